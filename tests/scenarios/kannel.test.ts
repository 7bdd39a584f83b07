import { setTimeout as sleep } from 'node:timers/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { httpSms } from '../../src/channels/sms/httpSms.ts';
import { query } from '../../src/persistence/connection/database.ts';
import { sendDue } from '../../src/useCases/pesan/sendDue.ts';
import { startKannel, type Kannel } from '../support/kannel.ts';
import { SMS_TOKEN, useWholeWeb } from '../support/wholeWeb.ts';

const web = useWholeWeb();
const noMail = {
  send: () => Promise.resolve({ outcome: 'sent', code: 'sent' } as const),
  close: () => Promise.resolve(),
};

/** Without Kannel: the same dialect spoken by a small gateway of ours, over real sockets. */
async function startPeer(hook: { readonly origin: string; readonly token: string }): Promise<Kannel> {
  let received = '';
  let ids = 0;
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '', 'http://peer');
    received += `${searchParams.get('to') ?? ''} ${searchParams.get('text') ?? ''}\n`;
    response.writeHead(202).end('0: Accepted for delivery');
    void fetch((searchParams.get('dlr-url') ?? '').replace('%d', '1'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const receipt = encodeURIComponent(`${hook.origin}/hook/sms/tanda?token=${hook.token}&status=%d&id=`);
  return {
    sendUrl: `http://127.0.0.1:${port}/kirim?to={to}&text={text}&dlr-url=${receipt}{id}`,
    phoneSends: async (from, text) => {
      const fields = new URLSearchParams({
        token: hook.token,
        from,
        to: '1708',
        text,
        id: `peer-${(ids += 1)}`,
      });
      const answer = await fetch(`${hook.origin}/hook/sms?${fields.toString()}`);
      received += `${from} ${await answer.text()}\n`;
    },
    received: () => received,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function until<T>(read: () => Promise<T | null> | T | null): Promise<T> {
  for (let n = 0; n < 200; n += 1) {
    const found = await read();
    if (found !== null) return found;
    await sleep(100);
  }
  throw new Error('it did not come');
}

describe('an SMS gateway', () => {
  it('carries a laporan in, its number back, and news with its receipt', { timeout: 120_000 }, async () => {
    const { made, origin } = web();
    const { deps } = made;
    const kannel = await startKannel({ origin, token: SMS_TOKEN });
    const gateway = kannel ?? (await startPeer({ origin, token: SMS_TOKEN }));
    console.log(
      `SMS gateway under test: ${kannel === null ? 'a peer of ours (set TEST_KANNEL=apt for Kannel)' : 'Kannel'}`,
    );
    try {
      await gateway.phoneSends('081255501234', 'LAPOR Jembatan gantung di desa kami putus diterjang banjir');
      const nomor = await until(() => /Nomor[ +](\d{9})/.exec(gateway.received())?.[1] ?? null);
      const [filed] = await query(
        deps.db,
        `select isi, keadaan ->> 'kanal' as kanal from laporan where nomor = $1`,
        [nomor],
      );
      expect(filed).toEqual({ isi: 'Jembatan gantung di desa kami putus diterjang banjir', kanal: 'sms' });
      await query(deps.db, `update pesan set status = 'dilewati' where status = 'antre'`);
      await query(
        deps.db,
        `insert into pesan (id, kunci, laporan_id, jenis, penerima, data, dibuat_pada, coba_pada)
         select $2, 'uji', id, 'ditunda', '{"jenis":"pelapor"}', jsonb_build_object('nomor', nomor), $3, $3 from laporan where nomor = $1`,
        [nomor, deps.chance.uuid(deps.now()), new Date(deps.now()).toISOString()],
      );
      const saluran = new Map([['sms', httpSms({ template: gateway.sendUrl })] as const]);
      expect(await sendDue(deps, { sender: noMail, origin, saluran })).toMatchObject({ terkirim: 1 });
      await until(() => (gateway.received().includes('membutuhkan') ? true : null));
      const pesan = await until(async () => {
        const [row] = await query<{ kanal: string }>(
          deps.db,
          `select kanal from pesan where kunci = 'uji' and sampai_pada is not null`,
        );
        return row ?? null;
      });
      expect(pesan).toEqual({ kanal: 'sms' });
    } finally {
      await gateway.close();
    }
  });
});
