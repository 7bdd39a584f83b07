import fc from 'fast-check';
import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { platformPeer, type PlatformPeer } from '../../../tests/support/platformPeer.ts';
import { isFromTelegram, readTelegram, telegram } from './telegram.ts';
import type { Kiriman } from '../pengirim.ts';
import { isSignedByWhatsapp, readWhatsapp, whatsapp } from './whatsapp.ts';
import { crcOf, isSignedByX, readX, x } from './x.ts';

const PHONE = '1234567890';

let peer: PlatformPeer;
beforeAll(async () => {
  peer = await platformPeer(() => ({}));
});
beforeEach(() => {
  peer.asked.length = 0;
});
afterAll(() => peer.close());

const wa = (messages: unknown[], statuses: unknown[] = [], phone = PHONE) => ({
  object: 'whatsapp_business_account',
  entry: [
    {
      id: '0',
      changes: [{ field: 'messages', value: { metadata: { phone_number_id: phone }, messages, statuses } }],
    },
  ],
});

describe('deliveries of WhatsApp', () => {
  test('words, files, places, pressed buttons and news of our own messages', () => {
    const from = '6281234567890';
    const found = readWhatsapp(
      wa(
        [
          { id: 'a', from, type: 'text', text: { body: 'Jalan rusak' }, context: { id: 'kami' } },
          { id: 'b', from, type: 'image', image: { id: 'm1', caption: 'Ini fotonya' } },
          { id: 'c', from, type: 'document', document: { id: 'm2', filename: 'surat.pdf' } },
          { id: 'd', from, type: 'location', location: { latitude: -3.3, longitude: 114.6 } },
          { id: 'e', from, type: 'interactive', interactive: { button_reply: { title: 'SELESAI' } } },
          { id: 'f', from, type: 'sticker', sticker: { id: 'm3' } },
        ],
        [{ id: 'kami', status: 'failed', timestamp: '1757000000', errors: [{ code: 131_047 }] }],
      ),
      PHONE,
    );
    expect(
      found?.pesan.map(({ idAsal, teks, balasUntuk, berkas, lokasi }) => [
        idAsal,
        teks,
        balasUntuk,
        berkas,
        lokasi,
      ]),
    ).toEqual([
      ['a', 'Jalan rusak', 'kami', [], null],
      ['b', 'Ini fotonya', null, [{ id: 'm1', nama: null }], null],
      ['c', '', null, [{ id: 'm2', nama: 'surat.pdf' }], null],
      ['d', '', null, [], { lat: -3.3, lon: 114.6 }],
      ['e', 'SELESAI', null, [], null],
      ['f', '', null, [], null],
    ]);
    expect(found?.pesan[0]?.pengirim).toBe('+6281234567890');
    expect(found?.kabar).toEqual([
      { idLuar: 'kami', status: 'gagal', kode: '131047', pada: 1_757_000_000_000 },
    ]);
  });

  test('one broken message among good ones costs only itself; another number is not ours', () => {
    const good = { id: 'a', from: '628123456789', text: { body: 'x' } };
    expect(readWhatsapp(wa([{ id: 5 }, good]), PHONE)?.pesan).toHaveLength(1);
    expect(readWhatsapp(wa([good], [], 'lain'), PHONE)).toEqual({ pesan: [], kabar: [] });
    expect(readWhatsapp({ object: 'page', entry: [] }, PHONE)).toBeNull();
  });

  test('only bytes signed with the secret are believed', () => {
    const raw = Buffer.from('{"a":1}');
    const header = `sha256=${createHmac('sha256', 'rahasia').update(raw).digest('hex')}`;
    expect(isSignedByWhatsapp('rahasia', raw, header)).toBe(true);
    expect(isSignedByWhatsapp('rahasia', Buffer.from('{"a":2}'), header)).toBe(false);
    expect(isSignedByWhatsapp('lain', raw, header)).toBe(false);
    expect(isSignedByWhatsapp('rahasia', raw, undefined)).toBe(false);
  });
});

