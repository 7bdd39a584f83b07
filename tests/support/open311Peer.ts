import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request of the city's own system. */
export interface PeerRequest {
  readonly id: string;
  readonly service: string;
  readonly description: string;
  readonly requested: number;
  readonly fields: Readonly<Record<string, string>>;
  status: string;
  notes: string;
}

export interface PeerUpdate {
  readonly id: string;
  readonly request: string;
  readonly status: string;
  readonly description: string;
  readonly at: number;
  readonly author?: string;
}

/** A city's system written from the text of GeoReport v2 and of FixMyStreet's updates: XML alone, no key for repeats, no memory of ours. */
export interface Open311Peer {
  readonly url: string;
  readonly requests: PeerRequest[];
  readonly updates: PeerUpdate[];
  /** What was posted, in the order in which it arrived. */
  readonly posted: { readonly path: string; readonly fields: Record<string, string> }[];
  now: number;
  /** Answers every call with this status instead. */
  status: number | null;
  /** Does what is asked and hangs up before answering, so often. */
  hangUps: number;
  hasUpdates: boolean;
  /** Answers with this, whatever is asked. */
  raw: {
    readonly headers?: Record<string, string>;
    readonly status?: number;
    readonly body: string | 'endless';
  } | null;
  readonly close: () => Promise<void>;
}

export async function open311Peer(now: number): Promise<Open311Peer> {
  const peer: { -readonly [K in keyof Open311Peer]: Open311Peer[K] } = {
    url: '',
    requests: [],
    updates: [],
    posted: [],
    now,
    status: null,
    hangUps: 0,
    hasUpdates: true,
    raw: null,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  const server: Server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      if (peer.raw !== null) {
        response.writeHead(peer.raw.status ?? 200, peer.raw.headers ?? { 'content-type': 'text/xml' });
        if (peer.raw.body !== 'endless') return response.end(peer.raw.body);
        const drip = setInterval(() => response.write('<request>'.repeat(50_000)), 1);
        return response.on('close', () => clearInterval(drip));
      }
      if (peer.status !== null) return response.writeHead(peer.status).end('broken');
      const { status, xml } = answer(peer, request, body);
      if (request.method === 'POST' && peer.hangUps > 0) {
        peer.hangUps -= 1;
        return request.socket.destroy();
      }
      return response
        .writeHead(status, { 'content-type': 'text/xml' })
        .end(`<?xml version="1.0" encoding="utf-8"?>${xml}`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  peer.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v2`;
  return peer;
}

function answer(peer: Open311Peer, request: IncomingMessage, body: string): { status: number; xml: string } {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://peer');
  const path = pathname.replace('/v2/', '');
  if (request.method === 'POST') return post(peer, path, Object.fromEntries(new URLSearchParams(body)));
  if (path === 'services.xml') {
    const codes = ['jalan-01', 'lampu-02', 'air-03'];
    const rows = codes.map(
      (one) => `<service>${tag('service_code', one)}${tag('service_name', `Layanan ${one}`)}</service>`,
    );
    return { status: 200, xml: `<services>${rows.join('')}</services>` };
  }
  const from = Date.parse(searchParams.get('start_date') ?? '') || 0;
  const to = Date.parse(searchParams.get('end_date') ?? '') || Infinity;
  if (path === 'requests.xml') {
    const ids = searchParams.get('service_request_id')?.split(',');
    const rows = peer.requests.filter((one) =>
      ids === undefined ? one.requested >= from && one.requested <= to : ids.includes(one.id),
    );
    return {
      status: 200,
      xml: `<service_requests>${rows.toReversed().map(requestXml).join('')}</service_requests>`,
    };
  }
  if (path === 'servicerequestupdates.xml' && peer.hasUpdates) {
    const rows = peer.updates.filter((one) => one.at >= from && one.at <= to);
    // Never in the order in which it was said, and some twice.
    const shuffled = rows.toSorted((a, b) =>
      a.id.split('').toReversed().join('') < b.id.split('').toReversed().join('') ? -1 : 1,
    );
    const all = [...shuffled, ...shuffled.slice(0, 1)];
    return {
      status: 200,
      xml: `<service_request_updates>${all.map(updateXml).join('')}</service_request_updates>`,
    };
  }
  return {
    status: 404,
    xml: '<errors><error><code>404</code><description>none</description></error></errors>',
  };
}

function post(
  peer: Open311Peer,
  path: string,
  fields: Record<string, string>,
): { status: number; xml: string } {
  peer.posted.push({ path, fields });
  if (fields['api_key'] !== 'kunci-kota') return { status: 403, xml: '<errors/>' };
  if (path === 'requests.xml') {
    const id = `K${1_000 + peer.requests.length}`;
    const { service_code: service = '', description = '' } = fields;
    peer.requests.push({ id, service, description, requested: peer.now, fields, status: 'open', notes: '' });
    return {
      status: 200,
      xml: `<service_requests><request>${tag('service_request_id', id)}</request></service_requests>`,
    };
  }
  const request = peer.requests.find((one) => one.id === fields['service_request_id']);
  if (path !== 'servicerequestupdates.xml' || request === undefined) return { status: 404, xml: '<errors/>' };
  const id = `U${100 + peer.updates.length}`;
  const { status = 'open', description = '' } = fields;
  peer.updates.push({ id, request: request.id, status, description, at: peer.now });
  request.status = status;
  return {
    status: 200,
    xml: `<service_request_updates><request_update>${tag('update_id', id)}</request_update></service_request_updates>`,
  };
}

function requestXml(one: PeerRequest): string {
  return `<request>${tag('service_request_id', one.id)}${tag('status', one.status)}${tag('status_notes', one.notes)}${tag('service_code', one.service)}${tag('service_name', `Layanan ${one.service}`)}${tag('description', one.description)}${tag('requested_datetime', new Date(one.requested).toISOString())}${tag('lat', '-3.3')}${tag('long', '114.6')}</request>`;
}

function updateXml(one: PeerUpdate): string {
  return `<request_update>${tag('update_id', one.id)}${tag('service_request_id', one.request)}${tag('status', one.status)}${tag('updated_datetime', new Date(one.at).toISOString())}${tag('description', one.description)}${tag('author', one.author ?? '')}</request_update>`;
}

function tag(name: string, text: string): string {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return text === '' ? '' : `<${name}>${safe}</${name}>`;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
