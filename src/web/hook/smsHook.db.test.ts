import { describe, expect, it } from 'vitest';
import { FORM, SMS_TOKEN, useWholeWeb } from '../../../tests/support/wholeWeb.ts';
import { query } from '../../persistence/connection/database.ts';
import { insertKiriman } from '../../persistence/kanal/kiriman.ts';
import { sidikPesan } from '../../useCases/kanal/alamat.ts';
import { httpSms } from '../../channels/sms/httpSms.ts';

const web = useWholeWeb();

function address(fields: Record<string, string>, path = '/hook/sms'): string {
  return `${path}?${new URLSearchParams({ token: SMS_TOKEN, ...fields }).toString()}`;
}

async function ask(fields: Record<string, string>): Promise<[number, string]> {
  const answer = await web().app.request(address(fields));
  return [answer.status, await answer.text()];
}

async function masuk(): Promise<number> {
  const rows = await query<{ n: number }>(web().made.deps.db, 'select count(*)::int as n from pesan_masuk');
  return rows[0]?.n ?? -1;
}

const TEKS = 'LAPOR Sampah di pasar lama menumpuk sejak hari raya';

describe('GET and POST /hook/sms', () => {
  it('make a laporan, answer its number as text, and the same again for the same id', async () => {
    const [status, text] = await ask({ from: '08125550001', to: '1708', text: TEKS, id: 'a-1' });
    expect([status, text]).toEqual([200, expect.stringMatching(/^Laporan diterima\. Nomor \d{9}/)]);
    const post = await web().app.request('/hook/sms', {
      method: 'POST',
      headers: { 'content-type': FORM },
      body: address({ from: '+628125550001', text: 'apa pun', id: 'a-1' }).slice('/hook/sms?'.length),
    });
    expect(post.headers.get('content-type')).toMatch(/^text\/plain; charset=utf-8$/i);
    expect(await post.text()).toBe(text);
    const nomor = /\d{9}/.exec(text)?.[0] ?? '';
    expect((await ask({ from: '628125550001', text: `status ${nomor}`, id: 'a-2' }))[1]).toContain(
      'Belum diverifikasi',
    );
    expect((await ask({ from: '08125550002', text: `STATUS ${nomor}`, id: 'a-3' }))[1]).toContain(
      'tidak ditemukan',
    );
  });

  it('tell nothing and keep nothing without the right token', async () => {
    const before = await masuk();
    for (const token of ['', 'salah', SMS_TOKEN.slice(0, -1), `${SMS_TOKEN}x`]) {
      expect(await ask({ token, from: '0812', text: TEKS, id: `t-${token}` })).toEqual([403, 'Token salah.']);
    }
    expect((await web().app.request('/hook/sms?from=0812&text=a')).status).toBe(403);
    expect(await masuk()).toBe(before);
    const tries = await Promise.all(
      Array.from({ length: 40 }, () => ask({ token: 'tebak', from: '1', text: 'a' })),
    );
    expect(tries.map(([status]) => status)).toContain(429);
    // The gateway with the right one is not shut out by those.
    expect((await ask({ from: '08125550009', text: 'BANTUAN', id: 't-ok' }))[0]).toBe(200);
  });

  it('refuse what cannot be a message, and keep every other one', async () => {
    expect((await ask({ text: TEKS }))[0]).toBe(400);
    expect((await ask({ from: '0812' }))[0]).toBe(400);
    const json = await web().app.request(address({}), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"from":"0812"}',
    });
    expect(json.status).toBe(400);
    const before = await masuk();
    for (const [n, text] of [
      '',
      '\u0000\u0001',
      '%00',
      'a'.repeat(12_000),
      '\ud800',
      '😀'.repeat(300),
    ].entries()) {
      expect([n, (await ask({ from: '081255500077', text, id: `aneh-${n}` }))[0]]).toEqual([n, 200]);
    }
    expect(await masuk()).toBe(before + 6);
  });

  it('note what the gateway says of a sent message, and try the next channel for a lost one', async () => {
    const { deps } = web().made;
    const id = deps.chance.uuid(deps.now());
    await query(
      deps.db,
      `insert into pesan (id, kunci, jenis, penerima, data, status, kanal, dibuat_pada, coba_pada)
       values ($1, 'tanda', 'dibuat', '{"jenis":"pelapor"}', '{}', 'terkirim', 'sms', $2, $2)`,
      [id, new Date(deps.now()).toISOString()],
    );
    const kiriman = ['g-1', 'g-2'].map((one, n) => ({
      kanal: 'sms',
      sidik: sidikPesan(deps, 'sms', one),
      pesanId: id,
      bagian: n + 1,
    }));
    await insertKiriman(deps.db, kiriman, deps.now());
    const receipt = async (name: string, status: string): Promise<unknown> => {
      const answer = await web().app.request(address({ id: name, status }, '/hook/sms/tanda'));
      expect(answer.status).toBe(200);
      const [row] = await query(
        deps.db,
        'select status, sampai_pada is not null as sampai, kanal_gagal as gagal from pesan where id = $1',
        [id],
      );
      return row;
    };
    expect(await receipt('g-1', 'DELIVRD')).toEqual({ status: 'terkirim', sampai: false, gagal: [] });
    expect(await receipt('g-9', 'DELIVRD')).toEqual({ status: 'terkirim', sampai: false, gagal: [] });
    expect(await receipt('g-2', 'ACCEPTD')).toEqual({ status: 'terkirim', sampai: false, gagal: [] });
    expect(await receipt('g-2', 'UNDELIV')).toEqual({ status: 'antre', sampai: false, gagal: ['sms'] });
    expect(await receipt('g-2', 'UNDELIV')).toEqual({ status: 'antre', sampai: false, gagal: ['sms'] });
  });
});

describe('an SMS gateway with an HTTP address', () => {
  it('gets number and words, and its answer is believed', async () => {
    const asked: string[] = [];
    const gateway = (status: number, body: string) =>
      httpSms({
        template: 'https://gw.example/kirim?to={to}&text={text}&x=1',
        fetch: (url) => {
          asked.push(String(url));
          return Promise.resolve(new Response(body, { status }));
        },
      });
    const kiriman = {
      ke: '+62812',
      teks: 'a&b $& {to}',
      kunci: 'k',
      pada: new Date(0),
      sudah: 0,
      masukPada: null,
    };
    expect(await gateway(202, '{"id":"m-7"}').send(kiriman)).toEqual({
      outcome: 'sent',
      code: 'http.202',
      idLuar: ['m-7'],
    });
    expect(asked[0]).toBe('https://gw.example/kirim?to=%2B62812&text=a%26b%20%24%26%20%7Bto%7D&x=1');
    expect(await gateway(400, '').send(kiriman)).toMatchObject({ outcome: 'refused' });
    expect(await gateway(429, '').send(kiriman)).toMatchObject({ outcome: 'retry', isAway: false });
    expect(await gateway(503, '').send(kiriman)).toMatchObject({ outcome: 'retry', isAway: true });
    const dead = httpSms({ template: 'http://127.0.0.1:9/{to}{text}' });
    expect(await dead.send(kiriman)).toMatchObject({ outcome: 'retry', isAway: true });
  });
});
