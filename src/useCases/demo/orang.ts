/** Common given and family names, put together by dice: no person is meant. */
export const NAMA_DEPAN = [
  'Adi',
  'Ayu',
  'Bagas',
  'Citra',
  'Dimas',
  'Eka',
  'Fitri',
  'Galih',
  'Hana',
  'Indra',
  'Joko',
  'Kartika',
  'Laras',
  'Made',
  'Nadia',
  'Oki',
  'Putu',
  'Rahmat',
  'Sari',
  'Taufik',
  'Ujang',
  'Vina',
  'Wahyu',
  'Yuni',
] as const;

export const NAMA_BELAKANG = [
  'Anggraini',
  'Budiman',
  'Cahyono',
  'Darmawan',
  'Effendi',
  'Firmansyah',
  'Gunawan',
  'Handayani',
  'Iskandar',
  'Junaidi',
  'Kusuma',
  'Lubis',
  'Maharani',
  'Nugroho',
  'Oktaviani',
  'Pratama',
  'Ramadhan',
  'Saputra',
  'Tarigan',
  'Utami',
  'Wijaya',
  'Yulianti',
] as const;

/** Citizens with an account: enough that nobody reports every day. */
export const JUMLAH_WARGA = 400;

/** The address of the n-th citizen of the demo. */
export function wargaEmail(n: number): string {
  return `warga.${String(n).padStart(3, '0')}@demo.test`;
}
