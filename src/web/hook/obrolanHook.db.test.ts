import { createHmac } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  obrolanUji,
  OBROLAN_RAHASIA,
  tandaWhatsapp,
  WHATSAPP_NOMOR,
} from '../../../tests/support/obrolan.ts';
import { platformPeer, type PlatformPeer } from '../../../tests/support/platformPeer.ts';
import { useTestDeps } from '../../../tests/support/deps.ts';
import { testWebDeps } from '../../../tests/support/webServer.ts';
import { webDeps } from '../../../tests/support/webDeps.ts';
import { query } from '../../persistence/connection/database.ts';
import { olahDue } from '../../useCases/kanal/olahPesan.ts';
import { sendDue } from '../../useCases/pesan/sendDue.ts';
import { createApp } from '../app.ts';
import { hookRoutes } from './hookRoutes.ts';

const made = useTestDeps({ now: '2026-11-20T10:00:00+07:00' });
let peer: PlatformPeer;
let app: ReturnType<typeof createApp>;

beforeAll(async () => {
  peer = await platformPeer(() => ({
    json: { messages: [{ id: 'wamid.keluar' }], data: { dm_event_id: '1' }, result: { message_id: 1 } },
  }));
  const { deps } = made();
  app = createApp(webDeps(testWebDeps(deps, {})), [
    hookRoutes(deps, { obrolan: obrolanUji(peer.origin, deps.now) }),
  ]);
});
afterAll(() => peer.close());

const FROM = '6281255501234';
function delivery(messages: unknown[], statuses: unknown[] = []): string {
  const value = { metadata: { phone_number_id: WHATSAPP_NOMOR }, messages, statuses };
  return JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [{ id: '0', changes: [{ field: 'messages', value }] }],
  });
}
const text = (id: string, body: string, from = FROM) => ({ id, from, type: 'text', text: { body } });

async function whatsappSays(body: string, headers = tandaWhatsapp(body)): Promise<number> {
  return (await app.request('/hook/whatsapp', { method: 'POST', body, headers })).status;
}

async function rows<T>(sql: string, values: readonly unknown[] = []): Promise<T[]> {
  return query<T>(made().deps.db, sql, values);
}

/** What waits is worked on and what is to be said goes out. */
async function settle(): Promise<void> {
  const { deps } = made();
  const saluran = new Map(obrolanUji(peer.origin, deps.now).map((one) => [one.kanal, one]));
  const noMail = {
    send: () => Promise.resolve({ outcome: 'sent', code: 'sent' } as const),
    close: () => Promise.resolve(),
  };
  await olahDue(deps);
  await sendDue(deps, { sender: noMail, origin: 'http://x', saluran });
}

