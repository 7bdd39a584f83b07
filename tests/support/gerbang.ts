import { SMTPServer } from 'smtp-server';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { smtpSender } from '../../src/channels/email/smtpSender.ts';
import { telegram } from '../../src/channels/obrolan/telegram.ts';
import { whatsapp } from '../../src/channels/obrolan/whatsapp.ts';
import { x } from '../../src/channels/obrolan/x.ts';
import type { PengirimSaluran } from '../../src/channels/pengirim.ts';
import { httpSms } from '../../src/channels/sms/httpSms.ts';
import { openSmpp } from '../../src/channels/sms/smppLink.ts';
import type { Saluran } from '../../src/domain/kanal/kemampuan.ts';
import type { Mailing } from '../../src/useCases/pesan/sendDue.ts';
import { startDatabaseProxy } from './databaseProxy.ts';
import { platformPeer } from './platformPeer.ts';
import { startSmscPeer } from './smscPeer.ts';

export type Gangguan = 'pergi' | 'lambat' | '500';

/** One way out over its real protocol, with the other side and what may go wrong there. */
export interface Gerbang {
  readonly kanal: Saluran;
  readonly saluran: Mailing['saluran'];
  readonly sender: Mailing['sender'];
  /** Whose sender this is writes from here. */
  readonly pengirim: string;
  /** By what the other side knows each message that it took; where it takes no id of ours, its number there. */
  readonly diambil: () => readonly string[];
  /** A slow other side has taken the message, and knows it again by our id. */
  readonly isDikenali: boolean;
  readonly rusak: (gangguan: Gangguan) => Promise<void>;
  readonly pulih: () => Promise<void>;
  readonly tutup: () => Promise<void>;
}

/** Patience with an other side that is slow; with others a busy machine has its time. */
const LIMIT_MS = 300;
const PATIENT_MS = 10_000;
const LATE_MS = 1_500;
const SMPP_LIMIT_MS = 1_500;

const noMail: Mailing['sender'] = {
  send: () => Promise.resolve({ outcome: 'refused', code: 'smtp.550' }),
  close: () => Promise.resolve(),
};

/** Runs the other side behind a cable that can be cut. */
async function behindCable(port: number) {
  const cable = await startDatabaseProxy(`postgres://a:b@127.0.0.1:${port}/x`);
  return { ...cable, port: Number(new URL(cable.url).port) };
}

