import { himpunanOf, type HimpunanAsked } from '../../../domain/monev/himpunan.ts';
import { isKataUkuran } from '../../../domain/monev/kata.ts';
import { badanOf } from '../../../domain/instansi/pohon.ts';
import { JENIS_INSTANSI } from '../../../domain/instansi/types.ts';
import type { Rujukan } from '../../../domain/laporan/aturan.ts';
import { HASIL, KANAL, KLASIFIKASI, STATUS } from '../../../domain/laporan/types.ts';
import { isHari } from '../../../domain/shared/time.ts';
import { refusal } from '../../../domain/shared/result.ts';
import type { Deps } from '../../../useCases/deps.ts';
import { URUT, type LaporanFilter, type Urut } from '../../../useCases/laporan/readLaporan.ts';
import { todayByZona } from '../../../useCases/monev/asked.ts';
import type { CountedFilter } from '../../../useCases/monev/countHidden.ts';
import { listInstansi } from '../../../useCases/rujukan/listInstansi.ts';
import { listWilayah } from '../../../useCases/rujukan/listWilayah.ts';
import { fieldErrors, type FieldError } from '../../components/form/fieldErrors.ts';
import type { Page } from '../../request/page.ts';

/** The filters of a list in its address, each a comma list, as typed. */
export type Asked = Readonly<Record<AskedKey, string>>;

export const ASKED = [
  'q',
  'status',
  'hasil',
  'klasifikasi',
  'kategori',
  'wilayah',
  'instansi',
  'induk',
  'jenis',
  'unit',
  'kanal',
  'dari',
  'sampai',
  'ukuran',
  'urut',
] as const;
export type AskedKey = (typeof ASKED)[number];

const MAX_TEXT = 200;

export function askedOf(query: Readonly<Record<string, string>>): Asked {
  return Object.fromEntries(ASKED.map((key) => [key, (query[key] ?? '').trim().slice(0, MAX_TEXT)])) as Asked;
}

export interface Filtered {
  readonly filter: LaporanFilter;
  /** The same question as figures ask it; null when figures have no such question. */
  readonly counted: CountedFilter | null;
  readonly urut: Urut;
  readonly errors: readonly FieldError[];
}

type Found = { readonly kode: readonly string[] } | { readonly error: FieldError };

/** Turns the address into a filter; names of bodies and areas are accepted beside codes, and what is unknown is told. */
export async function filterFrom(deps: Deps, page: Page, asked: Asked): Promise<Filtered> {
  const aturan = await deps.rujukan();
  const errors: FieldError[] = [];
  const instansi = asked.instansi === '' ? undefined : bodies(page, aturan, asked.instansi, errors);
  const wilayah = asked.wilayah === '' ? undefined : await areas(deps, page, aturan, asked.wilayah, errors);
  const choice = <T extends string>(
    key: AskedKey,
    choices: readonly T[],
  ): { [K in string]?: readonly T[] } => {
    const wanted = listOf(asked[key]);
    const known = choices.filter((one) => wanted.includes(one));
    if (wanted.length > known.length)
      errors.push(...fieldErrors([refusal('input.unknown_choice', { nilai: asked[key] }, key)], page.lang));
    return wanted.length === 0 ? {} : { [key]: known };
  };
  const shared = {
    ...choice('status', STATUS),
    ...choice('hasil', HASIL),
    ...choice('klasifikasi', KLASIFIKASI),
    ...choice('kategori', [...aturan.kategori.keys()]),
    ...choice('kanal', KANAL),
    ...(wilayah === undefined ? {} : { wilayah }),
    ...days(page, asked, errors),
  };
  const himpunan: HimpunanAsked = {
    ...(instansi === undefined ? {} : { instansi }),
    ...(asked.induk === '' ? {} : { induk: listOf(asked.induk) }),
    ...(choice('jenis', JENIS_INSTANSI) as HimpunanAsked),
  };
  const unit = asked.unit === '' ? {} : { unit: listOf(asked.unit) };
  const kata = asked.ukuran === '' ? undefined : asked.ukuran;
  // It comes with a figure's link and has no field of its own to stand beside.
  if (kata !== undefined && !isKataUkuran(kata))
    errors.push(...fieldErrors([refusal('input.unknown_choice', { nilai: kata }, '')], page.lang));
  const filter: LaporanFilter = {
    ...shared,
    ...bodyFilter(page, aturan, himpunan, errors),
    ...unit,
    ...(asked.q === '' ? {} : { q: asked.q }),
    ...(kata === undefined ? {} : { ukuran: { kata, pada: todayByZona(deps.now()) } }),
  };
  const counted = { ...shared, ...himpunan, ...unit, ...(kata === undefined ? {} : { ukuran: kata }) };
  const urut = URUT.find((one) => one === asked.urut) ?? 'terbaru';
  return { filter, counted: asked.q === '' && errors.length === 0 ? counted : null, urut, errors };
}

