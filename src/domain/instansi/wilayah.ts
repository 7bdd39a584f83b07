/**
 * Kemendagri area codes: `63` a province, `63.71` a kabupaten or kota, `63.71.01` a kecamatan, `63.71.01.1001` a desa or
 * kelurahan. The code of an area holds the codes of all areas around it.
 */
export type KodeWilayah = string;

export const TINGKAT_WILAYAH = ['provinsi', 'kabkota', 'kecamatan', 'desa'] as const;
export type TingkatWilayah = (typeof TINGKAT_WILAYAH)[number];

/** Lengths of a code, level by level, from the province down. */
const LENGTHS: readonly number[] = [2, 5, 8, 13];

/** True for text with the shape of an area code; whether that area exists, only the data know. */
export function isKodeWilayah(text: string): boolean {
  return /^\d{2}(?:\.\d{2}(?:\.\d{2}(?:\.\d{4})?)?)?$/.test(text);
}

/** The level of an area code. */
export function tingkatOf(kode: KodeWilayah): TingkatWilayah {
  return TINGKAT_WILAYAH[LENGTHS.indexOf(kode.length)] ?? 'desa';
}

/** The code of the province around an area, itself included. */
export function provinsiOf(kode: KodeWilayah): KodeWilayah {
  return kode.slice(0, 2);
}

/** The kabupaten or kota around an area, itself included; null for a province. */
export function kabkotaOf(kode: KodeWilayah): KodeWilayah | null {
  return kode.length >= 5 ? kode.slice(0, 5) : null;
}

/** The kecamatan around an area, itself included; null for larger areas. */
export function kecamatanOf(kode: KodeWilayah): KodeWilayah | null {
  return kode.length >= 8 ? kode.slice(0, 8) : null;
}

/** The next larger area; null for a province. */
export function indukWilayahOf(kode: KodeWilayah): KodeWilayah | null {
  const level = LENGTHS.indexOf(kode.length);
  return level > 0 ? kode.slice(0, LENGTHS[level - 1]) : null;
}

/** True when `kode` is `of` or lies inside it. */
export function isWithinWilayah(kode: KodeWilayah, of: KodeWilayah): boolean {
  return kode === of || kode.startsWith(`${of}.`);
}
