import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { open311Routes } from '../web/open311/routes.ts';
import { useApi } from '../../tests/support/api.ts';
import { startTestWeb, type TestWebServer } from '../../tests/support/webServer.ts';
import { run } from './conformance.ts';

describe('lapor conformance', () => {
  const api = useApi();
  let ours: TestWebServer;
  let theirs: Server;
  let broken = '';

  beforeAll(async () => {
    const { deps } = api().made;
    api().setNow(Date.now());
    for (let i = 0; i < 2; i += 1) {
      const nomor = await api().file({ instansi: 'KT-63.71' });
      await api().give('kota', nomor, 'verifikasi', { unit: ['KT-63.71/06'] });
    }
    ours = await startTestWeb(deps, { routes: [open311Routes(deps)] });
    // A local system with the mistakes that are made most: wrong types, no zone, digits as codes, errors as pages.
    const rows = [
      { service_request_id: 7, status: 'Received', service_code: 1, requested_datetime: '2026-01-01 10:00' },
    ];
    theirs = createServer((request, response) => {
      const isXml = request.url?.includes('.xml') ?? false;
      response.writeHead(200, { 'content-type': isXml ? 'application/xml' : 'text/html' });
      response.end(isXml ? '<services><service></services>' : JSON.stringify(rows));
    });
    await new Promise<void>((resolve) => theirs.listen(0, '127.0.0.1', resolve));
    broken = `http://127.0.0.1:${(theirs.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    await ours.close();
    await new Promise((resolve) => theirs.close(resolve));
  });

  const lines = async (
    ...args: string[]
  ): Promise<{ code: number; printed: string[]; reported: string[] }> => {
    const printed: string[] = [];
    const reported: string[] = [];
    const io = {
      environment: {},
      print: (line: string) => void printed.push(line),
      report: (line: string) => void reported.push(line),
    };
    return { code: await run(args, io), printed, reported };
  };

  it('passes this system whole, also when it files a request', async () => {
    const before = await api().get<{ baris: unknown[] }>('/laporan?kanal=open311', 'pengembang');
    const done = await lines(`${ours.origin}/open311/v2/`, '--key', api().key('pengembang'));
    expect(done.printed.filter((one) => !one.startsWith('LULUS'))).toEqual([]);
    expect([done.code, done.reported]).toEqual([0, ['16 lulus, 0 gagal']]);
    const after = await api().get<{ baris: unknown[] }>('/laporan?kanal=open311', 'pengembang');
    expect(after.body.baris.length).toBe(before.body.baris.length + 1);
    expect((await lines(`${ours.origin}/open311/v2`)).reported).toEqual(['15 lulus, 0 gagal, 1 dilewati']);
  });

  it('finds the mistakes of another and says what to mend', async () => {
    const { code, printed } = await lines(broken, '--json');
    expect(code).toBe(1);
    const found = printed.map(
      (one) => JSON.parse(one) as { kode: string; hasil: string; dilihat: string | null },
    );
    const failed = found.filter((one) => one.hasil === 'gagal').map((one) => one.kode);
    expect(failed).toEqual(
      expect.arrayContaining([
        'layanan.json',
        'layanan.xml',
        'layanan.isian',
        'layanan.tak_ada',
        'permintaan.isian',
        'permintaan.batas',
        'kunci.wajib',
      ]),
    );
    const told = await lines(broken);
    expect(told.printed.join('\n')).toContain('perbaiki: Jawab 200, text/xml, UTF-8');
  });

  it('says of an endpoint that is not there what happened, and refuses what is no address', async () => {
    const gone = createServer();
    await new Promise<void>((resolve) => gone.listen(0, '127.0.0.1', resolve));
    const { port } = gone.address() as AddressInfo;
    await new Promise((resolve) => gone.close(resolve));
    const { code, printed } = await lines(`http://127.0.0.1:${port}`);
    expect([code, printed[0]]).toEqual([1, expect.stringContaining('ECONNREFUSED')]);
    await expect(lines('kota')).rejects.toThrow('alamat Open311');
    await expect(lines()).rejects.toThrow('alamat Open311');
  });
});
