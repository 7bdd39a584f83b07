import { Buffer } from 'node:buffer';
import type { Pdu } from 'smpp';
import { bacaTanda } from '../../domain/kanal/tanda.ts';
import { barisRusak } from './smppBytes.ts';

/** What an SMS centre hands over in one `deliver_sm`. */
export type SmsMasuk =
  | {
      readonly jenis: 'pesan';
      readonly pengirim: string;
      readonly teks: string;
      /** Its bytes could not be decoded: what can be read of them goes to an officer. */
      readonly rusak?: true;
    }
  | {
      readonly jenis: 'bagian';
      readonly pengirim: string;
      readonly acuan: number;
      readonly jumlah: number;
      readonly urut: number;
      readonly teks: string;
    }
  | {
      readonly jenis: 'tanda';
      readonly idLuar: string;
      /** Null: it is still under way. */
      readonly status: 'sampai' | 'gagal' | null;
      readonly kode: string;
    };

/** Of SMPP 3.4 §5.2.12: a receipt of the centre, not words of a person. */
const RECEIPT = 0x04;
const RECEIPT_BITS = 0x3c;
/** `message_state` (SMPP 3.4 §5.2.28). */
const STATE: readonly (string | undefined)[] = [
  undefined,
  'ENROUTE',
  'DELIVRD',
  'EXPIRED',
  'DELETED',
  'UNDELIV',
  'ACCEPTD',
  'UNKNOWN',
  'REJECTD',
];

/**
 * Reads a `deliver_sm` as this library decodes it: words in `short_message` or `message_payload`, parts by user data header (8 and 16 bit
 * references) or by `sar_*`. Never throws: what is broken is taken as the words that can be read.
 */
export function bacaDeliverSm(pdu: Pdu): SmsMasuk {
  const { rusak } = pdu;
  if (Buffer.isBuffer(rusak)) return { jenis: 'pesan', ...barisRusak(rusak), rusak: true };
  const pengirim = nomorOf(pdu['source_addr'], pdu['source_addr_ton']);
  const { teks, udh } = wordsOf(pdu);
  const esm = Number(pdu['esm_class'] ?? 0);
  if ((esm & RECEIPT_BITS) === RECEIPT) {
    const tanda = receiptOf(pdu, teks);
    if (tanda !== null) return tanda;
  }
  const part = partOf(udh) ?? sarOf(pdu);
  if (part === null) return { jenis: 'pesan', pengirim, teks };
  return { jenis: 'bagian', pengirim, ...part, teks };
}

/** Type of number 1 is international: the plus is left out on the way. */
function nomorOf(address: unknown, ton: unknown): string {
  const text = typeof address === 'string' ? address.trim() : '';
  return ton === 1 && /^\d/.test(text) ? `+${text}` : text;
}

interface Words {
  readonly teks: string;
  readonly udh: readonly Buffer[];
}

function wordsOf(pdu: Pdu): Words {
  const short = wordsIn(pdu['short_message']);
  if (short.teks !== '') return short;
  const payload = wordsIn(pdu['message_payload']);
  return { teks: payload.teks, udh: payload.udh.length > 0 ? payload.udh : short.udh };
}

function wordsIn(field: unknown): Words {
  if (Buffer.isBuffer(field)) return { teks: bytesOf(field), udh: [] };
  if (typeof field === 'string') return { teks: field, udh: [] };
  if (typeof field !== 'object' || field === null) return { teks: '', udh: [] };
  const { message, udh } = field as { message?: unknown; udh?: unknown };
  const list = Array.isArray(udh) ? udh.filter((one) => Buffer.isBuffer(one)) : [];
  if (Buffer.isBuffer(message)) return { teks: bytesOf(message), udh: list };
  return { teks: typeof message === 'string' ? message : '', udh: list };
}

/** Of a coding that the library does not know: UTF-8 where it is some, else the bytes as Latin letters. */
function bytesOf(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  return text.includes('\uFFFD') ? bytes.toString('latin1') : text;
}

type Part = Pick<Extract<SmsMasuk, { jenis: 'bagian' }>, 'acuan' | 'jumlah' | 'urut'>;

/** Information elements 0x00 and 0x08 of the user data header (3GPP TS 23.040 §9.2.3.24). */
function partOf(udh: readonly Buffer[]): Part | null {
  for (const one of udh) {
    if (one[0] === 0x00 && one.length >= 5) return fit(one[2], one[3], one[4]);
    if (one[0] === 0x08 && one.length >= 6) return fit(one.readUInt16BE(2), one[4], one[5]);
  }
  return null;
}

function sarOf(pdu: Pdu): Part | null {
  const [acuan, jumlah, urut] = ['sar_msg_ref_num', 'sar_total_segments', 'sar_segment_seqnum'].map(
    (name) => pdu[name],
  );
  return typeof acuan === 'number' && typeof jumlah === 'number' && typeof urut === 'number'
    ? fit(acuan, jumlah, urut)
    : null;
}

/** A header that cannot be: the words are taken as they are. "One of one" is no part either. */
function fit(acuan = 0, jumlah = 0, urut = 0): Part | null {
  return jumlah >= 2 && urut >= 1 && urut <= jumlah ? { acuan, jumlah, urut } : null;
}

/** By the fields of the protocol, else by the words that centres write (SMPP 3.4 appendix B). */
function receiptOf(pdu: Pdu, teks: string): SmsMasuk | null {
  const named = pdu['receipted_message_id'];
  const written = /\bid:\s*(\S+)/i.exec(teks)?.[1];
  const idLuar = typeof named === 'string' && named !== '' ? named : written;
  const state = pdu['message_state'];
  const kode =
    (typeof state === 'number' ? STATE[state] : undefined) ?? /\bstat:\s*([a-z]+)/i.exec(teks)?.[1];
  if (idLuar === undefined || kode === undefined) return null;
  return { jenis: 'tanda', idLuar, status: bacaTanda(kode), kode };
}
