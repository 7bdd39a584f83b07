import type { KodeBadan } from '../../../domain/instansi/types.ts';
import type { DraftRapat } from '../../../domain/pengawasan/rapat.ts';
import { readRapat } from '../../pengawasan/bacaRapat.ts';
import { kabariPutusan, terbitkanNotulen } from '../../pengawasan/notulen.ts';
import { jawabUndangan, rencanakanRapat } from '../../pengawasan/rapat.ts';
import { daduFrom } from '../dadu.ts';
import { idOf, type Panggung, type Pelaku } from './panggung.ts';

/** A session of the demo: days are before now, negative ones lie ahead. */
interface Naskah {
  readonly nama: string;
  readonly pengawas: KodeBadan;
  readonly oleh: Pelaku;
  readonly hari: number;
  readonly draft: Omit<DraftRapat, 'tanggal' | 'dari' | 'sampai' | 'mulai' | 'selesai' | 'narasumber'>;
  readonly notulen: string;
  readonly putusan: readonly { readonly isi: string; readonly pemilik: KodeBadan; readonly hari: number }[];
}

const AGENDA =
  '1. Pembukaan dan arahan\n2. Paparan angka pengelolaan pengaduan\n3. Laporan yang lewat tenggat\n4. Pembahasan tiap daerah\n5. Putusan dan penutup';

/** Sessions held and one to come, with minutes, decisions and what became of them (rules §7). */
export async function seedRapat(panggung: Panggung): Promise<void> {
  await ofProvince(panggung);
  await ofMinistry(panggung);
}

async function ofProvince(panggung: Panggung): Promise<void> {
  const provinsi = panggung.akun('provinsi@demo.test');
  const kalsel = { pengawas: 'PR-63', oleh: provinsi } as const;
  const kabkota = { kawasan: 'semua', undangan: ['jenis:pemkab', 'jenis:pemkot'], agenda: AGENDA } as const;
  await hold(panggung, {
    ...kalsel,
    nama: RAPAT_KALSEL,
    hari: 150,
    draft: {
      ...kabkota,
      judul: 'Monitoring dan evaluasi tengah tahun pengelolaan SP4N-LAPOR!',
      jenis: 'tengah_tahun',
      angkatan: '',
      tempat: 'Aula Setda Provinsi Kalimantan Selatan, Banjarbaru',
      tautan: '',
    },
    notulen:
      'Rapat membahas angka tiap kabupaten dan kota. Verifikasi umumnya tepat waktu, tetapi Kabupaten Balangan dan Barito Kuala ' +
      'masih menyimpan laporan lewat tenggat. Penyebab yang disampaikan: pejabat penghubung berganti tanpa serah terima, dan unit ' +
      'belum terbiasa menjawab lewat aplikasi. Daerah sepakat memperbarui SK dan menyusun SOP sampai tingkat unit.',
    putusan: [
      { isi: 'Menyelesaikan seluruh laporan yang lewat tenggat', pemilik: 'KB-63.11', hari: 120 },
      {
        isi: 'Memperbarui SK pengelola dan menunjuk pejabat penghubung pengganti',
        pemilik: 'KB-63.04',
        hari: 110,
      },
      { isi: 'Membagikan contoh SOP yang sudah berjalan kepada daerah lain', pemilik: 'KT-63.72', hari: 125 },
      { isi: 'Mengadakan bimbingan teknis bagi admin dan pejabat penghubung', pemilik: 'PR-63', hari: 90 },
    ],
  });
  await news(panggung, RAPAT_KALSEL, [
    [3, 'KT-63.72', 'selesai', 'SOP Kota Banjarbaru sudah dikirim kepada dua belas daerah.', 132],
    [4, 'PR-63', 'selesai', 'Bimbingan teknis diikuti 41 orang dari tiga belas daerah.', 96],
    [2, 'KB-63.04', 'dikerjakan', 'Rancangan SK sedang di Bagian Hukum.', 100],
  ]);
  await plan(panggung, {
    ...kalsel,
    nama: 'rapat kalsel tahunan',
    hari: -11,
    draft: {
      ...kabkota,
      judul: 'Evaluasi tahunan pengelolaan SP4N-LAPOR! kabupaten dan kota',
      jenis: 'tahunan',
      angkatan: '',
      tempat: '',
      tautan: 'https://rapat.contoh.test/evaluasi-tahunan',
    },
    notulen: '',
    putusan: [],
  });
}

