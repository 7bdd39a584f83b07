import { afterEach, expect, test } from 'vitest';
import { imapPeer, type ImapPeer, type PeerMail } from '../../../../tests/support/imapPeer.ts';
import { readMailbox } from './imapReader.ts';
import type { Diterima } from './smtpListener.ts';

let peer: ImapPeer | null = null;
afterEach(async () => {
  await peer?.close();
  peer = null;
});

const mail = (text: string): PeerMail => ({
  raw: Buffer.from(`From: a@b.id\r\nSubject: x\r\n\r\n${text}\r\n`),
  flags: new Set(),
});

async function run(
  mails: PeerMail[],
  terima: (raw: Buffer) => Promise<Diterima>,
  maxBytes?: number,
): Promise<{ disimpan: number; isMore: boolean }> {
  peer ??= await imapPeer(mails);
  return readMailbox({ url: peer.url, terima, ...(maxBytes === undefined ? {} : { maxBytes }) });
}

test('what nobody has read is read whole and once', async () => {
  const seen: string[] = [];
  const mails = [mail('satu'), mail('dua é')];
  const terima = (raw: Buffer): Promise<Diterima> => {
    seen.push(raw.toString());
    return Promise.resolve('disimpan');
  };
  expect(await run(mails, terima)).toEqual({ disimpan: 2, isMore: false });
  expect(seen).toEqual(mails.map(({ raw }) => raw.toString()));
  expect(mails.every(({ flags }) => flags.has('\\Seen'))).toBe(true);
  expect(await run(mails, terima)).toEqual({ disimpan: 0, isMore: false });
});

test('a mail that could not be stored stays unread and comes again', async () => {
  const mails = [mail('satu'), mail('dua')];
  const answers: Diterima[] = ['coba_lagi', 'disimpan', 'disimpan'];
  const terima = (): Promise<Diterima> => Promise.resolve(answers.shift() ?? 'coba_lagi');
  expect((await run(mails, terima)).disimpan).toBe(1);
  expect(mails.map(({ flags }) => flags.has('\\Seen'))).toEqual([false, true]);
  expect((await run(mails, terima)).disimpan).toBe(1);
});

test('one that breaks the storing marks nothing as read', async () => {
  const mails = [mail('satu')];
  await expect(run(mails, () => Promise.reject(new Error('database away')))).rejects.toThrow('away');
  expect(mails[0]?.flags.size).toBe(0);
});

test('one that is too large is flagged for a person and stops no other', async () => {
  const mails = [mail('x'.repeat(5_000)), mail('dua')];
  expect(await run(mails, () => Promise.resolve('disimpan'), 1_000)).toEqual({ disimpan: 1, isMore: false });
  expect([...(mails[0]?.flags ?? [])]).toEqual(['\\Flagged', '$LaporTerlaluBesar']);
  expect((await run(mails, () => Promise.resolve('disimpan'), 1_000)).disimpan).toBe(0);
});

test('a wrong password says so', async () => {
  peer = await imapPeer([]);
  const url = peer.url.replace('kata', 'lain');
  await expect(readMailbox({ url, terima: () => Promise.resolve('disimpan') })).rejects.toThrow(
    /fail|wrong|Command/u,
  );
});
