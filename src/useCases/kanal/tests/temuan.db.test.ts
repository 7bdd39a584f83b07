import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useTestDeps } from '../../../../tests/support/deps.ts';
import { OBROLAN_RAHASIA, obrolanUji } from '../../../../tests/support/obrolan.ts';
import { xPeer, type XPeer } from '../../../../tests/support/xPeer.ts';
import { pencarianX } from '../../../channels/obrolan/xCari.ts';
import { PUBLIK, type Reader } from '../../../domain/laporan/reader.ts';
import { query } from '../../../persistence/connection/database.ts';
import { sendDue } from '../../pesan/sendDue.ts';
import { give, officer } from '../../sapu/tests/filed.ts';
import { olahDue, purgeMasuk } from '../olahPesan.ts';
import { jadikanLaporan, readPeriksa, readPeriksaList, sisihkan } from '../periksa.ts';
import { cariTemuan } from '../temuan/cariTemuan.ts';
import { TEMUAN_SEORANG } from '../temuan/terimaTemuan.ts';
import { terimaObrolan } from '../terimaObrolan.ts';

const made = useTestDeps({ now: '2026-11-20T10:00:00+07:00' });
const nasional: Reader = { ...PUBLIK, penugasan: [{ peran: 'admin_nasional', badan: 'NAS' }] };
const by = { reader: nasional, akunId: '01890000-0000-7000-8000-000000000001' };
const WORDS = {
  judul: 'Lampu jalan mati di depan pasar',
  isi: 'Lampu jalan di depan pasar mati sejak Senin, gelap pada malam hari.',
  anonim: false,
  rahasia: false,
};
let peer: XPeer;
let serial = 5_000_000_000n;

beforeAll(async () => {
  peer = await xPeer();
});
afterAll(() => peer.close());
beforeEach(async () => {
  for (const list of [peer.posts, peer.broken, peer.faults, peer.dm, peer.asked]) list.length = 0;
  peer.deleted.clear();
  await query(made().deps.db, `delete from pesan_masuk where laporan_id is null`);
});

function post(text: string, author: string, more: object = {}) {
  const one = { id: String((serial += 1n)), author_id: author, text, ...more };
  peer.posts.push(one);
  return one;
}

function search(batas: string | null = null) {
  const { deps } = made();
  return cariTemuan(
    deps,
    pencarianX({ baseUrl: peer.origin, token: 't', kueri: 'lampu -is:retweet' }),
    batas,
  );
}

/** The same by the webhook, signed. */
async function deliver(one: { id: string; text: string; author_id: string }, more: object = {}) {
  const tweet = { id_str: one.id, text: one.text, user: { id_str: one.author_id }, ...more };
  return hook({ tweet_create_events: [tweet] });
}

async function hook(events: object): Promise<string> {
  const raw = Buffer.from(JSON.stringify({ for_user_id: '1708', ...events }));
  const mac = `sha256=${createHmac('sha256', OBROLAN_RAHASIA).update(raw).digest('base64')}`;
  return terimaObrolan(made().deps, account(), raw, () => mac);
}

function direct(id: string, from: string, text: string): Promise<string> {
  const message_create = { sender_id: from, message_data: { text } };
  return hook({ direct_message_events: [{ id, type: 'message_create', message_create }] });
}

function account() {
  const found = obrolanUji(peer.origin, made().deps.now).find(({ kanal }) => kanal === 'x');
  if (found === undefined) throw new Error('X is among the platforms');
  return found;
}

async function settle(): Promise<void> {
  const { deps } = made();
  const noMail = {
    send: () => Promise.resolve({ outcome: 'sent', code: 'sent' } as const),
    close: () => Promise.resolve(),
  };
  await olahDue(deps);
  await sendDue(deps, { sender: noMail, origin: 'http://x', saluran: new Map([['x', account()]]) });
}

async function waiting(jenis: 'pesan' | 'temuan' = 'temuan') {
  const found = await readPeriksaList(made().deps, nasional, jenis);
  if (!found.ok) throw new Error('the admin nasional may look');
  return found.value;
}

async function onlyOne(): Promise<string> {
  const all = await waiting();
  expect(all).toHaveLength(1);
  return all[0]?.id ?? '';
}

