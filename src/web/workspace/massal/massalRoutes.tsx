import type { Hono } from 'hono';
import { isNomor } from '../../../domain/shared/nomor.ts';
import type { Refusal } from '../../../domain/shared/result.ts';
import type { Deps } from '../../../useCases/deps.ts';
import {
  confirmMassal,
  MASSAL_MAX,
  planMassal,
  readMassal,
  undoMassal,
} from '../../../useCases/massal/massal.ts';
import { fieldErrors } from '../../components/form/fieldErrors.ts';
import type { WebContext, WebEnv } from '../../deps.ts';
import { refuseRequest } from '../../errors/refuseRequest.ts';
import { writeFlash } from '../../request/flash.ts';
import { formFrom, readForm } from '../../request/form.ts';
import { pageOf, sendPage } from '../../request/page.ts';
import type { RequestForm } from '../../request/requestForm.ts';
import { refusalText } from '../../../messages/refusals/table.ts';
import type { Officer } from '../officer.ts';
import { officerRoutes } from '../officerRoutes.ts';
import { ChoosePage } from './ChoosePage.tsx';
import { MassalPage } from './MassalPage.tsx';
import { fieldsOf, readPerintah } from './readPerintah.ts';

/** `/petugas/massal`: one command for many laporan, looked at before it is done and taken back within a minute. */
export function massalRoutes(app: Hono<WebEnv>, deps: Deps): void {
  const { get, post } = officerRoutes(app, deps);
  get('/petugas/massal', ({ c, officer }) => showChoices(c, deps, officer));
  post('/petugas/massal', ({ c, officer }) => takePlan(c, deps, officer));
  get('/petugas/massal/:id', ({ c, officer }) => showMassal(c, deps, officer));
  post('/petugas/massal/:id/jalankan', ({ c, officer }) => change(c, deps, officer, 'jalankan'));
  post('/petugas/massal/:id/batal', ({ c, officer }) => change(c, deps, officer, 'batal'));
}

async function showChoices(c: WebContext, deps: Deps, officer: Officer): Promise<Response> {
  const nomor = nomorOf(c.req.queries('nomor') ?? []);
  const again = await readMassal(deps, officer, c.req.query('ulang') ?? '');
  const form = formFrom(again.ok ? fieldsOf(again.value.perintah) : []);
  if (form === null) throw new Error('Broken invariant: an empty form is a form');
  return sendChoices(c, deps, officer, { nomor, dari: c.req.query('dari') ?? '', form }, []);
}

interface Chosen {
  readonly nomor: readonly string[];
  readonly dari: string;
  readonly form: RequestForm;
}

async function sendChoices(
  c: WebContext,
  deps: Deps,
  officer: Officer,
  chosen: Chosen,
  refusals: readonly Refusal[],
): Promise<Response> {
  const page = pageOf(c);
  const aturan = await deps.rujukan();
  const errors = fieldErrors(refusals, page.lang);
  const shown = { page, aturan, officer, ...chosen, errors };
  return sendPage(c, <ChoosePage {...shown} />, refusals.length > 0 ? 422 : 200);
}

async function takePlan(c: WebContext, deps: Deps, officer: Officer): Promise<Response> {
  const form = await readForm(c);
  if (!form.ok) return refuseRequest(c, form.refusal.code, form.refusal.params);
  const chosen = {
    nomor: nomorOf(form.value.all('nomor')),
    dari: form.value.text('dari').slice(0, 2_000),
    form: form.value,
  };
  const read = readPerintah(form.value);
  if (!read.ok) return sendChoices(c, deps, officer, chosen, read.refusal);
  const { nomor, dari } = chosen;
  const planned = await planMassal(deps, officer, { perintah: read.value, nomor, dari });
  return planned.ok
    ? c.redirect(`/petugas/massal/${planned.value}`, 303)
    : sendChoices(c, deps, officer, chosen, [planned.refusal]);
}

async function showMassal(c: WebContext, deps: Deps, officer: Officer): Promise<Response> {
  const found = await readMassal(deps, officer, c.req.param('id') ?? '');
  if (!found.ok) return refuseRequest(c, 'web.not_found');
  const aturan = await deps.rujukan();
  const shown = { page: pageOf(c), aturan, massal: found.value, now: deps.now(), zona: officer.zona };
  return sendPage(c, <MassalPage {...shown} />);
}

async function change(
  c: WebContext,
  deps: Deps,
  officer: Officer,
  what: 'jalankan' | 'batal',
): Promise<Response> {
  const id = c.req.param('id') ?? '';
  const act = what === 'jalankan' ? confirmMassal : undoMassal;
  const done = await act(deps, officer.akunId, id);
  if (!done.ok && done.refusal.code === 'massal.not_found') return refuseRequest(c, 'web.not_found');
  if (!done.ok) writeFlash(c, { jenis: 'perhatian', teks: refusalText(done.refusal, pageOf(c).lang) });
  return c.redirect(`/petugas/massal/${id}`, 303);
}

/** One more than allowed is kept, so that too many are refused and never cut off in silence. */
function nomorOf(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter(isNomor))].slice(0, MASSAL_MAX + 1);
}
