import { Hono } from 'hono';
import { refusal } from '../../domain/shared/result.ts';
import { open311 } from '../../messages/antarsistem/open311.ts';
import type { Deps } from '../../useCases/deps.ts';
import { listKabar, listPermintaan, readPermintaan } from '../../useCases/open311/permintaan.ts';
import type { Routes } from '../app.ts';
import type { WebContext, WebEnv } from '../deps.ts';
import { refuseRequest } from '../errors/refuseRequest.ts';
import { sendDocument, sendFaults } from './answer.ts';
import { FORMATS, MEDIA_TYPE } from './document.ts';
import {
  boxOf,
  givenIn,
  idOf,
  jurisdictionOf,
  listOf,
  nomorOf,
  nomorOfId,
  pageOf,
  rangeOf,
  statusOf,
  type Faults,
  type Given,
} from './parameters.ts';
import { postRequest } from './postRequest.ts';
import { postUpdate } from './postUpdate.ts';
import { requestRow, updateRow } from './requestRow.ts';
import { kategoriOfService, serviceDefinition, serviceList } from './services.ts';

/** Reference data change rarely; whoever asks often may keep them this long. */
const SERVICES_SECONDS = 300;
const SPECIFICATION = 'http://wiki.open311.org/GeoReport_v2';

/** Open311 GeoReport v2 (interfaces §6): `/open311/discovery.…` and `/open311/v2/…`, each as JSON and as XML. */
export function open311Routes(deps: Deps): Routes {
  return (app) => {
    const v2 = new Hono<WebEnv>();
    for (const format of FORMATS) {
      app.on(['GET'], `/open311/discovery.${format}`, (c) => discovery(deps, c));
      v2.on(['GET'], `/services.${format}`, (c) => services(deps, c));
      v2.on(['GET'], `/requests.${format}`, (c) => requests(deps, c));
      v2.on(['POST'], `/requests.${format}`, (c) => postRequest(deps, c));
      v2.on(['GET'], `/servicerequestupdates.${format}`, (c) => updates(deps, c));
      v2.on(['POST'], `/servicerequestupdates.${format}`, (c) => postUpdate(deps, c));
      for (const [name, allowed] of METHODS) {
        v2.all(`/${name}.${format}`, (c) => {
          c.header('Allow', allowed);
          return refuseRequest(c, 'web.method_not_allowed');
        });
      }
    }
    v2.get('/services/:layanan', (c) => service(deps, c, nameOf(c.req.param('layanan'))));
    v2.get('/requests/:permintaan', (c) => request(deps, c, nameOf(c.req.param('permintaan'))));
    v2.get('/tokens/:token', (c) => token(deps, c, nameOf(c.req.param('token'))));
    app.route('/open311/v2', v2);
  };
}

const METHODS = [
  ['services', 'GET, HEAD'],
  ['requests', 'GET, HEAD, POST'],
  ['servicerequestupdates', 'GET, HEAD, POST'],
] as const;

/** What stands before the format; null when the address names none of ours. */
function nameOf(last: string): string | null {
  return /^(.{1,100})\.(?:json|xml)$/.exec(last)?.[1] ?? null;
}

const givenOf = (c: WebContext): Given => givenIn((name) => c.req.query(name));

async function discovery(deps: Deps, c: WebContext): Promise<Response> {
  const { origin, isDemo } = c.var.deps;
  const { versi } = await deps.rujukan();
  // Sortable, and moved by every change of the services.
  const changeset = `v2.${String(versi).padStart(9, '0')}`;
  const endpoint = {
    specification: SPECIFICATION,
    url: `${origin}/open311/v2`,
    changeset,
    type: isDemo ? 'test' : 'production',
    formats: [MEDIA_TYPE.xml, MEDIA_TYPE.json],
  };
  const { kontak, mintaKunci } = open311;
  const document = {
    changeset,
    contact: kontak[c.var.lang],
    key_service: mintaKunci[c.var.lang],
    endpoints: [endpoint],
  };
  return sendDocument(c, 'discovery', document, SERVICES_SECONDS);
}

async function services(deps: Deps, c: WebContext): Promise<Response> {
  const faults: Faults = [];
  await jurisdictionOf(deps, c.var.deps.origin, givenOf(c), faults);
  const list = serviceList(await deps.rujukan(), c.var.lang);
  return sendFaults(c, faults) ?? sendDocument(c, 'services', list, SERVICES_SECONDS);
}

