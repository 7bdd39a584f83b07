import type { KetetapanDraft } from '../../../../useCases/rujukan/kalender/ketetapanDraft.ts';
import { MAX_HARI } from '../../../../useCases/rujukan/kalender/ketetapanDraft.ts';
import type { RequestForm } from '../../../request/requestForm.ts';

/** The decree as typed, with as many lines for days as the form shows. */
export interface KetetapanTyped extends KetetapanDraft {
  readonly baris: number;
}

export const FIRST_LINES = 3;
const MORE_LINES = 5;

export function emptyKetetapan(instansi: string, cabut: readonly string[]): KetetapanTyped {
  return {
    instansi,
    dasar: '',
    ditetapkanPada: '',
    tahun: '',
    tambah: linesOf([], cabut.length > 0 ? 1 : FIRST_LINES),
    cabut,
    baris: FIRST_LINES,
  };
}

/** What was sent; lines that were left empty stay in the form but not in the decree. */
export function typedKetetapan(form: RequestForm, more: boolean): KetetapanTyped {
  const asked = Number(form.text('baris'));
  const now = Number.isInteger(asked) && asked >= 1 ? Math.min(asked, MAX_HARI) : FIRST_LINES;
  const baris = more ? Math.min(now + MORE_LINES, MAX_HARI) : now;
  const typed = Array.from({ length: now }, (_, i) => ({
    tanggal: form.text(`tambah.${i}.tanggal`),
    jenis: form.text(`tambah.${i}.jenis`),
    nama: form.text(`tambah.${i}.nama`),
  }));
  return {
    instansi: form.text('instansi'),
    dasar: form.text('dasar'),
    ditetapkanPada: form.text('ditetapkanPada'),
    tahun: form.text('tahun'),
    tambah: linesOf(typed, baris),
    cabut: form.all('cabut'),
    baris,
  };
}

/** Full lines first, as errors are counted; empty ones behind them. */
export function filledOf(typed: KetetapanTyped): KetetapanDraft {
  return { ...typed, tambah: typed.tambah.filter(({ tanggal, nama }) => tanggal !== '' || nama !== '') };
}

function linesOf(typed: KetetapanDraft['tambah'], baris: number): KetetapanDraft['tambah'] {
  const filled = typed.filter(({ tanggal, nama }) => tanggal !== '' || nama !== '');
  const missing = Math.max(0, baris - filled.length);
  return [
    ...filled,
    ...Array.from({ length: missing }, () => ({ tanggal: '', jenis: 'nasional', nama: '' })),
  ];
}
