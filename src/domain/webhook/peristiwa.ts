import type { JenisEvent } from '../laporan/events.ts';

/** What is never told to another system: notes, readings of closed texts, requests for an identity. */
const INTERNAL = [
  'dicatat',
  'teks_dibuka',
  'identitas_diminta',
  'identitas_dibuka',
  'kontak_dihapus',
] as const;

/** Kinds of events that a webhook may ask for. A verifikasi is told by what it does: it forwards. */
const LANGKAH = [
  'dibuat',
  'diubah',
  'diteruskan',
  'dikelola',
  'ditunda',
  'dilengkapi',
  'dikembalikan',
  'diputuskan',
  'didisposisi',
  'ditindaklanjuti',
  'diperpanjang',
  'ditanggapi',
  'dikonfirmasi',
  'dinyatakan_belum',
  'diselesaikan',
  'ditutup_otomatis',
  'diarsipkan',
  'diarsipkan_otomatis',
  'dialihkan',
  'diserahkan_ppid',
  'digabungkan',
  'menerima_gabungan',
  'tanggapan_dibawa',
  'menerima_tanggapan',
  'dipecah',
  'klasifikasi_diubah',
  'dikoreksi',
  'kerahasiaan_diubah',
  'diturunkan',
  'ditarik',
  'ombudsman_ditawarkan',
  'ombudsman_disetujui',
  'dinilai',
  'isi_dihapus',
] as const;
export type Peristiwa = `laporan.${(typeof LANGKAH)[number]}`;
export const PERISTIWA: readonly Peristiwa[] = LANGKAH.map((one) => `laporan.${one}` as const);

/** The name under which an event is told; null for what stays inside. */
export function peristiwaOf(jenis: JenisEvent): Peristiwa | null {
  if (jenis === 'diverifikasi') return `laporan.diteruskan`;
  const isInternal = (INTERNAL as readonly string[]).includes(jenis);
  return isInternal ? null : (PERISTIWA.find((one) => one === `laporan.${jenis}`) ?? null);
}
