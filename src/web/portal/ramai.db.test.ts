import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { beforeAll, describe, expect, it } from 'vitest';
import { fileBy, filedOn, LAPORAN, usePortal } from '../../../tests/support/portal.ts';
import { readable, Visitor } from '../../../tests/support/visitor.ts';
import { webDeps } from '../../../tests/support/webDeps.ts';
import { testWebDeps } from '../../../tests/support/webServer.ts';
import { RAMAI, RAMAI_WINDOW_MS, TANTANGAN_MS, TUNGGU_MOST, TUNGGU_MS } from '../../domain/pelapor/ramai.ts';
import { countPercobaan } from '../../persistence/akun/percobaan.ts';
import { query } from '../../persistence/connection/database.ts';
import { jagaRamai, mintaSebelum } from '../../useCases/ramai/jagaRamai.ts';
import { WINDOW_MS } from '../../useCases/akun/pengaman/throttle.ts';
import { createHash } from 'node:crypto';
import { createApp } from '../app.ts';
import { portalRoutes } from './routes.ts';

const portal = usePortal();
const deps = () => portal().made.deps;
const NONE = { tantangan: '', jawaban: '' };
let names = 0;
const somewhere = () => ({ jenis: 'lapor', alamat: `alamat-${(names += 1)}` }) as const;

/** What the worker in the browser does. */
async function solve(tantangan: string): Promise<string> {
  const { challenge } = JSON.parse(Buffer.from(tantangan.split('.')[0] ?? '', 'base64url').toString()) as {
    challenge: Parameters<typeof solveChallenge>[0]['challenge'];
  };
  const solution = await solveChallenge({ challenge, deriveKey });
  return JSON.stringify({ counter: solution?.counter, derivedKey: solution?.derivedKey });
}

async function flooded(untuk = somewhere()): Promise<typeof untuk> {
  for (let n = 0; n < RAMAI.lapor.alamat; n += 1) expect(await jagaRamai(deps(), untuk, NONE)).toBeNull();
  return untuk;
}

