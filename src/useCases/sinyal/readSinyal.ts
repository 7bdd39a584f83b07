import { badanOf } from '../../domain/instansi/pohon.ts';
import type { Badan, JenisInstansi, KodeBadan, Peran } from '../../domain/instansi/types.ts';
import type { Reader, ReaderByRoles } from '../../domain/laporan/reader.ts';
import type { Periode } from '../../domain/monev/periode.ts';
import { badanDiawasi } from '../../domain/pengawasan/tindakan.ts';
import { ok, refuse, type Result } from '../../domain/shared/result.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { bandingkanSinyal, type BadanSinyal, type BarisSinyal } from '../../domain/sinyal/bandingkan.ts';
import { SINYAL, TERTUTUP, type Sinyal } from '../../domain/sinyal/sinyal.ts';
import { countLaporan } from '../../persistence/laporan/listLaporan.ts';
import type { SinyalBadan } from '../../persistence/sinyal/sinyal.ts';
import type { Deps } from '../deps.ts';
import { HITUNGAN_BESAR, isBesar, readSimpanan } from '../hitungan/simpanan.ts';
import { countVisible, listLaporan, type LaporanPage } from '../laporan/readLaporan.ts';
import { hitungSinyal } from './hitungSinyal.ts';

const MELIHAT: readonly Peran[] = ['pengawas', 'admin_nasional'];
/** More bodies than these are shown by kind: nobody compares 700 rows. */
const SEKALIGUS = 60;
const A_PAGE = 50;

/** The bodies whose signs somebody sees: those they supervise as pengawas or admin nasional, never their own (ADR 0022). */
export async function badanSinyal(
  deps: Pick<Deps, 'rujukan'>,
  reader: ReaderByRoles,
): Promise<readonly Badan[]> {
  const { pohon } = await deps.rujukan();
  const roles = reader.penugasan.filter((one) => MELIHAT.includes(one.peran));
  return badanDiawasi(roles, pohon).flatMap((kode) => badanOf(pohon, kode) ?? []);
}

export interface SinyalTerbaca {
  /** How many bodies of each kind are seen, whichever kind is shown. */
  readonly jenis: ReadonlyMap<JenisInstansi, number>;
  /** The kind shown; null for all. */
  readonly dipilih: JenisInstansi | null;
  /** False while it is being worked out ahead: nothing is known yet. */
  readonly isTerhitung: boolean;
  /** When it was counted, where it was worked out ahead; null: just now. */
  readonly dihitung: Instant | null;
  /** Bodies with at least one sign that is judged striking first, then by name. */
  readonly baris: readonly (BarisSinyal & { readonly nama: string; readonly mencolok: number })[];
}

/**
 * The signs of every body in the reader's reach, over laporan made in the period, each beside all other bodies of its kind in the
 * country. Only bodies in `hanya`, when given: those of a ranking. Refuses `web.forbidden` whoever supervises nothing.
 */
export async function readSinyal(
  deps: Deps,
  reader: ReaderByRoles,
  periode: Periode,
  asked: {
    readonly jenis: JenisInstansi | null;
    readonly hanya?: readonly KodeBadan[];
    readonly besar?: number;
  },
): Promise<Result<SinyalTerbaca>> {
  const all = await badanSinyal(deps, reader);
  if (all.length === 0) return refuse('web.forbidden');
  const { hanya } = asked;
  const reach = hanya === undefined ? all : all.filter((one) => hanya.includes(one.kode));
  const kinds = countKinds(reach);
  const dipilih = pickJenis(kinds, asked.jenis, reach.length);
  const shown = reach.filter((one) => dipilih === null || one.jenis === dipilih);
  const counted = await countOfKinds(deps, shown, periode, asked.besar ?? HITUNGAN_BESAR);
  const found = new Map(bandingkanSinyal(counted?.badan ?? []).map((one) => [one.kode, one]));
  const baris = shown.flatMap((badan) => {
    const one = found.get(badan.kode);
    if (one === undefined) return [];
    const mencolok = SINYAL.filter((sinyal) => one.sinyal[sinyal].isMencolok).length;
    return [{ ...one, nama: badan.nama, mencolok }];
  });
  return ok({
    jenis: kinds,
    dipilih,
    isTerhitung: counted !== null,
    dihitung: counted?.dihitung ?? null,
    baris: baris.toSorted((a, b) => b.mencolok - a.mencolok || (a.nama < b.nama ? -1 : 1)),
  });
}

