import type { Hono } from 'hono';
import { isNomor } from '../../../domain/shared/nomor.ts';
import { isUuid } from '../../../domain/shared/uuid.ts';
import type { Refusal } from '../../../domain/shared/result.ts';
import type { Deps } from '../../../useCases/deps.ts';
import {
  catatPanggilan,
  mayTelepon,
  readPanggilan,
  readSatuPanggilan,
} from '../../../useCases/panggilan/panggilan.ts';
import { fieldErrors } from '../../components/form/fieldErrors.ts';
import type { WebEnv } from '../../deps.ts';
import { refuseRequest } from '../../errors/refuseRequest.ts';
import { writeFlash } from '../../request/flash.ts';
import { formOnce } from '../../request/once.ts';
import { pageOf, sendPage } from '../../request/page.ts';
import type { RequestForm } from '../../request/requestForm.ts';
import { officerRoutes, type Asked } from '../officerRoutes.ts';
import { PanggilanListPage } from './PanggilanListPage.tsx';
import { PanggilanPage } from './PanggilanPage.tsx';

const HERE = '/petugas/panggilan';

/** `/petugas/panggilan`: calls back to whoever reported and was not reached otherwise (issue 6.5, ADR 0028). */
export function panggilanRoutes(app: Hono<WebEnv>, deps: Deps): void {
  const { get, post } = officerRoutes(app, deps, ({ reader }) => mayTelepon(reader));
  get(HERE, showList);
  get(`${HERE}/:nomor`, (asked) => showOne(asked, null, []));
  post(`${HERE}/:nomor`, take);
}

async function showList({ c, deps, officer }: Asked): Promise<Response> {
  const found = await readPanggilan(deps, officer.reader);
  if (!found.ok) return refuseRequest(c, found.refusal.code);
  return sendPage(c, <PanggilanListPage page={pageOf(c)} {...found.value} />);
}

async function showOne(
  { c, deps, officer }: Asked,
  form: RequestForm | null,
  refusals: readonly Refusal[],
): Promise<Response> {
  const nomor = c.req.param('nomor') ?? '';
  if (!isNomor(nomor)) return refuseRequest(c, 'laporan.not_found');
  const found = await readSatuPanggilan(deps, officer.reader, nomor);
  if (!found.ok) return refuseRequest(c, found.refusal.code);
  const props = {
    page: pageOf(c),
    ...found.value,
    kunci: deps.chance.uuid(deps.now()),
    typed: (name: string) => form?.text(name) ?? '',
    errors: fieldErrors(refusals, c.var.lang),
  };
  // A number that somebody gave for answers is kept by no cache.
  c.header('Cache-Control', 'private, no-store');
  return sendPage(c, <PanggilanPage {...props} />, refusals.length === 0 ? 200 : 422);
}

async function take(asked: Asked, form: RequestForm): Promise<Response> {
  const { c, deps, officer } = asked;
  const nomor = c.req.param('nomor') ?? '';
  const kunci = form.text('kunci');
  if (!isNomor(nomor)) return refuseRequest(c, 'laporan.not_found');
  if (!isUuid(kunci)) return refuseRequest(c, 'web.form_expired');
  let faults: readonly Refusal[] = [];
  const key = { pemegang: `panggilan:${officer.akunId}:${nomor}`, kunci };
  const done = await formOnce<null>(deps, key, async (claim) => {
    const noted = await catatPanggilan(deps, officer, nomor, notedIn(form), claim);
    if (noted.ok) return noted;
    faults = noted.refusal;
    return { ok: false, refusal: faults[0] ?? { code: 'web.form_expired' } };
  });
  const page = pageOf(c);
  if (!done.ok) {
    const isField = faults.length > 0 && faults.every((one) => one.path !== undefined);
    return isField ? showOne(asked, form, faults) : refuseRequest(c, done.refusal.code);
  }
  writeFlash(c, { jenis: 'berhasil', teks: page.m.petugas.panggilan.tersimpan });
  // On to the next one: nobody has to look for it.
  const rest = await readPanggilan(deps, officer.reader);
  const next = rest.ok ? rest.value.baris[0] : undefined;
  return c.redirect(next === undefined ? HERE : `${HERE}/${next.nomor}`, 303);
}

function notedIn(form: RequestForm) {
  return {
    hasil: form.text('hasil'),
    puas: form.text('puas'),
    nilai: form.text('nilai'),
    lagi: form.text('lagi'),
    kata: form.text('kata'),
    ke: Number(form.text('ke')),
  };
}
