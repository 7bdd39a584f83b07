import type { KodeBadan } from '../../../domain/instansi/types.ts';
import type { JenisTindakan } from '../../../domain/pengawasan/tindakan.ts';
import { catatInstruksi, kabariInstruksi } from '../../pengawasan/instruksi.ts';
import { catatTindakan } from '../../pengawasan/tindakan.ts';
import { idOf, type Panggung } from './panggung.ts';

/** What a supervisor did about a body, days before now. */
const TINDAKAN: readonly {
  readonly badan: KodeBadan;
  readonly jenis: JenisTindakan;
  readonly hari: number;
  readonly perihal: string;
  readonly isi: string;
  /** A letter: by when to answer, in days before now. */
  readonly sampai?: number;
  readonly ukuran?: readonly { readonly nama: string; readonly nilai: string }[];
}[] = [
  { badan: 'KB-63.11', jenis: 'pengingat', hari: 58, perihal: '', isi: '' },
  {
    badan: 'KB-63.11',
    jenis: 'panggilan',
    hari: 47,
    perihal: 'Laporan yang tidak diverifikasi',
    isi: 'Admin menyampaikan bahwa pejabat penghubung dua dinas pindah tugas. Diminta mengusulkan penggantinya pekan ini.',
  },
  {
    badan: 'KB-63.11',
    jenis: 'teguran',
    hari: 33,
    perihal: 'Laporan yang lewat tenggat',
    isi: 'Sampai surat ini dibuat masih ada laporan yang lewat tenggat tanpa tindak lanjut. Mohon diselesaikan dan dilaporkan kepada kami.',
    sampai: 12,
  },
  {
    badan: 'KB-63.04',
    jenis: 'kunjungan',
    hari: 40,
    perihal: 'Kunjungan pengawasan ke Barito Kuala',
    isi: 'Melihat kerja admin dan tiga unit, dan menguji jawaban laporan di lapangan.',
    ukuran: [
      { nama: 'Jawaban diuji di lapangan', nilai: '7 dari 10 sesuai' },
      { nama: 'Pejabat penghubung hadir', nilai: '3 dari 5' },
      { nama: 'SOP terpasang di loket', nilai: 'belum' },
    ],
  },
  { badan: 'KB-63.04', jenis: 'pengingat', hari: 9, perihal: '', isi: '' },
  {
    badan: 'KT-63.72',
    jenis: 'penghargaan',
    hari: 26,
    perihal: 'Pengelolaan pengaduan yang cepat',
    isi: 'Terima kasih atas kerja Pemerintah Kota Banjarbaru yang menyelesaikan laporan warga dalam waktu singkat.',
  },
];

/** Letters, calls and visits of the province, and instructions from above with news of their owners (rules §7). */
export async function seedTindakan(panggung: Panggung): Promise<void> {
  const provinsi = panggung.akun('provinsi@demo.test');
  // one after the other: letters have numbers
  for (const { badan, jenis, hari, perihal, isi, sampai, ukuran } of TINDAKAN.toSorted(
    (a, b) => b.hari - a.hari,
  )) {
    const isHeld = jenis === 'panggilan' || jenis === 'kunjungan';
    const tanggal = isHeld ? panggung.hari(hari) : sampai === undefined ? '' : panggung.hari(sampai);
    const nama = `tindakan ${badan} ${jenis} ${hari}`;
    const draft = { jenis, perihal, isi, tanggal, ukuran: ukuran ?? [] };
    const target = { id: idOf(nama), badan };
    await panggung.terima(nama, catatTindakan(panggung.pada(hari, 11), provinsi, target, draft));
  }
  for (const one of INSTRUKSI) await instruct(panggung, one);
}

interface Instruksi {
  readonly nama: string;
  readonly akun: string;
  readonly badan: KodeBadan;
  readonly dari: string;
  readonly nomor: string;
  readonly perihal: string;
  readonly hari: number;
  readonly butir: readonly (readonly [isi: string, tenggat: number])[];
  readonly pemilik: readonly string[];
  readonly kabar: readonly (readonly [
    urut: number,
    pemilik: KodeBadan,
    status: string,
    isi: string,
    hari: number,
  ])[];
}

