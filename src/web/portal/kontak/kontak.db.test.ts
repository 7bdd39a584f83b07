import { describe, expect, it } from 'vitest';
import { fileBy, filedOn, usePortal } from '../../../../tests/support/portal.ts';
import { readable, type Visitor } from '../../../../tests/support/visitor.ts';
import { PUBLIK } from '../../../domain/laporan/reader.ts';
import { formatNomor } from '../../../domain/shared/nomor.ts';
import { query } from '../../../persistence/connection/database.ts';
import { purgeAkun } from '../../../useCases/akun/purgeAkun.ts';
import { MAX_KODE } from '../../../useCases/akun/pengaman/kodeSalah.ts';
import { BERLAKU_MS } from '../../../useCases/akun/permohonan/minta.ts';
import { kodeOf, tautanOf } from '../../../useCases/akun/permohonan/rahasia.ts';
import { confirmKontak, confirmKontakByTautan } from '../../../useCases/identitas/konfirmasiKontak.ts';
import { sendDue } from '../../../useCases/pesan/sendDue.ts';

const portal = usePortal({ sms: { awalan: ['+628'], perJam: 100 } });
const deps = () => portal().made.deps;
let n = 0;
const nomorBaru = (): string => `081255${String((n += 1)).padStart(6, '0')}`;
const kept = (nomor: string): string => `+62${nomor.slice(1)}`;

/** What left the house, by SMS and by mail. */
async function sent(): Promise<{ readonly sms: string[]; readonly mail: string[]; readonly words: string }> {
  const sms: string[] = [];
  const mail: string[] = [];
  const words: string[] = [];
  const ok = { outcome: 'sent', code: 'ok' } as const;
  const close = () => Promise.resolve();
  await sendDue(deps(), {
    sender: {
      send: ({ to, text }) => {
        if (to !== 'kota@contoh.id') mail.push(to);
        words.push(text);
        return Promise.resolve(ok);
      },
      close,
    },
    origin: 'https://lapor.go.id',
    saluran: new Map([
      [
        'sms',
        {
          send: ({ ke, teks }) => {
            sms.push(ke);
            words.push(teks);
            return Promise.resolve(ok);
          },
          close,
        },
      ],
    ]),
  });
  return { sms, mail, words: words.join('\n') };
}

/** Codes of the contacts of the last laporan, in the order in which they were asked for. */
async function kodeLast(): Promise<{ readonly id: string; readonly kode: string }[]> {
  const rows = await query<{ id: string }>(
    deps().db,
    `select id from permohonan where jenis = 'kontak' and isi ->> 'laporan' = (
       select id::text from laporan order by dibuat_pada desc, id desc limit 1)`,
  );
  return rows.map(({ id }) => ({ id, kode: kodeOf(deps(), id) }));
}

async function fileWith(anda: Record<string, string>): Promise<{ visitor: Visitor; nomor: string }> {
  portal().made.advance(1_000);
  const visitor = portal().visitor();
  const { nomor } = await fileBy(visitor, { anda: { siapa: 'kontak', nama: 'Siti Aminah', ...anda } });
  return { visitor, nomor };
}

const identitas = async (nomor: string) =>
  (
    await query<{ email: string | null; telepon: string | null; balas: Buffer | null; semua: string }>(
      deps().db,
      `select i.email, i.telepon, i.balas, to_jsonb(i)::text as semua from identitas i
         join laporan l on l.id = i.laporan_id where l.nomor = $1`,
      [nomor],
    )
  )[0];

const typeKode = (visitor: Visitor, saluran: 'email' | 'sms', kode: string) =>
  visitor.send('/lapor/kontak', { saluran, [`kode-${saluran}`]: kode });
const salah = (kode: string): string => String((Number(kode) + 1) % 1_000_000).padStart(6, '0');

