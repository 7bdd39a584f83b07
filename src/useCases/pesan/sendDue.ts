import { createHash } from 'node:crypto';
import type { HasilKirim, PengirimSaluran } from '../../channels/pengirim.ts';
import type { Saluran } from '../../domain/kanal/kemampuan.ts';
import type { EmailSender } from '../../channels/email/sender.ts';
import type { PengirimPerangkat } from '../../channels/perangkat/pengirimPerangkat.ts';
import { noteSaluran } from '../../persistence/kanal/saluran.ts';
import { DatabaseUnavailable } from '../../persistence/connection/errors.ts';
import {
  endPesan,
  putOffPesan,
  releasePesan,
  skipKanal,
  takeDuePesan,
  type Pesan,
} from '../../persistence/pesan/pesan.ts';
import type { Deps } from '../deps.ts';
import { passOn } from './fanOut.ts';
import { passOnToFollowers } from './kabarPengikut.ts';
import { outgoingOf } from './mailOf.ts';
import { kirimPerangkat } from './perangkat/kirimPerangkat.ts';
import { sebarPerangkat } from './perangkat/sebarPerangkat.ts';
import { readRem } from '../akun/pengaman/remSms.ts';
import { kirimTeks, noteIds, TERTAHAN } from './saluran/kirimTeks.ts';
import type { OutgoingMail, OutgoingTeks } from './outgoing.ts';
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
  /** Channels besides mail that are set up; absent: none. */
  readonly saluran?: ReadonlyMap<Exclude<Saluran, 'email'>, PengirimSaluran>;
  /** Push notices beside the channel; absent: none. */
  readonly perangkat?: PengirimPerangkat;
  /** Base of the links in the mails. */
  readonly origin: string;
}

/** Receivers that are several people: their messages become one each, and nothing leaves the house. */
const PASSED_ON: readonly string[] = ['peran', 'pengikut_laporan'];

/** Why nothing goes out where there is no way left. */
const NO_WAY: readonly string[] = ['tanpa_alamat', 'saluran_mati'];

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
  const jalan = new Jalannya(mailing);
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
      total[await sendSafely(deps, jalan, pesan, terlapor)] += 1;
      isGone = jalan.isAllAway();
      isOver = isGone || isStopping() || deps.now() >= until;
      if (isOver) await release(deps, waiting, isGone);
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

/** The channels of one run, and which of them were found away: what is theirs waits, the others go on. */
class Jalannya {
  readonly mailing: Mailing;
  readonly terpasang: readonly Saluran[];
  private readonly away = new Set<Saluran | 'perangkat'>();
  private readonly working = new Set<Saluran | 'perangkat'>();

  constructor(mailing: Mailing) {
    this.mailing = mailing;
    this.terpasang = ['email', ...(mailing.saluran?.keys() ?? [])];
  }

  isAway(kanal: Saluran): boolean {
    return this.away.has(kanal);
  }

  isAllAway(): boolean {
    return this.terpasang.every((kanal) => this.away.has(kanal));
  }

  /** Notes for the operator that a channel works or not; a success once a run is enough. */
  async note(deps: Deps, kanal: Saluran | 'perangkat', hasil: HasilKirim): Promise<void> {
    const isFailing = hasil.outcome === 'retry';
    if (isFailing && hasil.isAway === true) this.away.add(kanal);
    if (!isFailing && this.working.has(kanal)) return;
    if (!isFailing) this.working.add(kanal);
    await noteSaluran(deps.db, kanal, isFailing ? hasil.code : null, deps.now());
  }
}

/** A message that breaks the program keeps no other from going out. */
async function sendSafely(deps: Deps, jalan: Jalannya, pesan: Pesan, isFree: MayHear): Promise<Counted> {
  try {
    return await sendOne(deps, jalan, pesan, isFree);
  } catch (error) {
    if (error instanceof DatabaseUnavailable) throw error;
    // The name of the fault only: its message may quote what people wrote.
    return tryLater(deps, pesan, `program.${error instanceof Error ? error.name.slice(0, 60) : 'unknown'}`);
  }
}

