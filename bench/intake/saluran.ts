import { createHmac } from 'node:crypto';
import { createTransport } from 'nodemailer';
import type { SmscPeer } from '../../tests/support/smscPeer.ts';
import { KeptConnection } from '../measuring/httpClient.ts';
import type { Texts } from '../lifecycle/words.ts';

/** One message of a person; no two are alike, and each comes from an address of its own. */
interface Pesan extends Texts {
  readonly n: number;
}

/** A way in: hands one message over on the wire and resolves when the other side acknowledged it. */
export interface Jalan {
  readonly nama: string;
  /** As laporan carry it; by it they are counted. */
  readonly kanal: string;
  readonly kirim: (pesan: Pesan) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What the program that is measured and these senders share. */
export const RAHASIA = {
  smsToken: 'bench-token-sms-0123456789abcdef',
  phoneId: '1234567890',
  obrolan: 'bench-rahasia-obrolan-0123456789',
} as const;

const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';

export function restApi(
  address: string,
  atOnce: number,
  keyOf: (n: number) => string,
  instansi: string,
): Promise<Jalan> {
  return overHttp('REST API', 'api', address, atOnce, ({ n, judul, isi }) => ({
    path: '/api/v1/laporan',
    headers: { authorization: `Bearer ${keyOf(n)}`, 'content-type': JSON_TYPE },
    body: JSON.stringify({ klasifikasi: 'pengaduan', judul, isi, instansi }),
    status: 201,
  }));
}

export function open311(address: string, atOnce: number, keyOf: (n: number) => string): Promise<Jalan> {
  return overHttp('Open311', 'open311', address, atOnce, ({ n, judul, isi }) => ({
    path: '/open311/v2/requests.json',
    headers: { 'content-type': FORM },
    body: new URLSearchParams({
      api_key: keyOf(n),
      service_code: 'UMUM',
      lat: '-3.3194',
      long: '114.5908',
      description: `${judul}. ${isi}`,
    }).toString(),
    status: 201,
  }));
}

export function smsHttp(address: string, atOnce: number): Promise<Jalan> {
  return overHttp('SMS by HTTP', 'sms', address, atOnce, ({ n, isi }) => ({
    path: '/hook/sms',
    headers: { 'content-type': FORM },
    body: new URLSearchParams({
      token: RAHASIA.smsToken,
      from: `0812${String(10_000_000 + n)}`,
      to: '1708',
      text: `LAPOR ${isi}`,
      id: `bench-${n}`,
    }).toString(),
    status: 200,
  }));
}

export function whatsapp(address: string, atOnce: number): Promise<Jalan> {
  return overHttp('WhatsApp', 'whatsapp', address, atOnce, ({ n, isi }) => {
    const message = {
      id: `wamid.${n}`,
      from: `62813${String(10_000_000 + n)}`,
      type: 'text',
      text: { body: isi },
    };
    const value = { metadata: { phone_number_id: RAHASIA.phoneId }, messages: [message] };
    const body = JSON.stringify({
      object: 'whatsapp_business_account',
      entry: [{ id: '1', changes: [{ field: 'messages', value }] }],
    });
    return signedHook('whatsapp', 'x-hub-signature-256', 'hex', body);
  });
}

export function telegram(address: string, atOnce: number): Promise<Jalan> {
  return overHttp('Telegram', 'telegram', address, atOnce, ({ n, isi }) => {
    const message = { message_id: 1, chat: { id: 1_000_000 + n, type: 'private' }, text: isi };
    return {
      path: '/hook/telegram',
      headers: { 'content-type': JSON_TYPE, 'x-telegram-bot-api-secret-token': RAHASIA.obrolan },
      body: JSON.stringify({ update_id: n, message }),
      status: 200,
    };
  });
}

export function x(address: string, atOnce: number): Promise<Jalan> {
  return overHttp('X', 'x', address, atOnce, ({ n, isi }) => {
    const data = { sender_id: String(2_000_000 + n), message_data: { text: isi } };
    const body = JSON.stringify({
      for_user_id: '1',
      direct_message_events: [{ id: String(5_000_000 + n), type: 'message_create', message_create: data }],
    });
    return signedHook('x', 'x-twitter-webhooks-signature', 'base64', body);
  });
}

/** A mail server that keeps some connections open and sends one mail after the other over each. */
export function mail(port: number, atOnce: number): Jalan {
  const transport = createTransport({
    host: '127.0.0.1',
    port,
    pool: true,
    maxConnections: atOnce,
    maxMessages: Infinity,
    ignoreTLS: true,
  });
  return {
    nama: 'mail by SMTP',
    kanal: 'email',
    kirim: async ({ n, judul, isi }) => {
      const mail = { from: `warga${n}@contoh.test`, to: 'lapor@contoh.test', subject: judul, text: isi };
      await transport.sendMail({ ...mail, messageId: `<bench-${n}@contoh.test>` });
    },
    close: () => {
      transport.close();
      return Promise.resolve();
    },
  };
}

/** An SMS centre to which the program is bound. */
export function smpp(centre: SmscPeer): Jalan {
  return {
    nama: 'SMS by SMPP',
    kanal: 'sms',
    kirim: async ({ n, isi }) => {
      const fields = {
        source_addr: `62814${String(10_000_000 + n)}`,
        source_addr_ton: 1,
        destination_addr: '1708',
      };
      const status = await centre.deliver(
        { ...fields, message_payload: { message: `LAPOR ${isi}` } },
        60_000,
      );
      if (status !== 0) throw new Error(`deliver_sm answered ${status ?? 'nothing'}`);
    },
    close: () => Promise.resolve(),
  };
}

interface Dikirim {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly status: number;
}

function signedHook(kanal: string, header: string, encoding: 'hex' | 'base64', body: string): Dikirim {
  const mac = createHmac('sha256', RAHASIA.obrolan).update(body).digest(encoding);
  const headers = { 'content-type': JSON_TYPE, [header]: `sha256=${mac}` };
  return { path: `/hook/${kanal}`, headers, body, status: 200 };
}

/** Kept connections, each with one request under way. */
async function overHttp(
  nama: string,
  kanal: string,
  address: string,
  atOnce: number,
  make: (pesan: Pesan) => Dikirim,
): Promise<Jalan> {
  const free = await Promise.all(Array.from({ length: atOnce }, () => KeptConnection.open(address)));
  return {
    nama,
    kanal,
    kirim: async (pesan) => {
      const connection = free.pop();
      if (connection === undefined) throw new Error('more at once than connections');
      const { path, headers, body, status } = make(pesan);
      const answer = await connection.post(path, headers, body);
      free.push(connection);
      if (answer.status !== status)
        throw new Error(`${path} answered ${answer.status}: ${answer.body.toString()}`);
    },
    close: () => {
      for (const one of free) one.close();
      return Promise.resolve();
    },
  };
}
