import type { NilaiIndikator } from '../../domain/monev/hitungIndikator.ts';
import { INDIKATOR, indikatorOf } from '../../domain/monev/indikator.ts';
import { JAM_TERUKUR, type JamTerukur } from '../../domain/monev/kata.ts';
import { bandingkanJanji, type Janji } from '../../domain/rapor/janji.ts';
import { dasborId } from '../../messages/petugas/dasbor.ts';
import { indikatorId } from '../../messages/petugas/indikator.ts';
import { kepalaUnduhan as kepala } from '../../messages/dokumen/unduhan.ts';
import type { IndikatorBaris } from '../../useCases/monev/readIndikator.ts';
import type { Kolom, Sel, Tabel } from './dokumen.ts';

const N = { isAngka: true, lebar: 1 } as const;

/** The name of an indicator in the data's own language; its code where it has none. */
export function namaIndikator(kode: string): string {
  return Object.hasOwn(indikatorId, kode) ? indikatorId[kode as keyof typeof indikatorId].nama : kode;
}

/** A figure as a cell: counts and times as numbers, shares exact, printed with the places of the indicator. */
export function selAngka(one: NilaiIndikator | undefined, kode = ''): Sel {
  if (one === undefined || one.nilai === null) return null;
  const desimal = indikatorOf(kode)?.desimal ?? 0;
  if (one.satuan === 'bagian') return { pembilang: one.pembilang, penyebut: one.penyebut, desimal };
  return one.nilai;
}

/** Rows of figures side by side: code, name, and a column for each of these indicators. */
export function tabelBaris(
  of: { readonly kode: string; readonly judul: string; readonly nama: string },
  baris: readonly IndikatorBaris[],
  indikator: readonly string[],
): Tabel {
  return {
    kode: of.kode,
    judul: of.judul,
    kolom: [
      { judul: kepala.kode, lebar: 1.4 },
      { judul: of.nama, lebar: 2.4 },
      ...indikator.map((kode): Kolom => ({ judul: namaIndikator(kode), ...N, ...places(kode) })),
    ],
    baris: baris.map((row) => [
      row.kunci,
      row.nama,
      ...indikator.map((kode) => selAngka(row.indikator[kode], kode)),
    ]),
  };
}

/**
 * Rows of figures with everything that is known of these indicators: of a share what was divided by what (which the file adds),
 * of a mean over how many, of a time the 90th percentile, the mean and how many ended.
 */
export function tabelRincian(baris: readonly IndikatorBaris[], indikator: readonly string[]): Tabel {
  const known = indikator.filter((kode) => baris.some((row) => row.indikator[kode] !== undefined));
  const angka = known.flatMap((kode) => angkaOf(kode).map((one) => ({ kode, ...one })));
  return {
    kode: 'rincian',
    judul: kepala.rincian,
    kolom: [
      { judul: kepala.kode, lebar: 1.4 },
      { judul: kepala.nama, lebar: 2.4 },
      ...angka.map(({ kode, akhiran, desimal }): Kolom => ({
        judul: `${namaIndikator(kode)}${akhiran}`,
        ...N,
        ...(desimal === undefined ? {} : { desimal }),
      })),
    ],
    baris: baris.map((row) => [
      row.kunci,
      row.nama,
      ...angka.map(({ kode, sel }) => sel(row.indikator[kode])),
    ]),
  };
}

interface Angka {
  readonly akhiran: string;
  readonly desimal?: number;
  readonly sel: (one: NilaiIndikator | undefined) => Sel;
}

function angkaOf(kode: string): readonly Angka[] {
  const nilai: Angka = { akhiran: '', ...places(kode), sel: (one) => wholeShare(one, kode) };
  const part = (words: string, sel: Angka['sel'], desimal?: number): Angka => ({
    akhiran: `: ${words.toLowerCase()}`,
    ...(desimal === undefined ? {} : { desimal }),
    sel,
  });
  const banyak = part(kepala.banyak, (one) => one?.penyebut ?? null);
  switch (indikatorOf(kode)?.rumus.jenis) {
    case 'sebaran':
      return [
        { ...nilai, akhiran: `: ${kepala.medianSaja}` },
        part(kepala.p90, (one) => one?.p90 ?? null),
        part(kepala.rata, (one) => one?.rata ?? null, 2),
        banyak,
      ];
    case 'rata':
      return [nilai, banyak];
    default:
      return [nilai];
  }
}

/** Also where there is nothing to divide by, so that the file says 0 of 0. */
function wholeShare(one: NilaiIndikator | undefined, kode: string): Sel {
  if (one?.satuan !== 'bagian') return selAngka(one, kode);
  const { pembilang, penyebut } = one;
  return { pembilang, penyebut, desimal: indikatorOf(kode)?.desimal ?? 0 };
}

/** All indicators of one row, with numerator, denominator, those of the period before, and where given the promise of a time. */
export function tabelIndikator(
  row: IndikatorBaris['indikator'],
  sebelum: IndikatorBaris['indikator'] | null,
  janji: Readonly<Record<JamTerukur, Janji>> | null = null,
): Tabel {
  const all = INDIKATOR.filter(({ kode }) => row[kode] !== undefined);
  return {
    kode: 'indikator',
    judul: kepala.indikator,
    kolom: [
      { judul: kepala.kode, lebar: 3 },
      { judul: kepala.ukuran, lebar: 2.6 },
      { judul: kepala.nilai, ...N, desimal: 2 },
      { judul: kepala.pembilang, ...N },
      { judul: kepala.penyebut, ...N },
      { judul: kepala.p90, ...N },
      { judul: kepala.rata, ...N, desimal: 2 },
      { judul: kepala.sebelum, ...N, desimal: 2 },
      { judul: kepala.sebelumPembilang, ...N },
      { judul: kepala.sebelumPenyebut, ...N },
      ...(janji === null
        ? []
        : [
            { judul: kepala.janji, lebar: 1.6 },
            { judul: dasborId.waktu.janji, lebar: 2 },
          ]),
    ],
    baris: all.map(({ kode }) => {
      const one = row[kode];
      const dulu = sebelum?.[kode];
      return [
        kode,
        namaIndikator(kode),
        selAngka(one, kode),
        one?.pembilang ?? null,
        one?.penyebut ?? null,
        one?.p90 ?? null,
        one?.rata ?? null,
        selAngka(dulu, kode),
        dulu?.pembilang ?? null,
        dulu?.penyebut ?? null,
        ...(janji === null ? [] : promised(kode, one, janji)),
      ];
    }),
  };
}

function promised(
  kode: string,
  one: NilaiIndikator | undefined,
  janji: Readonly<Record<JamTerukur, Janji>>,
): readonly [Sel, Sel] {
  const jam = JAM_TERUKUR.find((clock) => kode === `waktu_${clock}`);
  if (jam === undefined || one === undefined) return [null, null];
  const { hari, rentang, ...words } = dasborId.janji;
  const { paling_cepat: least, paling_lama: most } = janji[jam];
  const limit = least === most ? hari(String(most)) : rentang(String(least), String(most));
  return [limit, words[bandingkanJanji(one, janji[jam])]];
}

function places(kode: string): Pick<Kolom, 'desimal'> {
  const satuan = indikatorOf(kode)?.satuan;
  return satuan === 'skala_1_5' ? { desimal: 2 } : {};
}
