import type { Hono } from 'hono';
import type { Refusal } from '../../../../domain/shared/result.ts';
import { isUuid } from '../../../../domain/shared/uuid.ts';
import { endSessionsOf, readPengaman, resetFaktor } from '../../../../useCases/akun/faktor/resetFaktor.ts';
import type { Deps } from '../../../../useCases/deps.ts';
import { fieldErrors } from '../../../components/form/fieldErrors.ts';
import type { WebEnv } from '../../../deps.ts';
import { refuseRequest } from '../../../errors/refuseRequest.ts';
import { refusalStatus } from '../../../refusalStatus.ts';
import { pageOf, sendPage } from '../../../request/page.ts';
import { roomRoutes, saved, type Asked, type Sent } from '../settingsRoute.ts';
import { PengamanPage } from './PengamanPage.tsx';
import { ORANG_PATH } from './orangProps.ts';

/** The lost second factor and the lost device of somebody of one's own tree (F112). */
export function pengamanRoutes(app: Hono<WebEnv>, deps: Deps): void {
  const { get, post } = roomRoutes(app, deps, 'orang');
  get(`${ORANG_PATH}/pengaman`, (asked) => show(asked, asked.c.req.query('akun') ?? '', '', null));
  post(`${ORANG_PATH}/pengaman`, take);
}

/** Whoever is not theirs is answered like somebody who does not exist. */
async function show(
  { c, deps, officer }: Asked,
  akunId: string,
  alasan: string,
  refusal: Refusal | null,
): Promise<Response> {
  const found = isUuid(akunId) ? await readPengaman(deps, officer, akunId) : null;
  if (found === null || !found.ok) return refuseRequest(c, 'web.not_found');
  const page = pageOf(c);
  const errors = refusal === null ? [] : fieldErrors([{ ...refusal, path: 'alasan' }], page.lang);
  const aturan = await deps.rujukan();
  const document = <PengamanPage {...{ page, officer, aturan, alasan, errors }} of={found.value} />;
  return sendPage(c, document, refusal === null ? 200 : refusalStatus(refusal.code));
}

async function take(sent: Sent): Promise<Response> {
  const { c, deps, officer, form } = sent;
  const [akunId, alasan] = [form.text('akun'), form.text('alasan')];
  if (!isUuid(akunId)) return refuseRequest(c, 'web.not_found');
  const words = pageOf(c).m.petugas.pengaturan.orang.pengaman;
  const here = `${ORANG_PATH}/pengaman?akun=${akunId}`;
  if (form.text('aksi') === 'sesi') {
    const ended = await endSessionsOf(deps, officer, { akunId, alasan });
    return ended.ok
      ? saved(sent, words.dikeluarkan(ended.value), here)
      : show(sent, akunId, alasan, ended.refusal);
  }
  const reset = await resetFaktor(deps, officer, { akunId, alasan });
  return reset.ok ? saved(sent, words.direset, here) : show(sent, akunId, alasan, reset.refusal);
}
