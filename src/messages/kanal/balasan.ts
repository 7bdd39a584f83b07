import { keGsm, ukuranSms } from '../../domain/kanal/gsm.ts';
import type { Saluran } from '../../domain/kanal/kemampuan.ts';
import type { Langkah } from '../../domain/kanal/tanya.ts';
import type { Hasil, Status } from '../../domain/laporan/types.ts';
import type { SebabTakPaham } from '../../domain/kanal/tafsirkan.ts';
import { statusId } from '../status.ts';

/** What a message from a channel is answered with: a code and its facts, made into words for the channel that it goes by. */
export type Balasan =
  /** `foto`: a picture may still follow. `temuan`: an officer made it of a public post. */
  | {
      readonly kode: 'diterima';
      readonly nomor: string;
      readonly foto?: boolean;
      readonly temuan?: boolean;
    }
  /** One question of several; `ulang`: the same once more. */
  | { readonly kode: 'tanya'; readonly langkah: Langkah; readonly ulang: boolean }
  | {
      readonly kode: 'status';
      readonly nomor: string;
      readonly status: Status;
      readonly hasil: Hasil | null;
      readonly badan: string | null;
      /** The final answer waits for the sender's word. */
      readonly menungguJawaban: boolean;
    }
  | {
      readonly kode: 'tidak_ditemukan' | 'ditarik' | 'diteruskan' | 'dikonfirmasi' | 'belum' | 'dilengkapi';
      readonly nomor: string;
    }
  /** A verdict is taken with this code alone, which only the true phone gets. */
  | {
      readonly kode: 'pastikan';
      readonly nomor: string;
      readonly perintah: 'selesai' | 'belum';
      readonly angka: string;
    }
  | { readonly kode: 'ditolak'; readonly nomor: string; readonly sebab: string }
  | { readonly kode: 'tak_paham'; readonly sebab: SebabTakPaham | 'nomor_mana'; readonly nomor?: string }
  | { readonly kode: 'nomor'; readonly nomor: readonly string[] }
  | { readonly kode: 'bantuan' | 'terlalu_banyak' | 'ditutup' | 'batal' };

/**
 * The reply in plain Indonesian. For SMS it fits one part of 160 GSM characters, whatever the numbers and names are: names of bodies are
 * cut first.
 */
export function tulisBalasan(balasan: Balasan, kanal: Saluran): string {
  if (kanal !== 'sms') return inThread(balasan) ?? kalimat(balasan, null);
  for (let badan = 60; badan > 8; badan -= 4) {
    const teks = keGsm(kalimat(balasan, badan));
    if (ukuranSms(teks).bagian === 1) return teks;
  }
  return keGsm(kalimat(balasan, 8));
}

/** Where there is room and a thread of its own, no keyword is needed. */
function inThread(balasan: Balasan): string | null {
  switch (balasan.kode) {
    case 'diterima':
      if (balasan.temuan === true)
        return `Kiriman publik Anda yang menyebut kami dicatat petugas sebagai laporan ${balasan.nomor} agar ditindaklanjuti. Bila tidak berkenan, balas TARIK ${balasan.nomor} dan laporan dihentikan. Untuk menambah keterangan, balas pesan ini.`;
      return `Laporan Anda sudah diterima dengan nomor ${balasan.nomor}. Simpan nomor ini. ${balasan.foto === true ? 'Bila ada foto, kirim sekarang di sini. ' : ''}Untuk menambah keterangan, balas pesan ini.`;
    case 'tanya':
      return tanya(balasan, true);
    case 'tidak_ditemukan':
      return `Laporan ${balasan.nomor} tidak ditemukan. Periksa nomornya dan kirim dari alamat yang dipakai melapor.`;
    case 'ditutup':
      return 'Laporan tanpa nama belum dapat diterima di sini. Kirim tanpa kata ANONIM, atau melapor lewat situs SP4N-LAPOR!.';
    default:
      return null;
  }
}

