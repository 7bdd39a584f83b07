import { MS_PER_HARI, startOfHari, type Instant } from '../../../domain/shared/time.ts';
import { daduFrom } from '../dadu.ts';
import type { Alur, Rencana } from '../hidup.ts';
import { planOf, type Kasus, type Pabrik } from '../kasus.ts';
import type { Latar } from '../latar.ts';
import { biasa } from './ragam.ts';
import { verifikasi } from './langkah.ts';

const JAM = 3_600_000;
const MENIT = 60_000;

/** The improvement of the demo: what it is about, when it was planned and when done, in days before now. */
export const MASALAH_DIBENAHI = {
  instansi: 'KT-63.71',
  kategori: 'K13a',
  dicatat: 130,
  selesai: 62,
} as const;
/** Where laporan of one topic rise now. */
export const MASALAH_NAIK = { instansi: 'KB-63.03', kategori: 'K16b' } as const;
/** A body that closed many at once, and one whose officers send the same words to everybody. */
export const TUTUP_SEREMPAK = 'KB-63.11';
export const JAWABAN_SAMA = 'KB-63.04';

/**
 * What the pages for supervisors look for, told at a few bodies (N10, N12): a topic that rises now, one that fell after it was mended,
 * laporan closed within minutes of each other, and one answer sent to many. Their thresholds stand in the domain.
 */
export function planMenonjol(pabrik: Pabrik): readonly (readonly Rencana[])[] {
  const { latar } = pabrik;
  const one = (benih: string, kasus: Omit<Kasus, 'benih'>): Rencana[] => [
    planOf(pabrik, { benih, ...kasus }),
  ];
  return [...dibenahi(latar, one), ...naik(latar, one), ...serempak(latar, one), ...jawabanSama(latar, one)];
}

type One = (benih: string, kasus: Omit<Kasus, 'benih'>) => Rencana[];
const MASALAH = { klasifikasi: 'pengaduan', anonim: false, rahasia: false } as const;

function ago(latar: Latar, benih: string, from: number, to: number): Instant {
  const dadu = daduFrom(`kapan ${benih}`);
  const days = dadu.between(Math.min(from, to), Math.max(from, to));
  return latar.now - days * MS_PER_HARI - dadu.int(20) * JAM - dadu.int(60) * MENIT;
}

/** Twenty-six in the twelve weeks before it was planned, a handful since it was done. */
function dibenahi(latar: Latar, one: One): Rencana[][] {
  const { instansi, kategori, dicatat, selesai } = MASALAH_DIBENAHI;
  const told = (n: number, from: number, to: number): Rencana[] => {
    const benih = `sampah ${from} ${n}`;
    return one(benih, { ...MASALAH, instansi, kategori, pada: ago(latar, benih, from, to), alur: biasa });
  };
  return [
    ...Array.from({ length: 26 }, (_, n) => told(n, dicatat + 1, dicatat + 80)),
    ...Array.from({ length: 6 }, (_, n) => told(n, selesai + 1, dicatat - 1)),
    ...Array.from({ length: 3 }, (_, n) => told(n, 8, selesai - 4)),
  ];
}

/** One or two a month, and then the rain. */
function naik(latar: Latar, one: One): Rencana[][] {
  return Array.from({ length: 20 }, (_, n) => {
    const benih = `banjir ${n}`;
    const pada = n < 17 ? ago(latar, benih, 1, 20) : ago(latar, benih, 40, 100);
    return one(benih, { ...MASALAH, ...MASALAH_NAIK, pada, alur: biasa });
  });
}

/** Answered by nobody for weeks, then twelve closed within ten minutes by one account. */
function serempak(latar: Latar, one: One): Rencana[][] {
  const hari = latar.waktu.hariKerjaBefore('WITA', 24);
  const begin = startOfHari(hari, 'WITA') + 15 * JAM;
  return Array.from({ length: 12 }, (_, n) => {
    const alur: Alur = function* (hidup) {
      const oleh = hidup.admin();
      yield { pada: begin - 3 * JAM + n * MENIT, oleh, perintah: { perintah: 'kelola' } };
      const isi = 'Laporan sedang kami pelajari.';
      const dibaca = { perintah: 'tindak-lanjut', isi, akhir: false } as const;
      yield { pada: begin - 2 * JAM + n * MENIT, oleh, perintah: dibaca };
      const ringkasan = `${hidup.rencana.naskah.jawab} Laporan kami nyatakan selesai.`;
      const pada = begin + n * 47_000;
      yield { pada, oleh, perintah: { perintah: 'selesai', ringkasan, hasil: 'diselesaikan' } };
    };
    const pada = begin - (16 + n) * MS_PER_HARI;
    const kategori = ['K16a', 'K13a', 'K14a', 'K01b'][n % 4] ?? 'K16a';
    return one(`serempak ${n}`, { ...MASALAH, instansi: TUTUP_SEREMPAK, kategori, pada, alur });
  });
}

const SAMA =
  'Terima kasih atas laporan Anda. Laporan telah kami terima dan akan kami tindak lanjuti sesuai ketentuan yang berlaku.';

/** Ten laporan of different matters and one answer to all. */
function jawabanSama(latar: Latar, one: One): Rencana[][] {
  const hari = latar.waktu.hariKerjaBefore('WITA', 30);
  return Array.from({ length: 10 }, (_, n) => {
    const alur: Alur = function* (hidup) {
      if (!(yield* verifikasi(hidup))) return;
      const isi = SAMA;
      yield {
        pada: hidup.dinas(1, 4),
        oleh: hidup.officer(),
        perintah: { perintah: 'tindak-lanjut', isi, akhir: true },
      };
    };
    const pada = startOfHari(hari, 'WITA') + (8 + n) * JAM;
    const kategori = ['K16a', 'K01a', 'K08b', 'K20a', 'K03a'][n % 5] ?? 'K16a';
    return one(`sama ${n}`, { ...MASALAH, instansi: JAWABAN_SAMA, kategori, pada, alur });
  });
}
