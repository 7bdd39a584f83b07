import { ISI_MAX, ISI_MIN, JUDUL_MAX, JUDUL_MIN, KETERANGAN_MAX } from '../laporan/limits.ts';
import type { Kiriman } from '../laporan/commands.ts';
import { usulJudul } from '../laporan/tulisan/judul.ts';
import { tanpaTanda, tulisTanda, type Tanda } from './jejak.ts';

/** A request as a local system tells it, as far as we read it; null where it says nothing. */
export interface PermintaanLuar {
  readonly id: string;
  readonly status: string;
  readonly catatanStatus: string | null;
  readonly layanan: string | null;
  readonly namaLayanan: string | null;
  readonly uraian: string | null;
  readonly badan: string | null;
  /** In milliseconds since 1970. */
  readonly dimintaPada: number;
  readonly diubahPada: number;
  readonly alamat: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly media: string | null;
}

/** Something said about a request there. */
export interface KabarLuar {
  readonly id: string;
  readonly permintaan: string;
  readonly status: string;
  readonly pada: number;
  readonly uraian: string | null;
  readonly media: string | null;
  /** Who spoke, where it says so; an office when it does not. */
  readonly oleh: 'pelapor' | 'petugas';
  /** A last answer, where it says so. */
  readonly isAkhir: boolean;
}

/** How the words and codes of a request become those of a laporan. */
export interface Sumber {
  readonly sistem: string;
  readonly instansi: string;
  readonly kategori: string | null;
  readonly tanda: Tanda;
}

/**
 * A request of a local system as a laporan of its instansi. The words stay as they were written; below them stands where they came from,
 * with the service and the agency as they were called there, so that whoever verifies it loses nothing that no table maps.
 */
export function kirimanDari(
  luar: PermintaanLuar,
  { sistem, instansi, kategori, tanda }: Sumber,
): Omit<Kiriman, 'nomor' | 'lampiran'> {
  const words = luar.uraian?.trim() ?? '';
  const origin = [
    `Diteruskan dari ${sistem}, nomor ${luar.id}.`,
    luar.namaLayanan === null ? '' : `Layanan di sana: ${luar.namaLayanan}.`,
    luar.badan === null ? '' : `Penanggung jawab di sana: ${luar.badan}.`,
    luar.media === null ? '' : `Tautan foto: ${luar.media}`,
    tulisTanda(tanda),
  ]
    .filter((line) => line !== '')
    .join('\n');
  const room = ISI_MAX - Array.from(origin).length - 10;
  const isi = [cut(words, room), origin].filter((part) => part !== '').join('\n\n');
  return {
    klasifikasi: 'pengaduan',
    judul: judulOf(luar, words, sistem),
    isi: Array.from(isi).length < ISI_MIN ? `${isi} (tanpa uraian)` : isi,
    kategori,
    instansi,
    wilayah: null,
    titik: isPlace(luar) ? { lat: luar.lat, lon: luar.lon } : null,
    lokasiKeterangan: luar.alamat === null ? null : cut(luar.alamat, KETERANGAN_MAX),
    tanggalKejadian: null,
    anonim: false,
    rahasia: false,
    kanal: 'open311',
  };
}

function judulOf(luar: PermintaanLuar, words: string, sistem: string): string {
  const service = luar.namaLayanan ?? '';
  const options = [usulJudul(words), `${service}: ${words}`, service, `Permintaan ${luar.id} dari ${sistem}`];
  const found = options.map((one) => one.replaceAll(/\s+/g, ' ').trim());
  return cut(
    found.find((one) => Array.from(one).length >= JUDUL_MIN) ?? `Permintaan dari ${sistem}`,
    JUDUL_MAX,
  );
}

function isPlace(luar: PermintaanLuar): luar is PermintaanLuar & { lat: number; lon: number } {
  const { lat, lon } = luar;
  return (
    lat !== null && lon !== null && Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && !(lat === 0 && lon === 0)
  );
}

/** A text as it is held against another: its letters and digits alone, since systems break lines and sign what they pass on. */
function kataSaja(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Whether two texts of systems are the same words: how one begins stands in the other, whatever was put before it, added behind it or cut
 * away. Of a few words all have to be the same. By this a sign is believed: anybody can type one, and whoever passes a matter on passes its
 * words on as well (ADR 0031).
 */
export function isKataSama(satu: string, lain: string): boolean {
  const [a, b] = [kataSaja(kataAsal(satu)), kataSaja(kataAsal(lain))];
  if (Math.min(a.length, b.length) < SEDIKIT) return a !== '' && a === b;
  return a.includes(b.slice(0, AWAL).trim()) || b.includes(a.slice(0, AWAL).trim());
}

const SEDIKIT = 20;
/** Long enough to be no other text, short enough to be whole in a copy that was cut. */
const AWAL = 120;

/** Without signs, and without what `kirimanDari` puts below. */
function kataAsal(text: string): string {
  return tanpaTanda(text).replace(/\n\nDiteruskan dari [^\n]{1,300}, nomor [^\n]{1,200}\.\n[\s\S]*$/u, '');
}

/** Counted in code points, as every limit of ours. */
export function cut(text: string, max: number): string {
  const points = Array.from(text);
  return points.length <= max ? text : `${points.slice(0, max - 1).join('')}…`;
}
