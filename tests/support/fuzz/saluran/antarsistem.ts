import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { XMLValidator } from 'fast-xml-parser';
import { periksaOpen311 } from '../../../../src/channels/open311/kesesuaian.ts';
import type { Refusal } from '../../../../src/domain/shared/result.ts';
import { textOf, type Value } from '../../../../src/web/open311/document.ts';
import {
  boxOf,
  givenIn,
  listOf,
  nomorOf,
  numberOf,
  pageOf,
  rangeOf,
  statusOf,
} from '../../../../src/web/open311/parameters.ts';
import type { Acak } from '../acak.ts';
import { apaPun, rusak, teks } from '../nilai.ts';

const NOW = Date.parse('2026-11-20T10:00:00+07:00');

/** Parameters of GeoReport in any form: told as mistakes or read as what the store can be asked. */
export function cobaParameter(acak: Acak): string | null {
  acak.isTenang = acak.satuDari(3);
  const given = givenIn(() =>
    teks(acak, ['2026-11-18T00:00:00Z', '114.1,-3.4,114.9,-3.1', 'open,closed', 'LPR-123456785', '7']),
  );
  const faults: Refusal[] = [];
  const { dari, sampai } = rangeOf(given, NOW, faults);
  const { halaman, ukuran } = pageOf(given, faults);
  const kotak = boxOf(given, faults);
  statusOf(given, faults);
  nomorOf(given);
  listOf(given, 'service_code');
  numberOf(teks(acak));
  if (faults.some(({ code }) => code === '')) return 'a mistake without code';
  const all = [dari, sampai, halaman, ukuran, ...Object.values(kotak ?? {})];
  return all.every(Number.isFinite) ? null : 'a number that is none';
}

/** What people wrote, in an answer: XML that every reader takes, JSON that is some. */
export function cobaDokumen(acak: Acak): string | null {
  const rows = Array.from({ length: 1 + acak.int(3) }, () => ({
    service_request_id: 'LPR-1',
    description: teks(acak),
    address: acak.satuDari(2) ? null : teks(acak),
    media_urls: [teks(acak)],
    lat: acak.pilih([-3.3, 0, 1e-7]),
  }));
  const value: Value = rows;
  const xml = textOf('xml', 'service_requests', value);
  const checked = XMLValidator.validate(xml);
  if (checked !== true) return `XML that nobody can read: ${checked.err.msg}`;
  const back = JSON.parse(textOf('json', 'service_requests', value)) as readonly { description: string }[];
  return back.length === rows.length ? null : 'rows lost in JSON';
}

/** A local system that answers whatever it likes: the conformance kit says what it saw and ends. */
export async function asingServer(): Promise<{
  readonly coba: (acak: Acak) => Promise<string | null>;
  readonly close: () => Promise<void>;
}> {
  let answer: () => { status: number; type: string; body: string } = () => ({
    status: 200,
    type: '',
    body: '',
  });
  const server: Server = createServer((_request, response) => {
    const { status, type, body } = answer();
    response.writeHead(status, { 'content-type': type });
    response.end(body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const alamat = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v2`;
  return {
    coba: async (acak) => {
      answer = () => jawabanAcak(acak);
      let seen = 0;
      for await (const one of periksaOpen311({ alamat, jurisdiksi: null, kunci: 'k' }, NOW)) {
        seen += 1;
        if ((one.dilihat?.length ?? 0) > 200) return 'a finding as long as an answer';
      }
      return seen > 10 ? null : `only ${seen} findings`;
    },
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => {
          closed();
        });
      }),
  };
}

const BENAR = {
  json: '[{"service_request_id":"1","service_code":"001","status":"open","requested_datetime":"2026-11-18T00:00:00Z","updated_datetime":"2026-11-18T00:00:00Z","service_name":"x","metadata":true,"type":"realtime"}]',
  xml: '<?xml version="1.0" encoding="utf-8"?><services><service><service_code>001</service_code></service></services>',
};
const BOM =
  '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><services>&c;</services>';

function jawabanAcak(acak: Acak): { status: number; type: string; body: string } {
  const isXml = acak.satuDari(2);
  const good = isXml ? BENAR.xml : BENAR.json;
  const body = acak.pilih([
    () => good,
    () => rusak(acak, good),
    () => JSON.stringify(apaPun(acak)),
    () => `${BENAR.xml.slice(0, 38)}${BOM}`,
    () => `<?xml version="1.0" encoding="utf-8"?>${'<a>'.repeat(acak.int(400))}`,
    () => `[${'['.repeat(acak.int(2_000))}`,
    () => teks(acak),
  ])();
  return {
    status: acak.satuDari(4) ? acak.pilih([200, 201, 204, 301, 404, 500, 503]) : 200,
    type: acak.satuDari(5) ? 'text/plain' : isXml ? 'text/xml; charset=utf-8' : 'application/json',
    body,
  };
}
