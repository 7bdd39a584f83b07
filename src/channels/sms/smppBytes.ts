import { Buffer } from 'node:buffer';
import smpp, { type Pdu } from 'smpp';

/** Length, kind, status and number: the only part of a message that must be right to answer it (SMPP 3.4 §3.2). */
const HEAD_BYTES = 16;

/**
 * Reads one whole message of an SMS centre. The library throws at fields that it cannot decode and then gives the link up; the centre sends
 * the same message again, and nothing else ever comes through. Here such a message keeps its head, so that it can be answered, and
 * its bytes (`rusak`), so that nothing is lost.
 */
export function bacaPdu(bytes: Buffer): Pdu {
  try {
    return new smpp.PDU(bytes);
  } catch {
    const head = Buffer.from(bytes.subarray(0, HEAD_BYTES));
    head.writeUInt32BE(HEAD_BYTES, 0);
    return Object.assign(new smpp.PDU(head), { rusak: bytes.subarray(HEAD_BYTES) });
  }
}

/** Makes every link of this process read that way. */
export function tahanBytesRusak(): void {
  smpp.PDU.fromStream = (stream, length) => {
    const rest = stream.read(length - 4) as Buffer | null;
    if (rest === null) return false;
    const head = Buffer.alloc(4);
    head.writeUInt32BE(length, 0);
    return bacaPdu(Buffer.concat([head, rest]));
  };
}

/** What can be read of bytes that nobody could decode: who sent them, and the words between what is none. */
export function barisRusak(bytes: Buffer): { readonly pengirim: string; readonly teks: string } {
  const text = bytes.toString('latin1');
  // Service type, type and plan of the number, then the number itself.
  const pengirim = /^[^\0]{0,5}\0[\s\S]{2}([+\d]{3,20})\0/.exec(text)?.[1] ?? '';
  const words = text.match(/[\x20-\x7e\xa0-\xff]{4,}/g) ?? [];
  const ton = bytes[text.indexOf('\0') + 1];
  return { pengirim: ton === 1 && /^\d/.test(pengirim) ? `+${pengirim}` : pengirim, teks: words.join(' ') };
}
