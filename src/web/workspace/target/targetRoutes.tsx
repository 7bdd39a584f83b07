import type { Hono } from 'hono';
import type { Refusal } from '../../../domain/shared/result.ts';
import { hariOf } from '../../../domain/shared/time.ts';
import type { Deps } from '../../../useCases/deps.ts';
import { catatTarget, readTargetDitulis } from '../../../useCases/monev/target.ts';
import { fieldErrors } from '../../components/form/fieldErrors.ts';
import type { WebContext, WebEnv } from '../../deps.ts';
import { refuseRequest } from '../../errors/refuseRequest.ts';
import { writeFlash } from '../../request/flash.ts';
import { pageOf, sendPage } from '../../request/page.ts';
import type { RequestForm } from '../../request/requestForm.ts';
import type { Officer } from '../officer.ts';
import { officerRoutes } from '../officerRoutes.ts';
import { TargetPage } from './TargetPage.tsx';

/** `/monev/target`: targets of a year (F168). */
export function targetRoutes(app: Hono<WebEnv>, deps: Deps): void {
  const { get, post } = officerRoutes(app, deps);
  get('/monev/target', ({ c, officer }) => show(c, deps, officer, null));
  post('/monev/target', ({ c, officer }, form) => note(c, deps, officer, form));
}

interface Refused {
  readonly form: RequestForm;
  readonly refusals: readonly Refusal[];
}

async function show(c: WebContext, deps: Deps, officer: Officer, refused: Refused | null): Promise<Response> {
  const [{ pohon }, { sasaran, baris }] = await Promise.all([
    deps.rujukan(),
    readTargetDitulis(deps, officer.reader),
  ]);
  const now = deps.now();
  const props = {
    page: pageOf(c),
    pohon,
    sasaran,
    baris,
    tahun: hariOf(now, officer.zona).slice(0, 4),
    id: refused?.form.text('id') || deps.chance.uuid(now),
    errors: refused === null ? [] : fieldErrors(refused.refusals, c.var.lang),
    typed: (name: string) => refused?.form.text(name) ?? '',
  };
  return sendPage(c, <TargetPage {...props} />, refused === null ? 200 : 422);
}

async function note(c: WebContext, deps: Deps, officer: Officer, form: RequestForm): Promise<Response> {
  const done = await catatTarget(deps, officer, form.text('id'), {
    sasaran: form.text('sasaran'),
    indikator: form.text('indikator'),
    tahun: form.text('tahun'),
    jenis: form.text('jenis'),
    nilai: form.text('nilai'),
    sumber: form.text('sumber'),
  });
  if (!done.ok) {
    const whole = done.refusal.find(({ code }) => code.startsWith('web.'));
    return whole === undefined
      ? show(c, deps, officer, { form, refusals: done.refusal })
      : refuseRequest(c, whole.code);
  }
  writeFlash(c, { jenis: 'berhasil', teks: pageOf(c).m.petugas.target.form.selesai });
  return c.redirect('/monev/target', 303);
}
