import { createHash } from 'node:crypto';
import type { JenisInstansi } from '../../domain/instansi/types.ts';
import type { Sel } from '../../domain/isu/naik.ts';
import { hariOf, type Hari, type Instant } from '../../domain/shared/time.ts';
import { mintaHitungan, readHitungan } from '../../persistence/hitungan/hitungan.ts';
import type { Pandang } from '../../persistence/isu/hitungIsu.ts';
import type { Deps } from '../deps.ts';
import type { Kedalaman } from '../isu/hitungNaik.ts';
import { readIndikator } from '../monev/readIndikator.ts';
import type { FigureAsked } from '../monev/asked.ts';

/** A question about so many laporan that nobody waits for its answer. It names no person: who asks it is a role. */
export type Tanya =
  | ({ readonly soal: 'isu'; readonly sampai: Hari } & Kedalaman & Pandang)
  | ({ readonly soal: 'isu_sel'; readonly sampai: Hari; readonly sel: Sel } & Kedalaman & Pandang)
  | {
      readonly soal: 'sinyal';
      readonly jenis: readonly JenisInstansi[];
      readonly dari: Hari;
      readonly sampai: Hari;
    };

/** From so many laporan on a question is worked out ahead: below, it takes a tenth of a second or less [d]. */
export const HITUNGAN_BESAR = 10_000;

/** An answer as it was found at a moment; null: it is being worked out. */
export type Tersimpan<T> = { readonly jawaban: T; readonly pada: Instant } | null;

/**
 * The kept answer, at most some hours old (`perbaruiHitungan`). What was never asked before is worked out by the next run of the work, and so
 * is what ends today, again and again, as long as somebody asks.
 */
export async function readSimpanan<T>(deps: Deps, tanya: Tanya): Promise<Tersimpan<T>> {
  const hari = hariOf(deps.now(), 'WIB');
  // east of here the day may have begun already
  const kini = tanya.sampai >= hari;
  const text = JSON.stringify({ ...tanya, sampai: kini ? 'kini' : tanya.sampai });
  const kunci = createHash('sha256').update(text).digest();
  const row = await readHitungan(deps.db, kunci);
  if (row === null || row.diminta < hari) await mintaHitungan(deps.db, { kunci, tanya, kini, hari });
  return row?.pada == null ? null : { jawaban: row.jawaban as T, pada: row.pada };
}

/** Whether so many laporan are asked about that the answer is worked out ahead. */
export async function isBesar(deps: Deps, asked: FigureAsked, besar: number): Promise<boolean> {
  const found = await readIndikator(deps, { ...asked, indikator: ['total'] });
  return found.ok && (found.value.baris[0]?.indikator['total']?.pembilang ?? 0) >= besar;
}
