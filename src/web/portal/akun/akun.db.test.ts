import { describe, expect, it } from 'vitest';
import { permohonanAt, registerBy } from '../../../../tests/support/akun.ts';
import { fileBy, SANDI, usePortal } from '../../../../tests/support/portal.ts';
import { readable, type Visitor } from '../../../../tests/support/visitor.ts';
import { query } from '../../../persistence/connection/database.ts';
import { kodeOf, tautanOf } from '../../../useCases/akun/permohonan/rahasia.ts';
import { perambanOf } from './masuk/visit.ts';

const portal = usePortal();
const DAY = 24 * 3_600_000;

async function member(nama: string, email: string): Promise<Visitor> {
  const visitor = portal().visitor();
  await registerBy(visitor, portal().made.deps, { nama, email });
  return visitor;
}

/** The page's words without what was typed and what is made anew each time. */
const sameFor = (html: string, email: string): string =>
  readable(html).replaceAll(email, 'ALAMAT').replace(/\s+/g, ' ');

const lastPermohonan = async (): Promise<string> => {
  const rows = await query<{ id: string }>(
    portal().made.deps.db,
    `select id from permohonan where selesai_pada is null and jenis = 'sandi' order by dibuat_pada desc, id desc limit 1`,
  );
  return rows[0]?.id ?? '';
};

describe('registering on the page', () => {
  it('keeps what was typed but the password, and tells all that is wrong', async () => {
    const visitor = portal().visitor();
    await visitor.open('/daftar');
    const typed = {
      nama: 'Siti <b>',
      email: 'salah',
      telepon: 'abc',
      namaPengguna: '1',
      nik: '12',
      sandi: 'rahasiaku',
    };
    const { html, status } = await visitor.send('/daftar', typed);
    expect(status).toBe(422);
    for (const value of ['Siti &lt;b&gt;', 'salah', 'abc', '12']) expect(html).toContain(`value="${value}"`);
    expect(html).not.toContain('rahasiaku');
    expect(html.match(/class="field-error"/g)).toHaveLength(6);
  });

  it('looks the same for an address that has an account and one that has none', async () => {
    await member('Siti Rahmah', 'siti@contoh.id');
    const answers = [];
    for (const email of ['siti@contoh.id', 'belum@contoh.id']) {
      const visitor = portal().visitor();
      await visitor.open('/daftar');
      const { html, status, headers } = await visitor.send('/daftar', {
        nama: 'Siti',
        email,
        sandi: SANDI,
        setuju: 'ya',
      });
      const id = permohonanAt(visitor.here.url);
      answers.push([status, sameFor(html, email), headers.get('set-cookie') === null]);
      const wrong = await visitor.send(`/daftar/kode/${id}`, { kode: '000000', sandi: SANDI });
      answers.push([wrong.status, sameFor(wrong.html, email)]);
      const again = await visitor.send(`/daftar/kode/${id}/lagi`);
      answers.push([again.status, sameFor(again.html, email)]);
    }
    expect(answers.slice(0, 3)).toEqual(answers.slice(3));
  });

  it('signs in by the code here, and by the link only confirms', async () => {
    const { deps } = portal().made;
    const visitor = portal().visitor();
    await visitor.open('/daftar');
    await visitor.send('/daftar', { nama: 'Dewi', email: 'dewi@contoh.id', sandi: SANDI, setuju: 'ya' });
    const id = permohonanAt(visitor.here.url);
    const elsewhere = portal().visitor();
    const link = `/konfirmasi/${tautanOf(deps, id)}`;
    // looking at the link confirms nothing
    expect(readable((await elsewhere.open(link)).html)).toContain('dewi@contoh.id');
    const stranger = await elsewhere.send(link, { sandi: 'bukan sandi itu' });
    expect([stranger.status, readable(stranger.html)]).toEqual([422, expect.stringContaining('Bukan Anda?')]);
    expect(stranger.html).not.toContain('bukan sandi itu');
    await elsewhere.send(link, { sandi: SANDI });
    expect(elsewhere.here.url).toBe('/masuk');
    expect(elsewhere.cookie('sesi')).toBeUndefined();
    expect((await elsewhere.open(link)).status).toBe(422);
    const late = await visitor.open(`/daftar/kode/${id}`);
    expect([late.status, readable(late.html)]).toEqual([
      422,
      expect.stringContaining('Kode tidak berlaku lagi'),
    ]);
    for (const bad of ['x', '../../etc', '%3Cscript%3E', `${id}.AAAA`]) {
      expect([404, 422]).toContain((await elsewhere.open(`/konfirmasi/${bad}`)).status);
    }
  });
});

