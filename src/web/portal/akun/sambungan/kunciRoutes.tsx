import type { Hono } from 'hono';
import { isLingkup, LINGKUP, MASA_HARI, TUMPANG_JAM } from '../../../../domain/akun/lingkupKunci.ts';
import { refusal, type Refusal } from '../../../../domain/shared/result.ts';
import { isUuid } from '../../../../domain/shared/uuid.ts';
import { createApiKey } from '../../../../useCases/akun/kunciApi/createApiKey.ts';
import { listApiKeys } from '../../../../useCases/akun/kunciApi/listApiKeys.ts';
import { readPemakaian } from '../../../../useCases/akun/kunciApi/pemakaian.ts';
import { revokeApiKey } from '../../../../useCases/akun/kunciApi/revokeApiKey.ts';
import { rotateApiKey } from '../../../../useCases/akun/kunciApi/rotateApiKey.ts';
import type { Deps } from '../../../../useCases/deps.ts';
import { fieldErrors } from '../../../components/form/fieldErrors.ts';
import type { Session, WebContext, WebEnv } from '../../../deps.ts';
import { refuseRequest } from '../../../errors/refuseRequest.ts';
import { refusalStatus } from '../../../refusalStatus.ts';
import { writeFlash } from '../../../request/flash.ts';
import { pageOf, sendPage } from '../../../request/page.ts';
import { signedInRoutes } from '../masuk/signedInRoutes.ts';
import { KUNCI_PATH, KunciPage, type KunciProps } from './KunciPage.tsx';
import { KunciSatuPage } from './KunciSatuPage.tsx';
import { RahasiaPage } from './RahasiaPage.tsx';

const EMPTY: KunciProps['typed'] = { nama: '', lingkup: [], masa: '' };

/** The own API keys. Every form below asks for a fresh proof (pipeline/proveAgain.tsx); others' keys are as if they did not exist. */
export function kunciRoutes(app: Hono<WebEnv>, deps: Deps): void {
  const { get, post } = signedInRoutes(app, deps);
  get(KUNCI_PATH, (c, _, who) => show(c, deps, who, EMPTY, []));
  post(KUNCI_PATH, make);
  get(`${KUNCI_PATH}/:id`, showOne);
  post(`${KUNCI_PATH}/:id/putar`, rotate);
  post(`${KUNCI_PATH}/:id/cabut`, revoke);
}

async function show(
  c: WebContext,
  deps: Deps,
  who: Session,
  typed: KunciProps['typed'],
  refusals: readonly Refusal[],
): Promise<Response> {
  const page = pageOf(c);
  const kunci = await listApiKeys(deps, who.akunId);
  const shown = { page, kunci, typed, now: deps.now(), errors: fieldErrors(refusals, page.lang) };
  return sendPage(c, <KunciPage {...shown} />, refusals[0] ? refusalStatus(refusals[0].code) : 200);
}

async function make(c: WebContext, deps: Deps, who: Session): Promise<Response> {
  const { form } = c.var;
  const typed = { nama: form.text('nama'), lingkup: form.all('lingkup'), masa: form.text('masa') };
  const masaHari = MASA_HARI.find((n) => String(n) === typed.masa);
  const isKnown = typed.lingkup.every(isLingkup);
  if (masaHari === undefined || !isKnown) {
    const path = isKnown ? 'masa' : 'lingkup';
    return show(c, deps, who, typed, [refusal('input.unknown_choice', { nilai: '' }, path)]);
  }
  const lingkup = LINGKUP.filter((one) => typed.lingkup.includes(one));
  const made = await createApiKey(deps, {
    akunId: who.akunId,
    nama: typed.nama,
    lingkup,
    masaHari,
    isTold: true,
  });
  if (!made.ok) {
    const { path = 'nama', ...rest } = made.refusal;
    return show(c, deps, who, typed, [{ ...rest, path }]);
  }
  return tellOnce(c, made.value.kunci);
}

function tellOnce(c: WebContext, rahasia: string): Response {
  const page = pageOf(c);
  c.header('Cache-Control', 'no-store');
  const words = page.m.portal.kunciApi.sekali;
  return sendPage(c, <RahasiaPage {...{ page, words, rahasia }} next={KUNCI_PATH} />);
}

async function showOne(c: WebContext, deps: Deps, who: Session): Promise<Response> {
  const id = c.req.param('id') ?? '';
  const found = isUuid(id) ? await readPemakaian(deps, who.akunId, id) : null;
  if (found === null || !found.ok) return refuseRequest(c, 'web.not_found');
  return sendPage(c, <KunciSatuPage page={pageOf(c)} now={deps.now()} {...found.value} />);
}

async function rotate(c: WebContext, deps: Deps, who: Session): Promise<Response> {
  const id = c.req.param('id') ?? '';
  const tumpangJam = TUMPANG_JAM.find((n) => String(n) === c.var.form.text('tumpang'));
  if (!isUuid(id) || tumpangJam === undefined) return refuseRequest(c, 'web.not_found');
  const made = await rotateApiKey(deps, { akunId: who.akunId, kunciId: id, tumpangJam });
  return made.ok ? tellOnce(c, made.value.kunci) : refuseRequest(c, made.refusal.code);
}

async function revoke(c: WebContext, deps: Deps, who: Session): Promise<Response> {
  const id = c.req.param('id') ?? '';
  const done = isUuid(id) ? await revokeApiKey(deps, { akunId: who.akunId, kunciId: id }) : null;
  if (done === null || !done.ok) return refuseRequest(c, 'akun.key_not_found');
  writeFlash(c, { jenis: 'berhasil', teks: pageOf(c).m.portal.kunciApi.satu.tercabut });
  return c.redirect(KUNCI_PATH, 303);
}
