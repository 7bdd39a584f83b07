import type { SmsMasuk } from '../../../channels/sms/deliverSm.ts';
import { noteSaluran } from '../../../persistence/kanal/saluran.ts';
import type { Deps } from '../../deps.ts';
import { terimaBagian } from './bagianSms.ts';
import { catatTanda } from '../tandaTerima.ts';
import { terimaPesan } from '../terimaPesan.ts';

/**
 * Takes what an SMS centre hands over; when the promise resolves it is stored and may be acknowledged. SMPP names no id of a message that
 * comes in: the same words of one sender within a day are one message (`terimaPesan`), parts are known by their reference and words.
 */
export async function terimaSms(deps: Deps, masuk: SmsMasuk): Promise<void> {
  switch (masuk.jenis) {
    case 'pesan':
      await terimaPesan(
        deps,
        { kanal: 'sms', idAsal: null, pengirim: masuk.pengirim, teks: masuk.teks },
        masuk.rusak === true ? { tertahan: 'rusak' } : {},
      );
      return;
    case 'bagian':
      await terimaBagian(deps, masuk);
      return;
    case 'tanda': {
      const { idLuar, status, kode } = masuk;
      if (status !== null) await catatTanda(deps, { kanal: 'sms', idLuar, status, kode });
    }
  }
}

/** Notes whether the link to the SMS centre stands, for the operator. */
export function catatSambungan(deps: Deps, galat: string | null): Promise<void> {
  return noteSaluran(deps.db, 'sms', galat, deps.now());
}
