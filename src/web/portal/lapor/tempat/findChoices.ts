import { suggestBadan, type UsulanBadan } from '../../../../domain/disposisi/kompetensi.ts';
import { suggestKategori } from '../../../../domain/disposisi/suggestKategori.ts';
import { badanOf, instansiOf } from '../../../../domain/instansi/pohon.ts';
import type { Rujukan } from '../../../../domain/laporan/aturan.ts';
import type { Deps } from '../../../../useCases/deps.ts';
import { listWilayah } from '../../../../useCases/rujukan/listWilayah.ts';
import { searchBadan } from '../../../../useCases/rujukan/searchBadan.ts';
import type { Choice } from '../../../components/form/choices.tsx';
import type { Page } from '../../../request/page.ts';
import type { Isian } from '../isian.ts';

/** Enough to find one's own among namesakes, few enough for a phone. */
const MAX_CHOICES = 12;
const MAX_SUGGESTED = 3;

/** What a search of the second screen found, and what stands chosen. */
export interface Found {
  readonly wilayah: readonly Choice[];
  readonly instansi: readonly Choice[];
  readonly wilayahNama: string | null;
  readonly instansiNama: string | null;
}

/** Looks up everything that the second and third screen show by name. */
export async function findChoices(deps: Deps, page: Page, isian: Isian): Promise<Found> {
  const aturan = await deps.rujukan();
  const wilayah = isian.cariWilayah === '' ? [] : await wilayahChoices(deps, aturan, isian.cariWilayah);
  const asked = isian.cariInstansi === '' ? null : instansiChoices(page, aturan, isian.cariInstansi);
  const instansi = asked ?? suggested(page, aturan, isian);
  const chosenWilayah = await wilayahLabel(deps, aturan, isian.wilayah);
  return {
    wilayah: withChosen(wilayah, isian.wilayah, chosenWilayah),
    instansi: withChosen(instansi, isian.instansi, instansiNama(aturan, isian.instansi)),
    wilayahNama: isian.wilayah === '' ? null : (chosenWilayah ?? isian.wilayah),
    instansiNama: instansiNama(aturan, isian.instansi),
  };
}

/** Areas by the words of their names, told apart by what they lie in. */
export async function wilayahChoices(deps: Deps, aturan: Rujukan, q: string): Promise<Choice[]> {
  const found = await listWilayah(deps.db, { q: q.slice(0, MAX_QUERY), limit: MAX_CHOICES });
  return found.map(({ kode, nama }) => ({ value: kode, label: withParents(aturan, kode, nama) }));
}

/**
 * Bodies of the whole tree by the words of their names (F8). A laporan goes to an instansi, so a unit stands for the one that
 * holds it, and says so.
 */
export function instansiChoices(page: Page, aturan: Rujukan, q: string): Choice[] {
  const choices = new Map<string, Choice>();
  for (const { kode, nama, instansi } of searchBadan(aturan, q.slice(0, MAX_QUERY))) {
    const value = instansiOf(aturan.pohon, kode);
    const badan = badanOf(aturan.pohon, value);
    if (badan === undefined || choices.has(value)) continue;
    const hint =
      instansi === null ? page.m.kode.jenisInstansi[badan.jenis] : page.m.portal.lapor.instansiUnit(nama);
    choices.set(value, { value, label: badan.nama, hint });
  }
  return [...choices.values()].slice(0, MAX_CHOICES);
}

const MAX_QUERY = 100;

/** `Alalak Tengah, Banjarmasin Utara, Kota Banjarmasin, Kalimantan Selatan`. */
function withParents(aturan: Rujukan, kode: string, nama: string): string {
  const parts = kode.split('.');
  const above = parts.slice(1).map((_, i) => parts.slice(0, parts.length - 1 - i).join('.'));
  return [nama, ...above.map((one) => aturan.wilayahNama(one)).filter((one) => one !== null)].join(', ');
}

/** Desa are not kept in memory: looked up when one is chosen. */
async function wilayahLabel(deps: Deps, aturan: Rujukan, kode: string): Promise<string | null> {
  if (kode === '') return null;
  const nama = aturan.wilayahNama(kode);
  if (nama !== null) return withParents(aturan, kode, nama);
  const [found] = await listWilayah(deps.db, { q: kode, limit: 1 });
  return found?.kode === kode ? withParents(aturan, kode, found.nama) : null;
}

/** The bodies that competence names for topic, area and text, each with the one sentence why. */
function suggested(page: Page, aturan: Rujukan, isian: Isian): Choice[] {
  const teks = `${isian.judul} ${isian.isi}`;
  // Without a chosen topic the words of the text tell a likely one: enough for a proposal, which its writer may leave.
  const [guessed] = suggestKategori(teks, aturan.kategori.values(), aturan.kompetensi);
  const kategori = aturan.kategori.get(isian.kategori || (guessed?.kode ?? '')) ?? null;
  const wilayah = isian.wilayah === '' ? null : isian.wilayah;
  const input = { kategori, wilayah, klasifikasi: isian.klasifikasi, teks };
  const choices = new Map<string, Choice>();
  for (const usulan of suggestBadan(input, aturan.kompetensi, aturan.pohon)) {
    const value = instansiOf(aturan.pohon, usulan.badan);
    const label = instansiNama(aturan, value);
    if (label !== null && !choices.has(value))
      choices.set(value, { value, label, hint: whyOf(page, usulan) });
  }
  return [...choices.values()].slice(0, MAX_SUGGESTED);
}

function whyOf(page: Page, { alasan }: UsulanBadan): string {
  const { usulKarena, instansiUsul } = page.m.portal.lapor;
  const { urusan = '', objek = '' } = alasan.params;
  if (alasan.code === 'kompetensi.berkadar') return usulKarena.berkadar;
  if (alasan.code === 'kompetensi.objek' && objek !== '') return usulKarena.objek(objek);
  return urusan === '' ? instansiUsul : usulKarena.urusan(urusan.replaceAll('_', ' '));
}

function instansiNama(aturan: Rujukan, kode: string): string | null {
  const badan = badanOf(aturan.pohon, kode);
  return badan === undefined || badan.jenis === 'unit' ? null : badan.nama;
}

function withChosen(choices: readonly Choice[], kode: string, nama: string | null): readonly Choice[] {
  if (kode === '' || nama === null || choices.some((one) => one.value === kode)) return choices;
  return [{ value: kode, label: nama }, ...choices];
}
