import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../../../tests/support/deps.ts';
import { startEsignPeer, type EsignPeer } from '../../../../../tests/support/esignPeer.ts';
import { penandaTanganEsign } from '../../../../channels/tandaTangan/esign.ts';
import { isBertandaTangan } from '../../../../channels/tandaTangan/penandaTangan.ts';
import { query } from '../../../../persistence/connection/database.ts';
import { sweepUnusedLampiran } from '../../../../useCases/lampiran/sweepUnusedLampiran.ts';
import { settleOfficers } from '../../tests/accounts.ts';
import { openDesk, wordsOf, type Orang } from '../../tests/desk.ts';

const test = useTestDeps();
let peer: EsignPeer;
let surat: string[] = [];
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const fileOf = (nama: string, isi: Buffer, type: string): File =>
  new File([new Uint8Array(isi)], nama, { type });

const desk = () => openDesk(test().deps);
const send = (orang: Orang, path: string, fields: Record<string, string | File>) =>
  desk().send(orang, path, fields);
const bytes = async (orang: Orang, path: string): Promise<Buffer> =>
  Buffer.from((await desk().get(orang, path)).html, 'latin1');

beforeAll(async () => {
  const { deps } = test();
  await settleOfficers(deps);
  peer = await startEsignPeer();
  Object.assign(deps, { penandaTangan: penandaTanganEsign(peer.url) });
  const id = (n: number): string => `01900000-0000-7000-8000-00000000030${n}`;
  for (const n of [1, 2]) {
    const fields = {
      id: id(n),
      perihal: `Laporan <b>terlambat ${n}`,
      isi: 'Mohon segera ditindaklanjuti.',
      tanggal: '2027-02-01',
    };
    const sent = await send('ganda', '/pengawasan/KT-63.71/teguran', fields);
    if (sent.status !== 303) throw new Error(`the letter was refused: ${sent.status}`);
  }
  surat = [id(1), id(2)].map((one) => `/pengawasan/surat/${one}`);
});
afterAll(() => peer.close());

describe('an official letter', () => {
  it('can be kept as a PDF by whoever reads it, and by nobody else', async () => {
    const [path = ''] = surat;
    for (const orang of ['ganda', 'admin'] as const) {
      expect((await bytes(orang, `${path}/surat.pdf`)).subarray(0, 5).toString()).toBe('%PDF-');
    }
    for (const orang of ['adminLain', 'penghubungLain', 'kustodian'] as const) {
      expect((await desk().get(orang, `${path}/surat.pdf`)).status).toBe(404);
      expect((await send(orang, `${path}/tanda-tangan`, {})).status).toBe(404);
      expect((await send(orang, `${path}/unggah`, {})).status).toBe(404);
    }
    expect((await desk().get('ganda', `${path}/bertanda.pdf`)).status).toBe(404);
  });

  it('leads back to the body for its supervisor, to the notices for whoever it was written to', async () => {
    const [path = ''] = surat;
    expect((await desk().get('ganda', path)).html).toContain('href="/pengawasan/KT-63.71"');
    const own = (await desk().get('admin', path)).html;
    expect(own).toContain('<a href="/saya/pemberitahuan">Semua pemberitahuan</a>');
    expect(own).not.toContain('href="/pengawasan/KT-63.71"');
  });

  it('is signed by the service with the certificate of whoever types it, and neither NIK nor passphrase is kept', async () => {
    const [path = ''] = surat;
    const { nik, kataSandi } = peer.pemilik;
    const sign = (fields: Record<string, string>) => send('ganda', `${path}/tanda-tangan`, fields);
    const empty = await sign({ nik: '', kataSandi: '' });
    expect([empty.status, wordsOf(empty.html).includes('NIK pemilik sertifikat')]).toEqual([422, true]);
    const wrong = await sign({ nik, kataSandi: 'salah sekali' });
    expect([wrong.status, wrong.html.includes(nik), wrong.html.includes('salah sekali')]).toEqual([
      422,
      false,
      false,
    ]);
    expect(wordsOf(wrong.html)).toContain('tidak menerima NIK atau frasa sandi ini');
    for (const how of ['putus', 'rusak', 'tanpa_tanda', 500, 401] as const) {
      peer.answer(how);
      expect([how, (await sign({ nik, kataSandi })).status]).toEqual([how, 503]);
    }
    peer.answer('benar');
    expect(wordsOf((await desk().get('ganda', path)).html)).toContain('Surat ini belum ditandatangani.');
    // the body reads its letter and signs nothing
    expect((await send('admin', `${path}/tanda-tangan`, { nik, kataSandi })).status).toBe(403);
    expect((await sign({ nik, kataSandi })).status).toBe(303);
    expect(peer.diterima.at(-1)?.pdf.includes('%PDF-')).toBe(true);
    const shown = await desk().get('admin', path);
    expect(wordsOf(shown.html)).toContain('Tanda tangan elektronik oleh layanan sertifikat.');
    expect(wordsOf(shown.html)).toContain('dok-7f3a');
    expect(isBertandaTangan(await bytes('admin', `${path}/bertanda.pdf`))).toBe(true);
    expect((await sign({ nik, kataSandi })).status).toBe(409);
    const kept = await query<{ semua: string }>(
      test().database.ownerDb,
      `select (select jsonb_agg(to_jsonb(t)) from surat_tanda_tangan t)::text
           || (select jsonb_agg(to_jsonb(l)) from lampiran l)::text as semua`,
    );
    expect(kept[0]?.semua).not.toContain(nik);
    expect(kept[0]?.semua).not.toContain(kataSandi.trim());
  });

  it('signed elsewhere is brought here once, as a PDF, and stays', async () => {
    const { deps, advance } = test();
    const [, path = ''] = surat;
    const bring = (orang: Orang, lampiran?: File) =>
      send(orang, `${path}/unggah`, lampiran === undefined ? {} : { lampiran });
    expect((await bring('ganda')).status).toBe(422);
    const picture = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const odd = await bring('ganda', fileOf('surat.png', picture, 'image/png'));
    expect([odd.status, wordsOf(odd.html).includes('harus berupa PDF')]).toEqual([422, true]);
    const pdf = fileOf('surat.pdf', PDF, 'application/pdf');
    expect((await bring('admin', pdf)).status).toBe(403);
    expect((await bring('ganda', pdf)).status).toBe(303);
    expect((await bring('ganda', pdf)).status).toBe(409);
    advance(3 * 86_400_000);
    await sweepUnusedLampiran(deps);
    expect((await bytes('admin', `${path}/bertanda.pdf`)).equals(PDF)).toBe(true);
    await expect(query(deps.db, `update surat_tanda_tangan set cara = 'layanan'`)).rejects.toThrow(
      /permission denied/,
    );
  });

  it('is signed elsewhere alone where no service is set up', async () => {
    const { deps } = test();
    Object.assign(deps, { penandaTangan: null });
    const [, path = ''] = surat;
    expect((await desk().get('ganda', path)).html).not.toContain('name="kataSandi"');
  });
});
