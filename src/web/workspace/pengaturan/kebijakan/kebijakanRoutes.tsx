import type { Hono } from 'hono';
import type { Refusal } from '../../../../domain/shared/result.ts';
import type { Deps } from '../../../../useCases/deps.ts';
import {
  countGoverned,
  listKebijakan,
  previewKebijakan,
  saveKebijakan,
  type KebijakanDraft,
} from '../../../../useCases/rujukan/kebijakan.ts';
import { listPerubahan } from '../../../../useCases/rujukan/listPerubahan.ts';
import { isNasional } from '../../../../useCases/rujukan/pengelola.ts';
import { fieldErrors } from '../../../components/form/fieldErrors.ts';
import type { WebEnv } from '../../../deps.ts';
import { refuseRequest } from '../../../errors/refuseRequest.ts';
import { pageOf, sendPage } from '../../../request/page.ts';
import { roomRoutes, saved, wholeRefusal, type Asked, type Sent } from '../settingsRoute.ts';
import { DampakKebijakanPage, KebijakanPage, SatuKebijakanPage } from './KebijakanPages.tsx';

const PATH = '/pengaturan/kebijakan';

/** Policies (rules.md, marks r, d, a): versioned, each value with the laporan that it governs. */
export function kebijakanRoutes(app: Hono<WebEnv>, deps: Deps): void {
  const { get, post } = roomRoutes(app, deps, 'kebijakan');
  get(PATH, async ({ c, officer }) => {
    const semua = await listKebijakan(deps);
    return sendPage(c, <KebijakanPage page={pageOf(c)} officer={officer} semua={semua} />);
  });
  get(`${PATH}/:kode`, (asked) => showOne(asked, asked.c.req.param('kode') ?? '', null, []));
  post(`${PATH}/:kode`, async (sent) => {
    const draft = draftOf(sent);
    const aksi = sent.form.text('aksi');
    if (aksi === 'simpan') return save(sent, draft);
    return aksi === 'lihat' ? preview(sent, draft) : showOne(sent, draft.kode, draft, []);
  });
}

function draftOf({ c, form }: Sent): KebijakanDraft {
  return {
    kode: c.req.param('kode') ?? '',
    nilai: form.text('nilai'),
    berlaku: form.text('berlaku'),
    alasan: form.text('alasan'),
  };
}

async function showOne(
  { c, deps, officer }: Asked,
  kode: string,
  draft: KebijakanDraft | null,
  refusals: readonly Refusal[],
): Promise<Response> {
  const kebijakan = (await listKebijakan(deps)).find((one) => one.kode === kode);
  if (kebijakan === undefined) return refuseRequest(c, 'web.not_found');
  const [aturan, diatur, perubahan] = await Promise.all([
    deps.rujukan(),
    countGoverned(deps, kebijakan),
    listPerubahan(deps, officer.reader, { jenis: 'kebijakan', kunci: kode }),
  ]);
  const props = {
    page: pageOf(c),
    officer,
    aturan,
    kebijakan,
    diatur,
    perubahan,
    mayChange: isNasional(officer.reader),
    typed: draft ?? { nilai: '', berlaku: '', alasan: '' },
    errors: fieldErrors(refusals, c.var.lang),
  };
  return sendPage(c, <SatuKebijakanPage {...props} />, refusals.length === 0 ? 200 : 422);
}

async function preview(sent: Sent, draft: KebijakanDraft): Promise<Response> {
  const { c, deps, officer, by, form } = sent;
  const found = await previewKebijakan(deps, by, draft);
  if (!found.ok) return wholeRefusal(sent, found.refusal) ?? showOne(sent, draft.kode, draft, found.refusal);
  return sendPage(
    c,
    <DampakKebijakanPage page={pageOf(c)} officer={officer} dampak={found.value} form={form} />,
  );
}

async function save(sent: Sent, draft: KebijakanDraft): Promise<Response> {
  const { c, deps, by } = sent;
  const done = await saveKebijakan(deps, by, draft);
  if (!done.ok) return wholeRefusal(sent, done.refusal) ?? showOne(sent, draft.kode, draft, done.refusal);
  return saved(sent, pageOf(c).m.petugas.pengaturan.kebijakan.tersimpan, `${PATH}/${draft.kode}`);
}
