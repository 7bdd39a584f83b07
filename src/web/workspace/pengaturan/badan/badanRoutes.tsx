import type { Hono } from 'hono';
import { badanOf } from '../../../../domain/instansi/pohon.ts';
import type { Refusal } from '../../../../domain/shared/result.ts';
import type { Deps } from '../../../../useCases/deps.ts';
import { badanRoots, maySeeBadan } from '../../../../useCases/rujukan/badan/badanReach.ts';
import { readBadan } from '../../../../useCases/rujukan/badan/readBadan.ts';
import { tambahUnit } from '../../../../useCases/rujukan/badan/tambahUnit.ts';
import {
  batalkanRencana,
  previewUbah,
  saveUbah,
  type UbahDraft,
} from '../../../../useCases/rujukan/badan/ubahBadan.ts';
import { listPerubahan } from '../../../../useCases/rujukan/listPerubahan.ts';
import { searchBadan } from '../../../../useCases/rujukan/searchBadan.ts';
import { fieldErrors } from '../../../components/form/fieldErrors.ts';
import type { WebEnv } from '../../../deps.ts';
import { refuseRequest } from '../../../errors/refuseRequest.ts';
import { pageOf, sendPage } from '../../../request/page.ts';
import { roomRoutes, saved, wholeRefusal, type Asked, type Sent } from '../settingsRoute.ts';
import { DampakBadanPage } from './BadanForms.tsx';
import { BadanListPage, BadanPage } from './BadanPage.tsx';
import { BADAN_PATH, badanHref, type BadanTyped } from './props.ts';

const NOTHING: BadanTyped = { form: null, text: () => '' };

/** The tree: units added, bodies renamed, merged and closed with the day from which it holds (F106). */
export function badanRoutes(app: Hono<WebEnv>, deps: Deps): void {
  const { get, post } = roomRoutes(app, deps, 'badan');
  get(BADAN_PATH, (asked) => {
    const kode = asked.c.req.query('kode') ?? '';
    return kode === '' ? showList(asked) : showOne(asked, kode, NOTHING, []);
  });
  post(`${BADAN_PATH}/tambah`, add);
  post(`${BADAN_PATH}/ubah`, change);
  post(`${BADAN_PATH}/batal`, async (sent) => {
    const kode = sent.form.text('kode');
    const done = await batalkanRencana(deps, sent.by, { kode, id: sent.form.text('id') });
    if (!done.ok) return refuseRequest(sent.c, done.refusal.code);
    return saved(sent, pageOf(sent.c).m.petugas.pengaturan.badan.dibatalkan, badanHref(kode));
  });
}

async function showList({ c, deps, officer }: Asked): Promise<Response> {
  const aturan = await deps.rujukan();
  const q = (c.req.query('q') ?? '').trim().slice(0, 100);
  const found =
    q === '' ? null : searchBadan(aturan, q, ({ kode }) => maySeeBadan(officer.reader, aturan.pohon, kode));
  const roots = badanRoots(officer.reader).flatMap((kode) => badanOf(aturan.pohon, kode) ?? []);
  return sendPage(c, <BadanListPage page={pageOf(c)} officer={officer} q={q} found={found} roots={roots} />);
}

async function showOne(
  asked: Asked,
  kode: string,
  typed: BadanTyped,
  refusals: readonly Refusal[],
): Promise<Response> {
  const { c, deps, officer, by } = asked;
  const tampil = await readBadan(deps, by, kode);
  if (!tampil.ok) return refuseRequest(c, tampil.refusal.code);
  const [aturan, perubahan] = await Promise.all([
    deps.rujukan(),
    listPerubahan(deps, officer.reader, { jenis: 'badan', kunci: kode }),
  ]);
  const errors = fieldErrors(refusals, c.var.lang);
  const props = { page: pageOf(c), officer, aturan, tampil: tampil.value, perubahan, typed, errors };
  return sendPage(c, <BadanPage {...props} />, errors.length === 0 ? 200 : 422);
}

async function add(sent: Sent): Promise<Response> {
  const { c, deps, by, form } = sent;
  const induk = form.text('kode');
  const draft = { induk, nama: form.text('nama'), urusan: form.text('urusan'), alasan: form.text('alasan') };
  const done = await tambahUnit(deps, by, draft);
  if (done.ok)
    return saved(
      sent,
      pageOf(c).m.petugas.pengaturan.badan.ditambah(draft.nama, done.value),
      badanHref(done.value),
    );
  return (
    wholeRefusal(sent, done.refusal) ??
    showOne(sent, induk, { form: 'tambah', text: form.text }, done.refusal)
  );
}

async function change(sent: Sent): Promise<Response> {
  const { c, deps, officer, by, form } = sent;
  const draft: UbahDraft = {
    kode: form.text('kode'),
    perbuatan: form.text('perbuatan'),
    nama: form.text('namaBaru'),
    penerus: form.text('penerus'),
    berlaku: form.text('berlaku'),
    alasan: form.text('alasanUbah'),
  };
  const typed = { form: 'ubah', text: form.text } as const;
  if (form.text('aksi') === 'ubah') return showOne(sent, draft.kode, typed, []);
  if (form.text('aksi') !== 'simpan') {
    const seen = await previewUbah(deps, by, draft);
    if (!seen.ok) return refusedAgain(sent, draft, typed, seen.refusal);
    const { pohon } = await deps.rujukan();
    const penerus = badanOf(pohon, draft.penerus)?.nama ?? '';
    return sendPage(
      c,
      <DampakBadanPage
        page={pageOf(c)}
        officer={officer}
        dampak={seen.value}
        penerus={penerus}
        form={form}
      />,
    );
  }
  const done = await saveUbah(deps, by, draft);
  if (!done.ok) return refusedAgain(sent, draft, typed, done.refusal);
  const words = pageOf(c).m.petugas.pengaturan.badan;
  const teks =
    done.value === null ? words.direncanakan : words.terlaksana(done.value.dipindah, done.value.tetap);
  return saved(sent, teks, badanHref(draft.kode));
}

/** The form of a change has its own names, so that the summary's links land in it. */
const FIELD: Readonly<Record<string, string>> = { nama: 'namaBaru', alasan: 'alasanUbah' };

async function refusedAgain(
  sent: Sent,
  draft: UbahDraft,
  typed: BadanTyped,
  refusals: readonly Refusal[],
): Promise<Response> {
  const own = refusals.map((one) =>
    one.path === undefined ? one : { ...one, path: FIELD[one.path] ?? one.path },
  );
  return wholeRefusal(sent, refusals) ?? showOne(sent, draft.kode, typed, own);
}