function kalimat(balasan: Balasan, panjangNama: number | null): string {
  switch (balasan.kode) {
    case 'diterima': {
      const { nomor } = balasan;
      return `Laporan diterima. Nomor ${nomor}, simpan SMS ini. Cek: STATUS ${nomor}. Menambah: BALAS ${nomor} lalu keterangan Anda.`;
    }
    case 'status':
      return status(balasan, panjangNama);
    case 'tidak_ditemukan':
      return `Laporan ${balasan.nomor} tidak ditemukan. Periksa nomornya dan kirim dari ponsel yang dipakai melapor.`;
    case 'diteruskan':
      return `Pesan Anda sudah masuk ke laporan ${balasan.nomor}. Cek: STATUS ${balasan.nomor}`;
    case 'ditarik':
      return `Laporan ${balasan.nomor} ditarik sesuai permintaan Anda dan tidak ditindaklanjuti lagi.`;
    case 'dilengkapi':
      return `Terima kasih, keterangan untuk laporan ${balasan.nomor} sudah masuk dan diteruskan kepada petugas.`;
    case 'pastikan': {
      const { nomor, perintah, angka } = balasan;
      const alasan = perintah === 'belum' ? ' lalu alasannya' : '';
      return `Agar pasti dari Anda, kirim: ${perintah.toUpperCase()} ${nomor} ${angka}${alasan}. Bila bukan Anda yang menulis, abaikan.`;
    }
    case 'dikonfirmasi':
      return `Terima kasih. Laporan ${balasan.nomor} Anda nyatakan selesai. Bila ternyata belum: BELUM ${balasan.nomor} lalu alasannya.`;
    case 'belum':
      return `Laporan ${balasan.nomor} dibuka lagi dan ditindaklanjuti menurut alasan Anda. Cek: STATUS ${balasan.nomor}`;
    case 'ditolak':
      return `Laporan ${balasan.nomor}: ${SEBAB_DITOLAK[balasan.sebab] ?? SEBAB_LAIN} Cek: STATUS ${balasan.nomor}`;
    case 'tak_paham':
      return takPaham(balasan);
    case 'nomor':
      return balasan.nomor.length === 0
        ? 'Belum ada laporan dari nomor atau alamat ini. Melapor: ketik LAPOR spasi apa yang terjadi, di mana, dan kapan.'
        : `Laporan Anda, yang terbaru dahulu: ${balasan.nomor.join(', ')}. Cek: ketik STATUS spasi nomor.`;
    case 'tanya':
      return tanya(balasan, false);
    case 'batal':
      return 'Dibatalkan, tidak ada laporan yang dibuat. Melapor lagi: ketik LAPOR spasi apa, di mana, kapan.';
    case 'bantuan':
      return CARA;
    case 'terlalu_banyak':
      return 'Pesan dari nomor ini terlalu banyak. Pesan disimpan dan dibaca petugas; mohon kirim lagi nanti.';
    case 'ditutup':
      return 'Laporan tanpa nama belum dapat diterima lewat SMS. Kirim tanpa kata ANONIM, atau melapor di lapor.go.id.';
  }
}

/** A question in plain words; where there is room it says how to stop, or to send what is there. */
function tanya({ langkah, ulang }: Extract<Balasan, { kode: 'tanya' }>, isLuas: boolean): string {
  switch (langkah) {
    case 'apa': {
      const asked = ulang
        ? 'Mohon tulis sedikit lebih lengkap: apa yang terjadi?'
        : 'Apa yang terjadi? Tulis singkat, misalnya: lampu jalan mati sejak Senin.';
      return isLuas
        ? `${asked} (Kami tanya satu per satu. KIRIM untuk mengirim apa adanya, BATAL untuk berhenti.)`
        : asked;
    }
    case 'di_mana':
      return `Di mana kejadiannya? Tulis jalan, desa, atau tempat yang dikenal${isLuas ? ', atau kirim lokasi' : ''}. Tidak tahu? Balas LEWATI.`;
    case 'kapan':
      return 'Kapan kejadiannya? Misalnya: hari ini, kemarin, atau 17/11. Tidak tahu? Balas LEWATI.';
    case 'nama':
      return 'Siapa yang boleh tahu bahwa Anda pelapornya? BIASA: petugas yang menangani tahu. ANONIM: nama dan nomor Anda ditutup, juga bagi petugas. RAHASIA: isi laporan tidak tampil untuk umum. Balas dengan satu kata itu.';
  }
}

