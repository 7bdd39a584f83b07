import type { Hono } from 'hono';
import type { Refusal } from '../../../../domain/shared/result.ts';
import { isUuid } from '../../../../domain/shared/uuid.ts';
import { formatAngka } from '../../../../messages/format/angka.ts';
import type { Deps } from '../../../../useCases/deps.ts';
import { petakan } from '../../../../useCases/sistem/kelolaPemetaan.ts';
import {
  aturSistem,
  daftarkanSistem,
  listSistemLokal,
  ubahSistem,
} from '../../../../useCases/sistem/kelolaSistem.ts';
import { putuskanMasuk, rinciSistem, ujiSistem, ulangMati } from '../../../../useCases/sistem/rinciSistem.ts';
import { fieldErrors } from '../../../components/form/fieldErrors.ts';
import type { WebEnv } from '../../../deps.ts';
import { refuseRequest } from '../../../errors/refuseRequest.ts';
import { writeFlash } from '../../../request/flash.ts';
import { pageOf, sendPage } from '../../../request/page.ts';
import type { RequestForm } from '../../../request/requestForm.ts';
import { roomRoutes, saved, wholeRefusal, type Asked, type Sent } from '../settingsRoute.ts';
import { SISTEM_PATH, sebabText, sistemHref } from './props.ts';
import { RinciSistemPage } from './RinciSistemPage.tsx';
import { SistemPage } from './SistemPage.tsx';

/** Local systems: registered, tried, rested, their tables and what waits for a person (issue 6.8, 6.9). */
export function sistemRoutes(app: Hono<WebEnv>, deps: Deps): void {
  const { get, post } = roomRoutes(app, deps, 'sistem');
  get(SISTEM_PATH, (asked) => {
    const id = asked.c.req.query('id') ?? '';
    return id === '' ? showAll(asked, null, []) : showOne(asked, id, null, []);
  });
  post(`${SISTEM_PATH}/daftar`, register);
  post(`${SISTEM_PATH}/ubah`, change);
  post(`${SISTEM_PATH}/uji`, tryOut);
  post(`${SISTEM_PATH}/atur`, arrange);
  post(`${SISTEM_PATH}/akhiri`, end);
  post(`${SISTEM_PATH}/peta`, addLine);
  post(`${SISTEM_PATH}/ulang`, again);
  post(`${SISTEM_PATH}/periksa`, settle);
}

async function showAll(
  asked: Asked,
  form: RequestForm | null,
  refusals: readonly Refusal[],
): Promise<Response> {
  const { c, deps, officer, by } = asked;
  const [aturan, sistem] = await Promise.all([deps.rujukan(), listSistemLokal(deps, by)]);
  const errors = fieldErrors(refusals, c.var.lang);
  const props = { page: pageOf(c), officer, aturan, sistem, form, errors };
  return sendPage(c, <SistemPage {...props} />, errors.length === 0 ? 200 : 422);
}

/** `typed`: which form was refused, with what was typed. */
async function showOne(
  asked: Asked,
  id: string,
  typed: { readonly apa: 'ubah' | 'peta'; readonly form: RequestForm } | null,
  refusals: readonly Refusal[],
): Promise<Response> {
  const { c, deps, officer, by } = asked;
  const rinci = isUuid(id) ? await rinciSistem(deps, by, id) : null;
  if (rinci === null || !rinci.ok) return refuseRequest(c, 'web.not_found');
  const aturan = await deps.rujukan();
  const errors = fieldErrors(refusals, c.var.lang);
  const props = { page: pageOf(c), officer, aturan, rinci: rinci.value, typed, errors };
  return sendPage(c, <RinciSistemPage {...props} />, errors.length === 0 ? 200 : 422);
}

async function register(sent: Sent): Promise<Response> {
  const { c, deps, by, form } = sent;
  const done = await daftarkanSistem(deps, by, sistemForm(form));
  if (done.ok) return saved(sent, pageOf(c).m.petugas.pengaturan.sistem.didaftarkan, sistemHref(done.value));
  return wholeRefusal(sent, done.refusals) ?? showAll(sent, form, done.refusals);
}

async function change(sent: Sent): Promise<Response> {
  const { c, deps, by, form } = sent;
  const id = idIn(form);
  const done = await ubahSistem(deps, by, id, sistemForm(form));
  if (done.ok) return saved(sent, pageOf(c).m.petugas.pengaturan.sistem.tersimpan, sistemHref(id));
  return wholeRefusal(sent, done.refusals) ?? showOne(sent, id, { apa: 'ubah', form }, done.refusals);
}

