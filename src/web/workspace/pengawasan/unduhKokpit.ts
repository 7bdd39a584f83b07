import { formatTanggal } from '../../../messages/format/tanggal.ts';
import { pengawasanId } from '../../../messages/petugas/pengawasan.ts';
import { rekomendasiId } from '../../../messages/petugas/pengawasan/rekomendasi.ts';
import { kepalaUnduhan as kepala } from '../../../messages/dokumen/unduhan.ts';
import { hariOf } from '../../../domain/shared/time.ts';
import type { Kokpit, KokpitLampau } from '../../../useCases/pengawasan/kokpit.ts';
import type { Tabel } from '../../dokumen/dokumen.ts';
import { namaIndikator, selAngka } from '../../dokumen/tabelAngka.ts';

const ANGKA = [
  'total',
  'tindak_lanjut',
  'selesai',
  'belum_diverifikasi',
  'belum_ditindaklanjuti',
  'waktu_respons',
];

/** The cockpit's tables as they are downloaded: all bodies, or who holds what is late. */
export function tabelKokpit(kode: string, kokpit: Kokpit): Tabel | null {
  return kode === 'badan' ? tabelBadan(kokpit) : kode === 'pejabat' ? tabelPejabat(kokpit) : null;
}

/** The figures of a past state, with its day in every row; there is no other table of it. */
export function tabelLampau(kode: string, { baris, perTanggal }: KokpitLampau): Tabel | null {
  if (kode !== 'badan') return null;
  return {
    kode,
    judul: kepala.badan,
    kolom: [
      { judul: kepala.kode },
      { judul: kepala.nama },
      { judul: kepala.keadaan },
      ...ANGKA.map((one) => ({ judul: namaIndikator(one), isAngka: true })),
    ],
    baris: baris.map((row) => [
      row.badan.kode,
      row.badan.nama,
      formatTanggal(perTanggal),
      ...ANGKA.map((one) => selAngka(row.indikator[one], one)),
    ]),
  };
}

function tabelBadan({ baris }: Kokpit): Tabel {
  return {
    kode: 'badan',
    judul: kepala.badan,
    kolom: [
      { judul: kepala.kode },
      { judul: kepala.nama },
      { judul: kepala.terlambat, isAngka: true },
      { judul: kepala.hari, isAngka: true },
      ...ANGKA.map((one) => ({ judul: namaIndikator(one), isAngka: true })),
      { judul: kepala.sk },
      { judul: kepala.sop },
      { judul: kepala.renaksi, isAngka: true },
      { judul: kepala.aplikasi, isAngka: true },
      { judul: kepala.rekomendasi },
      { judul: kepala.rekomendasiButir, isAngka: true },
      { judul: kepala.masuk },
      { judul: kepala.tindakan },
    ],
    baris: baris.map((row) => [
      row.badan.kode,
      row.badan.nama,
      row.terlambat,
      row.hariTerlambat,
      ...ANGKA.map((one) => selAngka(row.indikator[one], one)),
      row.berSk ? kepala.ya : kepala.tidak,
      row.register.sop ? kepala.ya : kepala.tidak,
      row.register.renaksi,
      row.register.aplikasi === 0
        ? null
        : { pembilang: row.register.aplikasiTertib, penyebut: row.register.aplikasi },
      row.rekomendasi.kategori === null ? null : rekomendasiId.kategori[row.rekomendasi.kategori],
      row.rekomendasi.semua === 0
        ? null
        : { pembilang: row.rekomendasi.diterima, penyebut: row.rekomendasi.semua },
      row.masuk ? kepala.ya : kepala.tidak,
      row.tindakan === null
        ? null
        : `${pengawasanId.jenis[row.tindakan.jenis]}, ${formatTanggal(hariOf(row.tindakan.pada, row.badan.zona))}`,
    ]),
  };
}

function tabelPejabat({ pejabat }: Kokpit): Tabel {
  return {
    kode: 'pejabat',
    judul: kepala.pejabat,
    kolom: [
      { judul: kepala.kode },
      { judul: kepala.unit },
      { judul: kepala.instansi },
      { judul: kepala.pejabatNama },
      { judul: kepala.terlambat, isAngka: true },
      { judul: kepala.hari, isAngka: true },
    ],
    baris: pejabat.map((row) => [
      row.unit.kode,
      row.unit.nama,
      row.instansi.nama,
      row.pejabat.join('; '),
      row.n,
      row.hariTerlambat,
    ]),
  };
}
