import { fold } from '../../domain/laporan/evolve.ts';
import { ok, refuse, type Result } from '../../domain/shared/result.ts';
import { openWith, type KustodianKey } from '../../keys/brankas.ts';
import { readStoredIdentitas } from '../../persistence/identitas/identitas.ts';
import { isTersegel } from '../../persistence/identitas/tersimpan.ts';
import { loadLaporan, type Loaded } from '../../persistence/laporan/loadLaporan.ts';
import { readRiwayat, toLaporanEvent } from '../../persistence/riwayat/readRiwayat.ts';
import { verifyChain } from '../../persistence/riwayat/verifyChain.ts';
import type { Deps } from '../deps.ts';
import type { BukaAsk, IdentitasTerbuka } from './terbuka.ts';

/**
 * Opens a sealed identity; only the process of the brankas calls it. It believes neither its caller nor the laporan's row: the
 * chained history itself must hold the request of one penjaga identitas and the approval of another, and the time granted must
 * run (rules §3). Null when the pelapor gave nothing. Refusals: `laporan.not_found`, `identitas.history_broken`,
 * `identitas.not_approved`, `identitas.not_sealed`; `keyOf` throws when it has no such key.
 */
export async function openIdentitas(
  deps: Pick<Deps, 'db' | 'now'>,
  ask: BukaAsk,
  keyOf: (kunci: string) => KustodianKey | Promise<KustodianKey>,
): Promise<Result<IdentitasTerbuka | null>> {
  const loaded = await loadLaporan(deps.db, ask.nomor, { lock: false });
  if (loaded === null) return refuse('laporan.not_found');
  const approved = await findApproval(deps, loaded, ask.permintaan);
  if (!approved.ok) return approved;
  const own = await readStoredIdentitas(deps.db, loaded.id);
  if (own === null) return ok(null);
  if (!isTersegel(own)) return refuse('identitas.not_sealed');
  const at = own.di ?? loaded.id;
  const stored = own.di === null ? own : await readStoredIdentitas(deps.db, own.di);
  if (stored === null || !isTersegel(stored) || stored.segel === null) return ok(null);
  const words = await openWith(await keyOf(stored.segel.kunci), at, stored.segel.isi);
  return ok(JSON.parse(words) as IdentitasTerbuka);
}

async function findApproval(
  deps: Pick<Deps, 'db' | 'now'>,
  { id, laporan, kepala }: Loaded,
  permintaan: string,
): Promise<Result<null>> {
  const stored = await readRiwayat(deps.db, id);
  const end = { nomor: laporan.nomor, urut: laporan.urut, kepala };
  if (verifyChain(stored, end) !== null) return refuse('identitas.history_broken');
  const told = fold(stored.map(toLaporanEvent));
  const request = told.permintaanIdentitas.find((one) => one.id === permintaan);
  const now = Math.max(deps.now(), told.diubahPada);
  const isApproved =
    request !== undefined &&
    request.penyetuju !== null &&
    request.penyetuju !== request.peminta &&
    request.sampai !== null &&
    now < request.sampai;
  return isApproved ? ok(null) : refuse('identitas.not_approved');
}
