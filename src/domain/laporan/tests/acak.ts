import { badanOf, instansiOf, isWithin } from '../../instansi/pohon.ts';
import { addHari, hariOf, type Instant } from '../../shared/time.ts';
import { hitungTenggat } from '../../tenggat/hitung.ts';
import type { Command, Perintah } from '../commands.ts';
import type { Subject } from '../decide.ts';
import { calendarOf, leadOf } from '../decide/context.ts';
import { openJam } from '../decide/clocks.ts';
import type { Reader } from '../reader.ts';
import { KLASIFIKASI } from '../types.ts';
import { INSTANSI, NEGERI, UNIT } from './negeri.ts';

/** Draws for the random lives: the same seed gives the same words. */
export interface Undian {
  readonly satu: <T>(from: readonly T[]) => T | undefined;
  readonly ya: () => boolean;
}

/** mulberry32: short, and good enough to choose among bodies. */
export function undianOf(seed: number): Undian {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { satu: (from) => from[Math.floor(next() * from.length)], ya: () => next() < 0.5 };
}

/** Whether `kode` may never be given a laporan that names `terlapor` (rules §2, §4), written apart from `isTerlapor`. */
export function isAccused(kode: string, terlapor: string | null): boolean {
  if (terlapor === null || !isWithin(NEGERI.pohon, kode, terlapor)) return false;
  const isExaminer = badanOf(NEGERI.pohon, kode)?.urusan === 'pengawasan';
  return kode === terlapor || !(isExaminer && badanOf(NEGERI.pohon, terlapor)?.jenis !== 'unit');
}

/** Where `reader` as an admin may send the laporan; `anywhere` for a binding decision. */
export function tujuanFor(
  subject: Subject,
  reader: Reader,
  terlapor: string | null,
  anywhere: boolean,
): readonly ({ readonly unit: readonly string[] } | { readonly instansi: string })[] {
  const { laporan } = subject;
  const home = instansiOf(NEGERI.pohon, leadOf(laporan));
  const roots = reader.penugasan.map((one) => instansiOf(NEGERI.pohon, one.badan));
  const isBound = laporan.mengikat && !anywhere;
  const unit = UNIT.filter(
    (kode) =>
      !isAccused(kode, terlapor) &&
      (anywhere || roots.some((root) => isWithin(NEGERI.pohon, kode, root))) &&
      (!isBound || isWithin(NEGERI.pohon, kode, home)),
  );
  const instansi = INSTANSI.filter(
    (kode) => kode !== 'NAS' && !laporan.badan.includes(kode) && !isAccused(kode, terlapor),
  );
  return [
    ...unit.map((kode) => ({ unit: [kode] })),
    ...unit.flatMap((kode, index) => (index === 0 ? [] : [{ unit: [kode, unit[index - 1] ?? kode] }])),
    ...(isBound ? [] : instansi.map((kode) => ({ instansi: kode }))),
  ];
}

/** A well-formed input for a command, or null when this state leaves none (e.g. no other unit to forward to). */
export function bentuk(
  perintah: Perintah,
  subject: Subject,
  reader: Reader,
  undian: Undian,
  pada: Instant,
): Command | null {
  const { laporan } = subject;
  switch (perintah) {
    case 'verifikasi':
    case 'putuskan':
    case 'disposisi':
      return forward(perintah, subject, reader, undian);
    case 'klasifikasi':
      return reclassify(subject, undian);
    case 'perpanjang':
      return extend(subject, pada, undian);
    case 'tanggapan': {
      const hasVerdict = laporan.status === 'selesai' || laporan.jawabanAkhir;
      const verdicts = [undefined, false, ...(laporan.hasil === 'dikonfirmasi' ? [] : [true])];
      const selesai = hasVerdict ? undian.satu(verdicts) : undefined;
      return { perintah, isi: 'Saya tanggapi', ...(selesai === undefined ? {} : { selesai }) };
    }
    case 'tindak-lanjut': {
      const isLead = reader.penugasan.some(
        (one) =>
          one.peran === 'admin_instansi' || one.peran === 'admin_nasional' || one.badan === leadOf(laporan),
      );
      const akhir = isLead && undian.ya();
      const rencana = !akhir && undian.ya() ? { rencanaTanggal: addHari(today(subject, pada), 4) } : {};
      return { perintah, isi: 'Sudah kami periksa', akhir, ...rencana };
    }
    case 'kerahasiaan':
      return flags(subject, reader, undian);
    case 'identitas/setuju': {
      const waiting = laporan.permintaanIdentitas.filter(
        (one) => one.penyetuju === null && one.peminta !== reader.pembaca,
      );
      const one = undian.satu(waiting);
      return one ? { perintah, permintaan: one.id } : null;
    }
    case 'bukan-wewenang': {
      const usulan = undian.satu(INSTANSI.filter((kode) => !laporan.badan.includes(kode)));
      return usulan === undefined ? null : { perintah, alasan: 'Bukan urusan kami', usulan };
    }
    default:
      return PLAIN[perintah] ?? null;
  }
}