describe('a forgotten password', () => {
  it('is asked for with the same answer for everybody, and set once', async () => {
    const { deps } = portal().made;
    const thief = await member('Budi', 'budi@contoh.id');
    const visitor = portal().visitor();
    const answers = [];
    for (const email of ['entah@contoh.id', 'budi@contoh.id']) {
      await visitor.open('/lupa-sandi');
      const { html, status } = await visitor.send('/lupa-sandi', { email });
      answers.push([status, sameFor(html, email)]);
    }
    expect(answers[0]).toEqual(answers[1]);
    const rows = await query<{ id: string }>(
      deps.db,
      `select id from permohonan where jenis = 'sandi' and tujuan = 'budi@contoh.id'`,
    );
    const path = `/sandi-baru/${tautanOf(deps, rows[0]?.id ?? '')}`;
    await visitor.open(path);
    expect((await visitor.send(path, { sandi: 'pendek' })).status).toBe(422);
    await visitor.send(path, { sandi: 'sampan biru di hulu' });
    expect(visitor.here.url).toBe('/masuk');
    await visitor.send('/masuk', { email: 'budi@contoh.id', sandi: 'sampan biru di hulu' });
    expect(visitor.here.url).toBe('/saya');
    expect((await thief.open('/saya')).url).toBe('/masuk?next=/saya');
    expect((await visitor.open(path)).status).toBe(422);
    expect(await lastPermohonan()).not.toBe(rows[0]?.id);
  });

  it('and a lost number give nothing away on the page', async () => {
    const visitor = portal().visitor();
    const answers = [];
    for (const email of ['entah@contoh.id', 'siti@contoh.id']) {
      await visitor.open('/lacak/lupa');
      const { html, status } = await visitor.send('/lacak/lupa', { email });
      answers.push([status, sameFor(html, email)]);
    }
    expect(answers[0]).toEqual(answers[1]);
  });
});

describe('signing in', () => {
  it('leads back to a page of this site and to no other', async () => {
    await member('Nisa', 'nisa@contoh.id');
    for (const [next, home] of [
      ['/laporan', '/laporan'],
      ['//jahat.test', '/saya'],
      ['https://jahat.test/x', '/saya'],
      ['/\\jahat.test', '/saya'],
      ['/%2e%2e//jahat.test', '/saya'],
      ['javascript:alert(1)', '/saya'],
    ] as const) {
      const visitor = portal().visitor();
      await visitor.open(`/masuk?next=${encodeURIComponent(next)}`);
      const sent = { email: 'nisa@contoh.id', sandi: SANDI, next };
      await visitor.send('/masuk', sent);
      expect([next, visitor.here.url]).toEqual([next, home]);
    }
  });

  it('is offered with the way back on public pages, never with a secret address', async () => {
    const visitor = portal().visitor();
    expect((await visitor.open('/laporan')).html).toContain('href="/masuk?next=%2Flaporan"');
    expect((await visitor.open('/sandi-baru/rahasia')).html).not.toContain('next=');
  });

  it('in the middle of a long answer loses no word: the form comes along and is sent by one press', async () => {
    const { advance } = portal().made;
    const visitor = await member('Rina', 'rina@contoh.id');
    const { nomor } = await fileBy(visitor, { anda: { siapa: 'akun' } });
    await portal().officer('kota', nomor, { perintah: 'tunda', pertanyaan: 'Di mana persisnya?' });
    const path = `/laporan/${nomor}/lengkapi`;
    await visitor.open(path);
    advance(91 * DAY);
    const words = `Tepat di depan pos ronda RT 05, ${'tiang ketiga dari gang, '.repeat(60)}"kutip" & <tanda>.`;
    const ended = await visitor.send(path, { isi: words });
    expect([ended.status, readable(ended.html)]).toEqual([
      403,
      expect.stringContaining('Masuk lagi untuk mengirim'),
    ]);
    await visitor.send('/masuk', { email: 'rina@contoh.id', sandi: 'salah sekali' });
    await visitor.send('/masuk', { email: 'rina@contoh.id', sandi: SANDI });
    expect(readable(visitor.here.html)).toContain('Isian Anda siap dikirim');
    await visitor.send(path);
    // by now the laporan itself may have moved on; the words must have reached it or be told
    const text = readable(visitor.here.html);
    expect(text).toContain('tiang ketiga dari gang');
    advance(-91 * DAY);
  });
});

