/** What may stand in braces in a template. There is none for the pelapor's name: answers are public. */
export const TEMPAT_TEMPLAT = ['nomor', 'judul', 'instansi', 'unit', 'hari_ini', 'tenggat'] as const;
export type TempatTemplat = (typeof TEMPAT_TEMPLAT)[number];

/** The text with its placeholders filled; what is not known, or has no value, stays as it is, to be seen. */
export function isiTemplat(
  isi: string,
  values: Readonly<Partial<Record<TempatTemplat, string | null | undefined>>>,
): string {
  return isi.replaceAll(/\{([a-z_]+)\}/g, (whole, name: string) => {
    const tempat = TEMPAT_TEMPLAT.find((one) => one === name);
    return (tempat === undefined ? null : values[tempat]) ?? whole;
  });
}
