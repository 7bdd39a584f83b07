import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clamdPeer, EICAR, type Behaviour, type ClamdPeer } from '../../../tests/support/clamdPeer.ts';
import { clamd } from './clamd.ts';
import type { HasilPindai } from './pemindai.ts';

let peer: ClamdPeer;
beforeAll(async () => {
  peer = await clamdPeer();
});
afterAll(() => peer.stop());

const scan = (content: Buffer | Readable, paling = 5_000): Promise<HasilPindai> =>
  clamd({ alamat: peer.alamat, paling }).pindai(
    Readable.from(content instanceof Buffer ? [content] : content),
  );
const gagal = (sebab: string) => ({ hasil: 'gagal', sebab });

describe('the scanner', () => {
  it('gets every byte in whole frames, however the file comes', async () => {
    const big = Buffer.alloc(3_000_000, 'isi ');
    const parts = [
      Buffer.alloc(0),
      big.subarray(0, 1),
      Buffer.alloc(0),
      big.subarray(1, 2_000_001),
      big.subarray(2_000_001),
    ];
    const before = peer.received.length;
    expect(await scan(Readable.from(parts))).toEqual({ hasil: 'bersih' });
    expect(await scan(Buffer.alloc(0))).toEqual({ hasil: 'bersih' });
    expect(peer.received.slice(before).map((one) => one.equals(big) || one.length)).toEqual([true, 0]);
  });

  it('tells what was found', async () => {
    expect(await scan(Buffer.from(`awal ${EICAR} akhir`))).toEqual({
      hasil: 'terinfeksi',
      temuan: 'Uji.Eicar',
    });
  });

  it.each<[string, Behaviour, string]>([
    ['an answer cut before its end', (_, socket) => void socket.end('stream: OK'), 'jawaban'],
    ['no answer at all', (_, socket) => void socket.end(), 'terputus'],
    ['a connection that breaks', (_, socket) => void socket.destroy(), 'terputus'],
    ['a failure of the scanner', () => 'stream: Can’t allocate memory ERROR\0', 'pemindai'],
    ['a file longer than it takes', () => 'INSTREAM size limit exceeded. ERROR\0', 'terlalu_besar'],
    ['another protocol', () => 'HTTP/1.1 400 Bad Request\r\n\r\n', 'jawaban'],
    ['another protocol that ends its line', () => 'stream: OKAY\0', 'jawaban'],
    ['a name in front that is not ours', () => 'file: OK\0', 'jawaban'],
    ['an empty line', () => '\0', 'jawaban'],
    ['a finding without its name', () => 'stream:  FOUND\0', 'jawaban'],
    ['noise without end', (_, socket) => void socket.write('x'.repeat(10_000)), 'jawaban'],
  ])('%s opens no file', async (_, behaviour, sebab) => {
    peer.behave(behaviour);
    expect(await scan(Buffer.from('isi'))).toEqual(gagal(sebab));
    peer.behave(null);
  });

  it('keeps a name of what was found to one plain line', async () => {
    peer.behave(() => `stream: Jahat\r\n<b>\u00ff${'x'.repeat(500)} FOUND\0`);
    const found = await scan(Buffer.from('isi'));
    peer.behave(null);
    expect(found).toMatchObject({ hasil: 'terinfeksi' });
    const { temuan } = found as { temuan: string };
    expect(temuan).toMatch(/^Jahat\?\?<b>\?x+$/);
    expect(temuan).toHaveLength(200);
  });

  it('is not waited for longer than told, also when it only listens', async () => {
    peer.behave(() => undefined);
    expect(await scan(Buffer.from('isi'), 150)).toEqual(gagal('waktu'));
    peer.behave(null);
    const silent = createServer((socket) => void socket.pause().on('error', () => undefined));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as AddressInfo;
    const mute = clamd({ alamat: { host: '127.0.0.1', port }, paling: 150 });
    expect(await mute.pindai(Readable.from([Buffer.alloc(20_000_000)]))).toEqual(gagal('waktu'));
    silent.close();
  });

  it('may answer before it has read everything', async () => {
    const early = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => socket.end('INSTREAM size limit exceeded. ERROR\0'));
    });
    await new Promise<void>((resolve) => early.listen(0, '127.0.0.1', resolve));
    const { port } = early.address() as AddressInfo;
    const content = Readable.from(
      (async function* () {
        for (let n = 0; n < 200; n += 1) {
          yield Buffer.alloc(65_536);
          await sleep(1);
        }
      })(),
    );
    expect(await clamd({ alamat: { host: '127.0.0.1', port } }).pindai(content)).toEqual(
      gagal('terlalu_besar'),
    );
    early.close();
  });

  it('is away: nobody listens there, and no such socket', async () => {
    const { host, port } = peer.alamat;
    await peer.stop();
    expect(await scan(Buffer.from('isi'))).toEqual(gagal('sambungan'));
    await peer.start();
    expect(peer.alamat).toEqual({ host, port });
    const nowhere = clamd({ alamat: { path: path.join(os.tmpdir(), 'tidak-ada-clamd.sock') } });
    expect(await nowhere.pindai(Readable.from(['isi']))).toEqual(gagal('sambungan'));
  });

  it('is not asked to judge a file that breaks off', async () => {
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from('awal');
        await sleep(1);
        throw new Error('disk');
      })(),
    );
    const before = peer.received.length;
    expect(await scan(broken)).toEqual(gagal('berkas'));
    expect(peer.received).toHaveLength(before);
  });
});

/** Only where ClamAV is installed; its answers are those that the peer above gives. */
describe.skipIf(!hasClamd())('the real clamd', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'lapor-clamd-'));
  const socket = path.join(folder, 'clamd.sock');
  let running: ChildProcess | undefined;

  beforeAll(async () => {
    writeFileSync(path.join(folder, 'uji.ndb'), `Uji.Eicar:0:*:${Buffer.from(EICAR).toString('hex')}\n`);
    const settings = [
      'Foreground yes',
      `LocalSocket ${socket}`,
      `DatabaseDirectory ${folder}`,
      'StreamMaxLength 1M',
    ];
    writeFileSync(path.join(folder, 'clamd.conf'), `${settings.join('\n')}\n`);
    running = spawn('clamd', ['-c', path.join(folder, 'clamd.conf')], { stdio: 'ignore' });
    for (let n = 0; n < 200 && !existsSync(socket); n += 1) await sleep(50);
  }, 15_000);
  afterAll(() => {
    running?.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  it('answers as the protocol says', async () => {
    const real = clamd({ alamat: { path: socket } });
    const of = (content: Buffer): Promise<HasilPindai> => real.pindai(Readable.from([content]));
    expect(await of(Buffer.from('laporan biasa'))).toEqual({ hasil: 'bersih' });
    expect(await of(Buffer.alloc(0))).toEqual({ hasil: 'bersih' });
    expect(await of(Buffer.from(`PDF ${EICAR}`))).toEqual({
      hasil: 'terinfeksi',
      temuan: 'Uji.Eicar.UNOFFICIAL',
    });
    const tooLong = await of(Buffer.alloc(2_000_000, 'x'));
    expect([gagal('terlalu_besar'), gagal('terputus')]).toContainEqual(tooLong);
  });
});

function hasClamd(): boolean {
  try {
    execFileSync('clamd', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
