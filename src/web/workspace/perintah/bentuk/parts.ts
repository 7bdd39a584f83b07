import { NAS } from '../../../../domain/instansi/types.ts';
import { TAG_LENGTH_MAX, TAG_MAX } from '../../../../domain/laporan/limits.ts';
import { KLASIFIKASI } from '../../../../domain/laporan/types.ts';
import { listKategori } from '../../../../useCases/rujukan/listKategori.ts';
import type { Choice, ChoiceGroup } from '../../../components/form/choices.tsx';
import type { Check } from './check.ts';
import type { FieldSpec, Meja } from '../types.ts';

/** Fields and choices that several commands share. */

export function reasonField({ page }: Meja): FieldSpec {
  const { isian, petunjuk } = page.m.petugas.perintah;
  return { jenis: 'area', nama: 'alasan', label: isian.alasan, hint: petunjuk.alasan, rows: 4 };
}

export function terlaporField({ page, view }: Meja): FieldSpec {
  const { isian, petunjuk } = page.m.petugas.perintah;
  return {
    jenis: 'badan',
    nama: 'terlapor',
    label: isian.terlapor,
    hint: petunjuk.terlapor,
    cari: 'cari_terlapor',
    cariLabel: isian.cari_terlapor,
    cakupan: (badan) => badan.kode !== NAS,
    tawaran: view?.terlapor == null ? [] : [view.terlapor.kode],
    ...(view?.terlapor == null ? {} : { awal: view.terlapor.kode }),
    isOptional: true,
  };
}

export function klasifikasiChoices({ page }: Meja): readonly Choice[] {
  return KLASIFIKASI.map((value) => ({ value, label: page.m.kode.klasifikasi[value] }));
}

/** Topics under their groups; the group itself can be chosen too, first in its list. */
export function kategoriChoices({ aturan }: Meja): readonly ChoiceGroup[] {
  const all = listKategori(aturan);
  return all
    .filter((one) => one.induk === null)
    .map((group) => ({
      label: group.nama,
      choices: [group, ...all.filter((one) => one.induk === group.kode)].map(({ kode, nama }) => ({
        value: kode,
        label: nama,
      })),
    }));
}

export function readTag(check: Check): readonly string[] {
  const tag = check.form
    .text('tag')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  if (tag.length > TAG_MAX) check.refuse('input.too_many', 'tag', { max: TAG_MAX, jumlah: tag.length });
  const long = tag.find((one) => Array.from(one).length > TAG_LENGTH_MAX);
  if (long !== undefined) {
    check.refuse('input.too_long', 'tag', { max: TAG_LENGTH_MAX, panjang: Array.from(long).length });
  }
  return [...new Set(tag)];
}
