import type { Tujuan } from '../../../../domain/laporan/commands.ts';
import { UNIT_MAX } from '../../../../domain/laporan/limits.ts';
import type { Check } from './check.ts';
import type { Meja } from '../types.ts';

/** Where a laporan is sent: units of the own tree, the lead first (rules §4), or another instansi. */
export function readTujuan(check: Check, meja: Meja): Tujuan {
  const { form } = check;
  const choice = meja.unit.length === 0 ? 'instansi' : check.pilihan('tujuan', ['unit', 'instansi']);
  if (choice === 'instansi') {
    const instansi = form.text('instansi');
    if (instansi === '') check.refuse('input.required', 'instansi');
    return { instansi };
  }
  const ticked = [...new Set(form.all('unit'))].filter((one) => one !== '');
  if (ticked.length === 0) {
    if (choice === 'unit') check.refuse('input.required', 'unit');
    return { unit: [] };
  }
  if (ticked.length > UNIT_MAX) {
    check.refuse('input.too_many', 'unit', { max: UNIT_MAX, jumlah: ticked.length });
  }
  const utama = form.text('utama');
  const lead = ticked.length === 1 ? ticked[0] : ticked.find((one) => one === utama);
  if (lead === undefined) {
    check.refuse(utama === '' ? 'input.required' : 'input.unknown_choice', 'utama');
    return { unit: ticked };
  }
  return { unit: [lead, ...ticked.filter((one) => one !== lead)] };
}
