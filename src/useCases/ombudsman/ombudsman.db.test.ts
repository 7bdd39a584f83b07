import { TANPA_TERTUTUP } from '../../channels/panggil.ts';
import { execFileSync } from 'node:child_process';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useApi } from '../../../tests/support/api.ts';
import { query } from '../../persistence/connection/database.ts';
import { rootKeyName } from '../riwayat/writeRoot.ts';
import { serahkanOmbudsman, type TujuanOmbudsman } from './serahkan.ts';

const ORIGIN = 'https://lapor.contoh.id';
const VERIFIER = path.resolve(import.meta.dirname, '../../../docs/api/ombudsman-verify.mjs');
const UNIT = 'KT-63.71/06';
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

interface Manifest {
  readonly laporan: { readonly judul: string };
  readonly pelapor: { readonly email: string | null } | null;
  readonly lampiran: readonly { readonly berkas: string | null }[];
}

/** The other side: keeps what it is sent, and answers as it is told. */
interface Ombudsman {
  readonly heard: { readonly headers: IncomingHttpHeaders; readonly body: Buffer }[];
  status: number;
  keadaan: string;
}

describe('the hand-over to the Ombudsman', () => {
  const api = useApi();
  const peer: Ombudsman = { heard: [], status: 201, keadaan: 'diregistrasi' };
  let server: Server;
  let tujuan: TujuanOmbudsman;
  let folder = '';

  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'lapor-ombudsman-'));
    server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        if (request.method === 'POST')
          peer.heard.push({ headers: request.headers, body: Buffer.concat(chunks) });
        const ids = peer.heard.map((one) => one.headers['idempotency-key']);
        const nomor = `ORI-${new Set(ids).size}/2026`;
        response.writeHead(peer.status, {
          location: 'http://169.254.169.254/',
          'content-type': 'application/json',
        });
        response.end(JSON.stringify({ nomor, status: peer.keadaan }));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    tujuan = { alamat: `http://127.0.0.1:${port}/terima`, token: 'kunci-ombudsman', tertutup: 'semua' };
  });
  beforeEach(() => {
    peer.heard.length = 0;
    peer.status = 201;
    peer.keadaan = 'diregistrasi';
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await new Promise((resolve) => server.close(resolve));
  });

  const run = () => serahkanOmbudsman(api().made.deps, tujuan, ORIGIN);
  /** What an outsider finds with the verifier that the documentation hands out. */
  const verify = (tar: Buffer, key = rootKeyName(api().made.deps)): string => {
    const file = path.join(folder, 'paket.tar');
    writeFileSync(file, tar);
    try {
      return execFileSync(process.execPath, [VERIFIER, file, key], { encoding: 'utf8', stdio: 'pipe' });
    } catch (error) {
      return (error as { stderr: string }).stderr;
    }
  };
  const manifestOf = (tar: Buffer): Manifest => {
    const jws = tar.toString('latin1').slice(512).split('\0')[0] ?? '';
    return JSON.parse(Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString('utf8')) as Manifest;
  };
  const consented = async (over: Record<string, unknown> = {}): Promise<string> => {
    const form = new FormData();
    form.append('berkas', new File([PNG], 'bukti.png', { type: 'image/png' }));
    const sent = await api().raw('/lampiran', { method: 'POST', body: form }, 'pelapor');
    const { id } = (await sent.json()) as { id: string };
    const nomor = await api().file({ instansi: 'KT-63.71', lampiran: [id], ...over });
    await api().give('kota', nomor, 'verifikasi', { unit: [UNIT] });
    await api().give('kota', nomor, 'catatan', { isi: 'Catatan dalam yang tidak keluar.' });
    await api().give('penghubung', nomor, 'tindak-lanjut', { isi: 'Sedang dikerjakan.', akhir: false });
    await api().give('pelapor', nomor, 'ombudsman', { setuju: true });
    return nomor;
  };
  const stepsOf = async (nomor: string, as: 'pelapor' | 'publik' = 'pelapor'): Promise<string> =>
    JSON.stringify((await api().get(`/laporan/${nomor}/riwayat`, as)).body);

  it('goes out signed after the consent, once; an outsider verifies it; their number and state stand in the history', async () => {
    const untouched = await api().file({ instansi: 'KT-63.71' });
    const nomor = await consented();
    await run();
    await run();
    expect(peer.heard).toHaveLength(1);
    const [{ headers, body } = { headers: {}, body: Buffer.alloc(0) }] = peer.heard;
    expect(headers).toMatchObject({
      authorization: 'Bearer kunci-ombudsman',
      'content-type': 'application/x-tar',
    });
    expect(verify(body)).toMatch(new RegExp(`^OK [0-9a-f-]{36} ${nomor} ed25519:`));
    const manifest = manifestOf(body);
    expect(manifest.lampiran[0]?.berkas).toMatch(/^lampiran\/[0-9a-f]{64}$/);
    expect(manifest.pelapor?.email).toBe('pelapor@contoh.id');
    expect(JSON.stringify(manifest)).toContain('Sedang dikerjakan.');
    expect(JSON.stringify(manifest)).not.toContain('Catatan dalam');
    expect(JSON.stringify(manifest)).not.toContain(untouched);
    expect(await stepsOf(nomor)).toContain(
      'diterima Ombudsman RI dengan nomor ORI-1/2026. Keadaan: diregistrasi.',
    );
    expect(await stepsOf(nomor, 'publik')).not.toContain('ORI-1/2026');
    peer.keadaan = 'pemeriksaan';
    peer.status = 200;
    api().advance(7 * 3_600_000);
    await run();
    expect(await stepsOf(nomor)).toContain('Keadaan di Ombudsman RI, nomor ORI-1/2026: pemeriksaan.');
  });

  it('is found out when a single byte was changed, the key is another one, or a file was slipped in', async () => {
    await consented();
    await run();
    const tar = peer.heard[0]?.body ?? Buffer.alloc(0);
    expect(verify(tar)).toMatch(/^OK/);
    const file = tar.lastIndexOf(PNG.subarray(0, 8));
    for (const at of [700, file + 40]) {
      const bad = Buffer.from(tar);
      bad[at] = (bad[at] ?? 0) ^ 1;
      expect(verify(bad), String(at)).toContain('NOT OK');
    }
    expect(verify(tar, `ed25519:${'A'.repeat(43)}`)).toContain('NOT OK: signed by');
    const renamed = Buffer.from(tar.toString('latin1').replace('lampiran/', 'lampirax/'), 'latin1');
    expect(verify(renamed)).toContain('NOT OK');
  });

  it('never carries who wrote an anonim laporan', async () => {
    await consented({ anonim: true });
    await run();
    const tar = peer.heard[0]?.body ?? Buffer.alloc(0);
    expect(manifestOf(tar).pelapor).toBeNull();
    const words = JSON.stringify(manifestOf(tar));
    for (const part of ['pelapor@contoh.id', 'Contoh pelapor']) expect(words).not.toContain(part);
  });

  it('is tried again while they are away, is not led elsewhere, and waits without an address', async () => {
    const nomor = await consented();
    await serahkanOmbudsman(api().made.deps, null, ORIGIN);
    peer.status = 302;
    await run();
    peer.status = 503;
    for (let hour = 0; hour < 30; hour += 1) {
      api().advance(3_600_000);
      await run();
    }
    const [row] = await query<{ status: string; galat: string }>(
      api().made.deps.db,
      `select p.status, p.galat from ombudsman_paket p join laporan l on l.id = p.laporan_id where l.nomor = $1`,
      [nomor],
    );
    expect(row).toEqual({ status: 'antre', galat: 'http.503' });
    peer.status = 201;
    api().advance(13 * 3_600_000);
    await run();
    expect(new Set(peer.heard.map((one) => one.headers['idempotency-key'])).size).toBe(1);
    expect(await stepsOf(nomor)).toContain('diterima Ombudsman RI');
    const inside = { ...tujuan, tertutup: TANPA_TERTUTUP };
    await consented();
    await serahkanOmbudsman(api().made.deps, inside, ORIGIN);
    const [shut] = await query<{ galat: string }>(
      api().made.deps.db,
      `select galat from ombudsman_paket where status = 'antre'`,
    );
    expect(shut?.galat).toBe('alamat.https');
  });
});
