import { isUuid } from '../../domain/shared/uuid.ts';
import { readScope } from '../../domain/laporan/access.ts';
import type { Penugasan } from '../../domain/instansi/types.ts';
import { ok, refuse, type Result } from '../../domain/shared/result.ts';
import type { Instant } from '../../domain/shared/time.ts';
import type { SuratData } from '../../messages/surat/suratFor.ts';
import {
  countUnread as countRows,
  listPemberitahuan as listRows,
  markAllRead,
  markRead,
  type BellOf,
  type BellPlace,
  type PemberitahuanBaris,
} from '../../persistence/pesan/pemberitahuan.ts';
import { readerFrom } from '../akun/readerOf.ts';
import type { Deps } from '../deps.ts';
import { pengikutOf } from '../partisipasi/orang.ts';
import { isForPelapor } from './mailOf.ts';

/** Whose bell it is: an account with its roles in force now. */
export interface Pemilik {
  readonly akunId: string;
  readonly penugasan: readonly Penugasan[];
}

/** A notice within the program (F23): the same message that goes out by mail. */
export interface Pemberitahuan {
  readonly id: string;
  readonly jenis: string;
  readonly pada: Instant;
  readonly isBaru: boolean;
  readonly untukPelapor: boolean;
  /** Null for an anonim laporan and for news about the account: then the words name no number (rules §3). */
  readonly nomor: string | null;
  readonly isAnonim: boolean;
  readonly data: SuratData;
}

/** The header shows "99+" from here on. */
export const MOST_COUNTED = 100;

/** How many notices are unread, at most `MOST_COUNTED`. */
export async function countUnread(deps: Deps, who: Pemilik): Promise<number> {
  return countRows(deps.db, await bellOf(deps, who), MOST_COUNTED);
}

/** A page of notices, the newest first. Refusal: `input.invalid` for a cursor that this list did not give. */
export async function listPemberitahuan(
  deps: Deps,
  who: Pemilik,
  page: { readonly limit: number; readonly cursor: string | null },
): Promise<Result<{ readonly baris: readonly Pemberitahuan[]; readonly next: string | null }>> {
  const sesudah = page.cursor === null ? null : placeOf(page.cursor);
  if (page.cursor !== null && sesudah === null) return refuse('input.invalid', undefined, 'cursor');
  const rows = await listRows(deps.db, await bellOf(deps, who), { limit: page.limit + 1, sesudah });
  const baris = rows.slice(0, page.limit).map(noticeOf);
  const last = rows.length > page.limit ? baris.at(-1) : undefined;
  return ok({ baris, next: last === undefined ? null : `${last.pada}.${last.id}` });
}

/** Reads one and answers it. Refusal: `web.not_found`, for somebody else's like for none. */
export async function readPemberitahuan(
  deps: Deps,
  who: Pemilik,
  id: string,
): Promise<Result<Pemberitahuan>> {
  const found = isUuid(id) ? await markRead(deps.db, await bellOf(deps, who), id, deps.now()) : null;
  return found === null ? refuse('web.not_found') : ok(noticeOf(found));
}

/** Reads all that there were at `sampai`; answers how many were unread. */
export async function readAllPemberitahuan(deps: Deps, who: Pemilik, sampai: Instant): Promise<number> {
  return markAllRead(deps.db, await bellOf(deps, who), sampai, deps.now());
}

async function bellOf(deps: Deps, { akunId, penugasan }: Pemilik): Promise<BellOf> {
  const reader = readerFrom(deps, akunId, penugasan);
  const { pohon } = await deps.rujukan();
  const pengikut = pengikutOf(deps, { sebagai: 'akun', akunId }).toString('base64url');
  return { akunId, pemilik: deps.keys.pemilik(akunId), pengikut, scope: readScope(reader, pohon) };
}

function noticeOf(row: PemberitahuanBaris): Pemberitahuan {
  const untukPelapor = isForPelapor(row);
  // Whoever follows reads of a public laporan like everybody: told otherwise, its own pelapor would stand out.
  const isAnonim = untukPelapor && row.penerima.jenis !== 'pengikut' && row.anonim === true;
  const data = row.data as SuratData;
  return {
    id: row.id,
    jenis: row.jenis,
    pada: row.dibuatPada,
    isBaru: row.dibacaPada === null,
    untukPelapor,
    nomor: isAnonim ? null : (data.nomor ?? null),
    isAnonim,
    data: isAnonim ? {} : data,
  };
}

function placeOf(cursor: string): BellPlace | null {
  const [, pada, id] = /^(\d{1,13})\.([0-9a-f-]{36})$/.exec(cursor) ?? [];
  return pada === undefined || id === undefined || !isUuid(id) ? null : { pada: Number(pada), id };
}
