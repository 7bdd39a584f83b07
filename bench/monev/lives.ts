import type { Badan } from '../../src/domain/instansi/types.ts';
import type { Hari } from '../../src/domain/shared/time.ts';
import { withPadat } from '../../src/persistence/monev/gulungan/barisBuku.ts';

export const COPY_TEXT = `
  copy delta (laporan_id, efektif, zona, dibuat, instansi, unit, kategori, klasifikasi, kanal, wilayah, ukuran, padat, n) from stdin`;

/** Numbers in [0, 1), the same ones for the same beginning (mulberry32). */
export function chance(beginning: number): () => number {
  let state = beginning >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Country {
  readonly badan: readonly Badan[];
  readonly random: () => number;
  /** The day on which the i-th laporan was made. */
  readonly hariOf: (i: number) => Hari;
}

const SEBUFFER = 2_000;

/** Ledger lines as COPY takes them. */
export async function* inventLines(lines: number, country: Country): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < lines; from += SEBUFFER) {
    const texts: string[] = [];
    for (let i = from; i < Math.min(lines, from + SEBUFFER); i += 1) texts.push(inventLine(i, country));
    yield Buffer.from(texts.join(''));
  }
}

const KLASIFIKASI = ['pengaduan', 'aspirasi', 'permintaan_informasi'];
const KANAL = ['web', 'sms', 'aplikasi', 'tatap_muka', 'api'];
const pick = (all: readonly string[], chance: number): string => all[Math.floor(chance * all.length)] ?? '';
const two = (n: number): string => String(n).padStart(2, '0');

function inventLine(i: number, { badan, random, hariOf }: Country): string {
  // squared chance: a few bodies have most of the laporan, as in the country
  const body = badan[Math.floor(random() ** 2 * badan.length)];
  if (body === undefined) throw new Error('a country without bodies');
  const [s, t] = [random(), random()];
  const hari = hariOf(i);
  const { padat, ukuran } = withPadat({
    efektif: hari,
    ukuran: inventWords(s, t, Math.floor(random() ** 2 * 61)),
  });
  const unit = two(1 + Math.floor(s * 21));
  return `${[
    uuid(random),
    hari,
    body.zona,
    hari,
    body.kode,
    `${body.kode}/${unit}`,
    `K${two(1 + Math.floor(t * 29))}`,
    pick(KLASIFIKASI, s),
    pick(KANAL, t),
    body.wilayah === null ? '\\N' : `${body.wilayah}.${unit}`,
    `{${ukuran.join(',')}}`,
    padat,
    1,
  ].join('\t')}\n`;
}

/** Settled (85 of 100), still open, or put away. */
function inventWords(s: number, t: number, hari: number): string[] {
  const words = [
    'total',
    'diteruskan',
    'pernah_selesai',
    'jam:verifikasi:tepat_waktu',
    'jam:respons:tepat_waktu',
  ];
  words.push(`hari:verifikasi:${Math.round(s * 5)}`, `lama:verifikasi:${Math.round(s * 120)}`);
  words.push(`hari:respons:${Math.floor(hari / 2)}`, `lama:respons:${hari * 12 + Math.round(t * 24)}`);
  if (t >= 0.85) return [...words, t < 0.93 ? 'status:diproses' : 'status:diarsipkan'];
  words.push('status:selesai', 'hasil:dikonfirmasi', 'tepat_instansi');
  words.push(`jam:penyelesaian:${hari > 40 ? 'terlambat' : 'tepat_waktu'}`);
  words.push(`hari:penyelesaian:${hari}`, `lama:penyelesaian:${hari * 24 + Math.round(s * 24)}`);
  return [...words, `nilai:${1 + Math.round(s * 4)}`, 'dinilai'];
}

function uuid(random: () => number): string {
  const hex = Array.from({ length: 4 }, () =>
    Math.floor(random() * 2 ** 32)
      .toString(16)
      .padStart(8, '0'),
  ).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}
