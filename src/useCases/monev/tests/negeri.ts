import fc from 'fast-check';
import { randomBytes, randomInt } from 'node:crypto';
import { badanOf } from '../../../domain/instansi/pohon.ts';
import type { Rujukan } from '../../../domain/laporan/aturan.ts';
import { hidupArb, jalani, type Tahap } from '../../../domain/monev/tests/riwayatAcak.ts';
import { kataOn, ukuranOf, type MeasureVector } from '../../../domain/monev/ukuran.ts';
import { nomorFromDraw } from '../../../domain/shared/nomor.ts';
import { addHari, hariOf, startOfHari } from '../../../domain/shared/time.ts';
import type { Database } from '../../../persistence/connection/database.ts';
import { withTransaction, type Tx } from '../../../persistence/connection/transaction.ts';
import { loadLaporanById } from '../../../persistence/laporan/loadLaporan.ts';
import { storeMany } from '../../../persistence/laporan/storeEvents.ts';
import { foldDelta } from '../../../persistence/monev/gulungan/foldDelta.ts';
import { storeInputOf } from '../../laporan/storing.ts';
import type { IndikatorAsked, Per } from '../readIndikator.ts';

/** Just after midnight in two of the three zones. */
export const NOW = Date.parse('2026-07-20T16:30:00Z');

const BADAN = [
  'KT-63.71',
  'KT-63.71/06',
  'KT-63.71/03',
  'KT-33.74',
  'KT-33.74/01',
  'KT-91.71',
  'KT-91.71/02',
  'PR-63',
  'NAS',
];

/** One random laporan with everything that happened to it. */
export interface Hidup {
  readonly id: string;
  readonly tahap: readonly Tahap[];
  readonly vectors: readonly MeasureVector[];
}

export const random = (): number => randomInt(1_000_000) / 1_000_000;

export function randomLives(aturan: Rujukan, count: number, seed: number): Hidup[] {
  return fc.sample(hidupArb, { numRuns: count, seed }).map((langkah, i) => {
    const tahap = jalani(langkah, { context: aturan, badan: BADAN }, nomorFromDraw(seed + i));
    return {
      id: `01900000-0000-7000-8000-${String(seed + i).padStart(12, '0')}`,
      tahap,
      vectors: tahap.map(({ laporan, pada }) => ukuranOf(laporan, aturan, pada)),
    };
  });
}

/** Stores the first or the other half of each life, in one transaction. */
export function storeHalf(
  db: Database,
  aturan: Rujukan,
  lives: readonly Hidup[],
  half: 'first' | 'rest',
): Promise<void> {
  return withTransaction(db, { random }, (tx) => storeHalfIn(tx, aturan, lives, half));
}

/** The same inside a transaction that somebody holds open. */
export async function storeHalfIn(
  tx: Tx,
  aturan: Rujukan,
  lives: readonly Hidup[],
  half: 'first' | 'rest',
): Promise<void> {
  const inputs = [];
  for (const { id, tahap } of lives) {
    const middle = Math.ceil(tahap.length / 2);
    const stages = half === 'first' ? tahap.slice(0, middle) : tahap.slice(middle);
    if (stages.length === 0) continue;
    const loaded = half === 'rest' ? await loadLaporanById(tx, id, { lock: true }) : null;
    const of =
      loaded === null
        ? { baru: { id, milik: { pemilik: null, pembuat: null }, nomorAsal: null } }
        : { loaded };
    inputs.push(
      storeInputOf(
        of,
        stages.map((one) => one.event),
        aturan,
        null,
      ),
    );
  }
  await storeMany(tx, inputs, () => randomBytes(16));
}

/** Stores lives in pieces with folds between; the last ones stay unfolded, so that every answer mixes both. */
export async function settle(db: Database, aturan: Rujukan, lives: readonly Hidup[]): Promise<void> {
  const late = lives.length - 40;
  for (let i = 0; i < lives.length; i += 20) {
    await storeHalf(db, aturan, lives.slice(i, i + 20), 'first');
    await foldDelta(db, { batch: 37, random });
    if (i < late) await storeHalf(db, aturan, lives.slice(i, i + 20), 'rest');
  }
  await storeHalf(db, aturan, lives.slice(late), 'rest');
}

/** Refolds every history up to the end of that day in each body's own zone: no ledger, no rows, no roll-ups. */
export function oracle(
  { aturan, lives }: { readonly aturan: Rujukan; readonly lives: readonly Hidup[] },
  asked: IndikatorAsked,
  per: Per,
): Map<string, Map<string, number>> {
  const rows = new Map<string, Map<string, number>>();
  for (const life of lives) {
    for (const zona of ['WIB', 'WITA', 'WIT'] as const) {
      const today = hariOf(NOW, zona);
      const hari = asked.perTanggal !== undefined && asked.perTanggal < today ? asked.perTanggal : today;
      const end = hari === today ? NOW + 1 : startOfHari(addHari(hari, 1), zona);
      const index = life.tahap.findLastIndex((one) => one.pada < end);
      const vector = life.vectors[index];
      if (vector === undefined || vector.dimensi.zona !== zona || !isAsked(aturan, vector, asked)) continue;
      const key = keyOf(vector, per);
      const row = rows.get(key) ?? new Map<string, number>();
      rows.set(key, row);
      for (const word of kataOn(vector, hari)) row.set(word, (row.get(word) ?? 0) + 1);
    }
  }
  return rows;
}

function isAsked(
  aturan: Rujukan,
  { dimensi }: MeasureVector,
  { instansi, induk, jenis, dari, sampai }: IndikatorAsked,
): boolean {
  const isBelow = (kode: string): boolean => dimensi.unit === kode || dimensi.unit.startsWith(`${kode}/`);
  const supervised: Record<string, string[]> = { 'PR-63': ['PR-63', 'KT-63.71'], 'PR-33': ['KT-33.74'] };
  return (
    (instansi === undefined || instansi.some(isBelow)) &&
    (induk === undefined ||
      induk.some((kode) => kode === 'NAS' || supervised[kode]?.includes(dimensi.instansi))) &&
    (jenis === undefined || jenis.some((one) => badanOf(aturan.pohon, dimensi.instansi)?.jenis === one)) &&
    (dari === undefined || dimensi.dibuat >= dari) &&
    (sampai === undefined || dimensi.dibuat <= sampai)
  );
}

function keyOf({ dimensi }: MeasureVector, per: Per): string {
  if (per === 'semua') return 'semua';
  if (per === 'bulan') return dimensi.dibuat.slice(0, 7);
  return dimensi[per] ?? `tanpa_${per}`;
}