async function laporanOf(id: string) {
  const [row] = await query<{ nomor: string; status: string; kanal: string }>(
    made().deps.db,
    `select l.nomor, l.status, l.kanal from pesan_masuk m join laporan l on l.id = m.laporan_id where m.id = $1`,
    [id],
  );
  return row;
}

describe('a post that names us without #lapor', () => {
  it('waits sealed, is answered by nobody, and becomes a laporan whose author hears of it and can end it', async () => {
    const one = post('@LAPOR1708 lampu jalan depan pasar mati', '71');
    expect(await deliver(one)).toBe('disimpan');
    expect(await deliver(one)).toBe('disimpan');
    await search();
    await settle();
    expect(peer.dm).toEqual([]);
    expect(await waiting('pesan')).toEqual([]);
    const id = await onlyOne();
    const shown = await readPeriksa(made().deps, nasional, id);
    expect(shown).toMatchObject({
      value: {
        hasil: 'temuan',
        teks: 'lampu jalan depan pasar mati',
        tautan: `https://x.com/i/status/${one.id}`,
      },
    });
    expect(await jadikanLaporan(made().deps, by, id, WORDS)).toEqual({ ok: true, value: null });
    await settle();
    const laporan = await laporanOf(id);
    expect(laporan).toMatchObject({ kanal: 'x', status: 'menunggu_verifikasi' });
    expect(peer.dm).toEqual([
      { ke: '71', teks: expect.stringMatching(new RegExp(`TARIK ${laporan?.nomor}`, 'u')) },
    ]);
    // Of somebody else the same word ends nothing.
    await direct('31', '72', `TARIK ${laporan?.nomor}`);
    await settle();
    expect(await laporanOf(id)).toMatchObject({ status: 'menunggu_verifikasi' });
    await direct('32', '71', `TARIK ${laporan?.nomor}`);
    await settle();
    expect(await laporanOf(id)).toMatchObject({ status: 'diarsipkan' });
    expect(peer.dm.at(-1)).toMatchObject({ ke: '71', teks: expect.stringContaining('ditarik') });
  });

  it('becomes the laporan that it is when the same post turns out to be written to us', async () => {
    const one = post('@LAPOR1708 Lampu jalan di depan pasar mati #lapor', '73');
    await search();
    expect((await waiting())[0]).toMatchObject({ hasil: 'temuan_cari' });
    await deliver(one);
    await settle();
    expect(await waiting()).toEqual([]);
    expect(peer.dm).toMatchObject([{ ke: '73' }]);
  });

  it('counts as naming us also when a search found it first', async () => {
    const one = post('@LAPOR1708 tolong lampu jalan pasar', '74');
    await search();
    await deliver(one);
    expect(await waiting()).toMatchObject([{ hasil: 'temuan', ulangan: 0 }]);
    expect(await search(`${BigInt(one.id) - 1n}:::`)).toMatchObject({ jumlah: 0 });
  });
});

describe('a post that a search found', () => {
  it('sends its author nothing before they write to us, and then knows them', async () => {
    post('Lampu jalan di depan pasar mati lagi, gelap sekali', '81');
    await search();
    const id = await onlyOne();
    await jadikanLaporan(made().deps, by, id, WORDS);
    await settle();
    const laporan = await laporanOf(id);
    const nomor = laporan?.nomor ?? '';
    await give(made().deps, officer('admin_nasional', 'NAS'), nomor, {
      perintah: 'arsipkan',
      alasanKode: 'bukan_pelayanan_publik',
      pesan: 'Bukan urusan pelayanan publik.',
    });
    await settle();
    expect(peer.dm).toEqual([]);
    await direct('41', '81', `STATUS ${nomor}`);
    await settle();
    expect(peer.dm).toMatchObject([{ ke: '81', teks: expect.stringContaining(nomor) }]);
  });

  it('is set aside with a reason or forgotten with the rest, and never comes back', async () => {
    post('Lampu padam', '82');
    post('Lampu hias dijual', '83');
    await search();
    const [first] = await waiting();
    expect(await sisihkan(made().deps, by, first?.id ?? '', 'Iklan lampu')).toMatchObject({ ok: true });
    await search();
    expect(await waiting()).toHaveLength(1);
    made().advance(400 * 86_400_000);
    await purgeMasuk(made().deps);
    expect(await waiting()).toEqual([]);
    made().setNow('2026-11-20T10:00:00+07:00');
  });

  it('goes when its author takes it back', async () => {
    const kept = post('Lampu taman rusak', '84');
    const gone = post('Lampu gang rusak', '85');
    const { batas } = await search();
    expect(await waiting()).toHaveLength(2);
    peer.deleted.add(gone.id);
    await search(batas);
    expect(await readPeriksa(made().deps, nasional, await onlyOne())).toMatchObject({
      value: { tautan: `https://x.com/i/status/${kept.id}` },
    });
    const rows = await query(
      made().deps.db,
      `select isi is null as bare, alamat is null as nobody from pesan_masuk where alasan = 'dihapus_penulis'`,
    );
    expect(rows).toEqual([{ bare: true, nobody: true }]);
  });

  it('leaves out reposts, shut accounts and rows that are none', async () => {
    post('RT lampu', '86', { referenced_tweets: [{ type: 'retweeted', id: '1' }] });
    post('Lampu lalu lintas padam', '87');
    peer.broken.push({ id: 'x' }, 'lampu', null, { id: '5', author_id: '6' }, { author_id: '1', text: 'x' });
    expect(await search()).toMatchObject({ jumlah: 1, gagal: 5 });
  });
});

