import type { Readable } from 'node:stream';
import { servingHeaders } from '../../attachments/serving.ts';
import type { Kuasa } from '../../domain/pelapor/kuasa.ts';
import { viewOf } from '../../domain/laporan/access.ts';
import type { Reader } from '../../domain/laporan/reader.ts';
import { ok, refuse, type Result } from '../../domain/shared/result.ts';
import { readKuasaTersimpan, type KuasaTersimpan } from '../../persistence/identitas/kuasa.ts';
import { findLampiran } from '../../persistence/lampiran/lampiran.ts';
import { loadLaporan } from '../../persistence/laporan/loadLaporan.ts';
import type { Deps } from '../deps.ts';
import { isOpened } from '../lampiran/openLampiran.ts';

export interface KuasaView extends Kuasa {
  readonly adaSurat: boolean;
}

/** For whom the pelapor speaks, for whoever may see who reports (rules §3); null for everybody else and when it is nobody. */
export async function readKuasa(deps: Deps, reader: Reader, nomor: string): Promise<KuasaView | null> {
  const stored = await storedFor(deps, reader, nomor);
  if (stored === null) return null;
  return { nama: stored.nama, hubungan: stored.hubungan, adaSurat: stored.dokumen !== null };
}

/** The scanned letter, for the same readers. Refusal `laporan.not_found` for everybody else, and while it waits for its scan. */
export async function openSuratKuasa(
  deps: Deps,
  reader: Reader,
  nomor: string,
): Promise<Result<{ readonly stream: Readable; readonly headers: Readonly<Record<string, string>> }>> {
  const stored = await storedFor(deps, reader, nomor);
  const file = stored?.dokumen == null ? null : await findLampiran(deps.db, stored.dokumen);
  const stream = file !== null && isOpened(file) ? await deps.files.open(file.kunci) : null;
  if (file === null || stream === null) return refuse('laporan.not_found');
  return ok({ stream, headers: servingHeaders({ jenis: file.jenis, nama: file.nama }) });
}

async function storedFor(deps: Deps, reader: Reader, nomor: string): Promise<KuasaTersimpan | null> {
  const [aturan, loaded] = await Promise.all([deps.rujukan(), loadLaporan(deps.db, nomor, { lock: false })]);
  if (loaded === null) return null;
  const { laporan, milik, id } = loaded;
  const pandangan = viewOf(reader, laporan, milik, aturan.pohon, Math.max(deps.now(), laporan.diubahPada));
  return pandangan.identitas && pandangan.dinas ? readKuasaTersimpan(deps.db, id) : null;
}
