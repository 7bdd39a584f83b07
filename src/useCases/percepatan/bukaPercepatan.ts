import type { Sasaran } from '../../domain/berkala/wewenang.ts';
import { badanOf } from '../../domain/instansi/pohon.ts';
import type { Reader } from '../../domain/laporan/reader.ts';
import { teksFaults } from '../../domain/pengawasan/isian.ts';
import { sasaranPercepatan } from '../../domain/percepatan/akses.ts';
import {
  bacaKetentuan,
  pilihanPeserta,
  type DraftPercepatan,
  type Percepatan,
} from '../../domain/percepatan/percepatan.ts';
import { ok, refusal, type Refusal, type Result } from '../../domain/shared/result.ts';
import { hariOf } from '../../domain/shared/time.ts';
import { isUuid } from '../../domain/shared/uuid.ts';
import { withTransaction } from '../../persistence/connection/transaction.ts';
import {
  addBatal,
  addPercepatan,
  findPercepatan,
  lockPercepatan,
} from '../../persistence/percepatan/percepatan.ts';
import type { Deps } from '../deps.ts';
import { bekukanAwal } from './bekukan.ts';

interface By {
  readonly reader: Reader;
  readonly akunId: string;
}

/**
 * Opens a drive, once by its id; one that starts today gets its list at once, later ones when their day begins. Refusals: `input.*` for each
 * field; `web.forbidden` for bodies that are not one's own to call upon, and for an id that is somebody else's.
 */
export async function bukaPercepatan(
  deps: Deps,
  { reader, akunId }: By,
  id: string,
  draft: DraftPercepatan & { readonly sasaran: string },
): Promise<Result<Percepatan, readonly Refusal[]>> {
  const { pohon } = await deps.rujukan();
  const sasaran = sasaranPercepatan(reader.penugasan, pohon).find(
    (one) => kunciSasaran(one) === draft.sasaran,
  );
  if (sasaran === undefined) return { ok: false, refusal: [refusal('web.forbidden')] };
  if (!isUuid(id)) return { ok: false, refusal: [refusal('input.invalid', undefined, 'id')] };
  const now = deps.now();
  const hari = hariOf(now, badanOf(pohon, sasaran.badan)?.zona ?? 'WIB');
  const read = bacaKetentuan(draft, sasaran, { pilihan: pilihanPeserta(sasaran, pohon), hari });
  if (!('nama' in read)) return { ok: false, refusal: read };
  const percepatan: Percepatan = { ...read, id, dibuatPada: now, oleh: akunId };
  await addPercepatan(deps.db, percepatan);
  const stored = await findPercepatan(deps.db, id);
  if (stored === null || stored.oleh !== akunId) return { ok: false, refusal: [refusal('web.forbidden')] };
  await bekukanAwal(deps, id);
  return ok(percepatan);
}

export function kunciSasaran({ badan, lingkup }: Sasaran): string {
  return `${badan} ${lingkup}`;
}

/** Whether somebody may call a drive off: those who could open it. */
export function bolehBatal(
  { penugasan }: Pick<Reader, 'penugasan'>,
  percepatan: Sasaran,
  pohon: Parameters<typeof sasaranPercepatan>[1],
): boolean {
  return sasaranPercepatan(penugasan, pohon).some((one) => kunciSasaran(one) === kunciSasaran(percepatan));
}

/**
 * Calls a drive off with a reason, only before its list is frozen: whoever dislikes its figures cannot end it. Refusals: `input.*`;
 * `web.not_found`, `web.forbidden`; `percepatan.started`.
 */
export async function batalkanPercepatan(
  deps: Deps,
  { reader, akunId }: By,
  id: string,
  alasan: string,
): Promise<Result<true, readonly Refusal[]>> {
  const { pohon } = await deps.rujukan();
  const faults = teksFaults(alasan, 10, 1_000, 'alasan');
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  return withTransaction(deps.db, options, async (tx) => {
    const no = (code: string) => ({ ok: false, refusal: [refusal(code)] }) as const;
    if (!isUuid(id)) return no('web.not_found');
    await lockPercepatan(tx, id);
    const found = await findPercepatan(tx, id);
    if (found === null) return no('web.not_found');
    if (!bolehBatal(reader, found, pohon)) return no('web.forbidden');
    if (found.awal !== null) return no('percepatan.started');
    if (faults.length > 0) return { ok: false, refusal: faults };
    await addBatal(tx, { id, alasan, pada: deps.now(), oleh: akunId });
    return ok(true);
  });
}