/**
 * Counts of all bodies of the kinds shown: peers lie outside the reach too, and of them only the sum is told. Of `besar` laporan on
 * they are worked out ahead; null while that is under way.
 */
async function countOfKinds(
  deps: Deps,
  shown: readonly Badan[],
  { dari, sampai }: Periode,
  besar: number,
): Promise<{ readonly badan: readonly BadanSinyal[]; readonly dihitung: Instant | null } | null> {
  const { pohon } = await deps.rujukan();
  const jenis = [...new Set(shown.map((one) => one.jenis))].toSorted();
  const asked = { jenis, dari, sampai };
  const isAhead = await isBesar(deps, asked, besar);
  const kept = isAhead
    ? await readSimpanan<readonly SinyalBadan[]>(deps, { soal: 'sinyal', ...asked })
    : null;
  if (isAhead && kept === null) return null;
  const counts = kept?.jawaban ?? (await hitungSinyal(deps.db, deps, asked));
  const byBadan = Map.groupBy(counts, (one) => one.instansi);
  const peers = [...pohon.badan.values()].filter((one) => jenis.includes(one.jenis));
  const badan = peers.map(({ kode, jenis: kind }) => ({
    kode,
    jenis: kind,
    sinyal: Object.fromEntries(
      (byBadan.get(kode) ?? []).map(({ sinyal, tanda, dasar }) => [sinyal, { tanda, dasar }]),
    ),
  }));
  return { badan, dihitung: kept?.pada ?? null };
}

export interface DaftarSinyal {
  readonly badan: Badan;
  readonly sinyal: Sinyal;
  readonly halaman: LaporanPage;
  /** All that bear the mark, and how many of them this reader may list. */
  readonly semua: number;
  readonly terlihat: number;
}

/**
 * The laporan of a body that bear a sign, each as the reader may see it, with how many there are in all: the number in the table.
 * Refuses `web.not_found` for signs that have no list, for bodies that the reader has no signs of, for a cursor of another list.
 */
export async function readDaftarSinyal(
  deps: Deps,
  reader: Reader,
  asked: Periode & { readonly sinyal: string; readonly instansi: string; readonly cursor: string | null },
): Promise<Result<DaftarSinyal>> {
  const sinyal = SINYAL.find((one) => one === asked.sinyal && !TERTUTUP.includes(one));
  const badan = (await badanSinyal(deps, reader)).find((one) => one.kode === asked.instansi);
  if (sinyal === undefined || badan === undefined) return refuse('web.not_found');
  const { dari, sampai, cursor } = asked;
  const filter = { instansi: [badan.kode], dari, sampai, sinyal };
  const halaman = await listLaporan(deps, reader, { filter, urut: 'terbaru', limit: A_PAGE, cursor });
  if (!halaman.ok) return refuse('web.not_found');
  const [semua, terlihat] = await Promise.all([
    countLaporan(deps.db, { scope: [{ jenis: 'semua' }], filter }),
    countVisible(deps, reader, filter),
  ]);
  return ok({ badan, sinyal, halaman: halaman.value, semua, terlihat });
}

function countKinds(badan: readonly Badan[]): ReadonlyMap<JenisInstansi, number> {
  const kinds = new Map<JenisInstansi, number>();
  for (const { jenis } of badan) kinds.set(jenis, (kinds.get(jenis) ?? 0) + 1);
  return kinds;
}

function pickJenis(
  kinds: ReadonlyMap<JenisInstansi, number>,
  asked: JenisInstansi | null,
  all: number,
): JenisInstansi | null {
  if (asked !== null && kinds.has(asked)) return asked;
  if (all <= SEKALIGUS) return null;
  return kinds.has('pemprov') ? 'pemprov' : ([...kinds.keys()][0] ?? null);
}
