import { findDataPribadi, type JenisPribadi, type Temuan } from './dataPribadi.ts';

/** What stands where personal data stood. Short, so that a title stays within its limit. */
const GANTI: Readonly<Record<JenisPribadi, string>> = {
  nik: '[NIK disamarkan]',
  rekening: '[rekening disamarkan]',
  email: '[email disamarkan]',
  telepon: '[nomor telepon disamarkan]',
  plat: '[nomor polisi disamarkan]',
  nama: '[nama disamarkan]',
};
const SINGKAT = '[…]';

/** More passes than any text within our limits can need: each takes up to 50 marks. */
const MAX_PASSES = 40;

/**
 * The text with personal data masked (F13, F148): all that `findDataPribadi` finds, or only what `pilih` chooses. `maks`: letters
 * that the text may have; masks then shrink. Pure; a second time changes nothing.
 */
export function samarkan(
  teks: string,
  options: { readonly pilih?: (temuan: Temuan) => boolean; readonly maks?: number } = {},
): string {
  const { pilih, maks } = options;
  const masked = masking(teks, pilih, (jenis) => GANTI[jenis]);
  if (maks === undefined || Array.from(masked).length <= maks) return masked;
  return masking(teks, pilih, () => SINGKAT);
}

function masking(
  teks: string,
  pilih: ((temuan: Temuan) => boolean) | undefined,
  ganti: (jenis: JenisPribadi) => string,
): string {
  let text = teks;
  for (let pass = 0; pass < MAX_PASSES; pass += 1) {
    const found = findDataPribadi(text).filter((one) => pilih === undefined || (pass === 0 && pilih(one)));
    if (found.length === 0) return text;
    for (const { jenis, mulai, akhir } of found.toReversed()) {
      text = text.slice(0, mulai) + ganti(jenis) + text.slice(akhir);
    }
  }
  return text;
}
