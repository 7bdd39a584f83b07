import type { Context } from 'hono';
import { refusal } from '../../domain/shared/result.ts';
import { refusalText } from '../../messages/refusals/table.ts';
import type { WebContext, WebEnv } from '../deps.ts';
import { isMachineRoute } from '../pipeline/machineRoutes.ts';
import { refusalStatus } from '../refusalStatus.ts';
import { pageOf, sendPage } from '../request/page.ts';
import { ErrorPage, type ErrorWords } from './ErrorPage.tsx';
import { sendProblem } from './problem.ts';

type Params = Readonly<Record<string, string | number>>;

/** Answers a whole request with a refusal: a page for people, problem+json for programs. */
export function refuseRequest(context: Context<WebEnv>, code: string, params?: Params): Response {
  const c: WebContext = context;
  if (isMachineRoute(c.req.path)) return sendProblem(c, [refusal(code, params)]);
  const page = { ...pageOf(c), address: null };
  const words = wordsFor(page.m.galat, code, params) ?? {
    judul: refusalText(refusal(code, params), page.lang),
    isi: '',
    tindakan: [],
  };
  return sendPage(c, ErrorPage({ page, words }), refusalStatus(code));
}

function wordsFor(
  galat: ReturnType<typeof pageOf>['m']['galat'],
  code: string,
  params: Params | undefined,
): ErrorWords | null {
  const told = (name: string) => String(params?.[name] ?? '…');
  switch (code) {
    case 'web.not_found':
    case 'laporan.not_found':
      return galat.tidakDitemukan;
    case 'web.forbidden':
    case 'laporan.not_allowed':
      return galat.tidakBoleh;
    case 'web.cross_origin':
      return galat.asalLain;
    case 'web.form_expired':
      return galat.formulirKedaluwarsa;
    case 'web.too_large':
      return { ...galat.terlaluBesar, isi: galat.terlaluBesar.isi(told('batas')) };
    case 'web.unreadable_body':
      return galat.takTerbaca;
    case 'web.rate_limited':
      return { ...galat.terlaluSering, isi: galat.terlaluSering.isi(told('detik')) };
    case 'web.database_unavailable':
      return galat.basisDataPutus;
    case 'web.busy':
      return galat.sibuk;
    case 'web.fault':
      return galat.gangguan;
    default:
      return null;
  }
}