/** A tree or a simpul written out as the instansi in it (as figures do). */
function bodyFilter(page: Page, aturan: Rujukan, asked: HimpunanAsked, errors: FieldError[]): LaporanFilter {
  if (Object.keys(asked).length === 0) return {};
  const himpunan = himpunanOf(aturan.pohon, asked);
  if (!himpunan.ok) {
    errors.push(...fieldErrors([himpunan.refusal], page.lang));
    return {};
  }
  const { instansi, unit } = himpunan.value;
  return { instansi: instansi.map((one) => one.kode), ...(unit === null ? {} : { unit }) };
}

function bodies(
  page: Page,
  aturan: Rujukan,
  text: string,
  errors: FieldError[],
): readonly string[] | undefined {
  const codes = listOf(text);
  if (codes.every((kode) => badanOf(aturan.pohon, kode) !== undefined)) return codes;
  return settled(
    onlyOne(
      page,
      'instansi',
      text,
      listInstansi(aturan, { q: text }).filter((one) => one.jenis !== 'nasional'),
    ),
    errors,
  );
}

async function areas(
  deps: Deps,
  page: Page,
  aturan: Rujukan,
  text: string,
  errors: FieldError[],
): Promise<readonly string[] | undefined> {
  const codes = listOf(text);
  if (codes.every((kode) => /^\d\d(\.\d{2,4})*$/.test(kode))) return codes;
  const found = await listWilayah(deps.db, { q: text, limit: 6 });
  const named = found.map(({ kode, nama }) => ({ kode, nama: aturan.wilayahNama(kode) ?? nama }));
  return settled(onlyOne(page, 'wilayah', text, named), errors);
}

/** A name that fits just one, or is just the name of one. */
function onlyOne(
  page: Page,
  path: string,
  text: string,
  found: readonly { readonly kode: string; readonly nama: string }[],
): Found {
  const words = page.m.portal.daftar;
  const same = found.filter((one) => one.nama.toLowerCase() === text.toLowerCase());
  const [only] = found.length === 1 ? found : same.length === 1 ? same : [];
  if (only !== undefined) return { kode: [only.kode] };
  if (found.length === 0) return { error: { path, text: words.namaTakDikenal(text) } };
  const some = found.slice(0, 5).map((one) => `${one.nama} (${one.kode})`);
  return { error: { path, text: `${words.namaBanyak(text)} ${some.join(', ')}` } };
}

function settled(found: Found, errors: FieldError[]): readonly string[] | undefined {
  if ('kode' in found) return found.kode;
  errors.push(found.error);
  return undefined;
}

function days(page: Page, asked: Asked, errors: FieldError[]): { dari?: string; sampai?: string } {
  const result: { dari?: string; sampai?: string } = {};
  for (const key of ['dari', 'sampai'] as const) {
    if (asked[key] === '') continue;
    if (isHari(asked[key])) result[key] = asked[key];
    else errors.push(...fieldErrors([refusal('input.invalid_date', undefined, key)], page.lang));
  }
  return result;
}

function listOf(text: string): string[] {
  return text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
