import { isIP } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import smpp, { type Pdu, type Session } from 'smpp';
import { pecahSms, ukuranSms } from '../../domain/kanal/gsm.ts';
import type { HasilKirim, Kiriman, PengirimSaluran } from '../pengirim.ts';
import { bacaDeliverSm, type SmsMasuk } from './deliverSm.ts';
import { tahanBytesRusak } from './smppBytes.ts';
import { submitFields, smppAddress, type SmppAddress } from './submitSm.ts';

export interface SmppOptions {
  /** `smpp://user:password@host:port?from=1708`, or `smpps://` for TLS. */
  readonly url: string;
  /** Stores what came; the centre gets its answer only after this resolved. When it throws, the centre sends it again. */
  readonly terima: (masuk: SmsMasuk) => Promise<void>;
  /** Told when the link comes up (null) and when it is lost or cannot be made, with a short code. */
  readonly kabar?: (galat: string | null) => void;
  readonly jedaMs?: Partial<Jeda>;
  /** Whose signature on the centre's certificate counts besides those that the machine knows. */
  readonly ca?: string;
}

interface Jeda {
  /** Between two questions whether the other side still lives. */
  readonly enquire: number;
  /** Until an answer must have come. */
  readonly answer: number;
  /** Before the first new try of a lost link; it doubles up to the longest. */
  readonly reconnect: number;
  readonly reconnectMax: number;
  /** Before a throttled message is tried again; it doubles. */
  readonly throttle: number;
}

const JEDA: Jeda = { enquire: 30_000, answer: 15_000, reconnect: 1_000, reconnectMax: 60_000, throttle: 250 };
const THROTTLE_TRIES = 4;
/** So many messages of the centre are worked on at once; more wait on the wire. */
const MAX_INBOUND = 16;

const OK = 0;
/** Try again later (SMPP 3.4 §5.1.3): a temporary fault of the receiver. */
const RX_T_APPN = 0x64;
const THROTTLED: readonly number[] = [0x14, 0x58];
/** Wrong number or words: no try will change it. */
const REFUSED: readonly number[] = [0x01, 0x0b, 0x33, 0x40, 0x44, 0x50, 0x51, 0x61, 0x62];

/** A link to an SMS centre that keeps itself up. */
export interface SmppLink extends PengirimSaluran {
  readonly isBound: () => boolean;
}

/** Opens the link as transceiver; it binds again by itself with growing pauses, until it is closed. */
export function openSmpp(options: SmppOptions): SmppLink {
  tahanBytesRusak();
  const address = smppAddress(options.url);
  const jeda = { ...JEDA, ...options.jedaMs };
  const link = new Link(address, options, jeda);
  const running = link.run();
  return {
    isBound: () => link.bound !== null,
    send: (kiriman) => link.send(kiriman),
    close: async () => {
      link.stop();
      await running;
    },
  };
}

class Link {
  bound: Session | null = null;
  private isStopping = false;
  private inbound = 0;
  private readonly wake = new AbortController();
  private readonly address: SmppAddress;
  private readonly options: SmppOptions;
  private readonly jeda: Jeda;

  constructor(address: SmppAddress, options: SmppOptions, jeda: Jeda) {
    this.address = address;
    this.options = options;
    this.jeda = jeda;
  }

  stop(): void {
    this.isStopping = true;
    this.wake.abort();
  }

  async run(): Promise<void> {
    let pause = this.jeda.reconnect;
    while (!this.isStopping) {
      const began = performance.now();
      const galat = await this.once();
      if (this.isStopping) return;
      this.options.kabar?.(galat);
      // A link that held for a while begins with the short pause again.
      pause = performance.now() - began > this.jeda.reconnectMax ? this.jeda.reconnect : pause;
      await sleep(pause, undefined, { signal: this.wake.signal }).catch(() => undefined);
      pause = Math.min(pause * 2, this.jeda.reconnectMax);
    }
  }

  /** One life of the link, from connecting to its end; answers why it ended. */
  private async once(): Promise<string> {
    const { host, port, tls } = this.address;
    const { ca } = this.options;
    // An address of numbers is no name that a certificate could be asked for (RFC 6066 §3).
    const named = tls && isIP(host) === 0 ? { servername: host } : {};
    const session = smpp.connect({ host, port, tls, ...named, ...(ca === undefined ? {} : { ca }) });
    const ended = endOf(session);
    const deliver = (pdu: Pdu): void => this.onDeliver(session, pdu);
    session.on('deliver_sm', deliver);
    session.on('data_sm', deliver);
    session.on('enquire_link', (pdu: Pdu) => void session.send(pdu.response()));
    // A command that is none: said so, or the centre waits for it (SMPP 3.4 §4.3).
    session.on('unknown', (pdu: Pdu) => void session.send(pdu.response()));
    session.on('unbind', (pdu: Pdu) => {
      session.send(pdu.response());
      session.close();
    });
    try {
      const connected = await within(this.jeda.answer, Promise.race([connectedOf(session, tls), ended]));
      if (connected !== 'connected') return connected ?? 'smpp.connect_timeout';
      const bound = await this.bind(session, ended);
      if (bound !== OK) return typeof bound === 'number' ? `smpp.bind_${bound.toString(16)}` : bound;
      this.bound = session;
      this.options.kabar?.(null);
      return await this.live(session, ended);
    } finally {
      this.bound = null;
      session.destroy();
    }
  }