describe('the guard against floods', () => {
  it('counts a whole network of IPv6 as one: its holder has a fresh address for every attempt', async () => {
    let n = 0;
    const remoteAddress = () => `2001:db8:7:1::${(n += 1).toString(16)}`;
    const app = createApp(webDeps({ ...testWebDeps(deps(), {}), remoteAddress }), [portalRoutes(deps())]);
    const one = new Visitor(app);
    await one.open('/lacak');
    const form = { ...one.hidden('/lacak'), resi: '1234 5678 9012 3456' };
    const seen: number[] = [];
    for (let i = 0; i <= RAMAI.lacak.alamat; i += 1) seen.push((await one.post('/lacak', form)).status);
    expect(seen.indexOf(429)).toBe(RAMAI.lacak.alamat);
  });

  it('asks nothing in normal load, and above it of that address only', async () => {
    const untuk = await flooded();
    expect(await mintaSebelum(deps(), untuk)).toMatchObject({ sebab: 'baru', detik: TUNGGU_MS / 1_000 });
    expect(await jagaRamai(deps(), untuk, NONE)).toMatchObject({ sebab: 'baru' });
    const other = somewhere();
    expect(await mintaSebelum(deps(), other)).toBeNull();
    expect(await jagaRamai(deps(), other, NONE)).toBeNull();
    portal().made.advance(RAMAI_WINDOW_MS + 1);
    expect(await jagaRamai(deps(), untuk, NONE)).toBeNull();
  });

  it('takes a solved task once, for its form and address, while it lasts', async () => {
    const untuk = await flooded();
    const { tantangan = '' } = (await jagaRamai(deps(), untuk, NONE)) ?? {};
    const jawaban = await solve(tantangan);
    const sent = { tantangan, jawaban };
    const daftar = { jenis: 'daftar', alamat: untuk.alamat } as const;
    for (let n = 0; n < RAMAI.daftar.alamat; n += 1) await jagaRamai(deps(), daftar, NONE);
    expect(await jagaRamai(deps(), daftar, sent)).toMatchObject({ sebab: 'salah' });
    expect(await jagaRamai(deps(), await flooded(), sent)).toMatchObject({ sebab: 'salah' });
    const at = { deps: deps() };
    const three = await Promise.all([1, 2, 3].map(() => jagaRamai(at.deps, untuk, sent)));
    expect(three.filter((one) => one === null)).toHaveLength(1);
    expect(await jagaRamai(deps(), untuk, sent)).toMatchObject({ sebab: 'salah' });
    const late = (await jagaRamai(deps(), untuk, NONE))?.tantangan ?? '';
    const solved = await solve(late);
    portal().made.advance(TANTANGAN_MS + 1);
    await flooded(untuk);
    expect(await jagaRamai(deps(), untuk, { tantangan: late, jawaban: solved })).toMatchObject({
      sebab: 'salah',
    });
  });

  it('takes no invented, changed or foreign task or answer', async () => {
    const untuk = await flooded();
    const { tantangan = '' } = (await jagaRamai(deps(), untuk, NONE)) ?? {};
    const [isi = '', tanda = ''] = tantangan.split('.');
    const easier = Buffer.from(
      Buffer.from(isi, 'base64url').toString().replace('"keyPrefix":"00"', '"keyPrefix":"0"'),
    ).toString('base64url');
    for (const forged of [
      'x',
      '.',
      `${isi}.`,
      `.${tanda}`,
      `${easier}.${tanda}`,
      'a'.repeat(100_000),
      `${isi}.${tanda}x`,
    ])
      expect(await jagaRamai(deps(), untuk, { tantangan: forged, jawaban: '{}' })).toMatchObject({
        sebab: 'salah',
      });
    const good = JSON.parse(await solve(tantangan)) as { counter: number; derivedKey: string };
    for (const wrong of [
      '',
      '{}',
      'null',
      '[]',
      '{"counter":"1"}',
      'a'.repeat(100_000),
      JSON.stringify({ ...good, counter: good.counter + 1 }),
      JSON.stringify({ ...good, derivedKey: '00'.repeat(32) }),
      JSON.stringify({ counter: -1, derivedKey: '0'.repeat(64) }),
    ])
      expect(await jagaRamai(deps(), untuk, { tantangan, jawaban: wrong })).toMatchObject({
        sebab: 'sisa',
        tantangan,
      });
  });

  it('lets those wait who have no script, a few times', async () => {
    const untuk = await flooded();
    const { advance } = portal().made;
    for (let n = 0; n <= TUNGGU_MOST; n += 1) {
      const { tantangan = '' } = (await jagaRamai(deps(), untuk, NONE)) ?? {};
      advance(TUNGGU_MS - 1_000);
      expect(await jagaRamai(deps(), untuk, { tantangan, jawaban: '' })).toMatchObject({
        sebab: 'sisa',
        detik: 1,
        tantangan,
      });
      advance(1_000);
      const answer = await jagaRamai(deps(), untuk, { tantangan, jawaban: '' });
      if (n < TUNGGU_MOST) expect(answer).toBeNull();
      else expect(answer).toMatchObject({ sebab: 'sering' });
    }
    advance(WINDOW_MS);
    await flooded(untuk);
    const { tantangan = '' } = (await jagaRamai(deps(), untuk, NONE)) ?? {};
    advance(TUNGGU_MS);
    expect(await jagaRamai(deps(), untuk, { tantangan, jawaban: '' })).toBeNull();
  });

  it('puts nobody else to work for what a few addresses try and are refused', async () => {
    portal().made.advance(RAMAI_WINDOW_MS + 1);
    const semua = { jenis: 'ramai_lapor', kunci: createHash('sha256').update('semua').digest() };
    const untuk = await flooded();
    await countPercobaan(deps().db, [semua], deps().now(), RAMAI_WINDOW_MS);
    await query(deps().db, `update percobaan_masuk set jumlah = $1 where jenis = 'ramai_lapor'`, [
      RAMAI.lapor.semua - 3,
    ]);
    for (let n = 0; n < 9; n += 1) expect(await jagaRamai(deps(), untuk, NONE)).not.toBeNull();
    for (let n = 0; n < 3; n += 1) expect(await jagaRamai(deps(), somewhere(), NONE)).toBeNull();
    expect(await mintaSebelum(deps(), somewhere())).not.toBeNull();
    expect(await jagaRamai(deps(), somewhere(), NONE)).not.toBeNull();
  });

  it('asks everybody when the whole country floods, and keeps no address', async () => {
    portal().made.advance(RAMAI_WINDOW_MS + 1);
    const semua = { jenis: 'ramai_lacak', kunci: createHash('sha256').update('semua').digest() };
    await countPercobaan(deps().db, [semua], deps().now(), RAMAI_WINDOW_MS);
    await query(deps().db, `update percobaan_masuk set jumlah = $1 where jenis = 'ramai_lacak'`, [
      RAMAI.lacak.semua,
    ]);
    expect(await jagaRamai(deps(), { jenis: 'lacak', alamat: 'baru sekali' }, NONE)).toMatchObject({
      sebab: 'baru',
    });
    const rows = await query<{ r: string }>(
      deps().db,
      'select row_to_json(p)::text as r from percobaan_masuk p',
    );
    expect(rows.map((one) => one.r).join()).not.toMatch(/127\.0|alamat-\d|baru sekali/);
  });
});

