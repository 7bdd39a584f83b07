import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import smpp, { type Pdu } from 'smpp';
import { startSmscPeer, type SmscPeer } from '../../../tests/support/smscPeer.ts';
import type { SmsMasuk } from './deliverSm.ts';
import { openSmpp, type SmppLink, type SmppOptions } from './smppLink.ts';

const OPENSSL = 'openssl';
/** Only it makes a certificate for the test of TLS. */
const hasOpenssl = spawnSync(OPENSSL, ['version']).status === 0;
const open: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).toReversed()) await one.close();
});

const FAST = { enquire: 40, answer: 300, reconnect: 10, reconnectMax: 40, throttle: 5 };
const KIRIMAN = { ke: '+62812', teks: 'Halo', kunci: 'k', pada: new Date(0), sudah: 0, masukPada: null };

async function peer(): Promise<SmscPeer> {
  const one = await startSmscPeer();
  open.push(one);
  return one;
}

function link(port: number, options: Partial<SmppOptions> = {}): SmppLink {
  const url = `smpp://pemakai:rahasia@127.0.0.1:${port}?from=1708`;
  const one = openSmpp({ url, terima: () => Promise.resolve(), jedaMs: FAST, ...options });
  open.push(one);
  return one;
}

async function until(test: () => boolean): Promise<void> {
  for (let n = 0; n < 500 && !test(); n += 1) await sleep(10);
  expect(test()).toBe(true);
}

