import { addHari, hariOf } from '../../domain/shared/time.ts';
import type { Db } from '../../persistence/connection/database.ts';
import { withTransaction } from '../../persistence/connection/transaction.ts';
import { keepHitungan, nextHitungan, purgeHitungan } from '../../persistence/hitungan/hitungan.ts';
import type { Deps } from '../deps.ts';
import { hitungNaikRinci, hitungSatu, type Kedalaman } from '../isu/hitungNaik.ts';
import { hitungSinyal } from '../sinyal/hitungSinyal.ts';
import type { Tanya } from './simpanan.ts';

/** A kept answer is worked out again after this, while somebody asks for it: one that ends today, and one about the past [d]. */
export const UMUR_MS = 3 * 3_600_000;
const UMUR_LALU_MS = 24 * 3_600_000;
const DIMINTA_HARI = 7;
const DISIMPAN_HARI = 30;
/** What takes longer than this at the largest size is no question for this way. */
const LAMA_MS = 600_000;

/** Works out the questions that wait, one after the other; runs by itself. */
export async function perbaruiHitungan(
  deps: Deps,
  isStopping: () => boolean = () => false,
): Promise<{ readonly jumlah: number }> {
  const hari = hariOf(deps.now(), 'WIB');
  await purgeHitungan(deps.db, addHari(hari, -DISIMPAN_HARI));
  let jumlah = 0;
  while (!isStopping()) {
    const pada = deps.now();
    const due = {
      kiniSebelum: pada - UMUR_MS,
      laluSebelum: pada - UMUR_LALU_MS,
      dimintaSejak: addHari(hari, -DIMINTA_HARI),
    };
    const next = await nextHitungan(deps.db, due);
    if (next === null) break;
    const tanya = next.tanya as Tanya;
    const options = {
      random: () => deps.chance.int(1_000) / 1_000,
      isReadOnly: true,
      statementTimeoutMs: LAMA_MS,
    };
    const asked = next.kini && tanya.sampai < hari ? { ...tanya, sampai: hari } : tanya;
    const jawaban = await withTransaction(deps.db, options, (tx) => workOut(deps, tx, asked));
    await keepHitungan(deps.db, next.kunci, jawaban, pada);
    jumlah += 1;
  }
  return { jumlah };
}

function workOut(deps: Deps, tx: Db, tanya: Tanya): Promise<unknown> {
  if (tanya.soal === 'sinyal') return hitungSinyal(tx, deps, tanya);
  // asked before cells were told by place, and still asked
  const { tingkat = 2, daerah = null } = tanya as Partial<Kedalaman>;
  const of = { tingkat, daerah };
  return tanya.soal === 'isu'
    ? hitungNaikRinci(tx, tanya, tanya.sampai, of)
    : hitungSatu(tx, tanya, tanya.sel, tanya.sampai, of);
}
