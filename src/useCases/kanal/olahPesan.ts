import { setTimeout as sleep } from 'node:timers/promises';
import { isSaluran } from '../../domain/kanal/kemampuan.ts';
import { DatabaseUnavailable } from '../../persistence/connection/errors.ts';
import { kebijakanAt } from '../../domain/tenggat/kebijakan.ts';
import { withTransaction } from '../../persistence/connection/transaction.ts';
import {
  findDueMasuk,
  purgePesanMasuk,
  putOffMasuk,
  readPesanMasuk,
  takePesanMasuk,
  unlinkAnonim,
  type PesanMasukRow,
} from '../../persistence/kanal/pesanMasuk.ts';
import { endPesanLama } from '../../persistence/kanal/hapusPesan.ts';
import type { Deps } from '../deps.ts';
import { ClaimLost } from '../idempotency/claim.ts';
import { akhiri, type Tugas } from './tindakan/akhiri.ts';
import { bertindak } from './tindakan/bertindak.ts';
import { jedaMs, openAlamat, openIsi, PERCOBAAN_MAKS, type PesanMasuk } from './pesanMasuk.ts';
import { siapaOf } from './tindakan/siapa.ts';
import { teksOf } from './teksBalasan.ts';
import { terimaPesan, type CaraTerima } from './terimaPesan.ts';

const SEWA_MS = 60_000;
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
    if (row?.giliran === giliran) await workOn(deps, row, giliran, true);
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

/** Works on messages that wait, each by one worker only; what fails is tried again with growing pauses. For a job. */
export async function olahDue(
  deps: Deps,
  isStopping: () => boolean = () => false,
): Promise<{ readonly diolah: number; readonly gagal: number; readonly isMore: boolean }> {
  const due = await findDueMasuk(deps.db, deps.now(), BATCH);
  let diolah = 0;
  let gagal = 0;
  for (const id of due) {
    if (isStopping()) break;
    const done = await olahPesan(deps, id);
    if (done === 'diolah') diolah += 1;
    if (done === 'gagal') gagal += 1;
  }
  return { diolah, gagal, isMore: due.length === BATCH };
}

/** Works on one stored message, unless another attempt has it. The reply is sent as a message of its own. */
export async function olahPesan(deps: Deps, id: string): Promise<'diolah' | 'gagal' | 'orang_lain'> {
  const now = deps.now();
  const giliran = deps.chance.uuid(now);
  const row = await takePesanMasuk(deps.db, id, giliran, now, now + SEWA_MS);
  return row === null ? 'orang_lain' : workOn(deps, row, giliran, false);
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

async function workOn(
  deps: Deps,
  row: PesanMasukRow,
  giliran: string,
  langsung: boolean,
): Promise<'diolah' | 'gagal' | 'orang_lain'> {
  const { id, percobaan } = row;
  try {
    await once(deps, row, giliran, langsung);
    return 'diolah';
  } catch (error) {
    if (error instanceof ClaimLost) return 'orang_lain';
    if (error instanceof DatabaseUnavailable) throw error;
    const until = deps.now() + jedaMs(percobaan);
    // The name of the fault only: its message may quote what people wrote.
    const galat = `program.${error instanceof Error ? error.name.slice(0, 60) : 'unknown'}`;
    await putOffMasuk(deps.db, { id, giliran, until, galat, isLast: percobaan >= PERCOBAAN_MAKS });
    return 'gagal';
  }
}

async function once(deps: Deps, row: PesanMasukRow, giliran: string, langsung: boolean): Promise<void> {
  const isi = openIsi(deps, row);
  const alamat = openAlamat(deps, row);
  const { id, kanal, lampiran, diterimaPada } = row;
  if (isi === null || alamat === null || !isSaluran(kanal))
    throw new Error('Broken invariant: a waiting message has words, an address and a known channel');
  const siapa = await siapaOf(deps, kanal, alamat);
  const tugas: Tugas = { id, giliran, isi, lampiran, diterimaPada, langsung };
  const done = await bertindak(deps, siapa, tugas);
  if (done.selesai) return;
  const { status, hasil, balasan } = done;
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  await withTransaction(deps.db, options, (tx) =>
    akhiri(tx, deps, tugas, { siapa, laporanId: null, status, hasil, balasan }),
  );
}