describe('the contact of a pelapor without account', () => {
  it('is kept once its code was typed, and hears of the laporan from then on', async () => {
    const telepon = nomorBaru();
    const { visitor, nomor } = await fileWith({ telepon });
    expect(readable(visitor.here.html)).toContain(`dikirim lewat SMS ke ${kept(telepon)}`);
    const first = await sent();
    expect(first.sms).toEqual([kept(telepon)]);
    const [asked] = await kodeLast();
    expect(first.words).toContain(asked?.kode);
    expect(await identitas(nomor)).toMatchObject({ email: null, telepon: null });
    const everything = await query(
      deps().db,
      'select p::text from permohonan p union all select q::text from pesan q',
    );
    expect(JSON.stringify(everything)).not.toContain(telepon.slice(1));
    const wrong = await typeKode(visitor, 'sms', salah(asked?.kode ?? ''));
    expect([wrong.status, readable(wrong.html).includes('4 kali')]).toEqual([422, true]);
    await typeKode(visitor, 'sms', asked?.kode ?? '');
    expect(readable(visitor.here.html)).toContain(`kabar laporan dikirim ke ${kept(telepon)}`);
    expect(filedOn(visitor.here.html).nomor).toBe(nomor);
    expect(await identitas(nomor)).toMatchObject({ telepon: kept(telepon) });
    // What could not be told at the filing is told now.
    const later = await sent();
    expect([later.sms, later.words]).toEqual([[kept(telepon)], expect.stringContaining(nomor)]);
    expect(await confirmKontak(deps(), asked ?? { id: '', kode: '' })).toMatchObject({ ok: false });
    await visitor.open(`/laporan/${nomor}`);
    expect(readable(visitor.here.html)).toContain(kept(telepon));
  });

  it('is nobody’s without the code: five wrong ones end it, and the laporan goes on by its receipt', async () => {
    const telepon = nomorBaru();
    const { visitor, nomor } = await fileWith({ telepon });
    const [asked] = await kodeLast();
    for (let i = 0; i < MAX_KODE; i += 1) await typeKode(visitor, 'sms', salah(asked?.kode ?? ''));
    await visitor.open('/lapor/terkirim');
    expect(readable(visitor.here.html)).toContain('kontak itu tidak disimpan');
    expect(visitor.here.html).not.toContain('name="kode-sms"');
    expect(await confirmKontak(deps(), asked ?? { id: '', kode: '' })).toMatchObject({
      refusal: { code: 'akun.code_over' },
    });
    await visitor.post('/lapor/kontak', { ...visitor.hidden('/lapor/hapus'), saluran: 'sms', aksi: 'lagi' });
    expect(await identitas(nomor)).toMatchObject({ telepon: null });
    expect((await sent()).sms).toEqual([kept(telepon)]);
  });

  it('takes no code of another laporan, and no stranger’s page', async () => {
    const mine = await fileWith({ telepon: nomorBaru() });
    const [a] = await kodeLast();
    const theirs = await fileWith({ telepon: nomorBaru() });
    const refused = await typeKode(theirs.visitor, 'sms', a?.kode ?? '');
    expect(refused.status).toBe(422);
    const stranger = portal().visitor();
    await stranger.open('/lapor');
    await stranger.post('/lapor/kontak', {
      ...stranger.hidden('/lapor'),
      saluran: 'sms',
      'kode-sms': a?.kode ?? '',
    });
    expect(await identitas(mine.nomor)).toMatchObject({ telepon: null });
    expect(await identitas(theirs.nomor)).toMatchObject({ telepon: null });
    await sent();
  });

  it('of an anonim laporan lies sealed, before the code and after it, also with two of them', async () => {
    const telepon = nomorBaru();
    const { visitor, nomor } = await fileWith({ telepon, email: 'siti.segel@contoh.id', anonim: 'ya' });
    const out = await sent();
    expect([out.sms, out.mail]).toEqual([[kept(telepon)], ['siti.segel@contoh.id']]);
    const [email, sms] = await kodeLast();
    const secret = [telepon.slice(1), 'siti.segel', 'Siti Aminah'];
    const read = async () =>
      JSON.stringify(await query(deps().db, 'select p::text from permohonan p')) +
      (await identitas(nomor))?.semua;
    for (const one of secret) expect(await read()).not.toContain(one);
    expect((await identitas(nomor))?.balas).toBeNull();
    await typeKode(visitor, 'sms', sms?.kode ?? '');
    await typeKode(visitor, 'email', email?.kode ?? '');
    for (const one of secret) expect(await read()).not.toContain(one);
    const [row] = await query<{ id: string }>(deps().db, 'select id from laporan where nomor = $1', [nomor]);
    const balas = (await identitas(nomor))?.balas;
    expect(JSON.parse(deps().keys.balas.open(row?.id ?? '', balas ?? Buffer.of()))).toEqual({
      email: 'siti.segel@contoh.id',
      telepon: kept(telepon),
    });
    // Mail first; of both one.
    expect((await sent()).mail).toEqual(['siti.segel@contoh.id']);
  });

  it('is sent again by a press, with the same code, and outlives the page by the receipt', async () => {
    const telepon = nomorBaru();
    const { visitor, nomor } = await fileWith({ telepon });
    const { resi } = filedOn(visitor.here.html);
    await sent();
    portal().made.advance(60_000);
    await visitor.post('/lapor/kontak', { ...visitor.hidden('/lapor/kontak'), aksi: 'lagi' });
    const [asked] = await kodeLast();
    const kode = asked?.kode ?? '';
    const again = await sent();
    expect([again.sms, again.words.includes(kode), again.words.includes('24 jam')]).toEqual([
      [kept(telepon)],
      true,
      true,
    ]);
    const fields = visitor.hidden('/lapor/kontak');
    portal().made.advance(BERLAKU_MS);
    await visitor.post('/lapor/kontak', { ...fields, 'kode-sms': kode });
    expect([visitor.here.url, (await identitas(nomor))?.telepon]).toEqual(['/lacak', null]);
    portal().made.advance(20 * 3_600_000);
    const later = portal().visitor();
    await later.open('/lacak');
    await later.send('/lacak', { resi: resi ?? '' });
    const shown = readable(later.here.html);
    expect([shown.includes('belum dikonfirmasi'), shown.includes(kept(telepon))]).toEqual([true, false]);
    await later.open(`/laporan/${nomor}/kontak`);
    const wrong = await later.send(`/laporan/${nomor}/kontak`, { 'kode-sms': salah(kode) });
    expect([wrong.status, readable(wrong.html).includes('4 kali')]).toEqual([422, true]);
    await later.send(`/laporan/${nomor}/kontak`, { 'kode-sms': kode });
    expect([later.here.url, (await identitas(nomor))?.telepon]).toEqual([`/laporan/${nomor}`, kept(telepon)]);
    expect(readable(later.here.html)).not.toContain('belum dikonfirmasi');
    expect((await sent()).sms).toEqual([kept(telepon)]);
  });

  it('is typed on the own laporan by nobody else', async () => {
    const telepon = nomorBaru();
    const { nomor } = await fileWith({ telepon });
    const [asked] = await kodeLast();
    const other = await fileWith({ telepon: nomorBaru() });
    const stranger = other.visitor;
    const path = `/laporan/${nomor}/kontak`;
    await stranger.open(path);
    expect(stranger.here.status).toBe(404);
    await stranger.open(`/laporan/${other.nomor}/kontak`);
    const fields = { ...stranger.hidden(`/laporan/${other.nomor}/kontak`), saluran: 'sms' };
    for (const more of [{ 'kode-sms': asked?.kode ?? '' }, { aksi: 'lagi' }]) {
      await stranger.post(path, { ...fields, ...more });
      expect(stranger.here.status).toBe(404);
    }
    expect(await identitas(nomor)).toMatchObject({ telepon: null });
    expect((await sent()).sms).toHaveLength(2);
  });

  /** Files with this address; answers the visitor, the numbers, and the path of the link in its mail. */
  const byLink = async (email: string) => {
    const filed = await fileWith({ email });
    const { resi } = filedOn(filed.visitor.here.html);
    const [asked] = await kodeLast();
    const { words } = await sent();
    const [path = ''] = /\/konfirmasi\/kontak\/[\w.-]+/.exec(words) ?? [];
    expect(path).toBe(`/konfirmasi/kontak/${tautanOf(deps(), asked?.id ?? '')}`);
    return { ...filed, path, resi: resi ?? '', asked };
  };

  it('is confirmed by one press on the link of its mail in the browser that sent it, which tells nothing of the laporan', async () => {
    const { visitor, nomor, path } = await byLink('siti.tautan@contoh.id');
    await visitor.open(path);
    expect(readable(visitor.here.html)).toContain('siti.tautan@contoh.id');
    expect(visitor.here.html).not.toContain('name="ekor"');
    for (const one of [nomor, formatNomor(nomor), 'Siti Aminah'])
      expect(visitor.here.html).not.toContain(one);
    expect(await identitas(nomor)).toMatchObject({ email: null });
    const fields = visitor.hidden(path);
    for (const wrong of [`${path.slice(0, -1)}${path.endsWith('A') ? 'B' : 'A'}`, '/konfirmasi/kontak/x']) {
      await visitor.post(wrong, fields);
      expect(visitor.here.status).toBe(422);
    }
    // A link of one kind opens nothing of another.
    await visitor.open(path.replace('/kontak', ''));
    expect(visitor.here.status).toBe(422);
    await visitor.post(path, fields);
    expect([visitor.here.status, visitor.here.html.includes(nomor)]).toEqual([200, false]);
    expect(await identitas(nomor)).toMatchObject({ email: 'siti.tautan@contoh.id' });
    await visitor.post(path, fields);
    expect(visitor.here.status).toBe(422);
    expect((await sent()).mail).toEqual(['siti.tautan@contoh.id']);
  });

  it('is confirmed by its link elsewhere with the end of the receipt, or all of it', async () => {
    for (const [n, typed] of [(resi: string) => resi.slice(-4), (resi: string) => resi].entries()) {
      const { nomor, path, resi } = await byLink(`siti.lain${n}@contoh.id`);
      const other = portal().visitor();
      await other.open(path);
      expect(readable(other.here.html)).toContain('4 angka terakhir resi');
      await other.send(path, { ekor: '' });
      expect([other.here.status, (await identitas(nomor))?.email]).toEqual([422, null]);
      await other.send(path, { ekor: typed(resi) });
      expect([other.here.status, other.here.html.includes(nomor)]).toEqual([200, false]);
      expect(await identitas(nomor)).toMatchObject({ email: `siti.lain${n}@contoh.id` });
      await sent();
    }
  });

  it('is not confirmed by a stranger whose address was mistyped: guesses end it, and no laporan of their own helps', async () => {
    const { nomor, path, resi, asked } = await byLink('orang.lain@contoh.id');
    const own = await fileWith({ email: 'milik.asing@contoh.id' });
    const stranger = own.visitor;
    await stranger.open(path);
    expect(stranger.here.html).toContain('name="ekor"');
    for (const one of [nomor, formatNomor(nomor), resi]) expect(stranger.here.html).not.toContain(one);
    const right = Number(resi.slice(-4));
    for (let i = 1; i <= MAX_KODE; i += 1) {
      const guess = String((right + i) % 10_000).padStart(4, '0');
      await stranger.post(path, { ...stranger.hidden(path), ekor: guess });
      expect(stranger.here.status).toBe(422);
      if (i < MAX_KODE) expect(readable(stranger.here.html)).toContain(`${MAX_KODE - i} kali lagi`);
    }
    const reader = { ...PUBLIK };
    const tautan = path.split('/').at(-1) ?? '';
    for (const ekor of [resi.slice(-4), '', asked?.kode ?? ''])
      expect(await confirmKontakByTautan(deps(), reader, { tautan, ekor })).toMatchObject({ ok: false });
    expect(await identitas(nomor)).toMatchObject({ email: null });
    expect(stranger.here.html).not.toContain('name="ekor"');
    await sent();
  });

  it('is erased when nobody confirmed it within a day, and its page says so', async () => {
    const { visitor, nomor } = await fileWith({ email: 'siti.lewat@contoh.id' });
    const { resi } = filedOn(visitor.here.html);
    const [asked] = await kodeLast();
    const { id = '', kode = '' } = asked ?? {};
    const isi = async () =>
      (await query<{ isi: unknown }>(deps().db, 'select isi from permohonan where id = $1', [id]))[0]?.isi;
    portal().made.advance(24 * 3_600_000 - 1_000);
    await purgeAkun(deps());
    expect(await isi()).not.toBeNull();
    portal().made.advance(2_000);
    await purgeAkun(deps());
    expect(await isi()).toBeNull();
    expect(await confirmKontak(deps(), { id, kode })).toMatchObject({ ok: false });
    expect(
      await confirmKontakByTautan(deps(), PUBLIK, { tautan: tautanOf(deps(), id), ekor: resi ?? '' }),
    ).toMatchObject({ ok: false });
    const later = portal().visitor();
    await later.open('/lacak');
    await later.send('/lacak', { resi: resi ?? '' });
    expect(readable(later.here.html)).toContain('kontak itu tidak disimpan');
    await later.open(`/laporan/${nomor}/kontak`);
    expect(later.here.html).not.toContain('name="kode-email"');
    expect(await identitas(nomor)).toMatchObject({ email: null });
  });

  it('is told plainly where a number cannot get a code, and floods nobody’s phone', async () => {
    const telepon = nomorBaru();
    const asked: boolean[] = [];
    for (let i = 0; i < 5; i += 1) {
      const { visitor } = await fileWith({ telepon });
      asked.push(visitor.here.html.includes('name="kode-sms"'));
      if (i === 4) expect(readable(visitor.here.html)).toContain('terlalu banyak yang diminta');
    }
    expect(asked).toEqual([true, true, true, true, false]);
    expect((await sent()).sms).toHaveLength(4);
    const visitor = portal().visitor();
    await expect(
      fileBy(visitor, { anda: { siapa: 'kontak', nama: 'Siti', telepon: '021 5550001' } }),
    ).rejects.toThrow('not filed');
    expect(visitor.here.status).toBe(422);
    expect(readable(visitor.here.html)).toContain('nomor ponsel Indonesia');
  });
});
