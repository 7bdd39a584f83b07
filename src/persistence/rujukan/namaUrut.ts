/** Lower case, marks gone, single blanks: how names are sorted and found. */
export function namaUrut(nama: string): string {
  return nama
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
