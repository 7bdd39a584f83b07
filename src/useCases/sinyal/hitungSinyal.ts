import { isWithin } from '../../domain/instansi/pohon.ts';
import { PERAN, type JenisInstansi } from '../../domain/instansi/types.ts';
import type { Periode } from '../../domain/monev/periode.ts';
import type { Db } from '../../persistence/connection/database.ts';
import { countPenulis } from '../../persistence/sinyal/penulis.ts';
import { countSinyal, type SinyalBadan } from '../../persistence/sinyal/sinyal.ts';
import type { Deps } from '../deps.ts';

const OFFICES = PERAN.filter((one) => one !== 'pelapor' && one !== 'pengembang');

/** Counts every sign of all bodies of these kinds, over laporan made in the period. */
export async function hitungSinyal(
  db: Db,
  { rujukan }: Pick<Deps, 'rujukan'>,
  { jenis, dari, sampai }: Periode & { readonly jenis: readonly JenisInstansi[] },
): Promise<readonly SinyalBadan[]> {
  const { pohon } = await rujukan();
  const peers = [...pohon.badan.values()].filter(
    (one) => one.jenis !== 'unit' && one.jenis !== 'nasional' && jenis.includes(one.jenis),
  );
  const asked = { instansi: peers.map((one) => one.kode), dari, sampai };
  return [
    ...(await countSinyal(db, asked)),
    ...(await countPenulis(db, asked, OFFICES, (badan, instansi) => isWithin(pohon, badan, instansi))),
  ];
}
