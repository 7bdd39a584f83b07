import type { HasilPindai, Pemindai, SebabGagal } from '../../attachments/pindai/pemindai.ts';
import { NAS } from '../../domain/instansi/types.ts';
import { badanOf } from '../../domain/instansi/pohon.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { withTransaction, type Tx } from '../../persistence/connection/transaction.ts';
import {
  holdPindaian,
  passPindaian,
  putOffPindaian,
  takeDuePindaian,
  wakePindaian,
} from '../../persistence/lampiran/pindaian.ts';
import { loadLaporanById } from '../../persistence/laporan/loadLaporan.ts';
import { queuePesan, type Penerima, type PesanBaru } from '../../persistence/pesan/pesan.ts';
import type { Deps } from '../deps.ts';
import { officersOf, receiverKey } from '../pesan/receivers.ts';

/** Longer than any scan takes (`clamd`), so that two workers never scan the same file. */
const LEASE_MS = 120_000;
const FIRST_PAUSE_MS = 15_000;
const LONGEST_PAUSE_MS = 15 * 60_000;
/** Mail and deadlines wait for the same worker: after so many the rest is left for the next turn. */
const MOST_AT_ONCE = 20;
/** A scanner that did not answer will not answer for the next file either. */
const AWAY: readonly SebabGagal[] = ['sambungan', 'waktu'];

export interface Dipindai {
  readonly selesai: number;
  readonly gagal: number;
  readonly isMore: boolean;
}

/**
 * Scans the uploads that wait (F148), the oldest first, and opens or holds back each. A scan that gives no answer leaves the file
 * shut and is tried again after a pause that doubles up to a quarter of an hour; when the scanner answers again, what waited for it
 * is due at once. Without a scanner nothing is opened: what was uploaded to be scanned stays shut.
 */
export async function pindaiDue(deps: Deps, isStopping: () => boolean = () => false): Promise<Dipindai> {
  const { pemindai } = deps;
  if (pemindai === null) return { selesai: 0, gagal: 0, isMore: false };
  let selesai = 0;
  let gagal = 0;
  while (!isStopping() && selesai + gagal < MOST_AT_ONCE) {
    const now = deps.now();
    const [due] = await takeDuePindaian(deps.db, { now, leaseUntil: now + LEASE_MS, limit: 1 });
    if (due === undefined) return { selesai, gagal, isMore: false };
    const hasil = await pindaiOne(deps, pemindai, due.kunci);
    if (hasil.hasil === 'gagal') {
      gagal += 1;
      await putOffPindaian(deps.db, due.lampiranId, {
        until: deps.now() + pauseAfter(due.percobaan),
        galat: hasil.sebab,
      });
      if (isAway(hasil)) return { selesai, gagal, isMore: false };
      continue;
    }
    selesai += 1;
    if (hasil.hasil === 'bersih') await passPindaian(deps.db, due.lampiranId, deps.now());
    else await holdInfected(deps, due.kunci, hasil.temuan);
    if (due.percobaan > 1) await wakePindaian(deps.db, [...AWAY, 'terputus'], deps.now());
  }
  return { selesai, gagal, isMore: true };
}

/** Whether the scanner itself is away: it will not answer for the next file either. */
export function isAway({ sebab }: { readonly sebab: SebabGagal }): boolean {
  return AWAY.includes(sebab);
}

export async function pindaiOne(deps: Deps, pemindai: Pemindai, kunci: string): Promise<HasilPindai> {
  const content = await deps.files.open(kunci).catch(() => null);
  return content === null ? { hasil: 'gagal', sebab: 'berkas' } : pemindai.pindai(content);
}

function pauseAfter(percobaan: number): number {
  return Math.min(FIRST_PAUSE_MS * 2 ** Math.min(percobaan - 1, 10), LONGEST_PAUSE_MS);
}

/** Every upload of these bytes is shut, and the pelapor and the office of each laporan with one are told; the laporan goes on. */
export async function holdInfected(deps: Deps, kunci: string, temuan: string): Promise<void> {
  const pada = deps.now();
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  await withTransaction(deps.db, options, async (tx) => {
    const held = await holdPindaian(tx, { kunci, temuan, pada });
    for (const { lampiranId, laporanId } of held) {
      if (laporanId !== null)
        await queuePesan(tx, await newsOf(tx, deps, { lampiranId, laporanId, pada }), pada);
    }
  });
}

async function newsOf(
  tx: Tx,
  deps: Deps,
  { lampiranId, laporanId, pada }: { lampiranId: string; laporanId: string; pada: Instant },
): Promise<readonly PesanBaru[]> {
  const loaded = await loadLaporanById(tx, laporanId, { lock: false });
  if (loaded === null) return [];
  const { laporan } = loaded;
  const aturan = await deps.rujukan();
  const lead = laporan.badan[0] ?? NAS;
  const badan = badanOf(aturan.pohon, lead)?.nama ?? lead;
  const receivers: Penerima[] = [{ jenis: 'pelapor' }, ...officersOf(lead, laporan.terlapor, aturan)];
  return receivers.map((penerima) => ({
    id: deps.chance.uuid(pada),
    kunci: `berkas_ditahan:${lampiranId}:${receiverKey(penerima)}`,
    laporanId,
    jenis: 'berkas_ditahan',
    penerima,
    data: { nomor: laporan.nomor, badan },
  }));
}
