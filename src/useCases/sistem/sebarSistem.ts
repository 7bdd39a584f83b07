import { isWithin } from '../../domain/instansi/pohon.ts';
import type { Rujukan } from '../../domain/laporan/aturan.ts';
import type { JenisEvent } from '../../domain/laporan/events.ts';
import type { Laporan } from '../../domain/laporan/types.ts';
import { withTransaction, type Tx } from '../../persistence/connection/transaction.ts';
import { loadLaporanById, type Loaded } from '../../persistence/laporan/loadLaporan.ts';
import { JENIS_THREAD } from '../../persistence/laporan/thread.ts';
import { isDariSistem, knownMasuk } from '../../persistence/sistem/masuk.ts';
import {
  findPermintaanKeluar,
  forgetPeristiwaSistem,
  queueKeluar,
  takePeristiwaSistem,
  type PeristiwaMenunggu,
} from '../../persistence/sistem/keluar.ts';
import { listSistem, type SistemLokal } from '../../persistence/sistem/sistem.ts';
import { insertTautan, listJejak, listTautan } from '../../persistence/sistem/tautan.ts';
import type { Deps } from '../deps.ts';
import { idsAt, optionsOf } from './jaringan.ts';

const BATCH = 100;

/** Spreads waiting events to the local systems that they concern. Answers how many were looked at. */
export async function sebarSistem(deps: Deps, isStopping: () => boolean = () => false): Promise<number> {
  let done = 0;
  for (let spread = BATCH; spread === BATCH && !isStopping(); done += spread) spread = await spreadOnce(deps);
  return done;
}

async function spreadOnce(deps: Deps): Promise<number> {
  const aturan = await deps.rujukan();
  return withTransaction(deps.db, optionsOf(deps), async (tx) => {
    const events = await takePeristiwaSistem(tx, BATCH);
    if (events.length === 0) return 0;
    const systems = await listSistem(tx, null);
    for (const event of events) {
      const loaded = await loadLaporanById(tx, event.laporanId, { lock: false });
      if (loaded === null) continue;
      for (const sistem of systems) await spreadTo(tx, deps, aturan, { sistem, systems, loaded, event });
    }
    await forgetPeristiwaSistem(
      tx,
      events.map((one) => one.id),
    );
    return events.length;
  });
}

interface Meant {
  readonly sistem: SistemLokal;
  readonly systems: readonly SistemLokal[];
  readonly loaded: Loaded;
  readonly event: PeristiwaMenunggu;
}

async function spreadTo(
  tx: Tx,
  deps: Deps,
  aturan: Rujukan,
  { sistem, systems, loaded, event }: Meant,
): Promise<void> {
  const { id: laporanId } = loaded;
  const isHere = isWithin(aturan.pohon, loaded.turunan.instansi, sistem.instansi);
  const links = await listTautan(tx, laporanId);
  const link = links.find((one) => one.sistemId === sistem.id);
  const asked = await findPermintaanKeluar(tx, sistem.id, laporanId);
  const place = { sistemId: sistem.id, laporanId };
  if (link === undefined && asked === null) {
    if (!sistem.kirim || !isHere || !isForwarded(loaded.laporan)) return;
    // Another system brought it and works on it: sent to a second one it would go round, and be answered twice.
    const broughtBy = systems.find(({ id }) =>
      links.some((one) => one.sistemId === id && one.asal === 'sana'),
    );
    if (broughtBy !== undefined && isWithin(aturan.pohon, loaded.turunan.instansi, broughtBy.instansi))
      return;
    const known = await comesFrom(tx, sistem, laporanId);
    if (known === null) await queueKeluar(tx, { ...place, urut: 0 }, deps.now());
    else await insertTautan(tx, { ...place, idLuar: known, asal: 'sana', unit: null }, deps.now());
    return;
  }
  const isTold =
    isHere || link?.asal === 'sana' ? KABAR.includes(event.jenis) : LEAVING.includes(event.jenis);
  if (!isTold || (await isDariSistem(tx, sistem.id, laporanId, event.urut))) return;
  if (link?.asal === 'sana' && event.jenis === 'ditutup_otomatis') return;
  await queueKeluar(tx, { ...place, urut: event.urut }, deps.now());
}

/**
 * What goes to the system of an instansi: what was verified and is in work there, and what everybody may read. Nothing rahasia, nothing
 * withdrawn from view, nothing in which a body is complained of (rules §3): Open311 knows no secrets.
 */
export function isForwarded({ status, terbit, rahasia, terlapor, pasif }: Laporan): boolean {
  const isWorked = status === 'diteruskan' || status === 'diproses';
  return isWorked && terbit && !rahasia && terlapor === null && !pasif;
}

/** Its id there, when the matter was read there: it is never sent back as a new one. What words alone say is asked there (kirimSistem). */
async function comesFrom(tx: Tx, { id, alamat }: SistemLokal, laporanId: string): Promise<string | null> {
  const [found] = idsAt(alamat, await listJejak(tx, laporanId));
  if (found === undefined) return null;
  return (await knownMasuk(tx, id, 'permintaan', [found])).has(found) ? found : null;
}

/** What was said, and ends that nobody says. */
const KABAR: readonly JenisEvent[] = [
  ...JENIS_THREAD.filter((jenis) => jenis !== 'dinilai'),
  'ditarik',
  'digabungkan',
];

/** Acts by which it leaves an instansi: the last that a system hears of it. */
const LEAVING: readonly JenisEvent[] = ['didisposisi', 'dikembalikan', 'diputuskan', 'diverifikasi'];
