import { badanOf, inspektoratOf } from '../../../domain/instansi/pohon.ts';
import type { KodeBadan } from '../../../domain/instansi/types.ts';
import type { Klasifikasi } from '../../../domain/laporan/types.ts';
import { addHari, hariOf } from '../../../domain/shared/time.ts';
import { hitungTenggat } from '../../../domain/tenggat/hitung.ts';
import { isOpen } from '../../../domain/tenggat/jam.ts';
import type { Hidup, Langkah } from '../hidup.ts';
import { sifatOf } from './sifat.ts';

/** Parts of a life that many scripts share. Each ends early when the body lets the laporan lie: then it answers false. */
export type Bagian = Generator<Langkah, boolean, void>;

/** The unit of an instansi for a topic; null where it has none and answers itself. */
export function unitFor(hidup: Hidup, instansi: KodeBadan, urusan: string | null): KodeBadan | null {
  const { pohon } = hidup.latar.aturan;
  const units = (pohon.anak.get(instansi) ?? []).filter((kode) => badanOf(pohon, kode)?.jenis === 'unit');
  const of = (wanted: string): KodeBadan | undefined =>
    units.find((kode) => badanOf(pohon, kode)?.urusan === wanted);
  return (urusan === null ? undefined : of(urusan)) ?? of('pelayanan publik') ?? of('umum') ?? null;
}

export function urusanOf(hidup: Hidup): string | null {
  const { kategori } = hidup.laporan;
  return kategori === null ? null : (hidup.latar.aturan.kategori.get(kategori)?.urusan ?? null);
}

/** An admin refines what the pelapor could not know. */
function refined(hidup: Hidup): Klasifikasi {
  const { klasifikasi } = hidup.laporan;
  if (klasifikasi !== 'pengaduan') return klasifikasi;
  return hidup.rencana.dadu.percent(93) ? 'tidak_berkadar_pengawasan' : 'pengaduan';
}

/** Verifikasi at the instansi, from wherever it waits: to the inspektorat, to a unit or two, or answered by itself. */
export function* verifikasi(hidup: Hidup, options: { readonly bersama?: boolean } = {}): Bagian {
  const { dadu, kiriman } = hidup.rencana;
  const tujuan = kiriman.instansi ?? hidup.rencana.naskah.isian['tujuan'] ?? '';
  if (hidup.lead === 'NAS' && tujuan !== 'NAS') {
    const pada = hidup.dinas(0, 2);
    yield { pada, oleh: hidup.admin(), perintah: { perintah: 'verifikasi', instansi: tujuan } };
  }
  const sifat = sifatOf(hidup.instansi);
  if (dadu.percent(sifat.macet)) return false;
  const pada = hidup.dinas(...sifat.verifikasi);
  const oleh = hidup.admin();
  const urusan = urusanOf(hidup);
  if (urusan === 'pengawasan' && kiriman.klasifikasi === 'pengaduan') {
    const terlapor = accused(hidup);
    const inspektorat = inspektoratOf(hidup.latar.aturan.pohon, hidup.instansi);
    if (terlapor !== null && inspektorat !== null && terlapor !== inspektorat) {
      const klasifikasi = 'berkadar_pengawasan';
      yield {
        pada,
        oleh,
        perintah: {
          perintah: 'verifikasi',
          klasifikasi,
          terlapor,
          unit: [inspektorat],
          ...(dadu.percent(15) ? { wbs: true } : {}),
        },
      };
      return true;
    }
  }
  const unit = unitFor(hidup, hidup.instansi, urusan);
  if (unit === null || dadu.percent(8)) {
    yield { pada, oleh, perintah: { perintah: 'kelola' } };
    return true;
  }
  const second = unitFor(
    hidup,
    hidup.instansi,
    dadu.pick(['umum', 'perhubungan', 'lingkungan', 'ketertiban']),
  );
  const isJoint = options.bersama === true || dadu.percent(5);
  const units = isJoint && second !== null && second !== unit ? [unit, second] : [unit];
  const tag = dadu.percent(6) ? { perbaikan: { tag: [dadu.pick(TAG)] } } : {};
  yield {
    pada,
    oleh,
    perintah: { perintah: 'verifikasi', klasifikasi: refined(hidup), unit: units, ...tag },
  };
  return true;
}

const TAG = [
  'musim hujan',
  'prioritas',
  'lintas dinas',
  'fasilitas sekolah',
  'viral',
  'kelompok rentan',
] as const;

/** Somebody of the instansi other than its inspektorat. */
function accused(hidup: Hidup): KodeBadan | null {
  const urusan = hidup.rencana.dadu.pick([
    'pendidikan',
    'kependudukan',
    'perizinan',
    'desa',
    'pelayanan publik',
  ]);
  return unitFor(hidup, hidup.instansi, urusan);
}