async function tryOut(sent: Sent): Promise<Response> {
  const { c, deps, by, form } = sent;
  const page = pageOf(c);
  const words = page.m.petugas.pengaturan.sistem;
  const id = idIn(form);
  const tried = await ujiSistem(deps, by, id);
  if (!tried.ok) return refuseRequest(c, tried.refusal.code);
  if (tried.value.galat === null)
    return saved(sent, words.ujiBaik(formatAngka(tried.value.layanan, page.lang)), sistemHref(id));
  writeFlash(c, { jenis: 'perhatian', teks: words.ujiGagal(sebabText(page, tried.value.galat)) });
  return c.redirect(sistemHref(id), 303);
}

async function arrange(sent: Sent): Promise<Response> {
  const { c, deps, by, form } = sent;
  const words = pageOf(c).m.petugas.pengaturan.sistem;
  const ke = (['jeda', 'jalan'] as const).find((one) => one === form.text('ke'));
  if (ke === undefined) return refuseRequest(c, 'web.not_found');
  const id = idIn(form);
  const done = await aturSistem(deps, by, id, ke);
  if (!done.ok) return refuseRequest(c, done.refusal.code);
  return saved(sent, { jeda: words.dijeda, jalan: words.dijalankan }[ke], sistemHref(id));
}

/** Apart from resting it, since it asks for a fresh proof (ADR 0014). */
async function end(sent: Sent): Promise<Response> {
  const { c, deps, by, form } = sent;
  const done = await aturSistem(deps, by, idIn(form), 'akhiri');
  if (!done.ok) return refuseRequest(c, done.refusal.code);
  return saved(sent, pageOf(c).m.petugas.pengaturan.sistem.diakhiri, SISTEM_PATH);
}

async function addLine(sent: Sent): Promise<Response> {
  const { c, deps, by, form } = sent;
  const id = idIn(form);
  const line = {
    jenis: form.text('jenis'),
    sana: form.text('sana'),
    sini: form.text('sini'),
    berlakuSejak: form.text('berlakuSejak'),
  };
  const done = await petakan(deps, by, id, line);
  if (done.ok) return saved(sent, pageOf(c).m.petugas.pengaturan.sistem.ditambah, `${sistemHref(id)}#peta`);
  return wholeRefusal(sent, done.refusals) ?? showOne(sent, id, { apa: 'peta', form }, done.refusals);
}

async function again(sent: Sent): Promise<Response> {
  const { c, deps, by, form } = sent;
  const id = idIn(form);
  const row = form.text('kiriman');
  const done = await ulangMati(deps, by, id, row === '' ? null : rowId(row));
  if (!done.ok) return refuseRequest(c, done.refusal.code);
  return saved(sent, pageOf(c).m.petugas.pengaturan.sistem.diulang(done.value), sistemHref(id));
}

async function settle(sent: Sent): Promise<Response> {
  const { c, deps, by, form } = sent;
  const words = pageOf(c).m.petugas.pengaturan.sistem;
  const id = idIn(form);
  const ke = form.text('ke') === 'coba' ? 'antre' : 'dilewati';
  const done = await putuskanMasuk(deps, by, id, { masuk: rowId(form.text('masuk')), ke });
  if (!done.ok) return refuseRequest(c, done.refusal.code);
  return saved(sent, ke === 'antre' ? words.dicoba : words.disisihkan, sistemHref(id));
}

function sistemForm(form: RequestForm) {
  return {
    nama: form.text('nama'),
    alamat: form.text('alamat'),
    jurisdiksi: form.text('jurisdiksi'),
    instansi: form.text('instansi'),
    bentuk: form.text('bentuk'),
    kirim: form.all('arah').includes('kirim'),
    tarik: form.all('arah').includes('tarik'),
    kunci: form.text('kunci'),
  };
}

/** Nobody's id, when it is none. */
function idIn(form: RequestForm): string {
  const id = form.text('id');
  return isUuid(id) ? id : '00000000-0000-0000-0000-000000000000';
}

/** A row's number; 0 is nobody's. */
function rowId(text: string): number {
  return /^\d{1,15}$/.test(text) ? Number(text) : 0;
}