async function ofMinistry(panggung: Panggung): Promise<void> {
  const pusat = panggung.akun('pengawas@demo.test');
  for (const [kawasan, angkatan, hari, tempat] of ANGKATAN) {
    const nama = rapatPusat(kawasan);
    await hold(panggung, {
      nama,
      pengawas: 'KM-09',
      oleh: pusat,
      hari,
      draft: {
        judul: `Monitoring dan evaluasi pemerintah provinsi, Indonesia ${kawasan}`,
        jenis: 'tahunan',
        angkatan,
        kawasan,
        tempat,
        tautan: '',
        agenda: AGENDA,
        undangan: ['jenis:pemprov'],
      },
      notulen:
        'Tiap provinsi memaparkan angka dan kendalanya. Bagian yang diselesaikan naik, tetapi waktu respons antarprovinsi masih ' +
        'berjauhan. Provinsi diminta mengawasi kabupaten dan kota yang tidak masuk lebih dari tiga puluh hari, dan memakai laporan ' +
        'yang berulang sebagai dasar perbaikan layanan.',
      putusan: [
        {
          isi: 'Menyampaikan laporan tindak lanjut rekomendasi tepat waktu',
          pemilik: 'KM-09',
          hari: hari - 45,
        },
      ],
    });
  }
}

export const RAPAT_KALSEL = 'rapat kalsel tengah tahun';

/** The sessions of the ministry, in batches by region. */
export const ANGKATAN = [
  ['barat', 'Angkatan I', 84, 'Medan'],
  ['tengah', 'Angkatan II', 77, 'Makassar'],
  ['timur', 'Angkatan III', 70, 'Ambon'],
] as const;

export const rapatPusat = (kawasan: string): string => `rapat pusat ${kawasan}`;

/** Plans a session and has most of the invited bodies answer. */
async function plan(panggung: Panggung, naskah: Naskah): Promise<readonly KodeBadan[]> {
  const { nama, pengawas, oleh, hari, draft } = naskah;
  const planned = Math.max(hari, 0) + 20;
  const tahun = panggung.hari(hari).slice(0, 4);
  const isEarly = panggung.hari(hari).slice(5) < '02-15';
  const whole = {
    ...draft,
    narasumber: 'Inspektorat; Dinas Komunikasi dan Informatika',
    tanggal: panggung.hari(hari),
    mulai: '09:00',
    selesai: '15:30',
    dari: isEarly ? `${Number(tahun) - 1}-01-01` : `${tahun}-01-01`,
    sampai: panggung.hari(Math.max(hari, 0) + 1),
  };
  const id = idOf(nama);
  await panggung.terima(nama, rencanakanRapat(panggung.pada(planned), oleh, { id, pengawas }, whole));
  const seen = await panggung.terima(nama, readRapat(panggung.pada(planned), oleh.reader, id));
  if (seen === null || seen.rapat.nomor !== null) return [];
  const guests = seen.undangan.map(({ badan }) => badan);
  const coming: KodeBadan[] = [];
  await panggung.semua(guests, async (badan) => {
    const dadu = daduFrom(`${nama} ${badan}`);
    // what lies ahead is not answered by everybody yet
    if (!dadu.percent(hari > 0 ? 94 : 55)) return;
    const jawaban = dadu.weighted([
      ['hadir', 70],
      ['diwakili', 22],
      ['tidak_hadir', 8],
    ] as const);
    if (jawaban !== 'tidak_hadir') coming.push(badan);
    const siapa = jawaban === 'hadir' ? 'Kepala bagian organisasi' : 'Admin pengelola pengaduan';
    const said = { badan, jawaban, nama: jawaban === 'tidak_hadir' ? '' : siapa };
    const when = panggung.pada(Math.max(hari, 0) + dadu.between(2, 14), dadu.between(8, 15));
    await panggung.terima(`${nama} ${badan}`, jawabUndangan(when, panggung.petugas(badan), id, said));
  });
  return coming.toSorted();
}

/** Plans and holds a session, and issues its minutes some days later. */
async function hold(panggung: Panggung, naskah: Naskah): Promise<void> {
  const { nama, oleh, hari, notulen, putusan } = naskah;
  const hadir = await plan(panggung, naskah);
  const when = panggung.pada(hari - 3, 14);
  const id = idOf(nama);
  const seen = await panggung.terima(nama, readRapat(when, oleh.reader, id));
  if (seen === null || seen.rapat.nomor !== null) return;
  const draft = {
    notulen,
    hadir,
    putusan: putusan.map((one) => ({ isi: one.isi, pemilik: one.pemilik, tenggat: panggung.hari(one.hari) })),
  };
  const target = { id, versi: String(seen.rapat.versi) };
  await panggung.terima(nama, terbitkanNotulen(when, oleh, target, draft));
}

type Kabar = readonly [urut: number, pemilik: KodeBadan, status: string, isi: string, hari: number];

async function news(panggung: Panggung, nama: string, kabar: readonly Kabar[]): Promise<void> {
  for (const [urut, pemilik, status, isi, hari] of kabar) {
    const draft = { kabarId: idOf(`${nama} kabar ${urut}`), urut: String(urut), status, isi };
    const when = panggung.pada(hari, 11);
    await panggung.terima(nama, kabariPutusan(when, panggung.petugas(pemilik), idOf(nama), draft));
  }
}
