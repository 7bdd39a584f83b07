import { isUuid } from '../../domain/shared/uuid.ts';
import { instansiOf } from '../../domain/instansi/pohon.ts';
import { NAS, type KodeBadan, type Penugasan } from '../../domain/instansi/types.ts';
import type { Reader } from '../../domain/laporan/reader.ts';
import { TEKS_MAX } from '../../domain/laporan/limits.ts';
import { ok, refusal, refuse, type Refusal, type Result } from '../../domain/shared/result.ts';
import { withTransaction } from '../../persistence/connection/transaction.ts';
import {
  findTemplat,
  retireTemplat,
  writeTemplat,
  type TemplatRow,
} from '../../persistence/templat/templat.ts';
import type { Deps } from '../deps.ts';

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

/** Instansi whose templates this person keeps: those of which it is admin. */
export function templatInstansi(reader: Reader): readonly KodeBadan[] {
  const own = reader.penugasan.filter(
    (one) => one.peran === 'admin_instansi' || one.peran === 'admin_nasional',
  );
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
  reader: Reader,
  draft: TemplatDraft,
): Promise<Result<Templat, readonly Refusal[]>> {
  if (!templatInstansi(reader).includes(draft.instansi)) return refused(refusal('web.forbidden'));
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
    const isWritten = await writeTemplat(tx, templat, now);
    return isWritten ? ok(templat) : refused(refusal('templat.title_taken', undefined, 'judul'));
  });
}

/** Offers a template no more. Refusal `templat.not_found` for one that is not of the person's instansi. */
export async function removeTemplat(deps: Deps, reader: Reader, id: string): Promise<Result<true>> {
  if (!isUuid(id)) return refuse('templat.not_found');
  const isGone = await retireTemplat(deps.db, id, templatInstansi(reader), deps.now());
  return isGone ? ok(true) : refuse('templat.not_found');
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
