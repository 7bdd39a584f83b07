import { masaTerakhir, type JenisMasa } from '../../../domain/berkala/masa.ts';
import type { KodeBab } from '../../../domain/berkala/berkala.ts';
import { komentariBerkala, mulaiBerkala, terbitkanBerkala, tulisNarasi } from '../../berkala/berkala.ts';
import { catatPerbaikan, kabariPerbaikan } from '../../isu/perbaikan.ts';
import { bekukanPeringkat, jawabKeberatan, keberatanPeringkat } from '../../monev/peringkatBeku.ts';
import { catatTarget } from '../../monev/target.ts';
import { MASALAH_DIBENAHI, MASALAH_NAIK } from '../alur/menonjol.ts';
import { idOf, type Panggung } from './panggung.ts';

const TARGET = [
  [
    'provinsi@demo.test',
    'PR-63 binaan',
    'tindak_lanjut',
    'bagian',
    '95',
    'Rencana aksi SP4N Kalimantan Selatan',
  ],
  ['provinsi@demo.test', 'PR-63 instansi', 'selesai', 'bagian', '90', 'Perjanjian kinerja Biro Organisasi'],
  [
    'kota@demo.test',
    'KT-63.71 instansi',
    'tindak_lanjut',
    'bagian',
    '92,5',
    'Rencana aksi SP4N Kota Banjarmasin',
  ],
  ['kota@demo.test', 'KT-63.71 instansi', 'total', 'jumlah', '120', 'Sosialisasi kanal pengaduan'],
  ['pengawas@demo.test', 'KM-09 binaan', 'keterhubungan', 'bagian', '100', 'Rencana strategis Kemendagri'],
  ['nasional@demo.test', 'NAS binaan', 'selesai', 'bagian', '85', 'Peta jalan SP4N'],
] as const;

/** Targets of this year (F168). */
export async function seedTarget(panggung: Panggung): Promise<void> {
  const tahun = panggung.hari(0).slice(0, 4);
  for (const [akun, sasaran, indikator, jenis, nilai, sumber] of TARGET) {
    const nama = `target ${sasaran} ${indikator} ${tahun}`;
    const draft = { sasaran, indikator, tahun, jenis, nilai, sumber };
    await panggung.terima(nama, catatTarget(panggung.pada(200), panggung.akun(akun), idOf(nama), draft));
  }
}

/** An improvement that is done and measured, one under way, one planned (rules §7). */
export async function seedPerbaikan(panggung: Panggung): Promise<void> {
  const { instansi, kategori, dicatat, selesai } = MASALAH_DIBENAHI;
  const kota = panggung.petugas(instansi);
  const id = idOf('perbaikan sampah');
  const plan = {
    judul: 'Jadwal angkut sampah dan dua truk tambahan',
    rencana:
      'Menambah dua truk, mengubah rute di tiga kecamatan, dan memasang jadwal angkut di tiap tempat penampungan.',
    pelaksana: 'Dinas Lingkungan Hidup',
    tenggat: panggung.hari(selesai - 5),
    anggaran: '1350000000',
    kategori,
    wilayah: '',
  };
  await panggung.terima(
    'perbaikan',
    catatPerbaikan(panggung.pada(dicatat), kota, { id, badan: instansi }, plan),
  );
  const news = [
    ['dikerjakan', dicatat - 30, 'Rute baru diuji di Kecamatan Banjarmasin Barat.', ''],
    ['selesai', selesai, 'Kedua truk beroperasi dan jadwal terpasang di 41 titik.', 'BAST 027/551/DLH'],
  ] as const;
  for (const [status, hari, isi, bukti] of news) {
    const kabarId = idOf(`perbaikan sampah ${status}`);
    const kabar = { kabarId, status, isi, bukti, tanggal: panggung.hari(hari) };
    await panggung.terima('perbaikan', kabariPerbaikan(panggung.pada(hari, 14), kota, id, kabar));
  }
  const banjar = panggung.petugas(MASALAH_NAIK.instansi);
  const drainase = {
    judul: 'Pengerukan drainase sebelum puncak musim hujan',
    rencana: 'Mengeruk saluran di titik yang dilaporkan warga dan memasang pintu air sementara.',
    pelaksana: 'Dinas Pekerjaan Umum dan Penataan Ruang',
    tenggat: panggung.hari(-35),
    anggaran: '480000000',
    kategori: MASALAH_NAIK.kategori,
    wilayah: '',
  };
  const target = { id: idOf('perbaikan drainase'), badan: MASALAH_NAIK.instansi };
  await panggung.terima('perbaikan', catatPerbaikan(panggung.pada(6), banjar, target, drainase));
}

