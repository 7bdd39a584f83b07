import type { Hono } from 'hono';
import { refusal, type Refusal } from '../../../../domain/shared/result.ts';
import { isUuid } from '../../../../domain/shared/uuid.ts';
import { PERISTIWA } from '../../../../domain/webhook/peristiwa.ts';
import type { Deps } from '../../../../useCases/deps.ts';
import { tryWebhook } from '../../../../useCases/webhook/cobaWebhook.ts';
import {
  createWebhook,
  editWebhook,
  listDeliveries,
  listEndedWebhooks,
  listWebhooks,
  removeWebhook,
  replayDelivery,
  rotateRahasia,
} from '../../../../useCases/webhook/webhookAkun.ts';
import { fieldErrors } from '../../../components/form/fieldErrors.ts';
import type { Session, WebContext, WebEnv } from '../../../deps.ts';
import { refuseRequest } from '../../../errors/refuseRequest.ts';
import { refusalStatus } from '../../../refusalStatus.ts';
import { writeFlash } from '../../../request/flash.ts';
import { pageOf, sendPage } from '../../../request/page.ts';
import { signedInRoutes } from '../masuk/signedInRoutes.ts';
import { WEBHOOK_PATH } from './KunciPage.tsx';
import { RahasiaPage } from './RahasiaPage.tsx';
import { WebhookPage, type WebhookProps } from './WebhookPage.tsx';
import { WebhookSatuPage } from './WebhookSatuPage.tsx';
import { hasilText } from './webhookText.ts';

const EMPTY: WebhookProps['typed'] = { alamat: '', lingkup: 'terkait', peristiwa: [] };

/** The own webhooks, as the API has them (`/api/v1/webhook`); others' are as if they did not exist. */
export function webhookRoutes(app: Hono<WebEnv>, deps: Deps): void {
  const { get, post } = signedInRoutes(app, deps);
  get(WEBHOOK_PATH, (c, _, who) => show(c, deps, who, EMPTY, []));
  post(WEBHOOK_PATH, add);
  get(`${WEBHOOK_PATH}/:id`, showOne);
  post(`${WEBHOOK_PATH}/:id/ubah`, edit);
  post(`${WEBHOOK_PATH}/:id/coba`, attempt);
  post(`${WEBHOOK_PATH}/:id/putar`, rotate);
  post(`${WEBHOOK_PATH}/:id/ulang`, replay);
  post(`${WEBHOOK_PATH}/:id/hapus`, remove);
}

async function show(
  c: WebContext,
  deps: Deps,
  who: Session,
  typed: WebhookProps['typed'],
  refusals: readonly Refusal[],
): Promise<Response> {
  const page = pageOf(c);
  const [webhook, berakhir] = await Promise.all([
    listWebhooks(deps, who.akunId),
    listEndedWebhooks(deps, who.akunId),
  ]);
  const shown = { page, webhook, berakhir, typed, errors: fieldErrors(refusals, page.lang) };
  return sendPage(c, <WebhookPage {...shown} />, refusals[0] ? refusalStatus(refusals[0].code) : 200);
}

async function add(c: WebContext, deps: Deps, who: Session): Promise<Response> {
  const { form } = c.var;
  const typed = { ...chosenIn(c), alamat: form.text('alamat') };
  const chosen = checked(typed);
  if (chosen === null) {
    return show(c, deps, who, typed, [refusal('input.unknown_choice', { nilai: '' }, 'peristiwa')]);
  }
  const made = await createWebhook(deps, { akunId: who.akunId, alamat: typed.alamat, ...chosen });
  if (!made.ok) return show(c, deps, who, typed, [{ ...made.refusal, path: 'alamat' }]);
  return tellOnce(c, made.value);
}

interface Chosen {
  readonly lingkup: string;
  readonly peristiwa: readonly string[];
}

function chosenIn(c: WebContext): Chosen {
  const { form } = c.var;
  return { lingkup: form.text('lingkup'), peristiwa: form.all('peristiwa') };
}