  private async bind(session: Session, ended: Promise<string>): Promise<number | string> {
    const { systemId, password, systemType } = this.address;
    const asked = ask((answered) =>
      session.bind_transceiver(
        { system_id: systemId, password, system_type: systemType, interface_version: 0x34 },
        answered,
      ),
    );
    const answer = await within(this.jeda.answer, Promise.race([asked, ended]));
    if (answer === null) return 'smpp.bind_timeout';
    return typeof answer === 'string' ? answer : answer.command_status;
  }

  /** Asks now and then whether the other side lives, until the link ends. */
  private async live(session: Session, ended: Promise<string>): Promise<string> {
    for (;;) {
      const pause = sleep(this.jeda.enquire, 'asks' as const, { signal: this.wake.signal }).catch(
        () => 'stops' as const,
      );
      const next = await Promise.race([pause, ended]);
      if (next === 'stops') {
        await within(1_000, Promise.race([ask((answered) => session.unbind({}, answered)), ended]));
        return 'smpp.closed';
      }
      if (next !== 'asks') return next;
      const asked = ask((answered) => session.enquire_link({}, answered));
      const answer = await within(this.jeda.answer, Promise.race([asked, ended]));
      if (answer === null) return 'smpp.silent';
      if (typeof answer === 'string') return answer;
    }
  }

  private onDeliver(session: Session, pdu: Pdu): void {
    this.inbound += 1;
    if (this.inbound >= MAX_INBOUND) session.pause();
    void this.options
      .terima(bacaDeliverSm(pdu))
      .then(
        () => OK,
        () => RX_T_APPN,
      )
      .then((status) => {
        session.send(pdu.response(status === OK ? {} : { command_status: status }));
        this.inbound -= 1;
        if (this.inbound < MAX_INBOUND) session.resume();
      });
  }

  async send({ ke, teks, kunci, sudah }: Kiriman): Promise<HasilKirim> {
    const idLuar: string[] = [];
    const parts = pecahSms(teks);
    const { sandi } = ukuranSms(teks);
    for (const [index, part] of parts.entries()) {
      if (index < sudah) continue;
      const fields = submitFields(this.address, {
        ke,
        teks: part,
        sandi,
        kunci,
        urut: index + 1,
        jumlah: parts.length,
      });
      const done = await this.submit(fields);
      if (typeof done !== 'string') return { ...done, idLuar };
      idLuar.push(done);
    }
    return { outcome: 'sent', code: 'sent', idLuar };
  }

  /** One part; the centre's id of it, or why it did not take it. */
  private async submit(fields: Readonly<Record<string, unknown>>): Promise<string | HasilKirim> {
    for (let tries = 1; ; tries += 1) {
      const session = this.bound;
      if (session === null) return { outcome: 'retry', code: 'smpp.not_bound', isAway: true };
      const answer = await within(
        this.jeda.answer,
        ask((answered) => session.submit_sm(fields, answered)),
      );
      if (answer === null) return { outcome: 'retry', code: 'smpp.no_answer', isAway: true };
      const { command_status: status } = answer;
      if (status === OK) return String(answer['message_id'] ?? '');
      const code = `smpp.${status.toString(16)}`;
      if (REFUSED.includes(status)) return { outcome: 'refused', code };
      if (!THROTTLED.includes(status)) return { outcome: 'retry', code };
      if (tries >= THROTTLE_TRIES) return { outcome: 'retry', code, isAway: true };
      await sleep(this.jeda.throttle * 2 ** (tries - 1));
    }
  }
}

function ask(send: (answered: (answer: Pdu) => void) => boolean): Promise<Pdu> {
  return new Promise((resolve) => {
    // When the socket is gone nothing is sent and nothing comes: the time runs out.
    send(resolve);
  });
}

function connectedOf(session: Session, tls: boolean): Promise<'connected'> {
  return new Promise((resolve) => {
    session.once(tls ? 'secureConnect' : 'connect', () => resolve('connected'));
  });
}

/** Never the message of a fault: it may quote an address. */
function endOf(session: Session): Promise<string> {
  return new Promise((resolve) => {
    session.on('error', (error: NodeJS.ErrnoException) =>
      resolve(`smpp.${(error.code ?? 'broken').toLowerCase()}`),
    );
    session.on('close', () => resolve('smpp.lost'));
  });
}

async function within<T>(ms: number, work: Promise<T>): Promise<T | null> {
  const stop = new AbortController();
  const late = sleep(ms, null, { signal: stop.signal }).catch(() => null);
  try {
    return await Promise.race([work, late]);
  } finally {
    stop.abort();
  }
}