export async function gerbangSmtp(): Promise<Gerbang> {
  const taken: string[] = [];
  let now: Gangguan | null = null;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (now === '500') {
          done(Object.assign(new Error('Local error in processing'), { responseCode: 451 }));
          return;
        }
        taken.push(/^Message-ID: (\S+)/im.exec(Buffer.concat(chunks).toString())?.[1] ?? '');
        setTimeout(done, now === 'lambat' ? LATE_MS : 0);
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const cable = await behindCable((server.server.address() as AddressInfo).port);
  const url = `smtp://127.0.0.1:${cable.port}`;
  const [patient, hasty] = [PATIENT_MS, LIMIT_MS].map((timeoutMs) =>
    smtpSender({ url, from: 'lapor@contoh.id', timeoutMs }),
  ) as [Mailing['sender'], Mailing['sender']];
  return {
    kanal: 'email',
    saluran: new Map(),
    sender: {
      send: (email) => (now === 'lambat' ? hasty : patient).send(email),
      close: () => Promise.resolve(),
    },
    pengirim: 'siti@example.id',
    isDikenali: true,
    diambil: () => taken,
    ...faults(cable, (one) => (now = one)),
    tutup: async () => {
      await Promise.all([patient.close(), hasty.close()]);
      await cable.cut().catch(() => undefined);
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}

/** Gateways and platforms over HTTP: `isDikenali` where our own id goes along. */
async function overHttp(
  kanal: Exclude<Saluran, 'email'>,
  pengirim: string,
  of: {
    readonly open: (origin: string, timeoutMs: number) => PengirimSaluran;
    readonly answer: (n: number) => unknown;
    readonly idOf?: (path: string) => string;
  },
): Promise<Gerbang> {
  const taken: string[] = [];
  let now: Gangguan | null = null;
  const peer = await platformPeer(({ path }) => {
    if (now === '500') return { status: 500, json: { error: 'internal' } };
    // Without an id of ours nothing was taken by the time of a late answer: else nobody could tell a repeat.
    if (now === 'lambat' && of.idOf === undefined) return { status: 504, waitMs: LATE_MS };
    taken.push(of.idOf?.(path) ?? String(taken.length + 1));
    return { json: of.answer(taken.length), waitMs: now === 'lambat' ? LATE_MS : 0 };
  });
  const cable = await behindCable(Number(new URL(peer.origin).port));
  const [patient, hasty] = [PATIENT_MS, LIMIT_MS].map((ms) =>
    of.open(`http://127.0.0.1:${cable.port}`, ms),
  ) as [PengirimSaluran, PengirimSaluran];
  const sender: PengirimSaluran = {
    send: (kiriman) => (now === 'lambat' ? hasty : patient).send(kiriman),
    close: () => Promise.resolve(),
  };
  return {
    kanal,
    saluran: new Map([[kanal, sender]]),
    sender: noMail,
    pengirim,
    isDikenali: of.idOf !== undefined,
    diambil: () => taken,
    ...faults(cable, (one) => (now = one)),
    tutup: async () => {
      await cable.cut().catch(() => undefined);
      await peer.close();
    },
  };
}

export const gerbangSmsHttp = (): Promise<Gerbang> =>
  overHttp('sms', '081299900001', {
    open: (origin, timeoutMs) =>
      httpSms({ template: `${origin}/kirim?id={id}&to={to}&text={text}`, timeoutMs }),
    answer: () => ({ ok: true }),
    idOf: (path) => new URL(path, 'http://a').searchParams.get('id') ?? '',
  });

export const gerbangWhatsapp = (now: () => number): Promise<Gerbang> =>
  overHttp('whatsapp', '081299900002', {
    open: (baseUrl, timeoutMs) =>
      whatsapp({
        baseUrl,
        token: 't',
        phoneId: '1',
        appSecret: 's',
        verifyToken: 'v',
        templat: 'kabar',
        now,
        timeoutMs,
      }),
    answer: (n) => ({ messages: [{ id: `wamid.${n}` }] }),
  });

export const gerbangTelegram = (): Promise<Gerbang> =>
  overHttp('telegram', '7001', {
    open: (baseUrl, timeoutMs) => telegram({ baseUrl, token: '1:t', hookSecret: 's', timeoutMs }),
    answer: (n) => ({ result: { message_id: n } }),
  });

export const gerbangX = (): Promise<Gerbang> =>
  overHttp('x', '8001', {
    open: (baseUrl, timeoutMs) => x({ baseUrl, token: 't', consumerSecret: 's', timeoutMs }),
    answer: (n) => ({ data: { dm_event_id: String(n) } }),
  });

export async function gerbangSmpp(): Promise<Gerbang> {
  const centre = await startSmscPeer();
  const cable = await behindCable(centre.port);
  const link = openSmpp({
    url: `smpp://a:b@127.0.0.1:${cable.port}`,
    terima: () => Promise.resolve(),
    jedaMs: { answer: SMPP_LIMIT_MS, reconnect: 20, reconnectMax: 50, throttle: 5 },
  });
  await centre.untilBound();
  const untilLinked = async (): Promise<void> => {
    for (let n = 0; n < 500 && !link.isBound(); n += 1) await sleep(10);
  };
  await untilLinked();
  const wires = faults(cable, (one) => {
    centre.answer = () => (one === '500' ? 0x08 : one === 'lambat' ? null : 0);
  });
  return {
    kanal: 'sms',
    saluran: new Map([['sms', link]]),
    sender: noMail,
    pengirim: '081299900003',
    isDikenali: false,
    diambil: () => centre.submitted.map((_, n) => String(n + 1)),
    rusak: wires.rusak,
    pulih: async () => {
      await wires.pulih();
      await untilLinked();
    },
    tutup: async () => {
      await link.close();
      await cable.cut().catch(() => undefined);
      await centre.close();
    },
  };
}

function faults(
  cable: { readonly cut: () => Promise<void>; readonly restore: () => Promise<void> },
  set: (gangguan: Gangguan | null) => void,
): Pick<Gerbang, 'rusak' | 'pulih'> {
  let isCut = false;
  return {
    rusak: async (gangguan) => {
      set(gangguan);
      if (gangguan !== 'pergi') return;
      isCut = true;
      await cable.cut();
    },
    pulih: async () => {
      set(null);
      if (isCut) await cable.restore();
      isCut = false;
    },
  };
}
