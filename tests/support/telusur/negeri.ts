import type { Deps } from '../../../src/useCases/deps.ts';
import { penelusurOf } from './pembaca.ts';
import { bandingkan } from './selaras.ts';
import { acak, Telusur, type Takaran } from './telusuri.ts';

export interface Perjalanan {
  readonly salah: readonly string[];
  readonly tanpaDaftar: ReadonlyMap<string, string>;
}

/** Public pages and officers' pages with figures on them; whoever may not open one gets none. */
const HALAMAN =
  /^\/(?:$|statistik|peringkat|instansi|terbuka|laporan\/peta|petugas$|petugas\/ringkasan|monev|pengawasan|saya$)/;
const SEMUA: Omit<Takaran, 'acak'> = { perBentuk: 2, halaman: 110, perHalaman: 40, dijelajahi: 40 };
const CONTOH: Omit<Takaran, 'acak'> = { perBentuk: 1, halaman: 6, perHalaman: 4, dijelajahi: 3 };
/** Of the readers beside the accounts of the demo's start page. */
const CONTOH_LAIN = 5;
const UTAMA = 11;
const PER = ['instansi', 'unit', 'bulan', 'kategori', 'klasifikasi', 'kanal', 'wilayah'] as const;

/**
 * Walks the pages of every sort of reader of the demo country, every figure to its list (docs/figures.md); a sample by its seed,
 * or all of it.
 */
export async function telusuriNegeri(
  deps: Deps,
  {
    isFull,
    seed,
    tell,
  }: {
    readonly isFull: boolean;
    readonly seed: string;
    /** Told of each reader as they come. */
    readonly tell: (line: string) => void;
  },
): Promise<Perjalanan> {
  const { pembaca, rute } = await penelusurOf(deps);
  const random = randomOf(seed);
  const takaran = { ...(isFull ? SEMUA : CONTOH), acak: random };
  const others = acak(pembaca.slice(UTAMA), random).slice(0, isFull ? undefined : CONTOH_LAIN);
  const seeds = rute.filter((path) => HALAMAN.test(path) && !/[:*]|unduh|\.\w+$/.test(path));
  const salah: string[] = [];
  const tanpaDaftar = new Map<string, string>();
  for (const one of [...pembaca.slice(0, UTAMA), ...others]) {
    const began = performance.now();
    const variants = acak(VARIAN, random);
    const chosen = isFull
      ? [...seeds, ...variants]
      : [
          ...variants.filter((path) => !path.startsWith('/monev')).slice(0, 1),
          ...variants.slice(0, 2),
          ...acak(seeds, random).slice(0, 3),
        ];
    const hasil = await new Telusur(one, rute, takaran).telusuri(chosen, 2);
    salah.push(...hasil.salah);
    for (const [key, example] of hasil.tanpaDaftar) tanpaDaftar.set(key, example);
    const seconds = ((performance.now() - began) / 1_000).toFixed(1);
    tell(
      `figures of ${one.nama}: ${hasil.halaman} pages, ${hasil.daftar} lists, ${hasil.baris} rows, ${hasil.salah.length} faults, ${seconds} s`,
    );
  }
  const [, , nasional] = pembaca;
  const questions = acak(
    TANYA.flatMap((tanya) => PER.map((per) => `${tanya}&per=${per}`)),
    random,
  ).slice(0, isFull ? undefined : 4);
  for (const tanya of questions)
    if (nasional !== undefined) salah.push(...(await bandingkan(nasional, tanya)));
  tell(`${questions.length} questions asked of page, API and file`);
  return { salah, tanpaDaftar };
}

/** Pages that links seldom lead to. */
const VARIAN = [
  '/monev?masa=semua&per=unit',
  '/monev?masa=12bulan&per=wilayah',
  '/monev?dari=2026-02-10&sampai=2026-05-20&per=kategori',
  '/monev?induk=PR-63&per=instansi',
  '/monev?induk=NAS&jenis=pemkab,pemkot&per=kanal',
  '/monev?instansi=KT-63.71&per=klasifikasi',
  '/monev?instansi=KT-63.71/06&per=instansi',
  '/monev?instansi=PR-31&per=instansi',
  '/monev?instansi=NAS&per=bulan',
  '/monev?per_tanggal=2026-06-30&per=instansi',
  '/monev?dari=2019-01-01&sampai=2019-12-31',
  '/statistik',
  '/statistik?daerah=63&ukuran=kepatuhan_penyelesaian',
  '/statistik?induk=PR-63&jenis=pemkab',
  '/statistik?instansi=KT-63.71&dari=2026-03-01&sampai=2026-08-15',
  '/statistik?jenis=kementerian',
  '/statistik?per_tanggal=2026-06-30',
  '/peringkat?indikator=total&jenis=pemkot',
  '/peringkat?indikator=buka_kembali&jenis=pemkab',
  '/instansi/KT-63.71',
  '/instansi/KT-63.71/rapor',
  '/instansi/NAS',
  '/laporan/peta?wilayah=63',
];

const TANYA = [
  'dari=2025-06-01&sampai=2026-11-12',
  'dari=2026-03-05&sampai=2026-09-17&induk=PR-63',
  'dari=2026-01-01&sampai=2026-11-12&instansi=KT-63.71',
  'dari=2026-01-01&sampai=2026-11-12&instansi=KT-63.71/06',
  'dari=2026-01-01&sampai=2026-11-12&jenis=kementerian',
  'dari=2026-01-01&sampai=2026-11-12&jenis=pemkot&per_tanggal=2026-07-31',
];

/** The same draws for the same seed. */
function randomOf(seed: string): () => number {
  let state = 2_166_136_261;
  for (const letter of seed) state = Math.imul(state ^ letter.charCodeAt(0), 16_777_619) >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}
