import type { Refusal } from '../../domain/shared/result.ts';
import { formatAngka } from '../format/angka.ts';

/**
 * What `import` says of a file or a row: for the report that goes back to whoever keeps the other system. The command line
 * speaks Indonesian only, so there is one text each.
 */
const ALASAN = {
  'import.required': 'Kolom ini wajib diisi.',
  'import.too_long': 'Paling banyak {max} karakter; di sini ada {panjang}.',
  'import.nul_character': 'Ada karakter NUL yang tidak dapat disimpan. Hapus dari sumbernya.',
  'import.unknown_choice': 'Kode tidak dikenal. Pakai salah satu: {pilihan}.',
  'import.flag_invalid': 'Isi dengan ya atau tidak, atau kosongkan.',
  'import.number_invalid': 'Isi dengan angka desimal bertitik dari {min} sampai {max}.',
  'import.point_incomplete': 'Isi lokasi_lat dan lokasi_lon keduanya, atau kosongkan keduanya.',
  'import.day_invalid': 'Tulis tanggal yang ada di kalender sejak 1990, contoh 2024-03-05.',
  'import.day_order': 'Tanggal ini mendahului tanggal SK.',
  'import.instant_invalid':
    'Tulis waktu sejak 1990 lengkap dengan selisih zonanya, contoh 2024-03-05T09:10:00+08:00.',
  'import.instant_future': 'Waktu ini belum terjadi.',
  'import.instant_backwards': 'Waktu ini mendahului {kolom}. Urutan waktu tidak boleh mundur.',
  'import.rating_invalid': 'Nilai adalah angka bulat 1 sampai 5.',
  'import.rating_missing': 'Ada teks penilaian tanpa nilai. Isi nilai 1 sampai 5, atau kosongkan teksnya.',
  'import.contact_invalid': 'Kontak ini bukan alamat email dan bukan nomor telepon.',
  'import.body_unknown': 'Tidak ada badan dengan kode ini.',
  'import.not_an_instansi': 'Ini kode unit. Isi dengan kode instansi; unit ditulis di kolom unit.',
  'import.not_a_unit': 'Ini bukan kode unit. Kosongkan jika instansi sendiri yang menangani.',
  'import.unit_outside': 'Unit ini bukan bagian dari {instansi}.',
  'import.kategori_unknown': 'Tidak ada kategori yang berlaku dengan kode ini.',
  'import.wilayah_unknown': 'Tidak ada wilayah dengan kode Kemendagri ini.',
  'import.status_contradicts': 'Kolom ini tidak mungkin terisi pada laporan berstatus {status}.',
  'import.archived_after_answer':
    'Laporan yang sudah ditindaklanjuti tidak dapat diarsipkan, kecuali ditarik pelapornya.',
  'import.against_rules': 'Riwayat ini tidak mungkin menurut aturan ({kode}).',
  'import.conflict':
    'Laporan dengan instansi dan nomor_asal ini sudah masuk dengan isi yang berbeda. Yang sudah masuk tidak diubah.',
  'import.sk_conflict':
    'SK dengan instansi dan nomor ini sudah tercatat dengan tanggal lain. Yang sudah tercatat tidak diubah.',
  'import.cell_count': 'Baris ini punya {ada} kolom, tajuknya {harus}. Periksa koma dan tanda kutip.',
  'import.quote_broken': 'Tanda kutip pada baris ini tidak ditutup dengan benar.',
  'import.row_too_long': 'Baris ini terlalu panjang untuk dibaca.',
  'import.not_utf8': 'Berkas bukan UTF-8: baris {baris} tidak terbaca. Simpan ulang sebagai CSV UTF-8.',
  'import.empty_file': 'Berkas kosong. Baris pertama harus berisi nama kolom.',
  'import.unknown_column': 'Kolom "{kolom}" tidak dikenal. Hapus, atau perbaiki ejaannya.',
  'import.missing_column': 'Kolom wajib "{kolom}" tidak ada.',
  'import.column_twice': 'Kolom "{kolom}" ada dua kali.',
  'import.semicolon': 'Kolom dipisahkan titik koma. Simpan ulang dengan koma sebagai pemisah.',
} as const;

/** The sentence for the report; a code without text is a fault of ours. */
export function imporText(refusal: Refusal): string {
  if (!Object.hasOwn(ALASAN, refusal.code))
    throw new Error(`Refusal code of import without text: ${refusal.code}`);
  const text = ALASAN[refusal.code as keyof typeof ALASAN];
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = refusal.params?.[name];
    return typeof value === 'number' && Number.isInteger(value)
      ? formatAngka(value, 'id')
      : String(value ?? '…');
  });
}
