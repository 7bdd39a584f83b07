import {
  ATURAN_SIMPAN,
  masaSimpanOf,
  type AturanSimpan,
} from '../../domain/laporan/penghapusan/masaSimpan.ts';
import { DASAR_HAPUS, keptByLaw } from '../../domain/laporan/penghapusan/penghapusan.ts';
import { kebijakanAt } from '../../domain/tenggat/kebijakan.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { withTransaction } from '../../persistence/connection/transaction.ts';
import { countLewatMasa, listLewatMasa } from '../../persistence/penghapusan/masaSimpan.ts';
import { insertDikabulkan } from '../../persistence/penghapusan/penghapusan.ts';
import type { Deps } from '../deps.ts';
import { carryOut, lockForErasure, momentOf } from './laksanakan.ts';

/** What one rule of retention does now. */
export interface HasilSimpan {
  readonly kode: string;
  readonly cakupan: AturanSimpan['cakupan'];
  /** Days that hold for what is made today. */
  readonly hari: number;
  /** Due now (a dry run), or erased. */
  readonly jumlah: number;
  /** The last act on the laporan that is due for the longest time. */
  readonly tertua: Instant | null;
}

/** What the next run would erase, by rule; nothing is changed. */
export async function previewRetention(deps: Deps): Promise<readonly HasilSimpan[]> {
  const { kebijakan } = await deps.rujukan();
  const now = deps.now();
  const all: HasilSimpan[] = [];
  for (const aturan of ATURAN_SIMPAN) {
    let [jumlah, tertua] = [0, null as Instant | null];
    for (const masa of masaSimpanOf(kebijakan, aturan.kode, now)) {
      const found = await countLewatMasa(deps.db, { aturan, masa, now });
      jumlah += found.jumlah;
      if (found.tertua !== null) tertua = Math.min(tertua ?? found.tertua, found.tertua);
    }
    all.push({
      kode: aturan.kode,
      cakupan: aturan.cakupan,
      hari: daysNow(kebijakan, aturan, now),
      jumlah,
      tertua,
    });
  }
  return all;
}

/** So long a dry run serves the page: it walks every closed laporan, and what is due changes by the day. */
const INGAT_MS = 15 * 60_000;

interface Diingat {
  readonly pada: Instant;
  readonly versi: unknown;
  readonly hasil: Promise<readonly HasilSimpan[]>;
}

const diingat = new WeakMap<Deps['db'], Diingat>();

/** The dry run of the last quarter of an hour, for pages; a policy that changed since is looked at anew. */
export async function readRetention(
  deps: Deps,
): Promise<{ readonly pada: Instant; readonly hasil: readonly HasilSimpan[] }> {
  const now = deps.now();
  const { versi } = await deps.rujukan();
  const kept = diingat.get(deps.db);
  const isFresh =
    kept !== undefined && kept.versi === versi && now - kept.pada < INGAT_MS && now >= kept.pada;
  const one = isFresh ? kept : { pada: now, versi, hasil: previewRetention(deps) };
  diingat.set(deps.db, one);
  try {
    return { pada: one.pada, hasil: await one.hasil };
  } catch (error) {
    if (diingat.get(deps.db) === one) diingat.delete(deps.db);
    throw error;
  }
}

const BATCH = 100;

/**
 * Erases what the rules of retention say and nothing else (UU 27/2022 art. 44), each laporan in a transaction of its own that looks
 * again under its lock. At most `limit` laporan a rule; the next run goes on. Bytes and mails follow by `finishErasures`.
 */
export async function runRetention(
  deps: Deps,
  options: { readonly limit?: number; readonly isStopping?: () => boolean } = {},
): Promise<readonly HasilSimpan[]> {
  const { limit = Infinity, isStopping = () => false } = options;
  const { kebijakan } = await deps.rujukan();
  const now = deps.now();
  const all: HasilSimpan[] = [];
  for (const aturan of ATURAN_SIMPAN) {
    let [jumlah, tertua] = [0, null as Instant | null];
    for (const masa of masaSimpanOf(kebijakan, aturan.kode, now)) {
      for (let isMore = true; isMore && jumlah < limit && !isStopping();) {
        const found = await listLewatMasa(deps.db, {
          aturan,
          masa,
          now,
          limit: Math.min(BATCH, limit - jumlah),
        });
        let erased = 0;
        for (const { nomor, terakhir } of found) {
          if (isStopping() || !(await eraseOne(deps, aturan, nomor))) continue;
          erased += 1;
          tertua = Math.min(tertua ?? terakhir, terakhir);
        }
        jumlah += erased;
        // What could not be erased would come again and again.
        isMore = erased > 0;
      }
    }
    all.push({
      kode: aturan.kode,
      cakupan: aturan.cakupan,
      hari: daysNow(kebijakan, aturan, now),
      jumlah,
      tertua,
    });
  }
  return all;
}

function daysNow(rows: Parameters<typeof kebijakanAt>[0], { kode }: AturanSimpan, now: Instant): number {
  return kebijakanAt(rows, now).masaSimpan[kode] ?? Infinity;
}

async function eraseOne(deps: Deps, { cakupan }: AturanSimpan, nomor: string): Promise<boolean> {
  const aturan = await deps.rujukan();
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  return withTransaction(deps.db, options, async (tx) => {
    const locked = await lockForErasure(tx, nomor);
    // Opened again, or erased at its pelapor's wish, since the list was read.
    if (locked === null || keptByLaw(locked.own.laporan, 'isi') !== null) return false;
    if (cakupan === 'isi' && locked.own.laporan.isiDihapus !== undefined) return false;
    const pada = momentOf(deps, locked);
    const id = deps.chance.uuid(pada);
    const granted = { id, cakupan, sebab: 'masa_simpan', dasar: DASAR_HAPUS.masa_simpan, juga: [] } as const;
    await insertDikabulkan(tx, { ...granted, laporanId: locked.own.id, akunId: null, pada });
    await carryOut(tx, deps, aturan, locked, { ...granted, oleh: { sebagai: 'sistem' }, akunId: null }, pada);
    return true;
  });
}
