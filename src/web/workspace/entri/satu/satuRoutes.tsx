import { Readable } from 'node:stream';
import type { Hono } from 'hono';
import { isNomor } from '../../../../domain/shared/nomor.ts';
import { refuse, type Refusal, type Result } from '../../../../domain/shared/result.ts';
import { isUuid } from '../../../../domain/shared/uuid.ts';
import type { Deps } from '../../../../useCases/deps.ts';
import { entriRoles } from '../../../../useCases/entri/entriMassal.ts';
import { kirimSatu } from '../../../../useCases/entri/entriSatu.ts';
import { KANAL_ENTRI } from '../../../../useCases/entri/kolom.ts';
import { openSuratKuasa, readKuasa } from '../../../../useCases/entri/kuasa.ts';
import { readLaporan } from '../../../../useCases/laporan/readLaporan.ts';
import type { Submitted } from '../../../../useCases/laporan/submitLaporan.ts';
import { fieldErrors } from '../../../components/form/fieldErrors.ts';
import type { WebEnv } from '../../../deps.ts';
import { pdfOf } from '../../../dokumen/pdf/pdf.ts';
import { sendFile } from '../../../dokumen/sendFile.ts';
import { susunTandaTerima, type IsiTandaTerima } from '../../../dokumen/tandaTerima.ts';
import { refuseRequest } from '../../../errors/refuseRequest.ts';
import { formOnce } from '../../../request/once.ts';
import { pageOf, sendPage } from '../../../request/page.ts';
import type { RequestForm } from '../../../request/requestForm.ts';
import { officerRoutes, type Asked } from '../../officerRoutes.ts';
import { kuasaWords } from '../kuasaWords.ts';
import { emptyDraft, entriOf, readDraft, type SatuDraft } from './satuForm.ts';
import { SATU_PATH, SatuPage } from './SatuPage.tsx';
import { TandaSatuPage } from './TandaSatuPage.tsx';

/** Entry of one laporan at a counter, on the telephone, from a letter or a box, with its receipt (F59). */
export function satuRoutes(app: Hono<WebEnv>, deps: Deps): void {
  const { get, post } = officerRoutes(app, deps);
  get(SATU_PATH, async (asked) => {
    const kanal = KANAL_ENTRI.find((one) => one === asked.c.req.query('kanal')) ?? '';
    return showForm(asked, emptyDraft(kanal), deps.chance.uuid(deps.now()), []);
  });
  post(SATU_PATH, take);
  post(`${SATU_PATH}/tanda-terima`, sendPdf);
  get('/petugas/laporan/:nomor/surat-kuasa', sendSurat);
}

async function showForm(
  { c, deps, officer }: Asked,
  draft: SatuDraft,
  kunci: string,
  refusals: readonly Refusal[],
): Promise<Response> {
  const aturan = await deps.rujukan();
  const instansi = [...entriRoles(officer.reader, aturan).keys()];
  if (instansi.length === 0) return refuseRequest(c, 'web.forbidden');
  const errors = fieldErrors(refusals, c.var.lang);
  const props = { page: pageOf(c), aturan, instansi, draft, kunci, errors };
  return sendPage(c, <SatuPage {...props} />, errors.length === 0 ? 200 : 422);
}

async function take(asked: Asked, form: RequestForm): Promise<Response> {
  const { c, deps, officer } = asked;
  const kunci = form.text('kunci');
  if (!isUuid(kunci)) return refuseRequest(c, 'web.form_expired');
  // Asked before any file is taken: whoever may not enter leaves nothing behind.
  if (entriRoles(officer.reader, await deps.rujukan()).size === 0) return refuseRequest(c, 'web.forbidden');
  const { draft, refusals } = await readDraft(deps, officer, form);
  if (refusals.length > 0) return showForm(asked, draft, kunci, refusals);
  const by = { reader: officer.reader, akunId: officer.akunId };
  let faults: readonly Refusal[] = [];
  const filed = await formOnce<Submitted>(deps, keyOf(asked, kunci), async (claim) => {
    const done = await kirimSatu(deps, by, entriOf(deps, officer, draft), claim);
    if (done.ok) return done;
    faults = done.refusal;
    return { ok: false, refusal: faults[0] ?? { code: 'web.form_expired' } };
  });
  if (!filed.ok) {
    if (filed.refusal.code === 'web.forbidden') return refuseRequest(c, 'web.forbidden');
    return showForm(asked, draft, kunci, faults.length === 0 ? [filed.refusal] : faults);
  }
  const isi = await receiptOf(asked, filed.value);
  if (!isi.ok) return refuseRequest(c, isi.refusal.code);
  c.header('Cache-Control', 'private, no-store');
  return sendPage(c, <TandaSatuPage page={pageOf(c)} isi={isi.value} kunci={kunci} />);
}

/** The same receipt as PDF, for the one who entered it and while its answer is kept: the secret is stored nowhere else. */
async function sendPdf(asked: Asked, form: RequestForm): Promise<Response> {
  const { c, deps } = asked;
  const kunci = form.text('kunci');
  if (!isUuid(kunci)) return refuseRequest(c, 'web.form_expired');
  const filed = await formOnce<Submitted>(deps, keyOf(asked, kunci), () =>
    Promise.resolve(refuse('web.form_expired')),
  );
  const isi = filed.ok ? await receiptOf(asked, filed.value) : filed;
  if (!isi.ok) return refuseRequest(c, isi.refusal.code);
  const { view } = isi.value;
  const pdf = await pdfOf(susunTandaTerima(isi.value), view.dibuatPada ?? deps.now());
  return sendFile(c, { bentuk: 'pdf', nama: `tanda-terima-${view.nomor}`, isi: pdf });
}

async function receiptOf({ c, deps, officer }: Asked, submitted: Submitted): Promise<Result<IsiTandaTerima>> {
  const { nomor, resi } = submitted;
  const [view, kuasa] = await Promise.all([
    readLaporan(deps, officer.reader, nomor),
    readKuasa(deps, officer.reader, nomor),
  ]);
  if (!view.ok) return view;
  const mewakili = kuasa === null ? null : kuasaWords(pageOf(c), kuasa);
  const alamat = `${c.var.deps.origin}/lacak?nomor=${nomor}`;
  return { ok: true, value: { view: view.value, resi, mewakili, alamat } };
}

function keyOf({ officer }: Asked, kunci: string) {
  return { pemegang: `entri-satu:${officer.akunId}`, kunci };
}

async function sendSurat({ c, deps, officer }: Asked): Promise<Response> {
  const nomor = c.req.param('nomor') ?? '';
  const opened = isNomor(nomor)
    ? await openSuratKuasa(deps, officer.reader, nomor)
    : refuse('laporan.not_found');
  if (!opened.ok) return refuseRequest(c, 'laporan.not_found');
  for (const [name, value] of Object.entries(opened.value.headers)) c.header(name, value);
  c.header('Cache-Control', 'private, no-store');
  return c.body(Readable.toWeb(opened.value.stream) as ReadableStream<Uint8Array>);
}
