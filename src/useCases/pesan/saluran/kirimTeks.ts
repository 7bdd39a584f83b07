import type { HasilKirim, PengirimSaluran } from '../../../channels/pengirim.ts';
import type { Saluran } from '../../../domain/kanal/kemampuan.ts';
import { countKiriman, insertKiriman } from '../../../persistence/kanal/kiriman.ts';
import type { Pesan } from '../../../persistence/pesan/pesan.ts';
import type { Deps } from '../../deps.ts';
import { giveBackRem, takeRem } from '../../akun/pengaman/remSms.ts';
import { sidikPesan } from '../../kanal/alamat.ts';
import type { OutgoingTeks } from '../outgoing.ts';

/** The country's hour of codes is used up: it goes when the next one begins, if it is still good then. */
export const TERTAHAN = 'sms.rem';

/**
 * Sends words by a channel other than mail. What the other side calls each part is noted before anything else, so that receipts find it
 * and a repeat after a failure in the middle goes on where it stopped. What somebody asked for by typing a number stays here while the
 * brake holds: code `TERTAHAN`.
 */
export async function kirimTeks(
  deps: Deps,
  pengirim: PengirimSaluran,
  pesan: Pesan,
  { kanal, ke, teks, tombol, masukPada, isDiminta = false }: OutgoingTeks,
): Promise<HasilKirim> {
  const isHeld = isDiminta && !(await takeRem(deps));
  if (isHeld) return { outcome: 'retry', code: TERTAHAN };
  const sudah = await countKiriman(deps.db, pesan.id, kanal);
  const hasil = await pengirim.send({
    ke,
    teks,
    ...(tombol === undefined ? {} : { tombol }),
    kunci: pesan.kunci,
    pada: new Date(pesan.dibuatPada),
    sudah,
    masukPada: masukPada === null ? null : new Date(masukPada),
  });
  if (isDiminta && hasil.outcome !== 'sent') await giveBackRem(deps);
  await noteIds(deps, pesan.id, kanal, hasil.idLuar ?? [], sudah);
  return hasil;
}

/** Under which names the other side will speak of this message. */
export async function noteIds(
  deps: Deps,
  pesanId: string,
  kanal: Saluran,
  ids: readonly string[],
  sudah: number,
): Promise<void> {
  const rows = ids.map((id, n) => ({
    kanal,
    sidik: sidikPesan(deps, kanal, id),
    pesanId,
    bagian: sudah + n + 1,
  }));
  await insertKiriman(deps.db, rows, deps.now());
}