describe('a link to an SMS centre', () => {
  it('sends in parts, with receipts wanted, in the coding that the words need', async () => {
    const smsc = await peer();
    const one = link(smsc.port);
    await smsc.untilBound();
    await until(() => one.isBound());
    expect(await one.send(KIRIMAN)).toEqual({ outcome: 'sent', code: 'sent', idLuar: ['smsc-1'] });
    const long = 'Laporan Anda sudah ditindaklanjuti [€]. '.repeat(9);
    expect(await one.send({ ...KIRIMAN, teks: long })).toMatchObject({
      outcome: 'sent',
      idLuar: { length: 3 },
    });
    const [first, ...parts] = smsc.submitted;
    expect(first).toMatchObject({
      source_addr: '1708',
      destination_addr: '62812',
      dest_addr_ton: 1,
      registered_delivery: 1,
    });
    expect(parts.map((pdu) => (pdu['short_message'] as { message: string }).message).join('')).toBe(long);
    const headers = parts.map((pdu) => (pdu['short_message'] as { udh: Buffer[] }).udh[0]);
    expect(headers.map((udh) => [udh?.[3], udh?.[4]])).toEqual([
      [3, 1],
      [3, 2],
      [3, 3],
    ]);
    expect(new Set(headers.map((udh) => udh?.[2])).size).toBe(1);
    await one.send({ ...KIRIMAN, teks: 'Terima kasih 🙏' });
    expect(smsc.submitted.at(-1)).toMatchObject({
      data_coding: 8,
      short_message: { message: 'Terima kasih 🙏' },
    });
  });

  it('tells busy, refused and silent apart, and goes on where it stopped', async () => {
    const smsc = await peer();
    const one = link(smsc.port);
    await until(() => one.isBound());
    let asked = 0;
    smsc.answer = () => ((asked += 1) < 3 ? 0x58 : 0);
    expect(await one.send(KIRIMAN)).toMatchObject({ outcome: 'sent' });
    smsc.answer = () => 0x58;
    expect(await one.send(KIRIMAN)).toMatchObject({ outcome: 'retry', code: 'smpp.58', isAway: true });
    smsc.answer = () => 0x0b;
    expect(await one.send(KIRIMAN)).toMatchObject({ outcome: 'refused', code: 'smpp.b' });
    smsc.answer = () => null;
    expect(await one.send(KIRIMAN)).toMatchObject({ outcome: 'retry', code: 'smpp.no_answer' });
    const long = 'a'.repeat(400);
    let taken = 0;
    smsc.answer = () => ((taken += 1) === 2 ? 0x08 : 0);
    const broken = await one.send({ ...KIRIMAN, teks: long });
    expect(broken).toMatchObject({ outcome: 'retry', idLuar: { length: 1 } });
    smsc.submitted.length = 0;
    expect(await one.send({ ...KIRIMAN, teks: long, sudah: 1 })).toMatchObject({
      outcome: 'sent',
      idLuar: { length: 2 },
    });
    expect(smsc.submitted).toHaveLength(2);
  });

  it('binds again by itself and says meanwhile that it is away', async () => {
    const smsc = await peer();
    const said: (string | null)[] = [];
    const one = link(smsc.port, { kabar: (galat) => void said.push(galat) });
    await until(() => one.isBound());
    smsc.bindStatus = 0x0e;
    smsc.bound[0]?.destroy();
    await until(() => !one.isBound());
    expect(await one.send(KIRIMAN)).toEqual({
      outcome: 'retry',
      code: 'smpp.not_bound',
      isAway: true,
      idLuar: [],
    });
    await until(() => said.includes('smpp.bind_e'));
    smsc.bindStatus = 0;
    await until(() => one.isBound());
    expect(said.at(-1)).toBeNull();
    const nobody = link(9);
    await sleep(50);
    expect(nobody.isBound()).toBe(false);
  });

  it('notices a centre that no longer answers', async () => {
    const smsc = await peer();
    const said: (string | null)[] = [];
    const one = link(smsc.port, { kabar: (galat) => void said.push(galat) });
    const session = await smsc.untilBound();
    session.removeAllListeners('enquire_link');
    await until(() => said.includes('smpp.silent'));
    await until(() => one.isBound());
    expect(said.at(-1)).toBeNull();
  });

  it.runIf(hasOpenssl)(
    'speaks TLS with a centre whose certificate it trusts, and with no other',
    async () => {
      const folder = mkdtempSync(path.join(os.tmpdir(), 'lapor-smpp-'));
      const [key, cert] = ['kunci.pem', 'sertifikat.pem'].map((name) => path.join(folder, name)) as [
        string,
        string,
      ];
      const asked = `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 1 -subj /CN=localhost
      -addext subjectAltName=IP:127.0.0.1 -keyout ${key} -out ${cert}`;
      execFileSync(OPENSSL, asked.split(/\s+/), { stdio: 'ignore' });
      const ca = readFileSync(cert, 'utf8');
      const smsc = await startSmscPeer({ key: readFileSync(key, 'utf8'), cert: ca });
      open.push(smsc);
      rmSync(folder, { recursive: true });
      const url = `smpps://a:b@127.0.0.1:${smsc.port}`;
      const said: (string | null)[] = [];
      link(smsc.port, { url, kabar: (galat) => void said.push(galat) });
      await until(() => said.length > 0);
      expect(said[0]).toBe('smpp.depth_zero_self_signed_cert');
      expect(smsc.bound).toEqual([]);
      const one = link(smsc.port, { url, ca });
      await until(() => one.isBound());
      expect(await one.send(KIRIMAN)).toMatchObject({ outcome: 'sent' });
    },
  );

  it('survives bytes that are no SMPP, and binds again', async () => {
    const smsc = await peer();
    const said: (string | null)[] = [];
    const one = link(smsc.port, { kabar: (galat) => void said.push(galat) });
    for (const bytes of [Buffer.alloc(64, 0xff), Buffer.from([0, 0, 0, 8, 0, 0, 0, 5])]) {
      const session = await smsc.untilBound();
      said.length = 0;
      session.socket.write(bytes);
      await until(() => said.some((galat) => galat !== null));
      await until(() => one.isBound());
    }
    expect(await one.send(KIRIMAN)).toMatchObject({ outcome: 'sent' });
  });

  it('takes a message whose fields nobody can decode for what can be read of it, and keeps the link', async () => {
    const smsc = await peer();
    const taken: SmsMasuk[] = [];
    const said: (string | null)[] = [];
    const one = link(smsc.port, {
      kabar: (galat) => void said.push(galat),
      terima: (masuk) => {
        taken.push(masuk);
        return Promise.resolve();
      },
    });
    const session = await smsc.untilBound();
    await until(() => one.isBound());
    const fields = { source_addr: '62812', source_addr_ton: 1, short_message: 'Jembatan miring' };
    const good = new smpp.PDU('deliver_sm', {
      ...fields,
      sequence_number: 901,
      validity_period: '010203040506000R',
    });
    const bytes = good.toBuffer();
    // A time with a line break in it: the library throws at it.
    bytes.write('\n', bytes.indexOf('010203040506000R'), 'latin1');
    const statuses: number[] = [];
    session.on('deliver_sm_resp', (pdu: Pdu) => void statuses.push(pdu.command_status));
    session.socket.write(bytes);
    await until(() => statuses.length === 1);
    expect(statuses).toEqual([0]);
    expect(taken).toMatchObject([{ jenis: 'pesan', pengirim: '+62812', rusak: true }]);
    expect((taken[0] as { teks: string }).teks).toContain('Jembatan miring');
    expect(said.filter((galat) => galat !== null)).toEqual([]);
    expect(await one.send(KIRIMAN)).toMatchObject({ outcome: 'sent' });
  });

  it('answers a message only once it is stored, and lets the centre send again what was not', async () => {
    const smsc = await peer();
    const taken: SmsMasuk[] = [];
    let store: () => void = () => undefined;
    let isFull = false;
    link(smsc.port, {
      terima: (masuk) => {
        taken.push(masuk);
        if (isFull) return Promise.reject(new Error('penuh'));
        return new Promise((resolve) => {
          store = resolve;
        });
      },
    });
    let status: number | null = null;
    const answered = smsc.deliver({
      source_addr: '62812',
      source_addr_ton: 1,
      short_message: 'STATUS 1 [é€]',
    });
    void answered.then((one) => (status = one));
    await until(() => taken.length === 1);
    await sleep(50);
    expect(status).toBeNull();
    store();
    expect(await answered).toBe(0);
    expect(taken).toEqual([{ jenis: 'pesan', pengirim: '+62812', teks: 'STATUS 1 [é€]' }]);
    isFull = true;
    expect(await smsc.deliver({ source_addr: '62812', short_message: 'x' })).toBe(0x64);
  });
});