/** Interim answers, extensions and the final answer of whoever is in charge. */
export function* jawab(hidup: Hidup): Bagian {
  const { dadu, naskah } = hidup.rencana;
  const sifat = sifatOf(hidup.instansi);
  if (dadu.percent(sifat.macet)) return false;
  const [, slowest] = sifat.penyelesaian;
  if (dadu.percent(48)) {
    const pada = hidup.dinas(...sifat.respons);
    const promised = addHari(hariOf(pada, hidup.zona), dadu.between(3, Math.max(6, slowest)));
    const dated = dadu.percent(55) ? { rencanaTanggal: promised } : {};
    const perintah = { perintah: 'tindak-lanjut', isi: naskah.janji, akhir: false, ...dated } as const;
    yield { pada, oleh: hidup.officer(), perintah };
    for (const unit of hidup.laporan.badan.slice(1)) {
      const isi = 'Bagian kami sudah dikerjakan dan hasilnya kami serahkan kepada unit penanggung jawab.';
      const oleh = hidup.latar.petugas(unit);
      yield { pada: hidup.dinas(0, 3), oleh, perintah: { perintah: 'tindak-lanjut', isi, akhir: false } };
    }
    if (dadu.percent(sifat.macet)) return false;
    const later = dadu.percent(9) ? extension(hidup) : null;
    if (later !== null) yield later;
    if (dadu.percent(7)) {
      const isi = 'Terima kasih kabarnya. Apakah sudah ada perkembangan di lapangan?';
      yield { pada: hidup.warga(1, 5), oleh: 'pelapor', perintah: { perintah: 'tanggapan', isi } };
    }
    if (dadu.percent(5)) {
      const isi = 'Sudah dikoordinasikan lewat telepon dengan pelaksana lapangan.';
      yield { pada: hidup.dinas(0, 2), oleh: hidup.admin(), perintah: { perintah: 'catatan', isi } };
    }
  }
  const days = hidup.laporan.status === 'diteruskan' ? sifat.respons : sifat.penyelesaian;
  const akhir = { perintah: 'tindak-lanjut', isi: naskah.jawab, akhir: true } as const;
  yield { pada: hidup.dinas(...days), oleh: hidup.officer(), perintah: akhir };
  return true;
}

/** Later than the clock that runs; null when the law leaves no room for it (ppid: 7 hari kerja after its end). */
function extension(hidup: Hidup): Langkah | null {
  const { dadu, naskah } = hidup.rencana;
  const pada = hidup.dinas(0, 2);
  const today = hariOf(pada, hidup.zona);
  const ppid = hidup.laporan.jam.find((one) => one.jam === 'ppid' && isOpen(one));
  const due = ppid === undefined ? null : hitungTenggat(ppid, hidup.latar.aturan.kalender, pada).jatuhTempo;
  // Settlement is longer by far for berkadar pengawasan (60 hari kerja); a year is the limit of the rules.
  const days = hidup.laporan.klasifikasi === 'berkadar_pengawasan' ? 130 : 45;
  const tanggal = due === null ? addHari(today, days + dadu.int(20)) : addHari(hariOf(due, hidup.zona), 6);
  if (ppid !== undefined && tanggal <= today) return null;
  const alasan =
    `Pekerjaan menunggu bahan dan cuaca, mohon pengertiannya. ${naskah.isian['kec'] ?? ''}`.trim();
  return { pada, oleh: hidup.admin(), perintah: { perintah: 'perpanjang', tanggal, alasan } };
}

/** What comes after a final answer: content, silent, not content, or the admin closes it. */
export function* penutup(hidup: Hidup): Generator<Langkah, void, void> {
  const { dadu } = hidup.rencana;
  const { puas } = sifatOf(hidup.instansi);
  const what = dadu.weighted([
    ['sudah', puas],
    ['diam', 24],
    ['selesai', 16],
    ['tak_terpenuhi', 4],
    ['belum', 9],
  ] as const);
  if (what === 'sudah') yield* sudah(hidup);
  else if (what === 'selesai' || what === 'tak_terpenuhi') yield* ditutup(hidup, what === 'tak_terpenuhi');
  else if (what === 'belum') {
    yield belum(hidup, 'Baru sebagian dikerjakan, keadaannya masih sama.');
    if (yield* jawab(hidup)) yield* sudah(hidup);
  }
}

export function* sudah(hidup: Hidup): Generator<Langkah, void, void> {
  const { dadu } = hidup.rencana;
  const isi = dadu.pick(['Sudah selesai, terima kasih.', 'Terima kasih, sudah kami rasakan hasilnya.', '']);
  yield { pada: hidup.warga(0, 6), oleh: 'pelapor', perintah: { perintah: 'tanggapan', isi, selesai: true } };
  if (dadu.percent(62)) yield* nilai(hidup);
}

export function belum(hidup: Hidup, isi: string): Langkah {
  return {
    pada: hidup.warga(0, 5),
    oleh: 'pelapor',
    perintah: { perintah: 'tanggapan', isi, selesai: false },
  };
}

function* ditutup(hidup: Hidup, isUnmet: boolean): Generator<Langkah, void, void> {
  const { dadu, naskah } = hidup.rencana;
  const unmet = 'Permintaan ini belum dapat dipenuhi karena tidak ada anggaran pada tahun berjalan.';
  const ringkasan = isUnmet ? unmet : naskah.jawab;
  const hasil = isUnmet ? 'tidak_dapat_dipenuhi' : 'diselesaikan';
  yield { pada: hidup.dinas(1, 5), oleh: hidup.admin(), perintah: { perintah: 'selesai', ringkasan, hasil } };
  if (dadu.percent(12)) {
    yield belum(hidup, 'Mohon dibuka kembali, di lapangan belum selesai.');
    if (yield* jawab(hidup)) yield* sudah(hidup);
  } else if (dadu.percent(20)) yield* sudah(hidup);
}

function* nilai(hidup: Hidup): Generator<Langkah, void, void> {
  const { dadu } = hidup.rencana;
  const n = dadu.weighted([
    [5, 46],
    [4, 30],
    [3, 14],
    [2, 6],
    [1, 4],
  ] as const);
  const teks = dadu.percent(45) ? { teks: n >= 4 ? 'Petugasnya tanggap.' : 'Perlu lebih cepat.' } : {};
  yield { pada: hidup.warga(0, 3), oleh: 'pelapor', perintah: { perintah: 'penilaian', nilai: n, ...teks } };
}