describe('a flood and a platform in trouble', () => {
  it('takes 1,000 posts in bounded runs, each once, and goes on above them', async () => {
    for (let n = 0; n < 1_000; n += 1) post(`Lampu ke-${n} mati`, String(100_000 + n));
    let batas: string | null = null;
    const counts: number[] = [];
    for (let run = 0; run < 4; run += 1) {
      peer.asked.length = 0;
      const done: Awaited<ReturnType<typeof search>> = await search(batas);
      expect(peer.asked.length).toBeLessThanOrEqual(4);
      counts.push(done.jumlah);
      batas = done.batas;
    }
    expect(counts).toEqual([300, 300, 300, 100]);
    // So many wait: nothing more is looked for until officers have read some, and then nothing was missed.
    post('Lampu terakhir mati', '7');
    expect(await search(batas)).toMatchObject({ jumlah: 0, batas });
    await query(
      made().deps.db,
      `delete from pesan_masuk where id in (select id from pesan_masuk where hasil = 'temuan_cari' limit 10)`,
    );
    expect(await search(batas)).toMatchObject({ jumlah: 1 });
  }, 60_000);

  it('keeps no more of one author than an officer would read', async () => {
    for (let n = 0; n < TEMUAN_SEORANG + 5; n += 1) post(`Lampu ${n}`, '91');
    expect(await search()).toMatchObject({ jumlah: TEMUAN_SEORANG });
  });

  it('rests until the moment that the platform names, and loses nothing by it', async () => {
    post('Lampu padam', '92');
    const until = made().deps.now() + 600_000;
    const headers = { 'x-rate-limit-reset': String(until / 1_000) };
    peer.faults.push({ status: 429, json: {}, headers });
    const { batas } = await search('');
    const before = peer.asked.length;
    expect(await search(batas)).toEqual({ jumlah: 0, gagal: 0, batas });
    expect(peer.asked).toHaveLength(before);
    made().advance(600_001);
    expect(await search(batas)).toMatchObject({ jumlah: 1 });
    // The last request of a window is the last one of the run.
    const data = [{ id: '9', author_id: '1', text: 'Lampu' }];
    const meta = { newest_id: '9', oldest_id: '9', next_token: 'n' };
    const last = { ...headers, 'x-rate-limit-remaining': '0' };
    peer.faults.push({ json: { data, meta }, headers: last });
    const asked = peer.asked.filter(({ path }) => path.includes('search')).length;
    await search();
    expect(peer.asked.filter(({ path }) => path.includes('search'))).toHaveLength(asked + 1);
  });

  it.each([
    ['500', { status: 500 }],
    ['words that are no answer', { bytes: Buffer.from('<html>') }],
    ['another shape', { json: { data: 'x', meta: {} } }],
  ])('%s fails the run, and the next one finds everything', async (_name, fault) => {
    post('Lampu padam', '93');
    peer.faults.push(fault);
    await expect(search()).rejects.toThrow(/^http\./u);
    expect(await search()).toMatchObject({ jumlah: 1 });
  });

  it('begins anew where its mark is older than the platform searches', async () => {
    post('Lampu padam', '94');
    peer.faults.push({ status: 400, json: { title: 'Invalid Request' } });
    expect(await search('12:::')).toMatchObject({ jumlah: 1 });
  });
});
