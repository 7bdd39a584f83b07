import { findDataPribadi } from '../../../domain/laporan/tulisan/dataPribadi.ts';
import { DIBACA_UMUM } from '../../../domain/laporan/tulisan/dibacaUmum.ts';
import { samarkan } from '../../../domain/laporan/tulisan/samarkan.ts';
import { refusal, type Refusal } from '../../../domain/shared/result.ts';
import type { RequestForm } from '../../request/requestForm.ts';
import { withText } from './draft.ts';
import type { OfficerCommand } from './types.ts';

/** Before words go out that seem to hold personal data, the officer masks them or says that they are needed (F13). */
export function personalDataRefusal(perintah: OfficerCommand, form: RequestForm): Refusal | null {
  const field = DIBACA_UMUM[perintah];
  if (field === undefined || form.text('perlu_pribadi') === 'ya') return null;
  const text = form.text(field);
  const nilai = findDataPribadi(text).map(({ mulai, akhir }) => text.slice(mulai, akhir));
  if (nilai.length === 0) return null;
  return refusal('petugas.personal_data', { nilai: [...new Set(nilai)].join(', ') }, field);
}

/** The form with personal data masked in the words that go out; nothing is sent by it. */
export function withMasked(perintah: OfficerCommand, form: RequestForm): RequestForm {
  const field = DIBACA_UMUM[perintah];
  return field === undefined ? form : withText(form, field, samarkan(form.text(field)));
}