/** Rankings of the last whole half-year, frozen and signed, with an objection and its answer (N11). */
export async function seedPeringkat(panggung: Panggung): Promise<void> {
  const hari = panggung.hari(0);
  const isLate = hari.slice(5) > '07-31';
  const tahun = Number(hari.slice(0, 4)) - (isLate ? 0 : 1);
  const [dari, sampai] = isLate ? [`${tahun}-01-01`, `${tahun}-06-30`] : [`${tahun}-07-01`, `${tahun}-12-31`];
  const nasional = panggung.akun('nasional@demo.test');
  const provinsi = panggung.akun('provinsi@demo.test');
  const draft = { indikator: 'selesai', dari, sampai, minimal: '3', kelas: '' };
  const id = idOf('peringkat provinsi');
  await panggung.terima(
    'peringkat',
    bekukanPeringkat(panggung.pada(19), nasional, id, { ...draft, jenis: 'pemprov' }),
  );
  const binaan = { ...draft, jenis: 'pemkab', indikator: 'tindak_lanjut' };
  await panggung.terima(
    'peringkat',
    bekukanPeringkat(panggung.pada(16), provinsi, idOf('peringkat kalsel'), binaan),
  );
  const keberatanId = idOf('keberatan kalsel');
  const isi =
    'Beberapa laporan kami baru ditutup pelapor sesudah semester berakhir. Mohon dijelaskan apakah yang dihitung keadaan pada hari pembekuan.';
  const jawaban =
    'Yang dihitung laporan yang dibuat dalam semester, menurut keadaan pada hari pembekuan. Laporan yang ditutup sebelum hari itu sudah masuk; ' +
    'daftarnya dapat dibuka dari angka pada peringkat.';
  await panggung.terima(
    'keberatan',
    keberatanPeringkat(panggung.pada(12), provinsi, { id, keberatanId }, isi),
  );
  await panggung.terima(
    'keberatan',
    jawabKeberatan(panggung.pada(9), nasional, { id, keberatanId }, jawaban),
  );
}

const NARASI: Readonly<Partial<Record<KodeBab, string>>> = {
  tim: 'Tim pengelola terdiri atas admin instansi dan pejabat penghubung tiap unit sesuai SK pengelola yang berlaku.',
  analisis:
    'Keluhan terbanyak menyangkut jalan, sampah, dan layanan kependudukan. Laporan sampah turun sesudah jadwal angkut diubah.',
  hambatan:
    'Pekerjaan fisik menunggu anggaran perubahan. Beberapa unit belum menjawab pada hari kerja pertama karena pejabat penghubung merangkap tugas.',
  rekomendasi:
    'Menunjuk pejabat penghubung pengganti di tiap unit, dan membahas laporan yang berulang dalam rapat bulanan dengan pimpinan.',
};

/** Periodic reports: two issued, one still being written. */
export async function seedBerkala(panggung: Panggung): Promise<void> {
  await issue(panggung, 'kota@demo.test', 'KT-63.71 instansi', 'triwulan');
  await issue(panggung, 'provinsi@demo.test', 'PR-63 binaan', 'semester');
  const kota = panggung.akun('kota@demo.test');
  const one = await begin(panggung, 'kota@demo.test', 'KT-63.71 instansi', 'bulan');
  if (one === null) return;
  const bab = 'hambatan';
  const draft = {
    komentarId: idOf('komentar bulan'),
    bab,
    isi: 'Mohon ditambah kendala alat berat bulan ini.',
  };
  await panggung.terima('komentar', komentariBerkala(panggung.pada(1), kota, one.id, draft));
}

async function begin(panggung: Panggung, akun: string, sasaran: string, jenis: JenisMasa) {
  const masa = masaTerakhir(jenis, panggung.hari(3));
  const draft = { id: idOf(`berkala ${sasaran} ${jenis}`), sasaran, jenis };
  const years = { tahun: String(masa.tahun), ke: String(masa.ke) };
  return panggung.terima(
    draft.id,
    mulaiBerkala(panggung.pada(3), panggung.akun(akun), { ...draft, ...years }),
  );
}

async function issue(panggung: Panggung, akun: string, sasaran: string, jenis: JenisMasa): Promise<void> {
  const one = await begin(panggung, akun, sasaran, jenis);
  if (one === null || one.nomor !== null) return;
  const by = panggung.akun(akun);
  const when = panggung.pada(2, 14);
  const words = { versi: String(one.versi), narasi: NARASI };
  await panggung.terima(sasaran, tulisNarasi(when, by, one.id, words));
  const written = await begin(panggung, akun, sasaran, jenis);
  await panggung.terima(sasaran, terbitkanBerkala(when, by, one.id, String(written?.versi ?? one.versi)));
}
