import type { Hono } from 'hono';
import type { Deps } from '../../../../useCases/deps.ts';
import type { Diminta } from '../../../../useCases/ramai/jagaRamai.ts';
import { fieldErrors, type FieldError } from '../../../components/form/fieldErrors.ts';
import type { WebContext, WebEnv } from '../../../deps.ts';
import { pageOf, sendPage, type Page } from '../../../request/page.ts';
import type { RequestForm } from '../../../request/requestForm.ts';
import { addressToday, jaga, RAMAI_STATUS, sebelum } from '../../ramai.ts';
import { addressOf, openNomor } from '../../visitor.ts';
import { checkAnda, checkApa, checkTempat } from '../checks.ts';
import {
  backToStart,
  closeForm,
  draftOf,
  goToSent,
  keepForm,
  openForm,
  PATHS,
  screenHref,
  toOwner,
  type FormDraft,
} from '../formDraft.ts';
import { withScreen } from '../isian.ts';
import { submitForm } from '../submit.ts';
import { findChoices } from '../tempat/findChoices.ts';
import { AndaScreen } from './AndaScreen.tsx';

/** The third screen: who, what is seen by whom, and sending. */
export function andaRoutes(app: Hono<WebEnv>, deps: Deps): void {
  app.get(PATHS.anda, (c) => showAnda(c, deps));
  app.post(PATHS.anda, (c) => takeAnda(c, deps, c.var.form));
}

/** It needs what the screens before it ask. */
async function showAnda(c: WebContext, deps: Deps): Promise<Response> {
  const opened = await openForm(c, deps);
  if (opened.keadaan === 'terkirim') return goToSent(c);
  if (opened.keadaan === 'terkunci') return toOwner(c);
  if (opened.keadaan === 'tidak_ada') return backToStart(c);
  const page = pageOf(c);
  const earlier = firstUnfinished(page, opened.draft, deps);
  if (earlier !== null) return c.redirect(earlier, 303);
  return renderAnda(c, deps, opened.draft, { diminta: await sebelum(c, deps, 'lapor') });
}

async function takeAnda(c: WebContext, deps: Deps, form: RequestForm): Promise<Response> {
  const opened = await draftOf(c, deps, form);
  if (opened instanceof Response) return opened;
  const page = pageOf(c);
  const draft = { ...opened, isian: withScreen(opened.isian, 'anda', form) };
  if (!(await keepForm(c, deps, draft))) return goToSent(c, form);
  const earlier = firstUnfinished(page, draft, deps);
  if (earlier !== null) return c.redirect(earlier, 303);
  const errors = checkAnda(page, draft.isian, deps);
  if (errors.length > 0) return renderAnda(c, deps, draft, { errors });
  const diminta = await jaga(c, deps, 'lapor');
  if (diminta !== null) return renderAnda(c, deps, draft, { diminta, isSent: true });
  const sent = await submitForm(deps, page, draft, {
    alamatHari: addressToday(c, deps),
    alamat: c.var.deps.remoteAddress(c),
    jaringan: addressOf(c),
  });
  // Other fields of the form stand on other screens: their refusals are told on top, without a link.
  if (!sent.ok) {
    const told = fieldErrors([sent.refusal], page.lang).map((one) => ({ ...one, path: '' }));
    return renderAnda(c, deps, draft, { errors: told });
  }
  await closeForm(c, deps, draft.id, sent.value);
  if (sent.value.resi !== null) openNomor(c, sent.value.nomor);
  return c.redirect(screenHref('terkirim', draft), 303);
}

function firstUnfinished(page: Page, draft: FormDraft, deps: Deps): string | null {
  if (checkApa(page, draft.isian).length > 0) return `${screenHref('apa', draft)}&periksa`;
  const isMissing = checkTempat(page, draft.isian, deps.now()).length > 0;
  return isMissing ? `${screenHref('tempat', draft)}&periksa` : null;
}

async function renderAnda(
  c: WebContext,
  deps: Deps,
  draft: FormDraft,
  shownBeside: {
    readonly errors?: readonly FieldError[];
    readonly diminta?: Diminta | null;
    readonly isSent?: boolean;
  },
): Promise<Response> {
  const page = pageOf(c);
  const { errors = [], diminta = null, isSent = false } = shownBeside;
  const [found, aturan] = await Promise.all([findChoices(deps, page, draft.isian), deps.rujukan()]);
  const kategori = aturan.kategori.get(draft.isian.kategori);
  const siapa = page.session === null && draft.isian.siapa === 'akun' ? '' : draft.isian.siapa;
  const shown = { ...draft, isian: { ...draft.isian, siapa: siapa || (page.session ? 'akun' : '') } };
  const document = (
    <AndaScreen
      page={page}
      draft={shown}
      errors={errors}
      diminta={diminta}
      isSms={deps.sms !== null}
      found={found}
      kategoriNama={kategori?.nama ?? null}
      isPeka={kategori?.peka === true}
    />
  );
  return sendPage(c, document, errors.length > 0 ? 422 : isSent ? RAMAI_STATUS : 200);
}
