import { badanOf } from '../../../domain/instansi/pohon.ts';
import type { KodeBadan } from '../../../domain/instansi/types.ts';
import { badanDiawasi } from '../../../domain/pengawasan/tindakan.ts';
import { jawabRekomendasi, verifikasiJawaban } from '../../pengawasan/jawabanRekomendasi.ts';
import { beriRekomendasi } from '../../pengawasan/rekomendasi.ts';
import { daduFrom, type Dadu } from '../dadu.ts';
import { idOf, type Panggung, type Pelaku } from './panggung.ts';
import { ANGKATAN, RAPAT_KALSEL, rapatPusat } from './rapat.ts';

/** The default recommendations of rules §7, with what bodies answer. */
const BUTIR = [
  {
    indikator: 'keaktifan',
    isi: 'Mengevaluasi admin dan pejabat penghubung secara berkala, dan mengganti yang tidak aktif.',
    jawaban: 'Admin dan pejabat penghubung dievaluasi tiap bulan; dua orang yang pindah tugas sudah diganti.',
  },
  {
    indikator: 'tindak_lanjut',
    isi: 'Memverifikasi dan menindaklanjuti seluruh laporan yang belum selesai.',
    jawaban: 'Laporan yang tersisa dibahas dalam rapat mingguan dan ditindaklanjuti oleh unit masing-masing.',
  },
  {
    indikator: '',
    isi: 'Menyusun SOP dan rencana aksi pengelolaan pengaduan.',
    jawaban: 'SOP ditetapkan dan rencana aksi tahun ini berjalan; keduanya dicatat dalam register.',
  },
  {
    indikator: '',
    isi: 'Memakai data laporan untuk memperbaiki pelayanan dan menyosialisasikan kanal pengaduan.',
    jawaban: 'Tiga keluhan terbanyak dibahas dengan unit pelayanan; sosialisasi diadakan di lima kecamatan.',
  },
] as const;

/** How a body answers: everything accepted, some of it, not yet looked at, nothing. */
type Sikap = 'lengkap' | 'dikembalikan' | 'sebagian' | 'menunggu' | 'diam';

interface Naskah {
  readonly nama: string;
  readonly pengawas: KodeBadan;
  readonly oleh: Pelaku;
  readonly rapat: string;
  /** Days before now on which it was given. */
  readonly hari: number;
  readonly penerima: readonly KodeBadan[];
}

/** Recommendations after the sessions, with follow-up reports of every kategori of rules §6. */
export async function seedRekomendasi(panggung: Panggung): Promise<void> {
  const { pohon } = panggung.latar.aturan;
  const provinsi = panggung.akun('provinsi@demo.test');
  const pusat = panggung.akun('pengawas@demo.test');
  await give(panggung, {
    nama: 'rekomendasi kalsel',
    pengawas: 'PR-63',
    oleh: provinsi,
    rapat: RAPAT_KALSEL,
    hari: 145,
    penerima: badanDiawasi(
      provinsi.reader.penugasan.filter((one) => one.peran === 'pengawas'),
      pohon,
    ).filter((kode) => ['pemkab', 'pemkot'].includes(badanOf(pohon, kode)?.jenis ?? '')),
  });
  const provinces = badanDiawasi(pusat.reader.penugasan, pohon).filter(
    (kode) => badanOf(pohon, kode)?.jenis === 'pemprov',
  );
  for (const [kawasan, , hari] of ANGKATAN) {
    const zona = { barat: 'WIB', tengah: 'WITA', timur: 'WIT' }[kawasan];
    await give(panggung, {
      nama: `rekomendasi pusat ${kawasan}`,
      pengawas: 'KM-09',
      oleh: pusat,
      rapat: rapatPusat(kawasan),
      hari: hari - 4,
      penerima: provinces.filter((kode) => badanOf(pohon, kode)?.zona === zona),
    });
  }
}

async function give(panggung: Panggung, naskah: Naskah): Promise<void> {
  const { nama, pengawas, oleh, rapat, hari, penerima } = naskah;
  const id = idOf(nama);
  const draft = {
    perihal: 'Rekomendasi hasil monitoring dan evaluasi SP4N-LAPOR!',
    tanggal: panggung.hari(hari),
    butir: BUTIR.map(({ indikator, isi }) => ({ indikator, isi, tenggat: panggung.hari(hari - 45) })),
    penerima,
  };
  const target = { id, pengawas, rapatId: idOf(rapat), berkalaId: null };
  await panggung.terima(nama, beriRekomendasi(panggung.pada(hari), oleh, target, draft));
  await panggung.semua(penerima, (badan) => answer(panggung, naskah, badan));
}

const TETAP: Readonly<Record<string, Sikap>> = {
  'KT-63.71': 'dikembalikan',
  'KT-63.72': 'lengkap',
  'KB-63.01': 'lengkap',
  'KB-63.04': 'sebagian',
  'KB-63.11': 'diam',
  'PR-63': 'lengkap',
};

function sikapOf(badan: KodeBadan, dadu: Dadu): Sikap {
  return (
    TETAP[badan] ??
    dadu.weighted<Sikap>([
      ['lengkap', 24],
      ['menunggu', 24],
      ['sebagian', 26],
      ['dikembalikan', 12],
      ['diam', 14],
    ])
  );
}

async function answer(panggung: Panggung, naskah: Naskah, badan: KodeBadan): Promise<void> {
  const { nama, oleh, hari } = naskah;
  const dadu = daduFrom(`${nama} ${badan}`);
  const sikap = sikapOf(badan, dadu);
  if (sikap === 'diam') return;
  const by = panggung.petugas(badan);
  const answered = hari - dadu.between(12, 40);
  const lampiran = await panggung.bukti(by, answered);
  const points = sikap === 'sebagian' ? BUTIR.slice(0, dadu.between(1, 3)) : BUTIR;
  for (const [i, { jawaban }] of points.entries()) {
    const urut = String(i + 1);
    const jawabanId = idOf(`${nama} ${badan} ${urut}`);
    const target = { id: idOf(nama), badan };
    const tanggal = panggung.hari(answered + dadu.between(1, 6));
    const given = { jawabanId, isi: jawaban, tanggal, lampiran: [lampiran] };
    const what = `${nama} ${badan} ${urut}`;
    await panggung.terima(
      what,
      jawabRekomendasi(panggung.pada(answered, 9 + i), by, { ...target, urut }, given),
    );
    const isReturned = sikap === 'dikembalikan' && i === 2;
    if (sikap === 'menunggu' || (sikap === 'sebagian' && i === 1)) continue;
    const putusan = isReturned
      ? {
          putusan: 'kembalikan',
          alasan: 'Bukti yang dilampirkan belum memuat nomor dan tanggal penetapan SOP.',
        }
      : { putusan: 'terima', alasan: '' };
    const when = panggung.pada(Math.max(1, answered - dadu.between(2, 8)), 14);
    await panggung.terima(what, verifikasiJawaban(when, oleh, { ...target, jawabanId }, putusan));
  }
}
