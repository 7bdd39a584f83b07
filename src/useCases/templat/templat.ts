import { isUuid } from '../../domain/shared/uuid.ts';
import { instansiOf } from '../../domain/instansi/pohon.ts';
import { NAS, type KodeBadan, type Penugasan } from '../../domain/instansi/types.ts';
import type { Reader } from '../../domain/laporan/reader.ts';
import { TEKS_MAX } from '../../domain/laporan/limits.ts';
import { ok, refusal, refuse, type Refusal, type Result } from '../../domain/shared/result.ts';
import { recordPerubahan, type Keadaan } from '../../persistence/perubahan/perubahan.ts';
import { withTransaction } from '../../persistence/connection/transaction.ts';
import {
  findTemplat,
  retireTemplat,
  writeTemplat,
  type TemplatRow,
} from '../../persistence/templat/templat.ts';
import type { Deps } from '../deps.ts';
import { roleAt, type Pengelola } from '../rujukan/pengelola.ts';

export type Templat = TemplatRow;

export const TEMPLAT_JUDUL = { min: 3, max: 100 } as const;
export const TEMPLAT_ISI = { min: 5, max: TEKS_MAX } as const;
/** More than anybody looks through. */
export const TEMPLAT_MAX = 200;

/** The answer templates that an officer may use: those of the instansi at which it holds a role, and those for all (F93). */
export async function listTemplat(deps: Deps, reader: Reader): Promise<readonly Templat[]> {
  const { pohon } = await deps.rujukan();
  const instansi = reader.penugasan
    .filter((one) => ANSWERERS.includes(one.peran))
    .map((one) => instansiOf(pohon, one.badan));
  return instansi.length === 0 ? [] : findTemplat(deps.db, [...new Set([...instansi, NAS])]);
}

const ANSWERERS: readonly Penugasan['peran'][] = [
  'admin_nasional',
  'admin_instansi',
  'pejabat_penghubung',
  'inspektorat',
];

const PENULIS = ['admin_instansi', 'admin_nasional'] as const;

/** Instansi whose templates this person keeps: those of which it is admin. */
export function templatInstansi(reader: Reader): readonly KodeBadan[] {
  const own = reader.penugasan.filter(({ peran }) => PENULIS.some((one) => one === peran));
  return [...new Set(own.map((one) => one.badan))];
}

export interface TemplatDraft {
  /** Of the one that is reworded; null for a new one. */
  readonly id: string | null;
  readonly instansi: KodeBadan;
  readonly judul: string;
  readonly isi: string;
}

/**
 * Writes or rewords a template. Refusals (all at once): `input.*` for title and text, `templat.title_taken`,
 * `templat.too_many`; `web.forbidden` for whoever is not admin of the instansi, `templat.not_found` for a foreign id.
 */
export async function saveTemplat(
  deps: Deps,
  by: Pengelola,
  draft: TemplatDraft,
): Promise<Result<Templat, readonly Refusal[]>> {
  const role = roleAt(by.reader, PENULIS, [draft.instansi]);
  if (role === null) return refused(refusal('web.forbidden'));
  const wrong = [
    ...wordsRefusal(draft.judul, TEMPLAT_JUDUL, 'judul'),
    ...wordsRefusal(draft.isi, TEMPLAT_ISI, 'isi'),
  ];
  if (wrong.length > 0) return { ok: false, refusal: wrong };
  const now = deps.now();
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  return withTransaction(deps.db, options, async (tx) => {
    const present = await findTemplat(tx, [draft.instansi]);
    if (draft.id !== null && !present.some((one) => one.id === draft.id)) {
      return refused(refusal('templat.not_found'));
    }
    if (draft.id === null && present.length >= TEMPLAT_MAX) {
      return refused(refusal('templat.too_many', { max: TEMPLAT_MAX }));
    }
    const templat = { ...draft, id: draft.id ?? deps.chance.uuid(now) };
    if (!(await writeTemplat(tx, templat, now)))
      return refused(refusal('templat.title_taken', undefined, 'judul'));
    const old = present.find((one) => one.id === draft.id);
    const line = { akunId: by.akunId, ...role, jenis: 'templat', kunci: templat.id } as const;
    const perbuatan = old === undefined ? 'tambah' : 'ubah';
    const sebelum = old === undefined ? null : keadaanOf(old);
    await recordPerubahan(
      tx,
      { ...line, lingkup: draft.instansi, perbuatan, alasan: null, sebelum, sesudah: keadaanOf(templat) },
      now,
    );
    return ok(templat);
  });
}

/** Offers a template no more. Refusal `templat.not_found` for one that is not of the person's instansi. */
export async function removeTemplat(deps: Deps, by: Pengelola, id: string): Promise<Result<true>> {
  if (!isUuid(id)) return refuse('templat.not_found');
  const pada = deps.now();
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  return withTransaction(deps.db, options, async (tx) => {
    const own = templatInstansi(by.reader);
    const old = (await findTemplat(tx, own)).find((one) => one.id === id);
    const role = old === undefined ? null : roleAt(by.reader, PENULIS, [old.instansi]);
    if (old === undefined || role === null || !(await retireTemplat(tx, id, own, pada)))
      return refuse('templat.not_found');
    const line = { akunId: by.akunId, ...role, jenis: 'templat', kunci: id, lingkup: old.instansi } as const;
    await recordPerubahan(
      tx,
      { ...line, perbuatan: 'cabut', alasan: null, sebelum: keadaanOf(old), sesudah: null },
      pada,
    );
    return ok(true);
  });
}

/** So much of a template's text stands in the table of changes. */
const SHOWN_LETTERS = 160;

function keadaanOf({ judul, isi }: Pick<Templat, 'judul' | 'isi'>): Keadaan {
  const letters = Array.from(isi);
  const short = letters.length > SHOWN_LETTERS ? `${letters.slice(0, SHOWN_LETTERS).join('')}…` : isi;
  return { judul, isi: short, huruf: letters.length };
}

function wordsRefusal(text: string, limits: { min: number; max: number }, path: string): readonly Refusal[] {
  const panjang = Array.from(text).length;
  if (panjang === 0) return [refusal('input.required', undefined, path)];
  if (panjang < limits.min) return [refusal('input.too_short', { min: limits.min, panjang }, path)];
  return panjang > limits.max ? [refusal('input.too_long', { max: limits.max, panjang }, path)] : [];
}

function refused(...refusals: readonly Refusal[]): {
  readonly ok: false;
  readonly refusal: readonly Refusal[];
} {
  return { ok: false, refusal: refusals };
}
