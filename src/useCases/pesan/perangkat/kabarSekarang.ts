import { findPemilik, isTerbuka } from '../../../persistence/pesan/perangkat.ts';
import type { Pesan } from '../../../persistence/pesan/pesan.ts';
import type { Deps } from '../../deps.ts';
import { mayHearNow } from '../mayHearNow.ts';
import type { IsiPerangkat } from './perangkat.ts';
import { kabarSamar, type KabarPerangkat, type KabarTertutup } from './sebarPerangkat.ts';

/**
 * What a notice may say at this moment: it may have waited for hours, and its laporan may have become rahasia or anonim meanwhile, or name
 * the body that would be told (rules §3). Null: nothing, and nobody is told that there was something.
 */
export async function kabarSekarang(
  deps: Deps,
  pesan: Pesan,
  { asal = null, ...kabar }: KabarTertutup,
  perangkat: IsiPerangkat,
): Promise<KabarPerangkat | null> {
  if (asal === null) return kabar;
  const { laporanId } = asal;
  switch (asal.untuk) {
    case 'pengikut':
      return (await isTerbuka(deps.db, asal.laporanId)) ? kabar : null;
    case 'petugas': {
      const as: Pesan = { ...pesan, laporanId, penerima: { jenis: 'akun', akun: asal.akun } };
      const isFree = await mayHearNow(deps, [as]);
      return isFree(as, asal.peran) ? kabar : null;
    }
    case 'pelapor': {
      const laporan = await findPemilik(deps.db, asal.laporanId);
      if (laporan === null) return null;
      if (!laporan.anonim) return kabar;
      // Whoever opened it by its receipt sees its page; an account finds it in its own list.
      return { ...kabarSamar(perangkat), buka: perangkat.nomor === null ? '/saya' : kabar.buka };
    }
  }
}
