import { createHash } from 'node:crypto';
import type { EmailSender } from '../../channels/email/sender.ts';
import { suratFor } from '../../messages/surat.ts';
import {
  endPesan,
  findAlamat,
  putOffPesan,
  queuePesan,
  takeDuePesan,
  type Pesan,
  type PesanBaru,
} from '../../persistence/pesan/pesan.ts';
import type { Deps } from '../deps.ts';

export interface SendCount {
  readonly terkirim: number;
  readonly ditunda: number;
  readonly gagal: number;
  /** More may wait: ask again when other work had its turn. */
  readonly isMore: boolean;
}

export interface Mailing {
  readonly sender: EmailSender;
  /** Base of the links in the mails. */
  readonly origin: string;
}

const BATCH = 20;
/** On a busy day mail comes faster than it leaves; figures and deadlines must not wait for the last one. */
const MAX_BATCHES = 25;
/** A worker that dies leaves its messages to another after this. */
const LEASE_MS = 120_000;
const MAX_ATTEMPTS = 20;
const FIRST_PAUSE_MS = 30_000;
const LONGEST_PAUSE_MS = 6 * 3_600_000;

/**
 * Sends what waits. A message to a role becomes one message a person; each is tried again with growing pauses until it went
 * out, was refused for good or has failed too often, and stays visible as such. Sending is at least once: after a crash
 * between sending and noting, the repeat carries the same Message-ID.
 */
export async function sendDue(
  deps: Deps,
  mailing: Mailing,
  isStopping: () => boolean = () => false,
): Promise<SendCount> {
  const total = { terkirim: 0, ditunda: 0, gagal: 0 };
  for (let batch = 1; ; batch += 1) {
    const now = deps.now();
    const due = await takeDuePesan(deps.db, now, now + LEASE_MS, BATCH);
    const forRoles = due.filter((pesan) => pesan.penerima.jenis === 'peran');
    total.terkirim += await passOn(deps, forRoles);
    for (const pesan of due) {
      if (pesan.penerima.jenis !== 'peran') total[await sendOne(deps, mailing, pesan)] += 1;
    }
    // A batch that was only put off must not be asked for again at once.
    if (due.length < BATCH) return { ...total, isMore: false };
    if (batch >= MAX_BATCHES || isStopping()) return { ...total, isMore: true };
  }
}

/**
 * Messages to a role become one message a person, those of a batch together: nothing leaves the house here, and the keys make a
 * repeat harmless. Answers how many.
 */
async function passOn(deps: Deps, forRoles: readonly Pesan[]): Promise<number> {
  if (forRoles.length === 0) return 0;
  const pada = deps.now();
  const found = new Map<string, Promise<readonly { readonly akunId: string | null }[]>>();
  const told: PesanBaru[] = [];
  const passed: string[] = [];
  const idle: string[] = [];
  for (const pesan of forRoles) {
    const role = JSON.stringify(pesan.penerima);
    const asked = found.get(role) ?? findAlamat(deps.db, pesan, pada);
    found.set(role, asked);
    const alamat = await asked;
    told.push(...fanOut(deps, pesan, alamat));
    (alamat.length === 0 ? idle : passed).push(pesan.id);
  }
  await queuePesan(deps.db, told, pada);
  await endPesan(deps.db, passed, { status: 'terkirim', galat: null, pada });
  await endPesan(deps.db, idle, { status: 'dilewati', galat: 'tanpa_alamat', pada });
  return forRoles.length;
}

async function sendOne(deps: Deps, mailing: Mailing, pesan: Pesan): Promise<keyof Omit<SendCount, 'isMore'>> {
  const pada = deps.now();
  const alamat = await findAlamat(deps.db, pesan, pada);
  if (alamat.length === 0) {
    await endPesan(deps.db, [pesan.id], { status: 'dilewati', galat: 'tanpa_alamat', pada });
    return 'terkirim';
  }
  const to = alamat[0]?.email ?? '';
  const surat = suratFor(pesan.jenis, pesan.data, {
    isPelapor: isPelapor(pesan),
    origin: mailing.origin,
  });
  const sending = await mailing.sender.send({
    to,
    ...surat,
    messageId: `<${createHash('sha256').update(pesan.kunci).digest('hex').slice(0, 32)}@${hostOf(mailing.origin)}>`,
    date: new Date(pesan.dibuatPada),
  });
  if (sending.outcome === 'sent') {
    await endPesan(deps.db, [pesan.id], { status: 'terkirim', galat: null, pada: deps.now() });
    return 'terkirim';
  }
  if (sending.outcome === 'refused' || pesan.percobaan >= MAX_ATTEMPTS) {
    await endPesan(deps.db, [pesan.id], { status: 'gagal', galat: sending.code, pada: deps.now() });
    return 'gagal';
  }
  const pause = Math.min(FIRST_PAUSE_MS * 2 ** (pesan.percobaan - 1), LONGEST_PAUSE_MS);
  await putOffPesan(deps.db, pesan.id, deps.now() + pause, sending.code);
  return 'ditunda';
}

/** One message for each account that holds the role now. */
function fanOut(
  deps: Deps,
  pesan: Pesan,
  alamat: readonly { readonly akunId: string | null }[],
): PesanBaru[] {
  return alamat
    .map(({ akunId }) => akunId)
    .filter((akunId) => akunId !== null)
    .map((akun) => ({
      id: deps.chance.uuid(deps.now()),
      kunci: `${pesan.kunci}:${akun}`,
      laporanId: pesan.laporanId,
      jenis: pesan.jenis,
      penerima: { jenis: 'akun', akun },
      data: { ...pesan.data, untukPetugas: true },
    }));
}

function isPelapor(pesan: Pesan): boolean {
  return pesan.penerima.jenis === 'pelapor' || pesan.data['untukPetugas'] !== true;
}

function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).hostname : 'lapor.invalid';
}
