import { isWithin } from '../../domain/instansi/pohon.ts';
import type { Reader } from '../../domain/laporan/reader.ts';
import { ok, refuse, type Result } from '../../domain/shared/result.ts';
import { isUuid } from '../../domain/shared/uuid.ts';
import {
  clearBanjir,
  countBanjir,
  findBanjir,
  findTanda,
  listBanjir,
  type KelompokBanjir,
} from '../../persistence/banjir/kelompok.ts';
import type { Deps } from '../deps.ts';
import { listLaporan, type LaporanPage, type LaporanView } from '../laporan/readLaporan.ts';

export type { KelompokBanjir } from '../../persistence/banjir/kelompok.ts';

/** Groups that are listed and counted at once; who has more begins with the largest. */
export const BANJIR_MAX = 200;
/** Laporan of a group on one page: what one bulk act takes. */
const A_PAGE = 100;

/** Whether somebody looks through bursts: the admin nasional alone (ADR 0020). */
export function mayReviewBanjir(reader: Reader): boolean {
  return reader.penugasan.some((one) => one.peran === 'admin_nasional');
}

/** Bursts with laporan that wait, the largest first. Refusal `web.forbidden` for all but the admin nasional. */
export async function readBanjirList(deps: Deps, reader: Reader): Promise<Result<readonly KelompokBanjir[]>> {
  if (!mayReviewBanjir(reader)) return refuse('web.forbidden');
  return ok(await listBanjir(deps.db, BANJIR_MAX));
}

/** How many there are, up to `BANJIR_MAX`; 0 for all but the admin nasional. */
export async function countBanjirFor(deps: Deps, reader: Reader): Promise<number> {
  return mayReviewBanjir(reader) ? countBanjir(deps.db, BANJIR_MAX) : 0;
}

/**
 * One burst with a page of its laporan, oldest first, each as this reader may see it. Refusals `web.forbidden`, `web.not_found`,
 * `input.invalid` for a cursor of another list.
 */
export async function readBanjir(
  deps: Deps,
  reader: Reader,
  id: string,
  cursor: string | null,
): Promise<Result<{ readonly kelompok: KelompokBanjir; readonly halaman: LaporanPage }>> {
  if (!mayReviewBanjir(reader)) return refuse('web.forbidden');
  const kelompok = isUuid(id) ? await findBanjir(deps.db, id) : null;
  if (kelompok === null) return refuse('web.not_found');
  const asked = { filter: { banjir: id }, urut: 'terlama', limit: A_PAGE, cursor } as const;
  const halaman = await listLaporan(deps, reader, asked);
  return halaman.ok ? ok({ kelompok, halaman: halaman.value }) : halaman;
}

/**
 * "Bukan banjir": the mark goes from every laporan of the group, and they count in no other burst. Once decided it stays as it was
 * decided first. Refusals `web.forbidden`, `web.not_found`.
 */
export async function bukanBanjir(
  deps: Deps,
  officer: { readonly reader: Reader; readonly akunId: string },
  id: string,
): Promise<Result<null>> {
  if (!mayReviewBanjir(officer.reader)) return refuse('web.forbidden');
  const isThere = isUuid(id) && (await findBanjir(deps.db, id)) !== null;
  if (!isThere) return refuse('web.not_found');
  await clearBanjir(deps.db, id, officer.akunId, deps.now());
  return ok(null);
}

/**
 * Which of these laporan are marked "mungkin banjir", as far as this reader is told: the admin nasional of all, an admin of those that
 * the own bodies have in charge and that are read by office.
 */
export async function readTandaBanjir(
  deps: Deps,
  reader: Reader,
  views: readonly LaporanView[],
): Promise<ReadonlySet<string>> {
  const { pohon } = await deps.rujukan();
  const seats = reader.penugasan.filter((one) => one.peran === 'admin_instansi').map((one) => one.badan);
  const isInCharge = ({ instansi, unit, pandangan }: LaporanView): boolean =>
    pandangan.dinas &&
    [instansi, ...unit].some((one) => one != null && seats.some((seat) => isWithin(pohon, one.kode, seat)));
  const told = mayReviewBanjir(reader) ? views : views.filter(isInCharge);
  return told.length === 0
    ? new Set()
    : new Set(
        await findTanda(
          deps.db,
          told.map((one) => one.nomor),
        ),
      );
}