describe('updates of Telegram', () => {
  const private_ = { id: 77, type: 'private' };
  const update = (message: unknown) => ({ update_id: 1, message });

  test('words and the largest size of a photo', () => {
    const photo = [{ file_id: 'kecil' }, { file_id: 'besar' }];
    const found = readTelegram(update({ message_id: 5, chat: private_, caption: 'Lampu mati', photo }));
    expect(found?.pesan[0]).toMatchObject({
      idAsal: '77:5',
      pengirim: '77',
      teks: 'Lampu mati',
      berkas: [{ id: 'besar' }],
    });
  });

  test.each([
    ['/start', 'BANTUAN'],
    ['/status 123', 'status 123'],
    ['Halo', 'Halo'],
  ])('%s means %s', (text, meant) => {
    expect(readTelegram(update({ message_id: 5, chat: private_, text }))?.pesan[0]?.teks).toBe(meant);
  });

  test.each([
    ['a group', { message_id: 1, chat: { id: -5, type: 'group' }, text: 'x' }],
    ['another bot', { message_id: 1, chat: private_, from: { is_bot: true }, text: 'x' }],
    ['a changed message', undefined],
  ])('%s does not speak to us', (_name, message) => {
    expect(
      readTelegram({ update_id: 1, ...(message === undefined ? { edited_message: {} } : { message }) }),
    ).toEqual({ pesan: [], kabar: [] });
  });

  test('the secret in the header is asked for', () => {
    expect(isFromTelegram('rahasia', 'rahasia')).toBe(true);
    expect(isFromTelegram('rahasia', 'rahasi')).toBe(false);
    expect(isFromTelegram('rahasia', undefined)).toBe(false);
  });
});

describe('activity on X', () => {
  const self = '1708';
  const tweet = (more: object) => ({
    id_str: '9',
    text: '@LAPOR1708 Jalan rusak #lapor https://t.co/abcdefghij',
    user: { id_str: '5' },
    ...more,
  });
  const activity = (...posts: object[]) => ({ for_user_id: self, tweet_create_events: posts });

  test('a post with the hashtag is a message without names, hashtag and links', () => {
    const found = readX(
      activity(
        tweet({
          extended_entities: {
            media: [{ media_url_https: 'https://pbs.twimg.com/media/a.jpg', type: 'photo' }],
          },
        }),
      ),
    );
    expect(found?.pesan[0]).toMatchObject({ teks: 'Jalan rusak', pengirim: '5' });
    expect(found?.pesan[0]?.berkas).toEqual([{ id: 'https://pbs.twimg.com/media/a.jpg', nama: 'a.jpg' }]);
  });

  test.each([
    ['our own post', tweet({ user: { id_str: self } })],
    ['a repost', tweet({ retweeted_status: {} })],
  ])('%s is none', (_name, post) => {
    expect(readX(activity(post))).toEqual({ pesan: [], kabar: [] });
  });

  test.each([
    ['talk without the hashtag', '@LAPOR1708 halo', 'halo'],
    ['a longer hashtag', '@LAPOR1708 #laporpak', '#laporpak'],
  ])('%s is a temuan, no message to us', (_name, text, teks) => {
    expect(readX(activity(tweet({ text })))?.pesan).toMatchObject([{ teks, isTemuan: true }]);
    expect(readX(activity(tweet({})))?.pesan[0]).not.toHaveProperty('isTemuan');
  });

  test('a direct message and an answer to us need no hashtag', () => {
    const direct = {
      id: '3',
      type: 'message_create',
      message_create: { sender_id: '5', message_data: { text: 'STATUS 123' } },
    };
    const found = readX({
      ...activity(tweet({ text: '@LAPOR1708 sudah', in_reply_to_status_id_str: '8' })),
      direct_message_events: [direct],
    });
    expect(found?.pesan.map(({ teks, pengirim }) => [teks, pengirim])).toEqual([
      ['sudah', '5'],
      ['STATUS 123', '5'],
    ]);
  });

  test('the challenge is answered and the signature asked for', () => {
    const digest = createHmac('sha256', 'rahasia').update('acak').digest('base64');
    expect(crcOf('rahasia', 'acak')).toEqual({ response_token: `sha256=${digest}` });
    expect(isSignedByX('rahasia', Buffer.from('acak'), `sha256=${digest}`)).toBe(true);
    expect(isSignedByX('rahasia', Buffer.from('acal'), `sha256=${digest}`)).toBe(false);
  });
});

