import { serahkanPaket, tanyaPaket, type TujuanOmbudsman } from '../../channels/ombudsman/serah.ts';
import { nextTry } from '../../domain/webhook/jadwal.ts';
import { HIDUP_OMBUDSMAN_MS } from '../../domain/antarsistem/jadwal.ts';
import { MS_PER_HARI } from '../../domain/shared/time.ts';
import { ombudsman as words } from '../../messages/antarsistem/ombudsman.ts';
import { loadLaporanById } from '../../persistence/laporan/loadLaporan.ts';
import { endPaket, takePaket, tundaPaket, type Paket } from '../../persistence/ombudsman/paket.ts';
import type { Deps } from '../deps.ts';
import { giveCommand } from '../laporan/giveCommand.ts';
import { susunPaket } from './susunPaket.ts';

export type { TujuanOmbudsman } from '../../channels/ombudsman/serah.ts';

const BATCH = 5;
const LEASE_MS = 10 * 60_000;
const ASK_MS = 6 * 3_600_000;
/** An open matter there is asked after for so long. */
const ASKED_FOR_MS = 365 * MS_PER_HARI;

/**
 * Hands over what pelapor consented to, and asks how it stands there; both stand in the history of the laporan. Without an address
 * (`tujuan` null) all of it waits and can be downloaded. Answers how much was done and how much failed.
 */
export async function serahkanOmbudsman(
  deps: Deps,
  tujuan: TujuanOmbudsman | null,
  origin: string,
): Promise<{ readonly jumlah: number; readonly gagal: number; readonly isMore: boolean }> {
  if (tujuan === null) return { jumlah: 0, gagal: 0, isMore: false };
  const now = deps.now();
  const at = { now, leaseUntil: now + LEASE_MS, limit: BATCH };
  let jumlah = 0;
  let gagal = 0;
  const due = await takePaket(deps.db, 'antre', at);
  for (const paket of due) {
    if (await kirim(deps, tujuan, paket, origin)) jumlah += 1;
    else gagal += 1;
  }
  for (const paket of await takePaket(deps.db, 'terkirim', at)) {
    if (await tanya(deps, tujuan, paket)) jumlah += 1;
  }
  return { jumlah, gagal, isMore: due.length === BATCH && gagal === 0 };
}

async function kirim(deps: Deps, tujuan: TujuanOmbudsman, paket: Paket, origin: string): Promise<boolean> {
  const made = await susunPaket(deps, paket, origin);
  if (!made.ok) {
    await ended(deps, paket, { status: 'mati', galat: made.refusal.code, nomorLuar: null, keadaan: null });
    return false;
  }
  const answer = await serahkanPaket(tujuan, paket.id, made.value);
  if (answer.galat !== null) {
    const now = deps.now();
    const until = nextTry(paket.percobaan, Math.max(paket.mulaiPada, now - HIDUP_OMBUDSMAN_MS), now);
    const isOver = now - paket.mulaiPada >= HIDUP_OMBUDSMAN_MS;
    if (isOver || until === null)
      await ended(deps, paket, { status: 'mati', galat: answer.galat, nomorLuar: null, keadaan: null });
    else await tundaPaket(deps.db, paket.id, until, answer.galat);
    return false;
  }
  const { nomor, status } = answer;
  await ended(deps, paket, { status: 'terkirim', galat: null, nomorLuar: nomor, keadaan: status });
  await note(deps, paket, words.diterima(nomor, status));
  return true;
}

async function tanya(deps: Deps, tujuan: TujuanOmbudsman, paket: Paket): Promise<boolean> {
  if (paket.nomorLuar === null) return false;
  const answer = await tanyaPaket(tujuan, paket.nomorLuar);
  const keadaan = answer.galat === null ? answer.status : null;
  await ended(deps, paket, { status: 'terkirim', galat: answer.galat, nomorLuar: null, keadaan });
  if (keadaan === null || keadaan === paket.keadaan) return false;
  await note(deps, paket, words.keadaan(paket.nomorLuar, keadaan));
  return true;
}

async function ended(
  deps: Deps,
  paket: Paket,
  end: Pick<Parameters<typeof endPaket>[2], 'status' | 'galat' | 'nomorLuar' | 'keadaan'>,
): Promise<void> {
  const pada = deps.now();
  const isAsked = end.status === 'terkirim' && pada - paket.disetujuiPada < ASKED_FOR_MS;
  await endPaket(deps.db, paket.id, { ...end, pada, tanyaPada: isAsked ? pada + ASK_MS : null });
}

async function note(deps: Deps, { laporanId }: Paket, isi: string): Promise<void> {
  const loaded = await loadLaporanById(deps.db, laporanId, { lock: false });
  if (loaded === null) return;
  const given = await giveCommand(deps, { sebagai: 'sistem' }, loaded.laporan.nomor, {
    perintah: 'catat-ombudsman',
    isi,
  });
  if (!given.ok) throw new Error(`Broken invariant: ${given.refusal.code}`);
}
