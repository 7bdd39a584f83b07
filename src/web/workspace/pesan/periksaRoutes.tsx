import type { Hono } from 'hono';
import { tafsirkan } from '../../../domain/kanal/tafsirkan.ts';
import type { Refusal, Result } from '../../../domain/shared/result.ts';
import type { Deps } from '../../../useCases/deps.ts';
import {
  countPeriksaFor,
  jadikanLaporan,
  mayPeriksa,
  prosesBiasa,
  readPeriksa,
  readPeriksaList,
  sisihkan,
  tempelkan,
  type PesanTerbuka,
} from '../../../useCases/kanal/periksa.ts';
import { fieldErrors } from '../../components/form/fieldErrors.ts';
import type { WebEnv } from '../../deps.ts';
import { refuseRequest } from '../../errors/refuseRequest.ts';
import { writeFlash } from '../../request/flash.ts';
import { pageOf, sendPage } from '../../request/page.ts';
import type { RequestForm } from '../../request/requestForm.ts';
import { officerRoutes, type Asked } from '../officerRoutes.ts';
import { PeriksaListPage } from './PeriksaListPage.tsx';
import { PeriksaPage } from './PeriksaPage.tsx';

const HERE = '/petugas/pesan';

/** `/petugas/pesan`: messages of channels that were not understood or held back, for the admin nasional. */
export function periksaRoutes(app: Hono<WebEnv>, deps: Deps): void {
  const { get, post } = officerRoutes(app, deps, ({ reader }) => mayPeriksa(reader));
  get(HERE, showList);
  get(`${HERE}/:id`, (asked) => showOne(asked, null));
  post(`${HERE}/:id/laporan`, (asked, form) => {
    const tanda = form.all('tanda');
    const words = { judul: form.text('judul'), isi: form.text('isi') };
    const flags = { anonim: tanda.includes('anonim'), rahasia: tanda.includes('rahasia') };
    return act(
      asked,
      form,
      'laporan',
      jadikanLaporan(asked.deps, asked.officer, idOf(asked), { ...words, ...flags }),
    );
  });
  post(`${HERE}/:id/tempel`, (asked, form) =>
    act(asked, form, 'tempel', tempelkan(asked.deps, asked.officer, idOf(asked), form.text('nomor'))),
  );
  post(`${HERE}/:id/sisih`, (asked, form) =>
    act(asked, form, 'sisih', sisihkan(asked.deps, asked.officer, idOf(asked), form.text('alasan'))),
  );
  post(`${HERE}/:id/proses`, async ({ c, officer }) => {
    const done = await prosesBiasa(deps, officer, c.req.param('id') ?? '');
    if (!done.ok) return refuseRequest(c, done.refusal.code);
    writeFlash(c, { jenis: 'berhasil', teks: pageOf(c).m.petugas.pesanMasuk.proses.selesai });
    return c.redirect(HERE, 303);
  });
}

function idOf({ c }: Asked): string {
  return c.req.param('id') ?? '';
}

async function showList({ c, deps, officer }: Asked): Promise<Response> {
  const jenis = c.req.query('jenis') === 'temuan' ? 'temuan' : 'pesan';
  const [found, jumlah] = await Promise.all([
    readPeriksaList(deps, officer.reader, jenis),
    countPeriksaFor(deps, officer.reader),
  ]);
  if (!found.ok) return refuseRequest(c, found.refusal.code);
  const props = { page: pageOf(c), jenis, jumlah, daftar: found.value, zona: officer.zona } as const;
  return sendPage(c, <PeriksaListPage {...props} />);
}

interface Refused {
  readonly form: RequestForm;
  readonly refusals: readonly Refusal[];
}

async function showOne(asked: Asked, refused: Refused | null): Promise<Response> {
  const { c, deps, officer } = asked;
  const found = await readPeriksa(deps, officer.reader, idOf(asked));
  if (!found.ok) return refuseRequest(c, found.refusal.code);
  const pesan = found.value;
  const first = wordsOf(pesan);
  const props = {
    page: pageOf(c),
    pesan,
    zona: officer.zona,
    errors: refused === null ? [] : fieldErrors(refused.refusals, c.var.lang),
    typed: (name: string) =>
      refused?.form.has(name) === true ? refused.form.text(name) : (first[name] ?? ''),
    tanda: refused === null ? flagsOf(pesan) : refused.form.all('tanda'),
  };
  return sendPage(c, <PeriksaPage {...props} />, refused === null ? 200 : 422);
}

/** Title and text as the program would make them, to begin with. */
function wordsOf({ teks, judul }: PesanTerbuka): Readonly<Record<string, string>> {
  const tafsir = tafsirkan(teks, judul);
  return tafsir.jenis === 'laporan'
    ? { judul: tafsir.judul, isi: tafsir.isi }
    : { judul: judul ?? '', isi: teks.trim() };
}

/** Whoever writes ANONIM or RAHASIA keeps it, also where the message was not understood. */
function flagsOf({ teks }: PesanTerbuka): readonly string[] {
  return ['anonim', 'rahasia'].filter((word) => new RegExp(`\\b${word}\\b`, 'i').test(teks.slice(0, 60)));
}

async function act(
  asked: Asked,
  form: RequestForm,
  what: 'laporan' | 'tempel' | 'sisih',
  acting: Promise<Result<null, readonly Refusal[]>>,
): Promise<Response> {
  const { c } = asked;
  const done = await acting;
  if (!done.ok) {
    const whole = done.refusal.find(({ code }) => code.startsWith('web.'));
    if (whole !== undefined) return refuseRequest(c, whole.code);
    const path = what === 'tempel' ? 'nomor' : undefined;
    const refusals = done.refusal.map((one) => (path === undefined ? one : { ...one, path }));
    return showOne(asked, { form, refusals });
  }
  writeFlash(c, { jenis: 'berhasil', teks: pageOf(c).m.petugas.pesanMasuk[what].selesai });
  return c.redirect(HERE, 303);
}
