import { isUuid } from '../../domain/shared/uuid.ts';
import { badanOf, supervises } from '../../domain/instansi/pohon.ts';
import type { KodeBadan } from '../../domain/instansi/types.ts';
import { readScope } from '../../domain/laporan/access.ts';
import type { Reader, ReaderByRoles } from '../../domain/laporan/reader.ts';
import {
  badanDiawasi,
  BERBUKTI,
  JENIS_SURAT,
  langkahBerikut,
  nomorSurat,
  pengawasDari,
  periksaTindakan,
  supervisorsOf,
  tingkatTeguran,
  type DraftTindakan,
  type Langkah,
} from '../../domain/pengawasan/tindakan.ts';
import { isIdPiagam } from '../../domain/penghargaan/calon.ts';
import { ok, refusal, refuse, type Refusal, type Result } from '../../domain/shared/result.ts';
import { hariOf } from '../../domain/shared/time.ts';
import { withTransaction, type Tx } from '../../persistence/connection/transaction.ts';
import { lateByBadan, namesOf } from '../../persistence/pengawasan/terlambat.ts';
import {
  addTindakan,
  findTindakan,
  listTindakan,
  nextUrutSurat,
  type AngkaSaatItu,
  type Tindakan,
} from '../../persistence/pengawasan/tindakan.ts';
import { addBukti } from '../../persistence/pengawasan/bukti.ts';
import { queuePesan } from '../../persistence/pesan/pesan.ts';
import type { Deps } from '../deps.ts';
import { buktiFaults, buktiOf, type BerkasBukti } from './berkasBukti.ts';
import { readIndikator } from '../monev/readIndikator.ts';
import { terlambatFilter } from './kokpit.ts';

export type { Tindakan } from '../../persistence/pengawasan/tindakan.ts';

/** What a letter quotes. */
const ANGKA_SURAT = ['total', 'tindak_lanjut', 'selesai', 'belum_diverifikasi', 'belum_ditindaklanjuti'];

/**
 * Records an act of supervision upon a body, once by its id (the form's key), and tells the body's admins by mail where the
 * act is a message. Letters get the next number of the acting body and year. Refusals: `input.*` for each field at once;
 * `laporan.file_unknown`; `web.forbidden` for whoever does not supervise the body; `input.invalid` for an id that is none.
 */
export async function catatTindakan(
  deps: Deps,
  by: { readonly reader: Reader; readonly akunId: string; readonly pengunggah: string },
  target: { readonly id: string; readonly badan: KodeBadan },
  draft: DraftTindakan,
  lampiran: readonly string[] = [],
): Promise<Result<Tindakan, readonly Refusal[]>> {
  const { pohon } = await deps.rujukan();
  const pengawas = pengawasDari(by.reader.penugasan, target.badan, pohon);
  if (pengawas === null) return { ok: false, refusal: [refusal('web.forbidden')] };
  const now = deps.now();
  const hari = hariOf(now, badanOf(pohon, pengawas)?.zona ?? 'WIB');
  const isIdOk = isUuid(target.id) && isIdPiagam(target.id) === (draft.jenis === 'piagam');
  const faults = isIdOk
    ? [...periksaTindakan(draft, hari), ...(await buktiFaults(deps, by.pengunggah, lampiran))]
    : [refusal('input.invalid', undefined, 'id')];
  if (faults.length > 0) return { ok: false, refusal: faults };
  // a certificate speaks of the figures of its ranking, not of today's
  const angka = draft.jenis === 'piagam' ? [] : await figuresOf(deps, target.badan);
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  return withTransaction(deps.db, options, async (tx) => {
    const present = await findTindakan(tx, target.id);
    if (present !== null) return sameAct(present, by, target);
    const isSurat = JENIS_SURAT.includes(draft.jenis);
    const urut = isSurat ? await nextUrutSurat(tx, pengawas, Number(hari.slice(0, 4))) : null;
    const act: Tindakan = {
      id: target.id,
      pengawas,
      badan: target.badan,
      jenis: draft.jenis,
      pada: now,
      oleh: by.akunId,
      perihal: draft.perihal,
      isi: draft.isi,
      tanggal: draft.tanggal === '' ? null : draft.tanggal,
      ukuran: draft.jenis === 'kunjungan' ? draft.ukuran : [],
      angka,
      nomor: urut === null ? null : nomorSurat({ urut, jenis: draft.jenis, pengawas, hari }),
    };
    if (!(await addTindakan(tx, { ...act, urut }))) {
      // sent twice at the same moment: the other one was first
      return sameAct((await findTindakan(tx, act.id)) ?? act, by, target);
    }
    if (BERBUKTI.includes(act.jenis))
      await addBukti(tx, { milik: 'tindakan', milikId: act.id, lampiran }, act);
    await tell(tx, deps, act, badanOf(pohon, pengawas)?.nama ?? pengawas);
    return ok(act);
  });
}

/** The same form again answers what it did; an id of somebody else's act opens nothing. */
function sameAct(
  present: Tindakan,
  by: { readonly akunId: string },
  target: { readonly badan: KodeBadan },
): Result<Tindakan, readonly Refusal[]> {
  return present.oleh === by.akunId && present.badan === target.badan
    ? ok(present)
    : { ok: false, refusal: [refusal('web.forbidden')] };
}

