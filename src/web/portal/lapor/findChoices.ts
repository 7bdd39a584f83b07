import { suggestBadan } from '../../../domain/disposisi/kompetensi.ts';
import { badanOf, instansiOf } from '../../../domain/instansi/pohon.ts';
import type { Rujukan } from '../../../domain/laporan/aturan.ts';
import type { Deps } from '../../../useCases/deps.ts';
import { listInstansi } from '../../../useCases/rujukan/listInstansi.ts';
import { listWilayah } from '../../../useCases/rujukan/listWilayah.ts';
import type { Choice } from '../../components/form/choices.tsx';
import type { Page } from '../../request/page.ts';
import type { Isian } from './isian.ts';

/** Enough to find one's own among namesakes, few enough for a phone. */
const MAX_CHOICES = 12;
const MAX_SUGGESTED = 3;

/** What a search of the second screen found, and what stands chosen. */
export interface Found {
  readonly wilayah: readonly Choice[];
  readonly instansi: readonly Choice[];
  /** The instansi come from our proposal, not from a search. */
  readonly isUsul: boolean;
  readonly wilayahNama: string | null;
  readonly instansiNama: string | null;
}

/** Looks up everything that the second and third screen show by name. */
export async function findChoices(deps: Deps, page: Page, isian: Isian): Promise<Found> {
  const aturan = await deps.rujukan();
  const wilayah = isian.cariWilayah === '' ? [] : await wilayahChoices(deps, aturan, isian.cariWilayah);
  const asked = isian.cariInstansi === '' ? null : instansiChoices(page, aturan, isian.cariInstansi);
  const instansi = asked ?? suggested(page, aturan, isian);
  return {
    wilayah: withChosen(wilayah, isian.wilayah, wilayahLabel(aturan, isian.wilayah)),
    instansi: withChosen(instansi, isian.instansi, instansiNama(aturan, isian.instansi)),
    isUsul: asked === null && instansi.length > 0,
    wilayahNama: isian.wilayah === '' ? null : (wilayahLabel(aturan, isian.wilayah) ?? isian.wilayah),
    instansiNama: instansiNama(aturan, isian.instansi),
  };
}

async function wilayahChoices(deps: Deps, aturan: Rujukan, q: string): Promise<Choice[]> {
  const found = await listWilayah(deps.db, { q, limit: MAX_CHOICES });
  return found.map(({ kode, nama }) => ({ value: kode, label: withParents(aturan, kode, nama) }));
}

/** `Alalak Tengah, Banjarmasin Utara, Kota Banjarmasin, Kalimantan Selatan`: namesakes are told apart by what they lie in. */
function withParents(aturan: Rujukan, kode: string, nama: string): string {
  const parts = kode.split('.');
  const above = parts.slice(1).map((_, i) => parts.slice(0, parts.length - 1 - i).join('.'));
  return [nama, ...above.map((one) => aturan.wilayahNama(one)).filter((one) => one !== null)].join(', ');
}

/** Desa are not kept in memory: a chosen one is named by its kecamatan when the search is gone. */
function wilayahLabel(aturan: Rujukan, kode: string): string | null {
  if (kode === '') return null;
  const nama = aturan.wilayahNama(kode);
  if (nama !== null) return withParents(aturan, kode, nama);
  const above = kode.split('.').slice(0, -1).join('.');
  return above === '' ? null : wilayahLabel(aturan, above);
}

function instansiChoices(page: Page, aturan: Rujukan, q: string): Choice[] {
  return listInstansi(aturan, { q })
    .filter((one) => one.jenis !== 'nasional')
    .slice(0, MAX_CHOICES)
    .map((one) => ({ value: one.kode, label: one.nama, hint: page.m.kode.jenisInstansi[one.jenis] }));
}

function suggested(page: Page, aturan: Rujukan, isian: Isian): Choice[] {
  const kategori = aturan.kategori.get(isian.kategori) ?? null;
  const { klasifikasi } = isian;
  const teks = `${isian.judul} ${isian.isi}`;
  const input = { kategori, wilayah: isian.wilayah === '' ? null : isian.wilayah, klasifikasi, teks };
  const bodies = suggestBadan(input, aturan.kompetensi, aturan.pohon).map((one) =>
    instansiOf(aturan.pohon, one.badan),
  );
  return [...new Set(bodies)].slice(0, MAX_SUGGESTED).map((kode) => ({
    value: kode,
    label: instansiNama(aturan, kode) ?? kode,
    hint: page.m.portal.lapor.instansiUsul,
  }));
}

function instansiNama(aturan: Rujukan, kode: string): string | null {
  const badan = badanOf(aturan.pohon, kode);
  return badan === undefined || badan.jenis === 'unit' ? null : badan.nama;
}

function withChosen(choices: readonly Choice[], kode: string, nama: string | null): readonly Choice[] {
  if (kode === '' || nama === null || choices.some((one) => one.value === kode)) return choices;
  return [{ value: kode, label: nama }, ...choices];
}
