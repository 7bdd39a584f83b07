/**
 * Kinds of news as people choose them (F22). Within the program all of them are always there; only what is sent outside can be
 * switched off, so the reminder before an automatic archive reaches its pelapor in any case (F158).
 */
export const KELOMPOK_PELAPOR = ['perkembangan', 'giliran', 'pengingat', 'diikuti'] as const;
export const KELOMPOK_PETUGAS = ['tugas'] as const;
export const KELOMPOK_PILIHAN = [...KELOMPOK_PELAPOR, ...KELOMPOK_PETUGAS] as const;

/** One that can be chosen; null: always sent (safety of the account, an opened identity, warnings that climb). */
export type KelompokPilihan = (typeof KELOMPOK_PILIHAN)[number];

/**
 * Ways by which news leaves the house and that people choose among. A channel that joins (SMS, WhatsApp) is a word here, a column
 * of the choice and a sender; what was chosen for the others stays.
 */
export const SALURAN = ['email', 'sms', 'perangkat'] as const;
/** What can go by SMS at all: the own laporan, no digests. */
export const KELOMPOK_SMS = ['perkembangan', 'giliran', 'pengingat'] as const;
export type Saluran = (typeof SALURAN)[number];

const GILIRAN: readonly string[] = ['ditunda', 'ditindaklanjuti', 'diselesaikan', 'ombudsman_ditawarkan'];
const WAJIB: readonly string[] = [
  'identitas_dibuka',
  'isi_dihapus',
  'kontak_dihapus',
  'hapus_ditolak',
  'pelanggaran_data',
  'sandi_diubah',
  'sandi_direset',
  'oidc_disambung',
  'oidc_dilepas',
  'email_diubah',
  'telepon_diubah',
  'faktor_dipasang',
  'faktor_dilepas',
  'faktor_direset',
  'pemulihan_baru',
  'pemulihan_dipakai',
  'faktor_ditebak',
  'kunci_dibuat',
  'kunci_diputar',
  'kunci_dicabut',
];
const PERINGATAN: readonly string[] = [
  'setengah',
  'delapan_puluh',
  'hari_terakhir',
  'lewat_1',
  'lewat_3',
  'lewat_5',
];

/** The kind by which a message can be switched off, by what it tells and whom. */
export function kelompokOf(jenis: string, isPelapor: boolean): KelompokPilihan | null {
  if (WAJIB.includes(jenis)) return null;
  if (jenis.startsWith('diikuti')) return 'diikuti';
  // Digests are chosen where an officer chooses them; what a supervisor writes is official.
  if (/^(ringkasan|pengawasan)_/.test(jenis)) return null;
  if (!isPelapor) return PERINGATAN.includes(jenis) ? null : 'tugas';
  if (jenis.startsWith('pengingat')) return 'pengingat';
  return GILIRAN.includes(jenis) ? 'giliran' : 'perkembangan';
}
