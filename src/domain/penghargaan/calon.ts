import { createHash } from 'node:crypto';
import type { KodeBadan } from '../instansi/types.ts';
import type { BarisBeku, ParameterBeku } from '../monev/beku.ts';
import { isUkuranWaktu, type Pemenang, type RumusPenghargaan } from './penghargaan.ts';

/** What became of a body that the criterion looked at: too few laporan, or nothing that could be measured, is no rank. */
export type HasilCalon = 'menang' | 'tidak' | 'kurang' | 'tanpa_nilai';

export interface Calon extends BarisBeku {
  readonly hasil: HasilCalon;
}

/**
 * Everybody that a computed award looked at, the winners first, out of the rows of a frozen ranking and nothing else. Winners are the
 * ranks up to `banyak`: equals win together, so there may be more of them, never one by chance. A time counts as measured only by the
 * laporan that have it: one quick answer among a hundred laporan without any is no median (rules §7 "tercepat": lowest median with at
 * least n laporan, ties by p90), so that such a body has too few, and those behind it move up.
 */
export function susunCalon(
  baris: readonly BarisBeku[],
  { indikator, minimal }: Pick<RumusPenghargaan, 'indikator' | 'minimal'>,
  banyak: number,
): readonly Calon[] {
  const isTime = isUkuranWaktu(indikator);
  const isFew = (row: BarisBeku): boolean => row.kurang || (isTime && row.penyebut < minimal);
  const able = baris.filter((row) => row.peringkat !== null && !isFew(row));
  const ranked = able.map((row): Calon => {
    // the ranking's order stands; its gaps close
    const peringkat = 1 + able.filter((one) => (one.peringkat ?? 0) < (row.peringkat ?? 0)).length;
    return { ...row, peringkat, hasil: peringkat <= banyak ? 'menang' : 'tidak' };
  });
  const rest = baris
    .filter((row) => !able.includes(row))
    .map((row): Calon => ({
      ...row,
      peringkat: null,
      kurang: row.nilai !== null && isFew(row),
      hasil: row.nilai === null ? 'tanpa_nilai' : 'kurang',
    }));
  return [
    ...ranked,
    ...rest.filter((one) => one.hasil === 'kurang'),
    ...rest.filter((one) => one.hasil === 'tanpa_nilai'),
  ];
}

/** Those of the candidates who won, as they are published. */
export function pemenangDari(calon: readonly Calon[]): readonly Pemenang[] {
  return calon
    .filter((one) => one.hasil === 'menang')
    .map(({ kode, nama, peringkat, nilai, pembilang, penyebut, p90, total }) => ({
      kode,
      nama,
      peringkat,
      nilai,
      pembilang,
      penyebut,
      p90,
      total,
      alasan: null,
    }));
}

/** Whether a ranking was frozen for exactly this award: no other may decide it. */
export function cocokDengan(parameter: ParameterBeku, asked: Omit<ParameterBeku, 'perTanggal'>): boolean {
  const { indikator, jenis, induk, dari, sampai, minimal, kelas } = parameter;
  return (
    indikator === asked.indikator &&
    jenis === asked.jenis &&
    induk === asked.induk &&
    dari === asked.dari &&
    sampai === asked.sampai &&
    minimal === asked.minimal &&
    kelas === asked.kelas
  );
}

/** The id of the certificate of a body for an award: always the same, so that nobody gets two. Of version 8, as no form's id is. */
export function idPiagam(penghargaanId: string, kode: KodeBadan): string {
  const hex = createHash('sha256').update(`piagam:${penghargaanId}:${kode}`).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** Whether an id is one that certificates have: no other letter may take it, as everybody can work it out. */
export function isIdPiagam(id: string): boolean {
  return id[14] === '8';
}
