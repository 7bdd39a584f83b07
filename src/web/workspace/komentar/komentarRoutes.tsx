import type { Hono } from 'hono';
import type { Refusal } from '../../../domain/shared/result.ts';
import { refusalText } from '../../../messages/refusals/table.ts';
import type { Deps } from '../../../useCases/deps.ts';
import { biarkanKomentar, listKomentarDiadukan } from '../../../useCases/partisipasi/aduanKomentar.ts';
import { listKomentarMenunggu, putuskanKomentar } from '../../../useCases/partisipasi/komentar.ts';
import { fieldErrors } from '../../components/form/fieldErrors.ts';
import type { WebContext, WebEnv } from '../../deps.ts';
import { writeFlash } from '../../request/flash.ts';
import { pageOf, sendPage } from '../../request/page.ts';
import type { Officer } from '../officer.ts';
import { officerRoutes } from '../officerRoutes.ts';
import { KomentarPage, type KomentarProps } from './KomentarPage.tsx';

const HERE = '/petugas/komentar';

/** Comments of citizens that an officer of the instansi lets through (F34). */
export function komentarRoutes(app: Hono<WebEnv>, deps: Deps): void {
  const { get, post } = officerRoutes(app, deps);
  get(HERE, ({ c, officer }) => show(c, deps, officer, null));
  post(HERE, ({ c, officer }) => decide(c, deps, officer));
}

async function show(
  c: WebContext,
  deps: Deps,
  officer: Officer,
  refused: KomentarProps['refused'],
): Promise<Response> {
  const [rows, diadukan] = await Promise.all([
    listKomentarMenunggu(deps, officer.reader),
    listKomentarDiadukan(deps, officer.reader),
  ]);
  const props = { page: pageOf(c), zona: officer.zona, rows, diadukan, refused };
  return sendPage(c, <KomentarPage {...props} />, refused === null ? 200 : 422);
}

async function decide(c: WebContext, deps: Deps, officer: Officer): Promise<Response> {
  const { form } = c.var;
  const page = pageOf(c);
  const words = page.m.portal.partisipasi.moderasi;
  const id = form.text('id');
  const alasan = form.text(`alasan-${id}`);
  if (form.text('putusan') === 'biarkan') {
    const stands = await biarkanKomentar(deps, officer, id);
    return told(c, words.dibiarkan, stands.ok ? null : stands.refusal);
  }
  const isShown = form.text('putusan') === 'tampil';
  const putusan = isShown ? ({ status: 'tampil' } as const) : ({ status: 'ditolak', alasan } as const);
  const done = await putuskanKomentar(deps, officer, id, putusan);
  if (!done.ok && done.refusal.path === 'alasan') {
    const errors = fieldErrors([{ ...done.refusal, path: `alasan-${id}` }], page.lang);
    return show(c, deps, officer, { id, alasan, errors });
  }
  const teks = isShown ? words.ditampilkan : words.ditolak;
  return told(c, teks, done.ok ? null : done.refusal);
}

function told(c: WebContext, teks: string, refused: Refusal | null): Response {
  writeFlash(
    c,
    refused === null
      ? { jenis: 'berhasil', teks }
      : { jenis: 'perhatian', teks: refusalText(refused, pageOf(c).lang) },
  );
  return c.redirect(HERE, 303);
}