/** Null when something was chosen that the form does not offer. */
function checked({ lingkup, peristiwa }: Chosen) {
  const isKnown = peristiwa.every((one) => (PERISTIWA as readonly string[]).includes(one));
  if (!isKnown || (lingkup !== 'terkait' && lingkup !== 'semua')) return null;
  return { lingkup, peristiwa: PERISTIWA.filter((one) => peristiwa.includes(one)) } as const;
}

function tellOnce(
  c: WebContext,
  { id, rahasia }: { readonly id: string; readonly rahasia: string },
): Response {
  const page = pageOf(c);
  c.header('Cache-Control', 'no-store');
  const words = page.m.portal.webhook.sekali;
  return sendPage(c, <RahasiaPage {...{ page, words, rahasia }} next={`${WEBHOOK_PATH}/${id}`} />);
}

async function showOne(c: WebContext, deps: Deps, who: Session): Promise<Response> {
  const id = idOf(c);
  const asked = c.req.query('status');
  const saring = asked === 'mati' || asked === 'antre' ? asked : null;
  const webhook = (await listWebhooks(deps, who.akunId)).find((one) => one.id === id);
  const kiriman = webhook === undefined ? null : await listDeliveries(deps, who.akunId, id, saring);
  if (webhook === undefined || kiriman === null || !kiriman.ok) return refuseRequest(c, 'webhook.not_found');
  return sendPage(c, <WebhookSatuPage page={pageOf(c)} {...{ webhook, saring }} kiriman={kiriman.value} />);
}

/** What is no id is nobody's. */
function idOf(c: WebContext): string {
  const id = c.req.param('id') ?? '';
  return isUuid(id) ? id : '00000000-0000-0000-0000-000000000000';
}

async function edit(c: WebContext, deps: Deps, who: Session): Promise<Response> {
  const chosen = checked(chosenIn(c));
  if (chosen === null) return refuseRequest(c, 'input.invalid');
  const done = await editWebhook(deps, who.akunId, { id: idOf(c), ...chosen });
  return done.ok
    ? backToOne(c, pageOf(c).m.portal.webhook.satu.tersimpan)
    : refuseRequest(c, done.refusal.code);
}

async function attempt(c: WebContext, deps: Deps, who: Session): Promise<Response> {
  const done = await tryWebhook(deps, who.akunId, idOf(c));
  if (!done.ok) return refuseRequest(c, done.refusal.code, done.refusal.params);
  const page = pageOf(c);
  const words = page.m.portal.webhook.satu;
  const { jawaban, galat } = done.value;
  if (galat === null) return backToOne(c, words.cobaBerhasil(jawaban ?? 200));
  return backToOne(c, words.cobaGagal(hasilText(page, done.value)), 'perhatian');
}

async function rotate(c: WebContext, deps: Deps, who: Session): Promise<Response> {
  const done = await rotateRahasia(deps, who.akunId, idOf(c));
  return done.ok ? tellOnce(c, done.value) : refuseRequest(c, done.refusal.code);
}

async function replay(c: WebContext, deps: Deps, who: Session): Promise<Response> {
  const id = c.var.form.text('kiriman');
  if (!isUuid(id)) return refuseRequest(c, 'webhook.delivery_not_found');
  const done = await replayDelivery(deps, who.akunId, { webhookId: idOf(c), id });
  if (!done.ok) return refuseRequest(c, done.refusal.code, done.refusal.params);
  return backToOne(c, pageOf(c).m.portal.webhook.satu.diulang);
}

async function remove(c: WebContext, deps: Deps, who: Session): Promise<Response> {
  const done = await removeWebhook(deps, who.akunId, idOf(c));
  if (!done.ok) return refuseRequest(c, done.refusal.code);
  writeFlash(c, { jenis: 'berhasil', teks: pageOf(c).m.portal.webhook.satu.terhapus });
  return c.redirect(WEBHOOK_PATH, 303);
}

function backToOne(c: WebContext, teks: string, jenis: 'berhasil' | 'perhatian' = 'berhasil'): Response {
  writeFlash(c, { jenis, teks });
  return c.redirect(`${WEBHOOK_PATH}/${idOf(c)}`, 303);
}
