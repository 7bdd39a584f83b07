import type { Hono } from 'hono';
import { badanOf } from '../../../../domain/instansi/pohon.ts';
import type { Refusal } from '../../../../domain/shared/result.ts';
import type { Deps } from '../../../../useCases/deps.ts';
import { badanRoots, maySeeBadan } from '../../../../useCases/rujukan/badan/badanReach.ts';
import { saveJaringan } from '../../../../useCases/rujukan/badan/jaringanInstansi.ts';
import { readBadan } from '../../../../useCases/rujukan/badan/readBadan.ts';
import { tambahInstansi } from '../../../../useCases/rujukan/badan/tambahInstansi.ts';
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
    return kode === '' ? showList(asked, NOTHING, []) : showOne(asked, kode, NOTHING, []);
  });
  post(`${BADAN_PATH}/tambah`, add);
  post(`${BADAN_PATH}/instansi`, addInstansi);
  post(`${BADAN_PATH}/ubah`, change);
  post(`${BADAN_PATH}/jaringan`, saveNetworks);
  post(`${BADAN_PATH}/batal`, async (sent) => {
    const kode = sent.form.text('kode');
    const done = await batalkanRencana(deps, sent.by, { kode, id: sent.form.text('id') });
    if (!done.ok) return refuseRequest(sent.c, done.refusal.code);
    return saved(sent, pageOf(sent.c).m.petugas.pengaturan.badan.dibatalkan, badanHref(kode));
  });
}

async function showList(
  { c, deps, officer }: Asked,
  typed: BadanTyped,
  refusals: readonly Refusal[],
): Promise<Response> {
  const aturan = await deps.rujukan();
  const q = (c.req.query('q') ?? '').trim().slice(0, 100);
  const found =
    q === '' ? null : searchBadan(aturan, q, ({ kode }) => maySeeBadan(officer.reader, aturan.pohon, kode));
  const roots = badanRoots(officer.reader).flatMap((kode) => badanOf(aturan.pohon, kode) ?? []);
  const errors = fieldErrors(refusals, c.var.lang);
  const props = { page: pageOf(c), officer, q, found, roots, pohon: aturan.pohon, typed, errors };
  return sendPage(c, <BadanListPage {...props} />, errors.length === 0 ? 200 : 422);
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
  const [aturan, ...perubahan] = await Promise.all([
    deps.rujukan(),
    listPerubahan(deps, officer.reader, { jenis: 'badan', kunci: kode }),
    listPerubahan(deps, officer.reader, { jenis: 'jaringan', kunci: kode }),
  ]);
  const errors = fieldErrors(refusals, c.var.lang);
  const props = { page: pageOf(c), officer, aturan, tampil: tampil.value, typed, errors };
  return sendPage(
    c,
    <BadanPage {...props} perubahan={perubahan.flat().toSorted((a, b) => b.id - a.id)} />,
    errors.length === 0 ? 200 : 422,
  );
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

async function saveNetworks(sent: Sent): Promise<Response> {
  const { c, deps, by, form } = sent;
  const kode = form.text('kode');
  const draft = { kode, jaringan: form.text('jaringan'), alasan: form.text('alasanJaringan') };
  const done = await saveJaringan(deps, by, draft);
  if (done.ok) return saved(sent, pageOf(c).m.petugas.pengaturan.badan.jaringanTersimpan, badanHref(kode));
  const typed = { form: 'jaringan', text: form.text } as const;
  const own = renamed(done.refusal, { alasan: 'alasanJaringan' });
  return wholeRefusal(sent, done.refusal) ?? showOne(sent, kode, typed, own);
}

async function addInstansi(sent: Sent): Promise<Response> {
  const { c, deps, by, form } = sent;
  const induk = form.text('kode');
  const draft = {
    induk,
    kode: form.text('kodeBaru'),
    nama: form.text('namaInstansi'),
    jenis: form.text('jenisInstansi'),
    pembina: form.text('pembinaInstansi'),
    wilayah: form.text('wilayah'),
    zona: form.text('zona'),
    berlakuSejak: form.text('berlakuSejak'),
    alasan: form.text('alasanInstansi'),
  };
  const done = await tambahInstansi(deps, by, draft);
  if (done.ok)
    return saved(
      sent,
      pageOf(c).m.petugas.pengaturan.badan.ditambah(draft.nama, done.value),
      badanHref(done.value),
    );
  const typed = { form: 'instansi', text: form.text } as const;
  const own = renamed(done.refusal, INSTANSI_FIELD);
  return (
    wholeRefusal(sent, done.refusal) ??
    (induk === '' ? showList(sent, typed, own) : showOne(sent, induk, typed, own))
  );
}

const INSTANSI_FIELD: Readonly<Record<string, string>> = {
  nama: 'namaInstansi',
  jenis: 'jenisInstansi',
  pembina: 'pembinaInstansi',
  alasan: 'alasanInstansi',
};

/** The forms of a page have names of their own, so that the summary's links land in the right one. */
function renamed(refusals: readonly Refusal[], names: Readonly<Record<string, string>>): readonly Refusal[] {
  return refusals.map((one) =>
    one.path === undefined ? one : { ...one, path: names[one.path] ?? one.path },
  );
}

async function change(sent: Sent): Promise<Response> {
  const { c, deps, officer, by, form } = sent;
  const draft: UbahDraft = {
    kode: form.text('kode'),
    perbuatan: form.text('perbuatan'),
    nama: form.text('namaBaru'),
    penerus: form.text('penerus'),
    pembina: form.text('pembina'),
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
    const pembina = badanOf(pohon, draft.pembina)?.nama ?? '';
    return sendPage(
      c,
      <DampakBadanPage
        page={pageOf(c)}
        officer={officer}
        dampak={seen.value}
        penerus={penerus}
        pembina={pembina}
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

const FIELD: Readonly<Record<string, string>> = { nama: 'namaBaru', alasan: 'alasanUbah' };

async function refusedAgain(
  sent: Sent,
  draft: UbahDraft,
  typed: BadanTyped,
  refusals: readonly Refusal[],
): Promise<Response> {
  const own = renamed(refusals, FIELD);
  return wholeRefusal(sent, refusals) ?? showOne(sent, draft.kode, typed, own);
}