async function service(deps: Deps, c: WebContext, kode: string | null): Promise<Response> {
  if (kode === null) return refuseRequest(c, 'web.not_found');
  const faults: Faults = [];
  await jurisdictionOf(deps, c.var.deps.origin, givenOf(c), faults);
  if (kategoriOfService(await deps.rujukan(), kode) === undefined)
    faults.push(refusal('georeport.service_unknown', { kode: kode.toWellFormed().slice(0, 60) }));
  const definition = serviceDefinition(kode, c.var.lang);
  return sendFaults(c, faults) ?? sendDocument(c, 'service_definition', definition, SERVICES_SECONDS);
}

async function requests(deps: Deps, c: WebContext): Promise<Response> {
  const given = givenOf(c);
  const faults: Faults = [];
  const wilayahHukum = await jurisdictionOf(deps, c.var.deps.origin, given, faults);
  const nomor = nomorOf(given);
  // "This overrides all other arguments": what else was asked is not even looked at.
  if (nomor !== undefined) {
    const refused = sendFaults(c, faults);
    if (refused !== null) return refused;
    return sendRows(deps, c, await readPermintaan(deps, nomor, wilayahHukum));
  }
  const rujukan = await deps.rujukan();
  const kategori = listOf(given, 'service_code')?.map((kode) => {
    const found = kategoriOfService(rujukan, kode);
    if (found === undefined)
      faults.push(refusal('georeport.service_unknown', { kode: kode.slice(0, 60) }, 'service_code'));
    return found ?? null;
  });
  const isTerbuka = statusOf(given, faults);
  const kotak = boxOf(given, faults);
  const page = pageOf(given, faults);
  const range = rangeOf(given, deps.now(), faults);
  const refused = sendFaults(c, faults);
  if (refused !== null) return refused;
  const filter = {
    ...(kategori === undefined ? {} : { kategori }),
    ...(isTerbuka === undefined ? {} : { isTerbuka }),
    ...(kotak === undefined ? {} : { kotak }),
  };
  return sendRows(deps, c, await listPermintaan(deps, { wilayahHukum, ...range, ...page, ...filter }));
}

async function request(deps: Deps, c: WebContext, id: string | null): Promise<Response> {
  const faults: Faults = [];
  const wilayahHukum = await jurisdictionOf(deps, c.var.deps.origin, givenOf(c), faults);
  const refused = sendFaults(c, faults);
  if (refused !== null) return refused;
  const nomor = id === null ? null : nomorOfId(id);
  const rows = nomor === null ? [] : await readPermintaan(deps, [nomor], wilayahHukum);
  return rows.length === 0 ? refuseRequest(c, 'georeport.request_unknown') : sendRows(deps, c, rows);
}

/** Requests get their id at once, so no token is ever handed out; an id in its place answers itself. */
async function token(deps: Deps, c: WebContext, text: string | null): Promise<Response> {
  const nomor = text === null ? null : nomorOfId(text);
  const [row] = nomor === null ? [] : await readPermintaan(deps, [nomor], null);
  if (row === undefined || text === null) return refuseRequest(c, 'georeport.token_unknown');
  return sendDocument(c, 'service_requests', [{ service_request_id: idOf(row.nomor), token: text }]);
}

async function updates(deps: Deps, c: WebContext): Promise<Response> {
  const given = givenOf(c);
  const faults: Faults = [];
  const wilayahHukum = await jurisdictionOf(deps, c.var.deps.origin, given, faults);
  const page = pageOf(given, faults);
  const range = rangeOf(given, deps.now(), faults);
  const nomor = nomorOf(given);
  const refused = sendFaults(c, faults);
  if (refused !== null) return refused;
  const rows = await listKabar(deps, {
    wilayahHukum,
    ...page,
    ...range,
    ...(nomor === undefined ? {} : { nomor }),
  });
  const told = await toldTo(deps, c);
  return sendDocument(
    c,
    'service_request_updates',
    rows.map((one) => updateRow(one, told)),
  );
}

async function sendRows(
  deps: Deps,
  c: WebContext,
  views: Awaited<ReturnType<typeof readPermintaan>>,
): Promise<Response> {
  const told = await toldTo(deps, c);
  return sendDocument(
    c,
    'service_requests',
    views.map((one) => requestRow(one, told)),
  );
}

async function toldTo(deps: Deps, c: WebContext): Promise<Parameters<typeof requestRow>[1]> {
  const isExtended = c.req.query('extensions') === 'true';
  return { rujukan: await deps.rujukan(), lang: c.var.lang, origin: c.var.deps.origin, isExtended };
}
