import type { Refusal } from '../../domain/shared/result.ts';

/** What `backup` and `restore` refuse; the command line speaks Indonesian only. */
const ALASAN = {
  'backup.damaged':
    'Berkas ini bukan cadangan yang utuh: terpotong, berubah, atau bukan cadangan. Tidak ada yang dipulihkan. Pakai salinan lain.',
  'backup.other_format':
    'Cadangan ini berformat {format}, yang tidak dikenal program ini. Pakai program yang lebih baru.',
  'backup.other_schema':
    'Skema cadangan ({perlu}) berbeda dari skema di sini ({ada}). Pulihkan dengan program versi {program}, lalu perbarui programnya.',
  'backup.not_empty':
    'Sistem ini sudah berisi data ({tabel}). Pemulihan hanya ke sistem yang kosong: pakai LAPOR_VAR atau basis data baru.',
  'backup.not_owner':
    'Peran basis data ini bukan pemilik skema. Isi DATABASE_OWNER_URL dengan peran pemilik.',
} as const;

export function cadanganText(refusal: Refusal): string {
  if (!Object.hasOwn(ALASAN, refusal.code))
    throw new Error(`Refusal code of backup without text: ${refusal.code}`);
  const text = ALASAN[refusal.code as keyof typeof ALASAN];
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(refusal.params?.[name] ?? '…'));
}