it('a laporan leaves a stand-in for its address for the day, none behind a proxy, and none of the person when anonim', async () => {
  const address = '203.0.113.77';
  const from = (remoteAddress: string) =>
    new Visitor(
      createApp(webDeps({ ...testWebDeps(deps(), {}), remoteAddress: () => remoteAddress }), [
        portalRoutes(deps()),
      ]),
    );
  await fileBy(from(address));
  await fileBy(from(address), {
    anda: { siapa: 'kontak', email: 'budi@contoh.id', nama: 'Budi', anonim: 'ya' },
  });
  await fileBy(from('10.1.2.3'));
  const kept = await query<{ alamat: string | null; pelapor: string[]; r: string }>(
    deps().db,
    'select alamat, pelapor, row_to_json(j)::text as r from banjir_jejak j order by pada, laporan_id desc limit 3',
  );
  const known = kept.filter((one) => one.alamat !== null);
  expect([kept.length, known.length, new Set(known.map((one) => one.alamat)).size]).toEqual([3, 2, 1]);
  expect(kept.map((one) => one.pelapor)).toEqual([[], [], []]);
  expect(kept.map((one) => one.r).join()).not.toMatch(/203\.0|budi/);
});

describe('the forms', () => {
  let visitor: Visitor;
  beforeAll(async () => {
    portal().made.advance(RAMAI_WINDOW_MS + 1);
    visitor = portal().visitor();
    // Through a proxy on this machine everybody has one address: the whole system's threshold alone counts.
    await query(deps().db, 'delete from percobaan_masuk');
    await fileBy(portal().visitor());
    await query(deps().db, `update percobaan_masuk set jumlah = $1 where jenis = 'ramai_lapor'`, [
      RAMAI.lapor.semua,
    ]);
    for (const path of ['/daftar', '/lacak']) {
      await visitor.open(path);
      await visitor.send(path, path === '/lacak' ? { resi: '1' } : { nama: 'x' });
    }
    await query(
      deps().db,
      `update percobaan_masuk set jumlah = 5000 where jenis in ('ramai_daftar', 'ramai_lacak')`,
    );
  });

  it('count nobody by the address of a proxy', async () => {
    const rows = await query<{ jenis: string }>(deps().db, 'select jenis from percobaan_masuk');
    expect(rows.map((one) => one.jenis).filter((one) => /^ramai_.*_alamat$/.test(one))).toEqual([]);
  });

  it('keep what was typed, tell what to do, and take the laporan once it was waited for', async () => {
    const sender = portal().visitor();
    await sender.open('/lapor');
    await sender.send('/lapor', { ...LAPORAN.apa, aksi: 'lanjut' });
    await sender.send('/lapor/tempat', { ...LAPORAN.tempat, aksi: 'lanjut' });
    // Already on opening, so that a browser works while its person writes.
    expect(readable(sender.here.html)).toContain('Sekarang sedang sangat ramai');
    const typed = {
      siapa: 'kontak',
      nama: 'Siti Aminah',
      email: 'siti@contoh.id',
      setuju: 'ya',
      aksi: 'kirim',
    };
    const early = await sender.send('/lapor/anda', typed);
    expect(early.status).toBe(429);
    expect(readable(early.html)).toContain('Belum waktunya: tunggu 30 detik lagi');
    expect(early.html).toContain('value="Siti Aminah"');
    expect(early.html).toMatch(/src="[^"]*bukti/);
    portal().made.advance(TUNGGU_MS);
    await sender.send('/lapor/anda', typed);
    expect(filedOn(sender.here.html).nomor).toHaveLength(9);
  });

  it('take a solved task of the browser', async () => {
    const asked = await visitor.open('/lacak');
    const hidden = visitor.hidden('/lacak');
    expect(readable(asked.html)).toContain('Tunggu 30 detik');
    const jawaban = await solve(hidden['tantangan'] ?? '');
    const done = await visitor.send('/lacak', { resi: '1234 5678 9012 3456', jawaban });
    expect(done.status).not.toBe(429);
    expect(readable(done.html)).not.toContain('sangat ramai');
    const again = await visitor.post('/lacak', { ...hidden, resi: '1234 5678 9012 3456', jawaban });
    expect(again.status).toBe(429);
    expect(again.html).toContain('value="1234 5678 9012 3456"');
  });

  it('of registration keep all but the password, which no page repeats', async () => {
    await visitor.open('/daftar');
    const early = await visitor.send('/daftar', {
      nama: 'Siti Aminah',
      email: 'baru@contoh.id',
      sandi: 'kapal tua di muara',
      setuju: 'ya',
    });
    expect(early.status).toBe(429);
    expect(early.html).toContain('value="baru@contoh.id"');
    expect(early.html).not.toContain('kapal tua');
    portal().made.advance(TUNGGU_MS);
    const typed = { nama: 'Siti Aminah', email: 'baru@contoh.id', sandi: 'kapal tua di muara', setuju: 'ya' };
    expect((await visitor.send('/daftar', typed)).url).toContain('/daftar/kode/');
  });
});