const INSTRUKSI: readonly Instruksi[] = [
  {
    nama: 'instruksi gubernur',
    akun: 'provinsi@demo.test',
    badan: 'PR-63',
    dari: 'Gubernur Kalimantan Selatan',
    nomor: '065/418/ORG',
    perihal: 'Percepatan penyelesaian pengaduan masyarakat',
    hari: 52,
    butir: [
      ['Menyelesaikan laporan yang lewat tenggat', 15],
      ['Menetapkan rencana aksi pengelolaan pengaduan tahun depan', -20],
    ],
    pemilik: ['jenis:pemkab', 'jenis:pemkot'],
    kabar: [
      [1, 'KT-63.72', 'selesai', 'Tidak ada lagi laporan yang lewat tenggat.', 41],
      [1, 'KT-63.71', 'dikerjakan', 'Sisa laporan dibagi kepada empat dinas dan dibahas tiap Senin.', 30],
      [1, 'KB-63.01', 'selesai', 'Seluruh laporan lama sudah dijawab.', 22],
      [1, 'KB-63.04', 'dikerjakan', 'Menunggu pejabat penghubung yang baru.', 18],
      [2, 'KT-63.72', 'dikerjakan', 'Rancangan rencana aksi dibahas dengan Bappeda.', 8],
      [2, 'KB-63.01', 'dikerjakan', 'Rencana aksi sedang disusun.', 6],
    ],
  },
  {
    nama: 'instruksi menteri',
    akun: 'pengawas@demo.test',
    badan: 'KM-09',
    dari: 'Menteri Dalam Negeri',
    nomor: '490/5117/SJ',
    perihal: 'Pengawasan pengelolaan pengaduan di daerah',
    hari: 64,
    butir: [
      ['Memastikan tiap kabupaten dan kota memiliki SK pengelola yang berlaku', 10],
      ['Melaporkan aplikasi pengaduan lain yang masih dipakai', -30],
    ],
    pemilik: ['jenis:pemprov'],
    kabar: [
      [
        1,
        'PR-63',
        'selesai',
        'SK tiga belas kabupaten dan kota sudah diperiksa; yang belum ada ditegur.',
        28,
      ],
      [2, 'PR-63', 'dikerjakan', 'Dua aplikasi daerah sedang dipetakan.', 21],
    ],
  },
  {
    nama: 'instruksi wali kota',
    akun: 'kota@demo.test',
    badan: 'KT-63.71',
    dari: 'Wali Kota Banjarmasin',
    nomor: '100.3.4/77/ORG',
    perihal: 'Jalan dan drainase menjelang musim hujan',
    hari: 35,
    butir: [
      ['Memeriksa titik genangan yang dilaporkan warga', 12],
      ['Menambal lubang di jalan kota', -14],
    ],
    pemilik: ['KT-63.71/06'],
    kabar: [
      [1, 'KT-63.71/06', 'selesai', 'Dua puluh tiga titik diperiksa, sembilan sudah dikeruk.', 14],
      [2, 'KT-63.71/06', 'dikerjakan', 'Penambalan berjalan di Kecamatan Banjarmasin Timur dan Selatan.', 7],
    ],
  },
];

async function instruct(panggung: Panggung, one: Instruksi): Promise<void> {
  const { nama, badan, dari, nomor, perihal, hari } = one;
  const id = idOf(nama);
  const butir = one.butir.map(([isi, tenggat]) => ({ isi, tenggat: panggung.hari(tenggat) }));
  const draft = { dari, nomor, perihal, tanggal: panggung.hari(hari + 2), butir, pemilik: one.pemilik };
  const by = panggung.akun(one.akun);
  await panggung.terima(nama, catatInstruksi(panggung.pada(hari), by, { id, badan }, draft));
  for (const [urut, pemilik, status, isi, kapan] of one.kabar) {
    const kabarId = idOf(`${nama} ${pemilik} ${urut}`);
    const kabar = { kabarId, bagian: `${urut} ${pemilik}`, status, isi };
    const owner = panggung.petugas(pemilik);
    await panggung.terima(nama, kabariInstruksi(panggung.pada(kapan, 13), owner, id, kabar));
  }
}
