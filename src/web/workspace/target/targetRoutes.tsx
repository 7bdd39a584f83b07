import type { Hono } from 'hono';
import type { Refusal } from '../../../domain/shared/result.ts';
import { hariOf } from '../../../domain/shared/time.ts';
import type { Deps } from '../../../useCases/deps.ts';
import { catatTarget, readTargetDitulis } from '../../../useCases/monev/target.ts';
import { fieldErrors } from '../../components/form/fieldErrors.ts';
import type { WebEnv } from '../../deps.ts';
import { sendTabel } from '../../dokumen/sendTabel.ts';
import { refuseRequest } from '../../errors/refuseRequest.ts';
import { writeFlash } from '../../request/flash.ts';
import { pageOf } from '../../request/page.ts';
import type { RequestForm } from '../../request/requestForm.ts';
import { askingOf, sendShown, type Asked, type Asking, type Shown } from '../asking.ts';
import { officerRoutes } from '../officerRoutes.ts';
import { BY_ROLES, shared } from '../sharedPage.tsx';
import { tabelTarget } from './tabelTarget.ts';
import { TargetPage } from './TargetPage.tsx';

/** `/monev/target`: targets of a year (F168). */
export function targetRoutes(app: Hono<WebEnv>, deps: Deps): void {
  const { get, post } = officerRoutes(app, deps);
  get(
    '/monev/target',
    shared(BY_ROLES, (asking) => show(asking, null)),
  );
  for (const bentuk of ['csv', 'xlsx']) get(`/monev/target/unduh.${bentuk}`, send);
  post('/monev/target', note);
}

interface Refused {
  readonly form: RequestForm;
  readonly refusals: readonly Refusal[];
}

async function show({ deps, page, officer, newId }: Asking, refused: Refused | null): Promise<Shown> {
  const [{ pohon }, { sasaran, baris }] = await Promise.all([
    deps.rujukan(),
    readTargetDitulis(deps, officer.reader),
  ]);
  const now = deps.now();
  const props = {
    page,
    pohon,
    sasaran,
    baris,
    tahun: hariOf(now, officer.zona).slice(0, 4),
    id: refused?.form.text('id') || newId(),
    errors: refused === null ? [] : fieldErrors(refused.refusals, page.lang),
    typed: (name: string) => refused?.form.text(name) ?? '',
  };
  return { document: <TargetPage {...props} /> };
}

async function send({ c, deps, officer }: Asked): Promise<Response> {
  const [{ pohon }, { baris }] = await Promise.all([deps.rujukan(), readTargetDitulis(deps, officer.reader)]);
  return sendTabel(c, tabelTarget(baris, pohon), 'target');
}

async function note(asked: Asked, form: RequestForm): Promise<Response> {
  const { c, deps, officer } = asked;
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
      ? sendShown(c, await show(askingOf(asked), { form, refusals: done.refusal }), 422)
      : refuseRequest(c, whole.code);
  }
  writeFlash(c, { jenis: 'berhasil', teks: pageOf(c).m.petugas.target.form.selesai });
  return c.redirect('/monev/target', 303);
}