const PLAIN: Readonly<Partial<Record<Perintah, Command>>> = {
  ubah: { perintah: 'ubah', isi: 'Isi yang lebih lengkap dari laporan ini.' },
  kelola: { perintah: 'kelola' },
  tunda: { perintah: 'tunda', pertanyaan: 'Di jalan apa?' },
  lengkapi: { perintah: 'lengkapi', isi: 'Di Jalan Merdeka' },
  selesai: { perintah: 'selesai', ringkasan: 'Sudah diperbaiki' },
  arsipkan: { perintah: 'arsipkan', alasanKode: 'tidak_jelas', pesan: 'Tidak jelas' },
  alihkan: { perintah: 'alihkan', lembaga: 'Pengadilan Negeri', pesan: 'Wewenang pengadilan' },
  'ke-ppid': { perintah: 'ke-ppid' },
  gabungkan: { perintah: 'gabungkan', ke: '444444444' },
  pecah: { perintah: 'pecah', judul: 'Perkara yang kedua', isi: 'Isi perkara yang kedua itu.' },
  koreksi: { perintah: 'koreksi', perbaikan: { judul: 'Judul yang betul' }, alasan: 'Salah tulis' },
  turunkan: { perintah: 'turunkan', alasan: 'Memuat data pribadi' },
  catatan: { perintah: 'catatan', isi: 'Catatan' },
  tarik: { perintah: 'tarik' },
  ombudsman: { perintah: 'ombudsman', setuju: true },
  penilaian: { perintah: 'penilaian', nilai: 4 },
  'buka-teks': { perintah: 'buka-teks', alasan: 'Pengawasan' },
  identitas: { perintah: 'identitas', alasan: 'Perlindungan saksi' },
  'arsip-otomatis': { perintah: 'arsip-otomatis' },
  'tutup-otomatis': { perintah: 'tutup-otomatis' },
  'tawarkan-ombudsman': { perintah: 'tawarkan-ombudsman' },
  'catat-ombudsman': { perintah: 'catat-ombudsman', isi: 'Diterima dengan nomor 1.' },
};

function forward(
  perintah: 'verifikasi' | 'putuskan' | 'disposisi',
  subject: Subject,
  reader: Reader,
  undian: Undian,
): Command | null {
  const { laporan } = subject;
  const names = perintah === 'verifikasi' && laporan.terlapor === null && undian.ya();
  const terlapor = names ? (undian.satu([...UNIT, ...INSTANSI.slice(1)]) ?? null) : laporan.terlapor;
  const choices = tujuanFor(subject, reader, terlapor, perintah === 'putuskan').filter(
    (one) => !(perintah === 'disposisi' && 'unit' in one && one.unit.join() === laporan.badan.join()),
  );
  const tujuan = undian.satu(choices);
  if (tujuan === undefined) return null;
  if (perintah !== 'verifikasi') return { perintah, alasan: 'Sesuai tugas', ...tujuan };
  const berkadar =
    names && terlapor !== null ? { klasifikasi: 'berkadar_pengawasan' as const, terlapor } : {};
  return { perintah, ...berkadar, ...tujuan };
}

function reclassify({ laporan }: Subject, undian: Undian): Command | null {
  const free = [...UNIT, ...INSTANSI.slice(1)].filter(
    (kode) => !laporan.badan.some((one) => isAccused(one, kode)),
  );
  const klasifikasi = undian.satu(KLASIFIKASI.filter((one) => one !== laporan.klasifikasi));
  const terlapor = undian.satu(free);
  if (klasifikasi === undefined || terlapor === undefined) return null;
  const named = klasifikasi === 'berkadar_pengawasan' ? { terlapor } : {};
  return { perintah: 'klasifikasi', klasifikasi, alasan: 'Salah golongan', ...named };
}

function today({ laporan }: Subject, pada: Instant): string {
  return hariOf(pada, calendarOf(NEGERI, leadOf(laporan)).zona);
}

function extend(subject: Subject, pada: Instant, undian: Undian): Command | null {
  const clock = openJam(subject.laporan, 'ppid') ?? openJam(subject.laporan, 'penyelesaian');
  const due = clock && hitungTenggat(clock, NEGERI.kalender, pada).jatuhTempo;
  if (clock === undefined || due === null || due === undefined) return null;
  const base = [hariOf(due, clock.zona), today(subject, pada)].sort()[1] ?? '';
  const tanggal = addHari(base, undian.ya() ? 1 : 5);
  const limit = addHari(today(subject, pada), 366);
  const isTooLong = clock.jam === 'ppid' && hariOf(due, clock.zona) < addHari(base, -2);
  return tanggal > limit || isTooLong ? null : { perintah: 'perpanjang', tanggal, alasan: 'Menunggu bahan' };
}

function flags({ laporan, milik }: Subject, reader: Reader, undian: Undian): Command | null {
  const isOwn =
    reader.nomorTerbuka.includes(laporan.nomor) ||
    (reader.pemilik !== null && reader.pemilik === milik.pemilik) ||
    (reader.pembuat !== null && reader.pembuat === milik.pembuat);
  const flag = undian.satu((['rahasia', 'anonim'] as const).filter((one) => isOwn || !laporan[one]));
  if (flag === undefined) return null;
  return { perintah: 'kerahasiaan', [flag]: !laporan[flag], ...(isOwn ? {} : { alasan: 'Data anak' }) };
}
