import { bagiKelas, tingkatOf, type Pembagian } from '../../../domain/monev/kelas.ts';
import { dokumenBerkala } from '../../../messages/dokumen/berkala.ts';
import { formatPersen } from '../../../messages/format/angka.ts';
import { gambarOf, type Gambar } from '../../../useCases/peta/gambarPeta.ts';
import type { Dokumen, PetaDokumen } from '../dokumen.ts';
import { BAWAH, KIRI, LEBAR, tambahElemen, type Halaman } from './halaman.ts';
import { HURUF, tertulis } from './huruf.ts';

const kata = dokumenBerkala.peta;
/** From the lowest step to the highest; each also has a word in the legend and in the words for whoever does not see it. */
const ABU = ['#e6e6e6', '#c4c4c4', '#9a9a9a', '#6b6b6b', '#3a3a3a'] as const;
const TAJUK = 16;
const BARIS = 12;
const TINGGI_PETA = 250;

/** Outlines by whose they are. */
export type GambarPeta = ReadonlyMap<string, Gambar>;

/** The outlines of every map in a document. */
export async function gambarDari({ bagian }: Dokumen): Promise<GambarPeta> {
  const wanted = bagian.flatMap(({ blok }) =>
    blok.flatMap((one) => (one.jenis === 'peta' ? [one.peta.wilayah] : [])),
  );
  const found = await Promise.all(
    [...new Set(wanted)].map(async (kode) => [kode, await gambarOf(kode)] as const),
  );
  return new Map(found.flatMap(([kode, gambar]) => (gambar === null ? [] : [[kode, gambar] as const])));
}

/** A map in greys with its legend; its words name the areas of every step. Nothing where nobody knows the outlines. */
export function drawPeta(halaman: Halaman, peta: PetaDokumen, gambar: Gambar | undefined): void {
  if (gambar === undefined) return;
  const { pdf } = halaman;
  const bagi = bagiKelas(
    new Map(peta.nilai.map((one) => [one.kode, one.penyebut === 0 ? null : one.pembilang / one.penyebut])),
  );
  const skala = Math.min(LEBAR / gambar.lebar, TINGGI_PETA / gambar.tinggi);
  const legenda = legend(bagi);
  const tinggi = TAJUK + gambar.tinggi * skala + (legenda.length + 1) * BARIS + 6;
  if (pdf.y > pdf.page.height - BAWAH - tinggi) pdf.addPage();
  const y = pdf.y;
  const alt = tertulis(uraianPeta(peta, gambar));
  tambahElemen(halaman, 'Figure', { alt, bbox: [KIRI, y, KIRI + LEBAR, y + tinggi] }, () => {
    pdf.font(HURUF.tebal).fontSize(9).fillColor('#000000');
    pdf.text(tertulis(peta.judul), KIRI, y, { width: LEBAR, lineBreak: false });
    pdf
      .save()
      .translate(KIRI, y + TAJUK)
      .scale(skala);
    for (const daerah of gambar.daerah) {
      const step = bagi.letak.get(daerah.kode);
      const warna = step === undefined ? '#ffffff' : shade(step, bagi);
      if (daerah.jalur === '') pdf.circle(daerah.x, daerah.y, 3);
      else pdf.path(daerah.jalur);
      // borders that show between dark areas too
      pdf.lineWidth(0.8).fillAndStroke(warna, step === undefined ? '#777777' : '#ffffff');
    }
    pdf.restore();
    let below = y + TAJUK + gambar.tinggi * skala + 6;
    for (const [warna, teks] of [...legenda, ['#ffffff', kata.tanpa] as const]) {
      pdf.rect(KIRI, below, 16, 8).lineWidth(0.6).fillAndStroke(warna, '#000000');
      pdf.font(HURUF.biasa).fontSize(8).fillColor('#000000');
      pdf.text(tertulis(teks), KIRI + 22, below - 1, { width: LEBAR - 22, lineBreak: false });
      below += BARIS;
    }
  });
  pdf.x = KIRI;
  pdf.y = y + tinggi + 6;
}

function shade(step: number, { kelas }: Pembagian): string {
  return ABU[tingkatOf(step, kelas.length)] ?? ABU[0];
}

function legend(bagi: Pembagian): readonly (readonly [warna: string, teks: string])[] {
  return bagi.kelas.map((one, step) => [
    shade(step, bagi),
    kata.rentang(word(step, bagi), rentang(one), String(one.banyak)),
  ]);
}

function word(step: number, { kelas }: Pembagian): string {
  return kata.tingkat[tingkatOf(step, kelas.length)] ?? '';
}

function rentang({ dari, sampai }: Pembagian['kelas'][number]): string {
  const persen = (nilai: number): string => formatPersen(Math.round(nilai * 10_000), 10_000, 0);
  return dari === sampai ? persen(dari) : `${persen(dari)}–${persen(sampai)}`;
}

/** What a map says, for whoever does not see it: the areas of every step with their share, the highest first. */
export function uraianPeta(peta: PetaDokumen, gambar: Gambar): string {
  const nameOf = new Map(gambar.daerah.map((one) => [one.kode, one.nama]));
  const told = peta.nilai
    .filter((one) => one.penyebut > 0 && nameOf.has(one.kode))
    .toSorted((a, b) => b.pembilang * a.penyebut - a.pembilang * b.penyebut)
    .map((one) => `${nameOf.get(one.kode) ?? ''} ${formatPersen(one.pembilang, one.penyebut, 0)}`);
  return `${peta.judul}. ${told.join('; ')}.`;
}
