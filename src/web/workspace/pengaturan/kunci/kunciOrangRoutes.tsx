import type { Hono } from 'hono';
import { refusal, type Refusal } from '../../../../domain/shared/result.ts';
import { isUuid } from '../../../../domain/shared/uuid.ts';
import { listKunciOrangOf, revokeKunciOrang } from '../../../../useCases/akun/kunciApi/kunciOrang.ts';
import type { Deps } from '../../../../useCases/deps.ts';
import { fieldErrors } from '../../../components/form/fieldErrors.ts';
import type { WebEnv } from '../../../deps.ts';
import { refuseRequest } from '../../../errors/refuseRequest.ts';
import { refusalStatus } from '../../../refusalStatus.ts';
import { pageOf, sendPage } from '../../../request/page.ts';
import { roomRoutes, saved, type Asked, type Sent } from '../settingsRoute.ts';
import { KUNCI_ORANG_PATH, KunciOrangPage, type KunciOrangProps } from './KunciOrangPage.tsx';

const EMPTY: KunciOrangProps['typed'] = { kunci: '', alasan: '' };

/** API keys of people of one's own tree, for whoever manages its people. */
export function kunciOrangRoutes(app: Hono<WebEnv>, deps: Deps): void {
  const { get, post } = roomRoutes(app, deps, 'orang');
  get(KUNCI_ORANG_PATH, (asked) => show(asked, EMPTY, null));
  post(KUNCI_ORANG_PATH, revoke);
}

async function show(
  { c, deps, officer }: Asked,
  typed: KunciOrangProps['typed'],
  refused: Refusal | null,
): Promise<Response> {
  const [aturan, baris] = await Promise.all([deps.rujukan(), listKunciOrangOf(deps, officer)]);
  const errors = refused === null ? [] : fieldErrors([refused], c.var.lang);
  const props = { page: pageOf(c), officer, aturan, baris, typed, errors };
  return sendPage(c, <KunciOrangPage {...props} />, refused === null ? 200 : refusalStatus(refused.code));
}

async function revoke(sent: Sent): Promise<Response> {
  const { c, deps, officer, form } = sent;
  const [kunci, alasan] = [form.text('kunci'), form.text('alasan')];
  if (kunci === '') return show(sent, { kunci, alasan }, refusal('input.required', undefined, 'kunci'));
  if (!isUuid(kunci)) return refuseRequest(c, 'akun.key_not_found');
  const done = await revokeKunciOrang(deps, officer, { kunciId: kunci, alasan });
  if (done.ok) return saved(sent, pageOf(c).m.portal.kunciApi.pengawas.tercabut, KUNCI_ORANG_PATH);
  return done.refusal.path === undefined
    ? refuseRequest(c, done.refusal.code)
    : show(sent, { kunci, alasan }, done.refusal);
}
