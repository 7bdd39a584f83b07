import { isUuid } from '../../domain/shared/uuid.ts';
import type { Command } from '../../domain/laporan/commands.ts';
import type { Reader } from '../../domain/laporan/reader.ts';
import { ok, refuse, type Refusal, type Result } from '../../domain/shared/result.ts';
import type { Instant } from '../../domain/shared/time.ts';
import {
  cancelMassal,
  findMassal,
  holdMassal,
  insertMassal,
  purgeMassal,
  type MassalRow,
  type StatusMassal,
} from '../../persistence/meja/massal.ts';
import type { Deps } from '../deps.ts';
import { reviewCommand, type Tinjauan } from '../meja/reviewCommand.ts';

/** Commands that make sense for many laporan at once. */
export type PerintahMassal = Extract<Command, { readonly perintah: 'verifikasi' | 'disposisi' | 'arsipkan' }>;

/** More is no longer looked through before it is sent. */
export const MASSAL_MAX = 100;
/** So long a confirmed bulk act waits before it touches the first laporan. */
export const TUNGGU_MS = 60_000;
const DRAFT_MS = 24 * 3_600_000;
const ENDED_MS = 30 * DRAFT_MS;

/** What became of one laporan of a bulk act. */
export type HasilMassal =
  | { readonly jenis: 'berhasil' }
  | { readonly jenis: 'ditolak'; readonly refusal: Refusal }
  /** Somebody acted after the officer had looked: left alone. */
  | { readonly jenis: 'berubah'; readonly peristiwa: string };

export interface Massal {
  readonly id: string;
  readonly perintah: PerintahMassal;
  readonly dari: string;
  readonly status: StatusMassal;
  /** When it begins; null for a draft. */
  readonly jalanPada: Instant | null;
  readonly sasaran: readonly (Tinjauan & {
    /** True when somebody acted since the officer chose it. */
    readonly isChanged: boolean;
    readonly hasil: HasilMassal | null;
  })[];
}

/**
 * Writes down what is asked of which laporan, as a draft that does nothing. Answers its id. Refusals: `massal.none_chosen`,
 * `massal.too_many` {max}.
 */
export async function planMassal(
  deps: Deps,
  officer: { readonly reader: Reader; readonly akunId: string },
  asked: { readonly perintah: PerintahMassal; readonly nomor: readonly string[]; readonly dari: string },
): Promise<Result<string>> {
  const nomor = [...new Set(asked.nomor)];
  if (nomor.length === 0) return refuse('massal.none_chosen');
  if (nomor.length > MASSAL_MAX) return refuse('massal.too_many', { max: MASSAL_MAX });
  const now = deps.now();
  const reviewed = await reviewCommand(deps, officer.reader, officer.akunId, nomor, asked.perintah);
  const id = deps.chance.uuid(now);
  await insertMassal(deps.db, {
    id,
    akunId: officer.akunId,
    perintah: asked.perintah,
    sasaran: reviewed.map((one) => ({ nomor: one.nomor, urut: one.urut })),
    dari: asked.dari,
    dibuatPada: now,
  });
  return ok(id);
}

/** The bulk act as it stands, each laporan reviewed anew. Refusal `massal.not_found` for another officer's too. */
export async function readMassal(
  deps: Deps,
  officer: { readonly reader: Reader; readonly akunId: string },
  id: string,
): Promise<Result<Massal>> {
  const row = isUuid(id) ? await findMassal(deps.db, id, officer.akunId) : null;
  if (row === null) return refuse('massal.not_found');
  const perintah = perintahOf(row);
  const nomor = row.sasaran.map((one) => one.nomor);
  const reviewed = await reviewCommand(deps, officer.reader, officer.akunId, nomor, perintah);
  const seen = new Map(row.sasaran.map((one) => [one.nomor, one.urut]));
  return ok({
    id: row.id,
    perintah,
    dari: row.dari,
    status: row.status,
    jalanPada: row.jalanPada,
    sasaran: reviewed.map((one) => ({
      ...one,
      isChanged: one.urut > (seen.get(one.nomor) ?? 0),
      hasil: (row.hasil[one.nomor] as HasilMassal | undefined) ?? null,
    })),
  });
}

/** Confirms a draft: it runs after `TUNGGU_MS`, unless it is taken back. Refusals `massal.not_found`, `massal.already_confirmed`. */
export async function confirmMassal(deps: Deps, akunId: string, id: string): Promise<Result<true>> {
  if (!isUuid(id) || (await findMassal(deps.db, id, akunId)) === null) return refuse('massal.not_found');
  const isHeld = await holdMassal(deps.db, id, akunId, deps.now() + TUNGGU_MS);
  return isHeld ? ok(true) : refuse('massal.already_confirmed');
}

/** Takes a confirmed one back before it begins: no history was written. Refusals `massal.not_found`, `massal.too_late`. */
export async function undoMassal(deps: Deps, akunId: string, id: string): Promise<Result<true>> {
  if (!isUuid(id) || (await findMassal(deps.db, id, akunId)) === null) return refuse('massal.not_found');
  return (await cancelMassal(deps.db, id, akunId, deps.now())) ? ok(true) : refuse('massal.too_late');
}

/** Forgets drafts after a day and outcomes after 30; for a job. */
export function forgetMassal(deps: Deps): Promise<number> {
  return purgeMassal(deps.db, deps.now() - DRAFT_MS, deps.now() - ENDED_MS);
}

export function perintahOf(row: MassalRow): PerintahMassal {
  return row.perintah as PerintahMassal;
}
