import type { Sasaran } from '../../domain/berkala/wewenang.ts';
import type { JenisMasa } from '../../domain/berkala/masa.ts';
import type { Peran } from '../../domain/instansi/types.ts';
import type { Hari } from '../../domain/shared/time.ts';
import type { Db } from '../../persistence/connection/database.ts';
import { queuePesan } from '../../persistence/pesan/pesan.ts';
import type { Deps } from '../deps.ts';

/** Queues the news of a report for each role that is to have it, once; it names body, period and number, no figure. */
export async function kabarBerkala(
  tx: Db,
  deps: Deps,
  penerima: readonly { readonly peran: Peran; readonly badan: string }[],
  kabar: {
    readonly jenis: 'berkala_konsep' | 'berkala_terbit';
    readonly berkala: Sasaran & {
      readonly id: string;
      readonly jenis: JenisMasa;
      readonly dari: Hari;
    };
    readonly nama: string;
    readonly nomor?: string;
  },
): Promise<void> {
  if (deps.isMuted) return;
  const pada = deps.now();
  const { jenis, berkala, nama, nomor } = kabar;
  await queuePesan(
    tx,
    penerima.map(({ peran, badan }) => ({
      id: deps.chance.uuid(pada),
      kunci: `${jenis}:${berkala.id}:${peran}:${badan}`,
      laporanId: null,
      jenis,
      penerima: { jenis: 'peran', peran, badan },
      data: {
        berkala: berkala.id,
        badan: nama,
        masa: berkala.jenis,
        dari: berkala.dari,
        ...(nomor === undefined ? {} : { nomorSurat: nomor }),
      },
    })),
    pada,
  );
}
