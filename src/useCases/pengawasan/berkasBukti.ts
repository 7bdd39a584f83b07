import type { Readable } from 'node:stream';
import { servingHeaders } from '../../attachments/serving.ts';
import { MAX_LAMPIRAN } from '../../domain/laporan/limits.ts';
import { ok, refusal, refuse, type Refusal, type Result } from '../../domain/shared/result.ts';
import { isUuid } from '../../domain/shared/uuid.ts';
import { findLampiran } from '../../persistence/lampiran/lampiran.ts';
import { listBukti, type MilikBukti } from '../../persistence/pengawasan/bukti.ts';
import type { Deps } from '../deps.ts';
import { isOpened } from '../lampiran/openLampiran.ts';

/** A file beside something: its id and its name. */
export interface BerkasBukti {
  readonly id: string;
  readonly nama: string;
}

/** A file as it is sent. */
export interface BerkasTerbuka {
  readonly stream: Readable;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * What is wrong with files for evidence: too many, or one that is not this person's own upload (`pengunggah`) and not among those
 * that stand there already (`lama`). Codes `input.too_many`, `laporan.file_unknown`.
 */
export async function buktiFaults(
  deps: Deps,
  pengunggah: string,
  lampiran: readonly string[],
  lama: readonly string[] = [],
): Promise<readonly Refusal[]> {
  if (lampiran.length > MAX_LAMPIRAN) {
    return [refusal('input.too_many', { max: MAX_LAMPIRAN, jumlah: lampiran.length }, 'lampiran')];
  }
  for (const id of lampiran.filter((one) => !lama.includes(one))) {
    const file = isUuid(id) ? await findLampiran(deps.db, id) : null;
    const isOwn = file !== null && file.laporanId === null && file.pengunggah === pengunggah;
    if (!isOwn) return [refusal('laporan.file_unknown', undefined, 'lampiran')];
  }
  return [];
}

/** The files beside several things of one kind, by the id of each. */
export async function buktiOf(
  deps: Deps,
  milik: MilikBukti,
  ids: readonly string[],
): Promise<(id: string) => readonly BerkasBukti[]> {
  const all = ids.length === 0 ? [] : await listBukti(deps.db, milik, ids);
  const by = Map.groupBy(all, (one) => one.milikId);
  return (id) => (by.get(id) ?? []).map(({ lampiran, nama }) => ({ id: lampiran, nama }));
}

/** A stored file that belongs to no laporan; its caller has looked whether the reader may have it. Refuses `web.not_found`. */
export async function openBerkas(deps: Deps, lampiran: string): Promise<Result<BerkasTerbuka>> {
  const file = await findLampiran(deps.db, lampiran);
  const stream = file?.laporanId === null && isOpened(file) ? await deps.files.open(file.kunci) : null;
  if (file === null || stream === null) return refuse('web.not_found');
  return ok({ stream, headers: servingHeaders({ jenis: file.jenis, nama: file.nama }) });
}
