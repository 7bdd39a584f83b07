import { createHash } from 'node:crypto';
import type { EmailSender } from '../../channels/email/sender.ts';
import { DatabaseUnavailable } from '../../persistence/connection/errors.ts';
import {
  endPesan,
  putOffPesan,
  releasePesan,
  takeDuePesan,
  type Pesan,
} from '../../persistence/pesan/pesan.ts';
import type { Deps } from '../deps.ts';
import { passOn } from './fanOut.ts';
import { passOnToFollowers } from './kabarPengikut.ts';
import { mailOf } from './mailOf.ts';
import { mayHearNow, type MayHear } from './mayHearNow.ts';

export interface SendCount {
  readonly terkirim: number;
  readonly ditunda: number;
  readonly gagal: number;
  /** More may wait: ask again when other work had its turn. */
  readonly isMore: boolean;
}

type Counted = 'terkirim' | 'ditunda' | 'gagal';

export interface Mailing {
  readonly sender: EmailSender;
  /** Base of the links in the mails. */
  readonly origin: string;
}

/** Receivers that are several people: their messages become one each, and nothing leaves the house. */
const PASSED_ON: readonly string[] = ['peran', 'pengikut_laporan'];

const BATCH = 20;
/** A worker that dies leaves its messages to another after this. */
const LEASE_MS = 120_000;
const MAX_ATTEMPTS = 20;
const FIRST_PAUSE_MS = 30_000;
const LONGEST_PAUSE_MS = 6 * 3_600_000;

/** One run ends after this much, so that other work gets its turn; the next run goes on. */
const LONGEST_RUN_MS = 10_000;
const MOST_A_RUN = 200;

/**
 * Sends what waits, for one run. A message to a role or to followers becomes one message a person; each is tried again with growing pauses until it
 * went out, was refused for good or has failed too often, and stays visible as such. Sending is at least once: after a crash
 * between sending and noting, the repeat carries the same Message-ID. A mail server that is away ends the run at once: the rest of
 * the batch waits without counting an attempt.
 */
export async function sendDue(
  deps: Deps,
  mailing: Mailing,
  isStopping: () => boolean = () => false,
): Promise<SendCount> {
  const total: Record<Counted, number> = { terkirim: 0, ditunda: 0, gagal: 0 };
  const until = deps.now() + LONGEST_RUN_MS;
  for (let taken = 0; taken < MOST_A_RUN; taken += BATCH) {
    const now = deps.now();
    const due = await takeDuePesan(deps.db, now, now + LEASE_MS, BATCH);
    due.sort((a, b) => a.dibuatPada - b.dibuatPada);
    const terlapor = await mayHearNow(deps, due);
    const forRoles = due.filter((pesan) => pesan.penerima.jenis === 'peran');
    total.terkirim += await passOn(deps, forRoles, terlapor);
    const forFollowers = due.filter((pesan) => pesan.penerima.jenis === 'pengikut_laporan');
    total.terkirim += await passOnToFollowers(deps, forFollowers);
    const waiting = due.filter((pesan) => !PASSED_ON.includes(pesan.penerima.jenis));
    let isOver = false;
    let isGone = false;
    for (let pesan = waiting.shift(); pesan !== undefined && !isOver; pesan = waiting.shift()) {
      const { counts, isAway } = await sendSafely(deps, mailing, pesan, terlapor);
      total[counts] += 1;
      isGone = isAway;
      isOver = isAway || isStopping() || deps.now() >= until;
      if (isOver) await release(deps, waiting, isAway);
    }
    // A batch that was only put off must not be asked for again at once.
    if (isGone || (due.length < BATCH && !isOver)) return { ...total, isMore: false };
    if (isOver || isStopping() || deps.now() >= until) return { ...total, isMore: true };
  }
  return { ...total, isMore: true };
}

async function release(deps: Deps, waiting: readonly Pesan[], isAway: boolean): Promise<void> {
  const ids = waiting.map((pesan) => pesan.id);
  await releasePesan(deps.db, ids, deps.now() + (isAway ? FIRST_PAUSE_MS : 0));
}

interface Tried {
  readonly counts: Counted;
  /** The mail server or the disk is not there: the next message would fail as well. */
  readonly isAway: boolean;
}

/** A message that breaks the program keeps no other from going out. */
async function sendSafely(deps: Deps, mailing: Mailing, pesan: Pesan, isFree: MayHear): Promise<Tried> {
  try {
    return await sendOne(deps, mailing, pesan, isFree);
  } catch (error) {
    if (error instanceof DatabaseUnavailable) throw error;
    // The name of the fault only: its message may quote what people wrote.
    const code = `program.${error instanceof Error ? error.name.slice(0, 60) : 'unknown'}`;
    return { counts: await tryLater(deps, pesan, code), isAway: false };
  }
}

async function sendOne(deps: Deps, mailing: Mailing, pesan: Pesan, isFree: MayHear): Promise<Tried> {
  const pada = deps.now();
  const outgoing = await mailOf(deps, pesan, isFree, mailing.origin);
  if ('skip' in outgoing) {
    await endPesan(deps.db, [pesan.id], { status: 'dilewati', galat: outgoing.skip, pada });
    return { counts: 'terkirim', isAway: false };
  }
  const { outcome, code } = await mailing.sender.send({
    to: outgoing.to,
    ...outgoing.surat,
    messageId: `<${createHash('sha256').update(pesan.kunci).digest('hex').slice(0, 32)}@${hostOf(mailing.origin)}>`,
    date: new Date(pesan.dibuatPada),
  });
  if (outcome === 'retry') return { counts: await tryLater(deps, pesan, code), isAway: isAwayCode(code) };
  const status = outcome === 'sent' ? 'terkirim' : 'gagal';
  await endPesan(deps.db, [pesan.id], {
    status,
    galat: outcome === 'sent' ? null : code,
    pada: deps.now(),
  });
  return { counts: status, isAway: false };
}

/** Puts a message off by its growing pause; for good once it was tried often enough. */
async function tryLater(deps: Deps, pesan: Pesan, code: string): Promise<'ditunda' | 'gagal'> {
  if (pesan.percobaan >= MAX_ATTEMPTS) {
    await endPesan(deps.db, [pesan.id], { status: 'gagal', galat: code, pada: deps.now() });
    return 'gagal';
  }
  const pause = Math.min(FIRST_PAUSE_MS * 2 ** (pesan.percobaan - 1), LONGEST_PAUSE_MS);
  await putOffPesan(deps.db, pesan.id, deps.now() + pause, code);
  return 'ditunda';
}

/** A server that answers with a number is there; it only does not take this mail now (greylisting, a full mailbox). */
function isAwayCode(code: string): boolean {
  return !/^smtp\.(\d+|EENVELOPE|EMESSAGE|ESTREAM)$/.test(code);
}

function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).hostname : 'lapor.invalid';
}