/** A call and a visit happened already: nobody is written to about them. The mail names bodies and numbers, no words. */
async function tell(tx: Tx, deps: Deps, act: Tindakan, pengawas: string): Promise<void> {
  if (deps.isMuted || act.jenis === 'panggilan' || act.jenis === 'kunjungan') return;
  await queuePesan(
    tx,
    [
      {
        id: deps.chance.uuid(act.pada),
        kunci: `pengawasan:${act.id}`,
        laporanId: null,
        jenis: `pengawasan_${act.jenis}`,
        penerima: { jenis: 'peran', peran: 'admin_instansi', badan: act.badan },
        data: {
          pengawas,
          ...(act.nomor === null ? {} : { nomorSurat: act.nomor }),
          ...(act.tanggal === null ? {} : { tanggal: act.tanggal }),
          tindakan: act.id,
        },
      },
    ],
    act.pada,
  );
}

async function figuresOf(deps: Deps, badan: KodeBadan): Promise<readonly AngkaSaatItu[]> {
  const answer = await readIndikator(deps, { instansi: [badan], indikator: ANGKA_SURAT });
  const row = answer.ok ? answer.value.baris[0] : undefined;
  return ANGKA_SURAT.flatMap((kode) => {
    const one = row?.indikator[kode];
    return one === undefined ? [] : [{ kode, pembilang: one.pembilang, penyebut: one.penyebut }];
  });
}

/** An act with the name of who did it. */
export interface TindakanTerbaca extends Tindakan {
  readonly namaOleh: string;
  /** Photos, minutes and the like beside a call or a visit. */
  readonly berkas: readonly BerkasBukti[];
}

const RIWAYAT_MAX = 100;

/** Everything done about a body, the latest first. Refuses `web.not_found` whoever does not supervise it. */
export async function readTindakan(
  deps: Deps,
  reader: ReaderByRoles,
  badan: KodeBadan,
): Promise<Result<readonly TindakanTerbaca[]>> {
  const { pohon } = await deps.rujukan();
  if (!badanDiawasi(reader.penugasan, pohon).includes(badan)) return refuse('web.not_found');
  return ok(await withNames(deps, await listTindakan(deps.db, badan, RIWAYAT_MAX)));
}

/** What comes next about a body in the name of the supervisor who asks; null for whoever acts upon it by no role. */
export interface LangkahTerbaca {
  /** Late laporan of the body that the reader may list. */
  readonly terlambat: number;
  /** Which teguran of the last twelve months the next one is. */
  readonly tingkat: number;
  readonly langkah: Langkah | null;
}

export async function readLangkah(
  deps: Deps,
  reader: Reader,
  badan: KodeBadan,
): Promise<LangkahTerbaca | null> {
  const { pohon } = await deps.rujukan();
  const pengawas = pengawasDari(reader.penugasan, badan, pohon);
  if (pengawas === null) return null;
  const now = deps.now();
  const zona = badanOf(pohon, pengawas)?.zona ?? 'WIB';
  const hari = hariOf(now, zona);
  const late = await lateByBadan(deps.db, {
    scope: readScope(reader, pohon),
    filter: terlambatFilter([badan], now),
  });
  const acts = await listTindakan(deps.db, badan, RIWAYAT_MAX);
  const own = acts
    .filter((one) => one.pengawas === pengawas)
    .map(({ jenis, pada, tanggal }) => ({ jenis, hari: hariOf(pada, zona), tanggal }));
  const terlambat = late.reduce((sum, { n }) => sum + n, 0);
  return { terlambat, tingkat: tingkatTeguran(own, hari), langkah: langkahBerikut(own, terlambat, hari) };
}

/** One letter. Refuses `web.not_found` for what is no letter or not for the reader: nobody can tell the two apart. */
export async function readSurat(deps: Deps, reader: Reader, id: string): Promise<Result<TindakanTerbaca>> {
  const one = isUuid(id) ? await findTindakan(deps.db, id) : null;
  const { pohon } = await deps.rujukan();
  if (one === null || one.nomor === null || !maySee(reader, one.badan, pohon)) return refuse('web.not_found');
  const [read] = await withNames(deps, [one]);
  return read === undefined ? refuse('web.not_found') : ok(read);
}

async function withNames(deps: Deps, acts: readonly Tindakan[]): Promise<readonly TindakanTerbaca[]> {
  const [names, files] = await Promise.all([
    namesOf(deps.db, [...new Set(acts.map((one) => one.oleh))]),
    buktiOf(
      deps,
      'tindakan',
      acts.map((one) => one.id),
    ),
  ]);
  return acts.map((one) => ({ ...one, namaOleh: names.get(one.oleh) ?? '', berkas: files(one.id) }));
}

/** Supervisors of the body, and its own admin and head: what is written about them they may read. */
function maySee(reader: Reader, badan: KodeBadan, pohon: Parameters<typeof supervises>[0]): boolean {
  return supervisorsOf(reader.penugasan).some((kode) => supervises(pohon, kode, badan));
}
