import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { Sandi } from '../../domain/kanal/gsm.ts';

/** Where an SMS centre is and as whom we speak to it. */
export interface SmppAddress {
  readonly host: string;
  readonly port: number;
  readonly tls: boolean;
  readonly systemId: string;
  readonly password: string;
  readonly systemType: string;
  /** The number or name that receivers see. */
  readonly dari: string;
}

/** The national number of the service (rules §8). */
const DARI = '1708';
const PORT = { 'smpp:': 2775, 'smpps:': 3550 } as const;

export function smppAddress(text: string): SmppAddress {
  const url = new URL(text);
  const tls = url.protocol === 'smpps:';
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? PORT[tls ? 'smpps:' : 'smpp:'] : Number(url.port),
    tls,
    systemId: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    systemType: url.searchParams.get('system_type') ?? '',
    dari: url.searchParams.get('from') ?? DARI,
  };
}

const GSM7 = 0x00;
const UCS2 = 0x08;
const INTERNATIONAL = 1;
const ALPHANUMERIC = 5;
const ISDN = 1;
/** Receipts are wanted, of success and of failure. */
const RECEIPT = 1;

/** The fields of one part; parts of one message know each other by a number made from its key, the same at every try. */
export function submitFields(
  { dari }: SmppAddress,
  part: {
    readonly ke: string;
    readonly teks: string;
    readonly sandi: Sandi;
    readonly kunci: string;
    readonly urut: number;
    readonly jumlah: number;
  },
): Readonly<Record<string, unknown>> {
  const { ke, teks, sandi, kunci, urut, jumlah } = part;
  const isWord = /[a-z]/i.test(dari);
  const header = jumlah === 1 ? {} : { udh: Buffer.from([5, 0, 3, acuanOf(kunci), jumlah, urut]) };
  return {
    source_addr_ton: isWord ? ALPHANUMERIC : 0,
    source_addr_npi: isWord ? 0 : ISDN,
    source_addr: dari,
    dest_addr_ton: ke.startsWith('+') ? INTERNATIONAL : 0,
    dest_addr_npi: ISDN,
    destination_addr: ke.replace(/^\+/, ''),
    registered_delivery: RECEIPT,
    data_coding: sandi === 'gsm7' ? GSM7 : UCS2,
    short_message: { message: teks, ...header },
  };
}

function acuanOf(kunci: string): number {
  return createHash('sha256').update(kunci).digest()[0] ?? 0;
}