async function sendOne(deps: Deps, jalan: Jalannya, pesan: Pesan, isFree: MayHear): Promise<Counted> {
  if (pesan.penerima.jenis === 'perangkat') return sendToPerangkat(deps, jalan, pesan);
  await sebarPerangkat(deps, pesan, isFree);
  const pada = deps.now();
  const { terpasang, mailing } = jalan;
  const outgoing = await outgoingOf(deps, pesan, isFree, { terpasang, origin: mailing.origin });
  if ('skip' in outgoing) {
    // A message that was lost on its way and has no other one is a failure, not something nobody wanted.
    const isLost = pesan.kanalGagal.length > 0 && NO_WAY.includes(outgoing.skip);
    const end = isLost
      ? ({ status: 'gagal', galat: `${pesan.kanalGagal.at(-1) ?? ''}.gagal` } as const)
      : ({ status: 'dilewati', galat: outgoing.skip } as const);
    await endPesan(deps.db, [pesan.id], { ...end, pada });
    return isLost ? 'gagal' : 'terkirim';
  }
  const kanal = 'surat' in outgoing ? 'email' : outgoing.kanal;
  if (jalan.isAway(kanal)) {
    await release(deps, [pesan], true);
    return 'ditunda';
  }
  const hasil = await kirim(deps, mailing, pesan, outgoing);
  // Our own brake says nothing of the channel.
  if (hasil.code === TERTAHAN) return tahan(deps, pesan);
  await jalan.note(deps, kanal, hasil);
  const { outcome, code } = hasil;
  if (outcome === 'retry') return tryLater(deps, pesan, code);
  const end = { pada: deps.now(), kanal };
  if (outcome === 'sent') {
    await endPesan(deps.db, [pesan.id], { ...end, status: 'terkirim', galat: null });
    return 'terkirim';
  }
  // Refused for good: the next channel that there is an address for, once.
  const rest = { ...pesan, kanalGagal: [...pesan.kanalGagal, kanal] };
  const other = await outgoingOf(deps, rest, isFree, { terpasang, origin: mailing.origin });
  if ('skip' in other) {
    await endPesan(deps.db, [pesan.id], { ...end, status: 'gagal', galat: code });
    return 'gagal';
  }
  await skipKanal(deps.db, pesan.id, kanal, code, end.pada);
  return 'ditunda';
}

/** Every device is another server's: one that is away keeps no other waiting. */
async function sendToPerangkat(deps: Deps, jalan: Jalannya, pesan: Pesan): Promise<Counted> {
  const hasil = await kirimPerangkat(deps, jalan.mailing.perangkat, pesan);
  if ('skip' in hasil) return 'terkirim';
  await jalan.note(deps, 'perangkat', hasil);
  if (hasil.outcome === 'retry') return tryLater(deps, pesan, hasil.code);
  const isSent = hasil.outcome === 'sent';
  const end = { pada: deps.now(), kanal: 'perangkat', galat: isSent ? null : hasil.code };
  await endPesan(deps.db, [pesan.id], { ...end, status: isSent ? 'terkirim' : 'gagal' });
  return isSent ? 'terkirim' : 'gagal';
}

async function kirim(
  deps: Deps,
  { sender, saluran, origin }: Mailing,
  pesan: Pesan,
  outgoing: OutgoingMail | OutgoingTeks,
): Promise<HasilKirim> {
  if (!('surat' in outgoing)) {
    const pengirim = saluran?.get(outgoing.kanal);
    if (pengirim === undefined) throw new Error('Broken invariant: a way leads by a channel that is set up');
    return kirimTeks(deps, pengirim, pesan, outgoing);
  }
  const messageId = `${createHash('sha256').update(pesan.kunci).digest('hex').slice(0, 32)}@${hostOf(origin)}`;
  const { to, surat } = outgoing;
  const date = new Date(pesan.dibuatPada);
  const sending = await sender.send({ to, ...surat, messageId: `<${messageId}>`, date });
  if (sending.outcome === 'sent') await noteIds(deps, pesan.id, 'email', [messageId], 0);
  return { ...sending, isAway: sending.outcome === 'retry' && isAwayCode(sending.code) };
}

/** Until the brake opens; whether its code is still good is asked then. */
async function tahan(deps: Deps, pesan: Pesan): Promise<'ditunda'> {
  const rem = await readRem(deps);
  const until = Math.max(rem?.sampai ?? 0, deps.now() + FIRST_PAUSE_MS);
  await putOffPesan(deps.db, pesan.id, until, TERTAHAN);
  return 'ditunda';
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
