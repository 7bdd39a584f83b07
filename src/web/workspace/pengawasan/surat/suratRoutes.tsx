import type { Hono } from 'hono';
import type { Badan } from '../../../../domain/instansi/types.ts';
import { badanOf } from '../../../../domain/instansi/pohon.ts';
import { badanDiawasi, bolehMenandatangani } from '../../../../domain/pengawasan/tindakan.ts';
import type { Refusal, Result } from '../../../../domain/shared/result.ts';
import type { Deps } from '../../../../useCases/deps.ts';
import {
  openSuratBertanda,
  readSuratBertanda,
  tandaTanganiSurat,
  terimaSuratBertanda,
} from '../../../../useCases/pengawasan/tandaTangan.ts';
import { fieldErrors } from '../../../components/form/fieldErrors.ts';
import type { WebEnv } from '../../../deps.ts';
import { pdfOf, pdfOfPiagam } from '../../../dokumen/pdf/pdf.ts';
import { sendFile } from '../../../dokumen/sendFile.ts';
import { refuseRequest } from '../../../errors/refuseRequest.ts';
import { writeFlash } from '../../../request/flash.ts';
import { pageOf, sendPage } from '../../../request/page.ts';
import type { RequestForm } from '../../../request/requestForm.ts';
import { sendOpened } from '../../bukti/buktiRoutes.ts';
import { officerRoutes, type Asked } from '../../officerRoutes.ts';
import { pengunggahOf, takeFiles } from '../../perintah/uploads.ts';
import type { SuratProps } from './props.ts';
import { SuratPage } from './SuratPage.tsx';
import { susunPiagam } from './susunPiagam.ts';
import { susunSurat } from './susunSurat.ts';

/** Official letters (F161): read, kept as PDF, signed by a service or elsewhere. */
export function suratRoutes(app: Hono<WebEnv>, deps: Deps): void {
  const { get, post } = officerRoutes(app, deps);
  get('/pengawasan/surat/:id', (asked) => showSurat(asked, []));
  get('/pengawasan/surat/:id/surat.pdf', sendSurat);
  get('/pengawasan/surat/:id/bertanda.pdf', sendBertanda);
  post('/pengawasan/surat/:id/tanda-tangan', sign);
  post('/pengawasan/surat/:id/unggah', takeSigned);
}

const idOf = ({ c }: Asked): string => c.req.param('id') ?? '';

/** The letter with both of its bodies; null when it is not for this reader. */
async function readWhole(
  asked: Asked,
): Promise<Pick<SuratProps, 'baca' | 'pengawas' | 'badan' | 'isPengawas'> | null> {
  const { deps, officer } = asked;
  const baca = await readSuratBertanda(deps, officer.reader, idOf(asked));
  if (!baca.ok) return null;
  const { pohon } = await deps.rujukan();
  const pengawas = badanOf(pohon, baca.value.surat.pengawas);
  const badan = badanOf(pohon, baca.value.surat.badan);
  if (pengawas === undefined || badan === undefined) return null;
  const isPengawas = badanDiawasi(officer.penugasan, pohon).includes(badan.kode);
  return { baca: baca.value, pengawas, badan, isPengawas };
}

async function showSurat(asked: Asked, refusals: readonly Refusal[]): Promise<Response> {
  const { c } = asked;
  const whole = await readWhole(asked);
  if (whole === null) return refuseRequest(c, 'web.not_found');
  const errors = fieldErrors(refusals, c.var.lang);
  return sendPage(
    c,
    <SuratPage page={pageOf(c)} {...whole} errors={errors} />,
    errors.length > 0 ? 422 : 200,
  );
}

async function pdfOfSurat(
  asked: Asked,
): Promise<{ readonly nama: string; readonly pengawas: Badan; readonly isi: () => Promise<Buffer> } | null> {
  const whole = await readWhole(asked);
  if (whole === null) return null;
  const { baca, pengawas, badan } = whole;
  const { surat } = baca;
  return {
    nama: `${surat.jenis === 'piagam' ? 'piagam' : 'surat'}-${(surat.nomor ?? '').replaceAll(/[^\w-]+/g, '-')}`,
    pengawas,
    isi: () =>
      surat.jenis === 'piagam'
        ? pdfOfPiagam(susunPiagam(surat, pengawas, badan), surat.pada)
        : pdfOf(susunSurat(surat, pengawas, badan), surat.pada),
  };
}

async function sendSurat(asked: Asked): Promise<Response> {
  const pdf = await pdfOfSurat(asked);
  if (pdf === null) return refuseRequest(asked.c, 'web.not_found');
  return sendFile(asked.c, { bentuk: 'pdf', nama: pdf.nama, isi: await pdf.isi() });
}

async function sendBertanda(asked: Asked): Promise<Response> {
  const { c, deps, officer } = asked;
  return sendOpened(c, await openSuratBertanda(deps, officer.reader, idOf(asked)));
}

async function sign(asked: Asked, form: RequestForm): Promise<Response> {
  const { c, deps } = asked;
  const pdf = await pdfOfSurat(asked);
  if (pdf === null) return refuseRequest(c, 'web.not_found');
  if (!maySign(asked, pdf.pengawas)) return refuseRequest(c, 'web.forbidden');
  // a passphrase may begin or end with a space
  const kataSandi = form.entries.findLast(([name]) => name === 'kataSandi')?.[1] ?? '';
  const typed = { nama: pdf.nama, nik: form.text('nik'), kataSandi, pdf: await pdf.isi() };
  return said(asked, await tandaTanganiSurat(deps, byOf(asked), idOf(asked), typed));
}

async function takeSigned(asked: Asked, form: RequestForm): Promise<Response> {
  const { c, deps, officer } = asked;
  const whole = await readWhole(asked);
  if (whole === null) return refuseRequest(c, 'web.not_found');
  // nobody leaves files behind who does not sign
  if (!maySign(asked, whole.pengawas)) return refuseRequest(c, 'web.forbidden');
  const { berkas, refusals } = await takeFiles(deps, officer, form);
  if (refusals.length > 0) return showSurat(asked, refusals);
  return said(asked, await terimaSuratBertanda(deps, byOf(asked), idOf(asked), berkas[0]?.id ?? null));
}

function maySign({ officer }: Asked, pengawas: Badan): boolean {
  return bolehMenandatangani(officer.penugasan, pengawas.kode);
}

function byOf({ deps, officer }: Asked) {
  return { reader: officer.reader, akunId: officer.akunId, pengunggah: pengunggahOf(deps, officer) };
}

/** What concerns a field is told beside it, what concerns the whole on a page of its own. */
function said(asked: Asked, done: Result<true, readonly Refusal[]>): Promise<Response> | Response {
  const { c } = asked;
  if (!done.ok) {
    const whole = done.refusal.find(({ path }) => path === undefined);
    return whole === undefined ? showSurat(asked, done.refusal) : refuseRequest(c, whole.code, whole.params);
  }
  writeFlash(c, { jenis: 'berhasil', teks: pageOf(c).m.petugas.pengawasan.surat.tandaTangan.selesai });
  return c.redirect(`/pengawasan/surat/${idOf(asked)}`, 303);
}