test('whatever JSON is delivered, reading it finds messages or none', () => {
  const key = fc.constantFrom(
    'object',
    'entry',
    'changes',
    'value',
    'messages',
    'update_id',
    'message',
    'chat',
    'for_user_id',
    'tweet_create_events',
    'id',
    'from',
    'text',
  );
  const json = fc.letrec((tie) => ({
    any: fc.oneof(
      { depthSize: 'medium' },
      fc.constantFrom('whatsapp_business_account', '1', 'private', null, true),
      fc.double(),
      fc.string(),
      fc.array(tie('any'), { maxLength: 4 }),
      fc.dictionary(key, tie('any'), { maxKeys: 6 }),
    ),
  })).any;
  fc.assert(
    fc.property(json, (body) => {
      for (const found of [readWhatsapp(body, PHONE), readTelegram(body), readX(body)]) {
        expect(found === null || Array.isArray(found.pesan)).toBe(true);
      }
    }),
    { numRuns: 3_000 },
  );
});

describe('what goes out', () => {
  const now = Date.parse('2026-11-20T10:00:00Z');
  const hoursAgo = (hours: number): Date => new Date(now - hours * 3_600_000);
  const kiriman: Kiriman = {
    ke: '+6281234567890',
    teks: 'Laporan Anda\ndijawab.',
    kunci: 'k',
    pada: new Date(now),
    sudah: 0,
    masukPada: hoursAgo(23),
  };
  const wapp = (baseUrl = peer.origin) =>
    whatsapp({
      baseUrl,
      token: 't',
      phoneId: PHONE,
      appSecret: 'a',
      verifyToken: 'v',
      templat: 'kabar_laporan',
      now: () => now,
    });
  const bot = () => telegram({ baseUrl: peer.origin, token: '1:t', hookSecret: 'h' });
  const account = () => x({ baseUrl: peer.origin, token: 't', consumerSecret: 'c' });

  test('words to choose from are buttons where the platform has them, and only words where it cannot', async () => {
    peer.answer = () => ({ json: { messages: [{ id: 'wamid.1' }], result: { message_id: 1 } } });
    const tombol = ['Biasa', 'Anonim', 'Rahasia'];
    const before = peer.asked.length;
    await wapp().send({ ...kiriman, tombol });
    await wapp().send({ ...kiriman, tombol, masukPada: hoursAgo(25) });
    await wapp().send({ ...kiriman, tombol: [...tombol, 'Lewati'] });
    await bot().send({ ...kiriman, ke: '77', tombol });
    const bodies = peer.asked.slice(before).map(({ body }) => body);
    const reply = (title: string) => ({ type: 'reply', reply: { id: title.toLowerCase(), title } });
    expect(bodies[0]).toMatchObject({
      type: 'interactive',
      interactive: { type: 'button', body: { text: kiriman.teks }, action: { buttons: tombol.map(reply) } },
    });
    expect(bodies[1]).toMatchObject({ type: 'template' });
    expect(bodies[2]).toMatchObject({ type: 'text' });
    expect(bodies[3]).toMatchObject({ reply_markup: { keyboard: [tombol.map((text) => ({ text }))] } });
  });

  test('WhatsApp: words within a day of the person, the template after it', async () => {
    peer.answer = () => ({ json: { messages: [{ id: 'wamid.1' }] } });
    expect(await wapp().send(kiriman)).toEqual({ outcome: 'sent', code: 'sent', idLuar: ['wamid.1'] });
    await wapp().send({ ...kiriman, masukPada: hoursAgo(25) });
    await wapp().send({ ...kiriman, masukPada: null });
    const template = {
      type: 'template',
      template: {
        name: 'kabar_laporan',
        components: [{ parameters: [{ text: 'Laporan Anda dijawab.' }] }],
      },
    };
    expect(peer.asked.map(({ body }) => body)).toMatchObject([
      { to: '6281234567890', type: 'text', text: { body: 'Laporan Anda\ndijawab.' } },
      template,
      template,
    ]);
    expect(peer.asked[0]?.authorization).toBe('Bearer t');
  });

  test.each([
    [400, { error: { code: 131_047 } }, 'refused', 'whatsapp.131047'],
    [400, { error: { code: 130_429 } }, 'retry', 'whatsapp.130429'],
    [401, { error: { code: 190 } }, 'retry', 'whatsapp.190'],
    [500, null, 'retry', 'whatsapp.500'],
  ])('WhatsApp: %i %j is %s', async (status, json, outcome, code) => {
    peer.answer = () => ({ status, json });
    expect(await wapp().send(kiriman)).toEqual({ outcome, code });
  });

  test('a platform that is away is asked again later', async () => {
    const gone = await platformPeer(() => ({}));
    await gone.close();
    expect(await wapp(gone.origin).send(kiriman)).toMatchObject({ outcome: 'retry', isAway: true });
  });

  test('a redirect takes the token nowhere', async () => {
    peer.answer = () => ({ status: 302, location: `${peer.origin}/lain` });
    expect((await wapp().send(kiriman)).outcome).toBe('retry');
    expect(peer.asked).toHaveLength(1);
  });

  test('files: fetched from the platform alone, and never more than allowed', async () => {
    const isi = Buffer.alloc(5_000, 7);
    peer.answer = ({ path }) =>
      path.startsWith('/v')
        ? { json: { url: `${peer.origin}/isi`, mime_type: 'image/jpeg' } }
        : { bytes: isi };
    const berkas = { id: 'media-12345678', nama: null };
    expect(await wapp().ambil(berkas, 10_000)).toEqual({ nama: 'whatsapp-12345678.jpg', isi });
    expect(await wapp().ambil(berkas, 1_000)).toBeNull();
    peer.answer = () => ({ json: { url: 'https://jahat.example/isi' } });
    expect(await wapp().ambil(berkas, 10_000)).toBeNull();
    expect(await account().ambil({ id: 'https://jahat.example/a.jpg', nama: null }, 10)).toBeNull();
  });

  test('Telegram to the chat, X as a direct message', async () => {
    peer.answer = ({ path }) =>
      path.startsWith('/bot')
        ? { json: { ok: true, result: { message_id: 6 } } }
        : { json: { data: { dm_event_id: '44' } } };
    expect(await bot().send({ ...kiriman, ke: '77' })).toMatchObject({ outcome: 'sent', idLuar: ['77:6'] });
    expect(await account().send({ ...kiriman, ke: '5' })).toMatchObject({ outcome: 'sent', idLuar: ['44'] });
    expect(peer.asked.map(({ path }) => path)).toEqual([
      '/bot1:t/sendMessage',
      '/2/dm_conversations/with/5/messages',
    ]);
    expect(peer.asked[0]?.body).toMatchObject({ chat_id: 77 });
  });

  test('Telegram: a file by its path, no further up', async () => {
    peer.answer = ({ path }) =>
      path.endsWith('/getFile')
        ? { json: { result: { file_path: 'photos/file_1.jpg' } } }
        : { bytes: Buffer.from('x') };
    const found = { nama: 'file_1.jpg', isi: Buffer.from('x') };
    expect(await bot().ambil({ id: 'f', nama: null }, 10)).toEqual(found);
    peer.answer = () => ({ json: { result: { file_path: '../../etc' } } });
    expect(await bot().ambil({ id: 'f', nama: null }, 10)).toBeNull();
  });

  test('the address is shown to be ours to the platform alone', () => {
    const asked = (fields: Record<string, string>) => (name: string) => fields[name];
    const hub = { 'hub.mode': 'subscribe', 'hub.verify_token': 'v', 'hub.challenge': '123' };
    expect(wapp().sambut(asked(hub))).toBe('123');
    expect(wapp().sambut(asked({ ...hub, 'hub.verify_token': 'lain' }))).toBeNull();
    expect(bot().sambut(asked({}))).toBeNull();
    expect(account().sambut(asked({}))).toBeNull();
    expect(account().sambut(asked({ crc_token: 'acak' }))).toContain('sha256=');
  });
});