/** Words that a platform may offer as buttons; typed they mean the same. */
export function tombolBalasan(balasan: Balasan): readonly string[] {
  if (balasan.kode !== 'tanya') return [];
  return TOMBOL[balasan.langkah];
}

const TOMBOL: Readonly<Record<Langkah, readonly string[]>> = {
  apa: [],
  di_mana: ['Lewati'],
  kapan: ['Hari ini', 'Kemarin', 'Lewati'],
  nama: ['Biasa', 'Anonim', 'Rahasia'],
};

const CARA =
  'Melapor: LAPOR spasi apa, di mana, kapan. Cek: STATUS nomor. Menambah: BALAS nomor pesan. Sesudah dijawab: SELESAI nomor atau BELUM nomor alasan.';

const TAK_PAHAM: Readonly<Record<SebabTakPaham | 'nomor_mana', string>> = {
  kosong:
    'Pesan Anda kosong. Melapor: ketik LAPOR spasi apa yang terjadi, di mana, dan kapan. Bantuan: ketik BANTUAN.',
  terlalu_pendek:
    'Pesan terlalu pendek untuk laporan. Tulis apa yang terjadi, di mana, dan kapan (20 huruf atau lebih). Bantuan: ketik BANTUAN.',
  terlalu_panjang:
    'Pesan terlalu panjang (lebih dari 10.000 huruf). Petugas akan membacanya. Mohon kirim ringkasannya.',
  nomor_salah:
    'Nomor laporan salah: harus 9 angka seperti pada balasan kami. Periksa lalu kirim lagi, misalnya STATUS 123456786.',
  tanpa_isi: 'Tulis pesannya sesudah nomor: BALAS nomor lalu keterangan, atau BELUM nomor lalu alasannya.',
  nomor_mana:
    'Laporan mana yang dimaksud? Tulis nomornya, misalnya BALAS 123456786 lalu pesan Anda. Bantuan: ketik BANTUAN.',
};

function takPaham({ sebab }: Extract<Balasan, { kode: 'tak_paham' }>): string {
  return TAK_PAHAM[sebab];
}

/** Refusals that a pelapor can run into by a channel; in few words. */
const SEBAB_DITOLAK: Readonly<Record<string, string>> = {
  'laporan.no_final_answer_yet': 'belum ada jawaban akhir. Anda dapat menambah keterangan dengan BALAS.',
  'laporan.already_confirmed': 'sudah Anda nyatakan selesai.',
  'laporan.not_allowed': 'hanya pelapornya yang dapat menjawab, dari tempat melapor.',
  'laporan.transition_not_allowed': 'tidak menerima pesan lagi pada keadaan ini.',
  'laporan.window_closed': 'masa menanggapi sudah lewat. Silakan kirim laporan baru.',
};
const SEBAB_LAIN = 'pesan tidak dapat dimasukkan. Petugas akan membacanya.';

function status(
  { nomor, status: kode, hasil, badan, menungguJawaban }: Extract<Balasan, { kode: 'status' }>,
  panjangNama: number | null,
): string {
  const nama = badan === null ? '' : `, ${panjangNama === null ? badan : pendek(badan, panjangNama)}`;
  const akhir = hasil === null ? '' : `: ${HASIL_SINGKAT[hasil]}`;
  const tanya = menungguJawaban
    ? ` Sudah beres? SELESAI ${nomor} atau BELUM ${nomor} alasan.`
    : kode === 'tertunda'
      ? ` Petugas menunggu keterangan: BALAS ${nomor} lalu jawaban.`
      : '';
  return `Laporan ${nomor}: ${statusId.nama[kode]}${akhir}${nama}.${tanya}`;
}

const HASIL_SINGKAT: Readonly<Record<Hasil, string>> = {
  dikonfirmasi: 'dinyatakan selesai pelapor',
  diselesaikan: 'sudah dijawab',
  tanpa_tanggapan: 'ditutup tanpa tanggapan',
  tidak_dapat_dipenuhi: 'tidak dapat dipenuhi',
};

function pendek(nama: string, maks: number): string {
  return Array.from(nama).length <= maks
    ? nama
    : `${Array.from(nama)
        .slice(0, maks - 1)
        .join('')
        .trimEnd()}.`;
}
