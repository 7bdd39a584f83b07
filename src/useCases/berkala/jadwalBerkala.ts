import type { Reader, ReaderByRoles } from '../../domain/laporan/reader.ts';
import { JENIS_MASA, masaTerakhir, periodeOfMasa, type JenisMasa } from '../../domain/berkala/masa.ts';
import { paraPembina, penerimaKonsep, sasaranDitulis, type Sasaran } from '../../domain/berkala/wewenang.ts';
import { badanOf, isActive } from '../../domain/instansi/pohon.ts';
import { refusal, type Refusal, type Result } from '../../domain/shared/result.ts';
import { addHari, hariOf } from '../../domain/shared/time.ts';
import { addBerkala } from '../../persistence/berkala/berkala.ts';
import { badanBerpetugas, listJadwal, saveJadwal, type Jadwal } from '../../persistence/berkala/jadwal.ts';
import { withTransaction } from '../../persistence/connection/transaction.ts';
import type { Deps } from '../deps.ts';
import { kabarBerkala } from './kabarBerkala.ts';

export type { Jadwal } from '../../persistence/berkala/jadwal.ts';

/** What a body has that chose nothing (docs/figures.md). */
const BAKU: readonly JenisMasa[] = ['triwulan', 'tahun'];
/** A program that stood still for longer begins no reports of long ago. */
const PALING_LAMBAT_HARI = 10;

/** The schedules of what somebody writes. */
export async function readJadwal(deps: Deps, reader: ReaderByRoles): Promise<readonly Jadwal[]> {
  const { pohon } = await deps.rujukan();
  const chosen = await listJadwal(deps.db);
  return sasaranDitulis(reader.penugasan, pohon).map((one) => ({ ...one, jenis: jenisOf(one, chosen) }));
}

/** Sets which drafts begin by themselves. Refuses `web.forbidden` for a body that is not one's own to write. */
export async function aturJadwal(
  deps: Deps,
  by: { readonly reader: Reader; readonly akunId: string },
  draft: { readonly sasaran: string; readonly jenis: readonly string[] },
): Promise<Result<true, readonly Refusal[]>> {
  const { pohon } = await deps.rujukan();
  const [badan, lingkup] = draft.sasaran.split(' ');
  const one = sasaranDitulis(by.reader.penugasan, pohon).find(
    (known) => known.badan === badan && known.lingkup === lingkup,
  );
  if (one === undefined) return { ok: false, refusal: [refusal('web.forbidden')] };
  const jenis = JENIS_MASA.filter((kind) => draft.jenis.includes(kind));
  await saveJadwal(deps.db, { ...one, jenis }, { oleh: by.akunId, pada: deps.now() });
  return { ok: true, value: true };
}

/**
 * Begins the drafts of every period that ended in the last days, for each instansi and supervisor at which somebody works, and tells
 * them; again it begins none twice. Answers how many were begun.
 */
export async function siapkanBerkala(deps: Deps, isStopping: () => boolean): Promise<number> {
  if (deps.isMuted) return 0;
  const { pohon } = await deps.rujukan();
  const pada = deps.now();
  // the day ends last in the west: then the period is over everywhere
  const hari = hariOf(pada, 'WIB');
  const due = JENIS_MASA.map((jenis) => ({ jenis, ...periodeOfMasa(masaTerakhir(jenis, hari)) })).filter(
    ({ sampai }) => sampai >= addHari(hari, -PALING_LAMBAT_HARI),
  );
  if (due.length === 0) return 0;
  const [chosen, staffed] = await Promise.all([
    listJadwal(deps.db),
    badanBerpetugas(deps.db, ['admin_instansi', 'admin_nasional', 'pengawas'], pada),
  ]);
  const pembina = paraPembina(pohon);
  const sasaran = [...staffed].toSorted().flatMap((badan): Sasaran[] => {
    const known = badanOf(pohon, badan);
    if (known === undefined || known.jenis === 'unit' || !isActive(known)) return [];
    return [
      { badan, lingkup: 'instansi' },
      ...(pembina.has(badan) ? [{ badan, lingkup: 'binaan' } as const] : []),
    ];
  });
  let jumlah = 0;
  for (const one of sasaran) {
    if (isStopping()) return jumlah;
    const jenis = jenisOf(one, chosen);
    for (const masa of due.filter((each) => jenis.includes(each.jenis))) {
      jumlah += Number(await begin(deps, one, { ...masa, pada }, badanOf(pohon, one.badan)?.nama ?? ''));
    }
  }
  return jumlah;
}

async function begin(
  deps: Deps,
  sasaran: Sasaran,
  masa: Omit<Parameters<typeof addBerkala>[1], keyof Sasaran | 'id' | 'oleh'>,
  nama: string,
): Promise<boolean> {
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  return withTransaction(deps.db, options, async (tx) => {
    const berkala = { ...sasaran, ...masa, id: deps.chance.uuid(masa.pada), oleh: null };
    const isNew = await addBerkala(tx, berkala);
    if (isNew) {
      await kabarBerkala(tx, deps, penerimaKonsep(sasaran), { jenis: 'berkala_konsep', berkala, nama });
    }
    return isNew;
  });
}

function jenisOf({ badan, lingkup }: Sasaran, chosen: readonly Jadwal[]): readonly JenisMasa[] {
  return chosen.find((one) => one.badan === badan && one.lingkup === lingkup)?.jenis ?? BAKU;
}
