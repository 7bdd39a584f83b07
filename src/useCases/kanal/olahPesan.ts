import { setTimeout as sleep } from 'node:timers/promises';
import { kebijakanAt } from '../../domain/tenggat/kebijakan.ts';
import { endPesanLama } from '../../persistence/kanal/hapusPesan.ts';
import { purgePesanMasuk, readPesanMasuk, unlinkAnonim } from '../../persistence/kanal/pesanMasuk.ts';
import type { Deps } from '../deps.ts';
import { AliranMasuk } from './kerja/aliranMasuk.ts';
import { kerjakanPesan } from './kerja/kerjakanPesan.ts';
import type { PesanMasuk } from './pesanMasuk.ts';
import { teksOf } from './teksBalasan.ts';
import { terimaPesan, type CaraTerima } from './terimaPesan.ts';

const BATCH = 50;
const DAY_MS = 24 * 3_600_000;
const KEPT_MS = 90 * DAY_MS;
const POLL_MS = 100;
const MAX_POLLS = 50;

/** What the sender is told, or that nothing is to be said; `belum`: the work goes on, the reply follows by itself. */
export type Jawaban = { readonly teks: string | null } | 'belum';

/**
 * Takes a message and works on it at once, for a channel that answers in the same breath. A repeat gets the same words. `belum` when it
 * is stored but its work failed or lasts: the worker goes on, and the reply is sent by itself.
 */
export async function terimaDanJawab(
  deps: Deps,
  pesan: PesanMasuk,
  cara: Pick<CaraTerima, 'bersama'> = {},
): Promise<Jawaban> {
  const giliran = deps.chance.uuid(deps.now());
  const { id, ulang } = await terimaPesan(deps, pesan, { ...cara, giliran });
  if (!ulang) {
    const row = await readPesanMasuk(deps.db, id);
    if (row?.giliran === giliran) await kerjakanPesan(deps, row, { giliran, langsung: true });
  }
  return jawabanOf(deps, id);
}

/** The reply to a message by its id, once there is one; waits a little for another attempt that has it in hand. */
async function jawabanOf(deps: Deps, id: string): Promise<Jawaban> {
  for (let poll = 0; poll < MAX_POLLS; poll += 1) {
    const row = await readPesanMasuk(deps.db, id);
    if (row === null || row.status === 'gagal') return 'belum';
    if (row.status !== 'antre') return { teks: teksOf(deps, row) };
    if (row.giliran === null) return 'belum';
    await sleep(POLL_MS);
  }
  return 'belum';
}

/**
 * Works on messages that wait, several senders at once and each one's in their order; what fails is tried again with growing pauses and
 * holds up its own sender alone. Two at the same time, here or on another machine, do no harm. For a job.
 */
export async function olahDue(
  deps: Deps,
  isStopping: () => boolean = () => false,
): Promise<{ readonly diolah: number; readonly gagal: number; readonly isMore: boolean }> {
  const aliran = new AliranMasuk(deps, isStopping, BATCH);
  await aliran.alirkan();
  const { diolah, gagal, diambil } = aliran;
  return { diolah, gagal, isMore: diambil >= BATCH };
}

/**
 * Cuts anonim laporan loose from their senders after a day, and forgets messages that ended long ago. What waits for an officer waits as long
 * as the policy `simpan_pesan_hari` says; then its words and its sender go, and that it was there stays for the time of the others.
 */
export async function purgeMasuk(deps: Deps): Promise<number> {
  const now = deps.now();
  const { kebijakan } = await deps.rujukan();
  const hari = kebijakanAt(kebijakan, now).masaSimpan['simpan_pesan_hari'];
  await unlinkAnonim(deps.db, now - DAY_MS);
  const over = hari === undefined ? 0 : await endPesanLama(deps.db, now - hari * DAY_MS, now);
  return over + (await purgePesanMasuk(deps.db, now - KEPT_MS));
}
