import { badanOf } from '../../../../domain/instansi/pohon.ts';
import type { Saran } from '../bentuk/suggestion.ts';
import type { Meja } from '../types.ts';

/** Why this body, in one sentence. */
export function reasonWords({ page, aturan }: Meja, { usulan }: Saran): string {
  const { saranKarena } = page.m.petugas.perintah;
  const { urusan = '', objek = '' } = usulan.alasan.params;
  if (usulan.alasan.code === 'kompetensi.berkadar') return saranKarena.berkadar;
  return usulan.alasan.code === 'kompetensi.objek' && objek !== ''
    ? saranKarena.objek(badanOf(aturan.pohon, objek)?.nama ?? objek, urusan)
    : saranKarena.urusan(urusan);
}
