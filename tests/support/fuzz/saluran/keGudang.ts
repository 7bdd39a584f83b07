import { hookRoutes } from '../../../../src/web/hook/hookRoutes.ts';
import { createApp } from '../../../../src/web/app.ts';
import { query } from '../../../../src/persistence/connection/database.ts';
import type { Deps } from '../../../../src/useCases/deps.ts';
import { olahDue } from '../../../../src/useCases/kanal/olahPesan.ts';
import { akhiriPercakapan } from '../../../../src/useCases/kanal/tanya/akhiriPercakapan.ts';
import { terimaSms } from '../../../../src/useCases/kanal/sms/terimaSms.ts';
import { terimaSurat } from '../../../../src/useCases/kanal/terimaSurat.ts';
import { bacaDeliverSm } from '../../../../src/channels/sms/deliverSm.ts';
import { bacaPdu } from '../../../../src/channels/sms/smppBytes.ts';
import { obrolanUji } from '../../obrolan.ts';
import { webDeps } from '../../webDeps.ts';
import { testWebDeps } from '../../webServer.ts';
import type { Acak } from '../acak.ts';
import { teks } from '../nilai.ts';
import { kirimanAcak } from './obrolan.ts';
import { kataSms, rusakSms } from './sms.ts';
import { suratAcak } from './surat.ts';

const TOKEN = 'sms-gateway-token-uji-0123456789';
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

/** Ways into the product, each with whatever may come by it; each answers what was wrong, or null. */
export function pintuSaluran(
  deps: Deps,
  onFault: (fault: unknown) => void,
): readonly ((acak: Acak, n: number) => Promise<string | null>)[] {
  const unlimited = { requestsPerMinute: 1e9, writesPerMinute: 1e9 };
  const routes = [hookRoutes(deps, { smsToken: TOKEN, obrolan: obrolanUji() })];
  const app = createApp(webDeps({ ...testWebDeps(deps, {}), limits: unlimited, onFault }), routes);
  const keaslian = () => Promise.resolve({ spf: 'none', dkim: 'none', dmarc: 'none', oleh: null });
  return [
    async (acak) => {
      const { raw } = suratAcak(acak);
      const jalan = {
        ip: '192.0.2.7',
        helo: 'x',
        pengirim: teks(acak, ['siti@example.id', '']).slice(0, 300),
      };
      await terimaSurat(deps, { raw, jalan, ownHosts: ['lapor.test'], keaslian });
      return null;
    },
    async (acak, n) => {
      const field = (fit: readonly string[]): string => teks(acak, fit);
      const body = new URLSearchParams({
        token: TOKEN,
        from: field([`0812${String(1_000_000 + n)}`, '+6281234567890', 'BANK']),
        to: field(['1708']),
        text: acak.satuDari(3) ? field(['LAPOR', 'STATUS 123456785']) : kataSms(acak),
        ...(acak.satuDari(2) ? { id: field([`id-${n}`]) } : {}),
      });
      const given = await app.request('/hook/sms', { method: 'POST', headers: FORM, body: body.toString() });
      return given.status < 500 ? null : `/hook/sms: ${given.status} ${body.toString().slice(0, 300)}`;
    },
    async (acak) => {
      const { kanal, raw, header } = kirimanAcak(acak);
      const given = await app.request(`/hook/${kanal}`, {
        method: 'POST',
        headers: header,
        body: new Uint8Array(raw),
      });
      // 503 asks for the same delivery again, when a file of it could not be fetched: here nobody answers at all.
      const isAsked = given.status === 503 && raw.includes('file_id');
      return given.status < 500 || isAsked
        ? null
        : `/hook/${kanal}: ${given.status} ${raw.toString().slice(0, 300)}`;
    },
    async (acak) => {
      await terimaSms(deps, bacaDeliverSm(bacaPdu(rusakSms(acak))));
      return null;
    },
  ];
}

/** Works on everything that came; what could not be worked on, or lost its words before anybody saw them. */
export async function yangHilang(deps: Deps, advance: (ms: number) => void): Promise<readonly unknown[]> {
  // What was put off is taken again later, as on any day.
  for (let round = 0; round < 4; round += 1) {
    // as the worker does beside it: whoever writes again waits for the end of a conversation that is over
    while ((await akhiriPercakapan(deps)) > 0);
    while ((await olahDue(deps)).isMore);
    advance(3_600_000);
  }
  return query(
    deps.db,
    `select kanal, status, hasil, galat, percobaan from pesan_masuk
      where status in ('antre', 'gagal') or (status in ('tidak_dipahami', 'dibatasi') and isi is null) limit 20`,
  );
}