describe('the own pages', () => {
  it('show what waits first, find by words and state, and turn over', async () => {
    const visitor = await member('Ahmad', 'ahmad@contoh.id');
    const made = [];
    for (let i = 0; i < 3; i += 1) {
      made.push(
        await fileBy(visitor, {
          anda: { siapa: 'akun' },
          apa: { judul: `Lampu jalan padam nomor ${i} di gang` },
        }),
      );
    }
    await portal().officer('kota', made[0]?.nomor ?? '', {
      perintah: 'tunda',
      pertanyaan: 'Di mana persisnya?',
    });
    const text = readable((await visitor.open('/saya')).html);
    expect(text.indexOf('Menunggu Anda')).toBeLessThan(text.indexOf('Semua laporan Anda'));
    expect(text.match(/Giliran Anda: lengkapi/g)).toHaveLength(2);
    expect(
      readable((await visitor.open('/saya?status=tertunda')).html).match(/Lampu jalan padam/g),
    ).toHaveLength(1);
    expect(readable((await visitor.open('/saya?q=tidakada')).html)).toContain('Tidak ada laporan yang cocok');
    expect((await visitor.open(`/saya?status=${encodeURIComponent("' or 1=1")}&cursor=x`)).status).toBe(200);
  });

  it('ring the bell on every page, and open what it tells by one press', async () => {
    const visitor = await member('Yusuf', 'yusuf@contoh.id');
    const { nomor } = await fileBy(visitor, { anda: { siapa: 'akun' } });
    expect((await visitor.open('/statistik')).html).toContain(
      '<span class="bell-count" aria-hidden="true">1</span>',
    );
    await visitor.open('/saya/pemberitahuan');
    await visitor.send('/saya/pemberitahuan/baca', { aksi: 'buka' });
    expect(visitor.here.url).toBe(`/laporan/${nomor}`);
    expect(visitor.here.html).not.toContain('bell-count');
    const stranger = await member('Tono', 'tono@contoh.id');
    const [row] = await query<{ id: string }>(
      portal().made.deps.db,
      `select p.id from pesan p join laporan l on l.id = p.laporan_id where l.nomor = $1 limit 1`,
      [nomor],
    );
    const { _csrf: token = '' } = stranger.hidden('/keluar');
    const foreign = await stranger.post('/saya/pemberitahuan/baca', {
      _csrf: token,
      id: row?.id ?? '',
      aksi: 'buka',
    });
    expect(foreign.status).toBe(404);
    expect((await stranger.post('/saya/pemberitahuan/semua', { _csrf: 'palsu' })).status).toBe(403);
  });

  it('are closed to who is not signed in, and every form of theirs asks its token', async () => {
    const anyone = portal().visitor();
    for (const path of ['/saya', '/saya/pemberitahuan', '/saya/profil', '/saya/keamanan', '/saya/tutup']) {
      expect((await anyone.open(path)).url).toBe(`/masuk?next=${path}`);
    }
    const visitor = await member('Wati', 'wati@contoh.id');
    const before = await query(
      portal().made.deps.db,
      `select a::text from akun a where email = 'wati@contoh.id'`,
    );
    for (const path of [
      'profil',
      'profil/email',
      'profil/pilihan',
      'keamanan/sandi',
      'keamanan/lain',
      'tutup',
      'tambah',
    ]) {
      expect((await visitor.post(`/saya/${path}`, { nama: 'Pencuri', sandi: SANDI })).status).toBe(403);
    }
    expect(
      await query(portal().made.deps.db, `select a::text from akun a where email = 'wati@contoh.id'`),
    ).toEqual(before);
  });

  it('change the profile, the address by its code, and close the account', async () => {
    const { deps } = portal().made;
    const visitor = await member('Lina', 'lina@contoh.id');
    await visitor.open('/saya/profil');
    await visitor.send('/saya/profil', {
      nama: 'Lina Marlina',
      telepon: '0812 9999 0000',
      namaPengguna: 'lina.m',
      bahasa: 'id',
    });
    expect(readable(visitor.here.html)).toContain('Perubahan Anda sudah disimpan');
    await visitor.send('/saya/profil/email', { email: 'lina.baru@contoh.id', sandi: SANDI });
    expect(readable(visitor.here.html)).toContain('Kode dikirim ke lina.baru@contoh.id');
    const [row] = await query<{ id: string }>(
      deps.db,
      `select id from permohonan where tujuan = 'lina.baru@contoh.id'`,
    );
    await visitor.send('/saya/profil/kode', { kode: kodeOf(deps, row?.id ?? '') });
    expect(readable(visitor.here.html)).toContain(
      'Alamat sekarang: lina.baru@contoh.id. Sudah dikonfirmasi.',
    );
    await visitor.open('/saya/tutup');
    expect((await visitor.send('/saya/tutup', { sandi: 'salah sekali' })).status).toBe(422);
    await visitor.send('/saya/tutup', { sandi: SANDI });
    expect(readable(visitor.here.html)).toContain('Akun Anda sudah ditutup.');
    expect((await visitor.open('/saya')).url).toBe('/masuk?next=/saya');
  });
});

describe('the name of a browser', () => {
  it.each([
    [
      'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/129.0 Mobile Safari/537.36',
      'Chrome, Android',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605 Version/17.0 Safari/604.1',
      'Safari, iOS',
    ],
    ['Mozilla/5.0 (Windows NT 10.0) Chrome/129.0 Safari/537.36 Edg/129.0', 'Edge, Windows'],
    ['<script>alert(1)</script>', null],
    ['', null],
  ])('of %j is %j', (agent, name) => {
    expect(perambanOf(agent)).toBe(name);
  });
});