describe('/hook/whatsapp', () => {
  it('makes one laporan of a message with its photo, however often it is delivered, and answers by the same way', async () => {
    const photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#456' } })
      .jpeg()
      .toBuffer();
    peer.answer = ({ path }) => {
      if (path.endsWith('/media-12345'))
        return { json: { url: `${peer.origin}/isi`, mime_type: 'image/jpeg' } };
      if (path === '/isi') return { bytes: photo };
      return { json: { messages: [{ id: 'wamid.keluar' }] } };
    };
    const body = delivery([
      {
        id: 'w1',
        from: FROM,
        type: 'image',
        image: { id: 'media-12345', caption: 'Pohon tumbang menutup jalan di depan sekolah' },
      },
    ]);
    expect(await whatsappSays(body)).toBe(200);
    expect(await whatsappSays(body)).toBe(200);
    peer.asked.length = 0;
    await settle();
    const found = await rows<{ nomor: string; n: number }>(
      `select l.nomor, (select count(*)::int from lampiran f where f.laporan_id = l.id) as n from laporan l where l.kanal = 'whatsapp'`,
    );
    expect(found).toEqual([{ nomor: expect.any(String), n: 1 }]);
    const sent = peer.asked.map(({ body: one }) => one as { to: string; text?: { body: string } });
    expect(sent[0]).toMatchObject({ to: FROM });
    expect(sent[0]?.text?.body).toContain(found[0]?.nomor);
  });

  it('believes nothing that is not signed over the very bytes', async () => {
    const body = delivery([text('palsu', 'Laporan palsu yang cukup panjang isinya')]);
    expect(await whatsappSays(body, {})).toBe(403);
    expect(await whatsappSays(body, tandaWhatsapp(body, 'salah'))).toBe(403);
    expect(await whatsappSays(`${body} `, tandaWhatsapp(body))).toBe(403);
    expect(await rows(`select 1 from pesan_masuk where kanal = 'whatsapp' and status = 'antre'`)).toEqual([]);
  });

  it('holds no more of what a stranger sends than a delivery can be', async () => {
    const body = 'x'.repeat(2_000_000);
    const headers = {
      'content-type': 'multipart/form-data; boundary=b',
      'content-length': String(body.length),
    };
    expect(await whatsappSays(body, headers)).toBe(413);
  });

  it('is asked for the whole again when a file cannot be fetched now, and keeps the words then once', async () => {
    const body = delivery([
      { id: 'w3', from: FROM, type: 'document', document: { id: 'dok-1', filename: 'surat.pdf' } },
      text('w2', 'Lampu lalu lintas di perempatan pasar mati sejak pagi'),
    ]);
    peer.answer = () => ({ status: 500 });
    expect(await whatsappSays(body)).toBe(503);
    expect(await rows(`select 1 from pesan_masuk where kanal = 'whatsapp'`)).toHaveLength(2);
    peer.answer = ({ path }) =>
      path.endsWith('/dok-1') ? { status: 404, json: {} } : { json: { messages: [{ id: 'k' }] } };
    expect(await whatsappSays(body)).toBe(200);
    expect(await rows(`select 1 from pesan_masuk where kanal = 'whatsapp'`)).toHaveLength(3);
  });

  it('notes what became of our own messages', async () => {
    const [pesan] = await rows<{ id: string }>(
      `select pesan_id as id from kiriman where kanal = 'whatsapp' limit 1`,
    );
    const status = { id: 'wamid.keluar', status: 'read', timestamp: '1795000000' };
    expect(await whatsappSays(delivery([], [status]))).toBe(200);
    const [now] = await rows<{ terbaca: boolean }>(
      'select terbaca_pada is not null as terbaca from pesan where id = $1',
      [pesan?.id],
    );
    expect(now).toEqual({ terbaca: true });
  });

  it('shows the platform alone that the address is ours, and gives its word back as no page', async () => {
    const ask = (token: string) =>
      app.request(`/hook/whatsapp?hub.mode=subscribe&hub.verify_token=${token}&hub.challenge=%3Cscript%3E1`);
    const good = await ask(OBROLAN_RAHASIA);
    expect([good.status, await good.text(), good.headers.get('content-type')]).toEqual([
      200,
      '<script>1',
      'text/plain; charset=utf-8',
    ]);
    expect((await ask('salah')).status).toBe(403);
  });

  it.each(['', 'bukan json', '[]', 'null', '{"object":"page"}'])('has no fault on %j', async (body) => {
    expect(await whatsappSays(body)).toBe(200);
  });
});

it('Telegram and X come by their own proofs', async () => {
  const update = JSON.stringify({
    update_id: 1,
    message: {
      message_id: 1,
      chat: { id: 77, type: 'private' },
      text: 'Air sungai berubah warna hitam sejak kemarin sore',
    },
  });
  const telegram = (secret: string) =>
    app.request('/hook/telegram', {
      method: 'POST',
      body: update,
      headers: { 'x-telegram-bot-api-secret-token': secret },
    });
  expect((await telegram('salah')).status).toBe(403);
  expect((await telegram(OBROLAN_RAHASIA)).status).toBe(200);
  const activity = JSON.stringify({
    for_user_id: '1708',
    tweet_create_events: [
      { id_str: '9', text: '@LAPOR1708 Trotoar dipakai parkir setiap hari #lapor', user: { id_str: '5' } },
    ],
  });
  const signature = `sha256=${createHmac('sha256', OBROLAN_RAHASIA).update(activity).digest('base64')}`;
  const post = await app.request('/hook/x', {
    method: 'POST',
    body: activity,
    headers: { 'x-twitter-webhooks-signature': signature },
  });
  expect(post.status).toBe(200);
  await settle();
  const found = await rows<{ kanal: string }>(
    `select kanal from laporan where kanal in ('telegram', 'x') order by kanal`,
  );
  expect(found.map(({ kanal }) => kanal)).toEqual(['telegram', 'x']);
});

it('a platform that is not set up has no address', async () => {
  const bare = createApp(webDeps(testWebDeps(made().deps, {})), [hookRoutes(made().deps, {})]);
  expect((await bare.request('/hook/whatsapp', { method: 'POST', body: '{}' })).status).toBe(404);
});

it('whoever forges deliveries without end is told only that it is too often, and shuts nobody else out', async () => {
  const body = delivery([]);
  const tries = await Promise.all(Array.from({ length: 40 }, () => whatsappSays(body, {})));
  expect(tries).toContain(429);
  // The platform itself is not shut out by those.
  expect(await whatsappSays(delivery([]))).toBe(200);
});
