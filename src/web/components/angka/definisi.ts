import { unreachable } from '../../../domain/shared/assert.ts';
import { INDIKATOR, type Indikator, type SumberIndikator } from '../../../domain/monev/indikator.ts';
import type { Page } from '../../request/page.ts';
import { isKodeIndikator } from './Cara.tsx';
import { kataText } from './kataText.ts';

/** What a definition is written with: the messages of a language. */
export type Kamus = Pick<Page, 'm'>;

/** What an indicator says, in the words of one language. */
export interface KataDefinisi {
  readonly nama: string;
  readonly arti: string;
  readonly pembilang: string;
  readonly penyebut: string;
  readonly satuan: string;
  readonly sumber: readonly string[];
}

/** Every indicator with its words, in the order in which they are shown: page, file and API tell the same. */
export function semuaDefinisi(of: Kamus): readonly (readonly [Indikator, KataDefinisi])[] {
  return INDIKATOR.map((one) => [one, definisiOf(of, one)]);
}

/** The words of one indicator; numerator and denominator are read off the formula itself, so that they cannot say another one. */
export function definisiOf(of: Kamus, indikator: Indikator): KataDefinisi {
  const { kode, satuan, sumber } = indikator;
  const words = of.m.portal.definisi;
  const named = isKodeIndikator(of, kode) ? of.m.petugas.dasbor.indikator[kode] : { nama: kode, rumus: '' };
  const [pembilang, penyebut] = divided(of, indikator);
  return {
    nama: named.nama,
    arti: named.rumus,
    pembilang,
    penyebut,
    satuan: words.satuan[satuan],
    sumber: sumber.map((one: SumberIndikator) => words.sumber[one]),
  };
}

function divided(of: Kamus, { rumus, satuan }: Indikator): readonly [string, string] {
  const words = of.m.portal.definisi.bagian;
  const sum = (kata: readonly string[]): string => kata.map((one) => kataText(of, one)).join(' + ');
  switch (rumus.jenis) {
    case 'jumlah':
      return [sum(rumus.pembilang), words.tanpaPembagi];
    case 'bagian':
      return [sum(rumus.pembilang), sum(rumus.penyebut)];
    case 'sebaran': {
      const [, jam = ''] = rumus.awalan.split(':');
      const { jam: names } = of.m.status;
      const tenggat = (names[jam as keyof typeof names] ?? jam).toLowerCase();
      return [words.waktu(satuan === 'jam' ? 'jam' : 'hari_kerja', tenggat), words.banyaknyaTenggat(tenggat)];
    }
    case 'rata':
      return [words.jumlahNilai, words.banyaknyaNilai];
    case 'lembaga':
      return [words.lembaga[rumus.pembilang], words.lembaga[rumus.penyebut]];
    case 'pertumbuhan':
      return [words.selisih, words.sebelumnya];
    default:
      return unreachable(rumus);
  }
}
