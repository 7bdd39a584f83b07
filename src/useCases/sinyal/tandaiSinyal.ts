import { ciriOf } from '../../domain/banjir/ciri.ts';
import { instansiOf, badanOf } from '../../domain/instansi/pohon.ts';
import type { Rujukan } from '../../domain/laporan/aturan.ts';
import {
  dasarDanTanda,
  jawabanTiruan,
  isTutupMassal,
  JAWABAN_TIRUAN,
  TUTUP_MASSAL,
  type Jejak,
} from '../../domain/sinyal/sinyal.ts';
import type { Db } from '../../persistence/connection/database.ts';
import { withTransaction } from '../../persistence/connection/transaction.ts';
import { loadManyLaporanById, type Loaded } from '../../persistence/laporan/loadLaporan.ts';
import { parsePelaku } from '../../persistence/riwayat/pelaku.ts';
import { addJejak, purgeSinyalJejak, readJawaban, readPenutupan } from '../../persistence/sinyal/jejak.ts';
import {
  keepSinyal,
  markSinyal,
  readLaporanBerubah,
  readPeristiwa,
  type Peristiwa,
  type SinyalLaporan,
} from '../../persistence/sinyal/sinyal.ts';
import type { Deps } from '../deps.ts';

/** Ledger lines and laporan of one transaction. */
const LINES = 2_000;
const CHUNK = 200;
/** What was compared stays a while longer than any window, for history that comes in late. */
const KEPT_MS = 2 * JAWABAN_TIRUAN.windowMs;

/**
 * Works out the signs (N12) of every laporan that the ledger of figures says changed since `batas` (a place that an earlier run
 * gave; null: from the beginning), and forgets what no comparison needs. Runs by itself every minute; twice does no harm.
 */
export async function tandaiSinyal(
  deps: Deps,
  batas: string | null,
  isStopping: () => boolean = () => false,
): Promise<{ readonly jumlah: number; readonly batas: string; readonly isMore: boolean }> {
  const [xid = '0', id = '0'] = (batas ?? '0:0').split(':');
  const { laporanId, sampai } = await readLaporanBerubah(deps.db, { xid, id: Number(id) }, LINES);
  const here = `${xid}:${id}`;
  if (sampai === null) {
    await purgeSinyalJejak(deps.db, deps.now() - KEPT_MS);
    return { jumlah: 0, batas: here, isMore: false };
  }
  const aturan = await deps.rujukan();
  const options = { random: () => deps.chance.int(1_000) / 1_000 };
  for (let i = 0; i < laporanId.length; i += CHUNK) {
    if (isStopping()) return { jumlah: i, batas: here, isMore: true };
    const chunk = laporanId.slice(i, i + CHUNK);
    await withTransaction(deps.db, options, (tx) => lookAt(tx, aturan, chunk));
  }
  return { jumlah: laporanId.length, batas: `${sampai.xid}:${sampai.id}`, isMore: true };
}

async function lookAt(tx: Db, aturan: Rujukan, laporanId: readonly string[]): Promise<void> {
  const loaded = await loadManyLaporanById(tx, laporanId);
  const events = await readPeristiwa(tx, laporanId);
  const own = Map.groupBy(events, (one) => one.laporanId);
  const jejak: Jejak[] = [];
  const rows = loaded.map((one): SinyalLaporan => {
    const traces = (own.get(one.id) ?? []).flatMap((event) => jejakOf(event, aturan));
    jejak.push(...traces);
    return { laporanId: one.id, ...signsOf(one, own.get(one.id) ?? [], traces, aturan) };
  });
  await keepSinyal(tx, rows, ['tutup_massal', 'jawaban_tiruan']);
  await addJejak(tx, jejak);
  await markMassal(tx, jejak);
  await markTiruan(tx, jejak);
}

function signsOf(
  { laporan, turunan }: Loaded,
  events: readonly Peristiwa[],
  traces: readonly Jejak[],
  { kalender }: Rujukan,
) {
  return dasarDanTanda(
    {
      laporan,
      kata: turunan.ukuran,
      ditutup: traces.findLast((one) => one.jenis === 'tutup')?.pada ?? null,
      isDijawab: traces.some((one) => one.jenis === 'jawaban'),
      isUbahKlasifikasi: events.some((one) => one.jenis === 'klasifikasi_diubah'),
    },
    kalender,
  );
}

/** The closing or final answer that an event is; imported ones have no account and are compared with nothing. */
function jejakOf(event: Peristiwa, { pohon }: Rujukan): Jejak[] {
  const oleh = parsePelaku(event.oleh);
  if (event.pelaku === null || oleh?.sebagai !== 'petugas' || badanOf(pohon, oleh.badan) === undefined)
    return [];
  const { laporanId, urut, pelaku, pada, pesan } = event;
  const made = { laporanId, urut, pelaku, pada, instansi: instansiOf(pohon, oleh.badan) };
  const isAnswer = event.jenis === 'ditindaklanjuti' && event.akhir;
  const hasWords = (pesan ?? '').trim().length >= JAWABAN_TIRUAN.hurufTersedikit;
  return [
    ...(event.jenis === 'diselesaikan' ? [{ ...made, jenis: 'tutup' as const, ciri: [] }] : []),
    ...(isAnswer && hasWords ? [{ ...made, jenis: 'jawaban' as const, ciri: ciriOf(pesan ?? '') }] : []),
  ];
}

async function markMassal(tx: Db, jejak: readonly Jejak[]): Promise<void> {
  const closings = Map.groupBy(
    jejak.filter((one) => one.jenis === 'tutup'),
    (one) => one.pelaku,
  );
  for (const [pelaku, fresh] of closings) {
    const at = fresh.map((one) => one.pada);
    const reach = 2 * TUTUP_MASSAL.windowMs;
    const around = await readPenutupan(tx, pelaku, Math.min(...at) - reach, Math.max(...at) + reach);
    const all = around.map((one) => one.pada);
    const marked = around.filter((one) => isTutupMassal(one.pada, all)).map((one) => one.laporanId);
    if (marked.length > 0) await markSinyal(tx, 'tutup_massal', marked);
  }
}

/** Marks of answers are told from each new one: those before it that it is like get theirs with it. */
async function markTiruan(tx: Db, jejak: readonly Jejak[]): Promise<void> {
  const marked = new Set<string>();
  for (const fresh of jejak) {
    if (fresh.jenis !== 'jawaban') continue;
    const around = await readJawaban(tx, fresh.instansi, fresh.pada, JAWABAN_TIRUAN.windowMs);
    for (const one of jawabanTiruan(fresh, around)) marked.add(one);
  }
  if (marked.size > 0) await markSinyal(tx, 'jawaban_tiruan', [...marked]);
}
