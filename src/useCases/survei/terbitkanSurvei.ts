import { hariTerbit, jumlahMenjawab, susunTerbit } from '../../domain/survei/terbit.ts';
import { hariOf } from '../../domain/shared/time.ts';
import { withTransaction } from '../../persistence/connection/transaction.ts';
import { countDiundang, sumJawaban } from '../../persistence/survei/survei.ts';
import { addTerbit, listBelumTerbit } from '../../persistence/survei/terbit.ts';
import type { Deps } from '../deps.ts';
import { rootKeyName } from '../riwayat/writeRoot.ts';

const NONE = { menjawab: 0, dihitung: 0, jumlah: [0, 0, 0, 0, 0, 0], kuadrat: 0 };

/**
 * Freezes the survey of each year for which nobody may answer any more: once for all, signed with the key of the daily roots. Who was
 * invited still moves after that (laporan are opened again, erased); the edition does not. Answers how many years came out.
 */
export async function terbitkanSurvei(deps: Deps): Promise<number> {
  const perTanggal = hariOf(deps.now(), 'WIB');
  const years = await listBelumTerbit(deps.db, Number(perTanggal.slice(0, 4)) - 1);
  let jumlah = 0;
  for (const tahun of years.filter((one) => hariTerbit(one) <= perTanggal)) {
    const { pohon } = await deps.rujukan();
    const bodies = [...pohon.badan.values()];
    const kode = bodies.map((one) => one.kode);
    const [invited, answers] = await Promise.all([
      countDiundang(deps.db, kode, tahun),
      sumJawaban(deps.db, kode, tahun),
    ]);
    const baris = susunTerbit(
      bodies.map(({ kode: one, nama }) => {
        const { menjawab, ...terkumpul } = answers.get(one) ?? NONE;
        return { kode: one, nama, diundang: invited.get(one) ?? 0, menjawab, terkumpul };
      }),
    );
    const semua = [...answers.values()].reduce((total, one) => total + one.menjawab, 0);
    const menjawab = jumlahMenjawab(baris, semua);
    const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
    const isNew = await withTransaction(deps.db, options, (tx) =>
      addTerbit(tx, { tahun, perTanggal, menjawab, baris }, (payload) => ({
        tandaTangan: deps.keys.signRoot(payload),
        kunci: rootKeyName(deps),
      })),
    );
    if (isNew) jumlah += 1;
  }
  return jumlah;
}
