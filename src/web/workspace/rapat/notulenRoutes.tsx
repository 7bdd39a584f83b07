import { PUTUSAN_MAX } from '../../../domain/pengawasan/rapat.ts';
import { readRapat } from '../../../useCases/pengawasan/bacaRapat.ts';
import { simpanNotulen, terbitkanNotulen } from '../../../useCases/pengawasan/notulen.ts';
import { fieldErrors } from '../../components/form/fieldErrors.ts';
import { pdfOf } from '../../dokumen/pdf/pdf.ts';
import { susunDaftarHadir, susunDokumenRapat } from '../../dokumen/rapat/dokumenRapat.ts';
import { sendFile } from '../../dokumen/sendFile.ts';
import { refuseRequest } from '../../errors/refuseRequest.ts';
import { pageOf, sendPage } from '../../request/page.ts';
import type { RequestForm } from '../../request/requestForm.ts';
import type { Asked } from '../officerRoutes.ts';
import { NotulenPage } from './NotulenPage.tsx';
import { said, whole, type Refused } from './jawaban.ts';

/** Empty rows beyond the decisions that are kept. */
const BARIS_KOSONG = 4;

/** The form of the minutes, for whoever manages the session, while they are not issued. */
export async function showNotulen(asked: Asked, refused: Refused | null): Promise<Response> {
  const { c, deps, officer } = asked;
  const found = await readRapat(deps, officer.reader, c.req.param('id') ?? '');
  if (!found.ok) return refuseRequest(c, 'web.not_found');
  const { rapat, undangan, wewenang } = found.value;
  if (!wewenang.kelola) return refuseRequest(c, 'web.forbidden');
  if (rapat.nomor !== null) return refuseRequest(c, 'rapat.issued');
  if (rapat.batalPada !== null) return refuseRequest(c, 'rapat.cancelled');
  const { pohon } = await deps.rujukan();
  const stored: Record<string, string> = { notulen: rapat.notulen };
  for (const [i, { isi, pemilik, tenggat }] of rapat.putusan.entries()) {
    Object.assign(stored, {
      [`putusan${i + 1}`]: isi,
      [`pemilik${i + 1}`]: pemilik,
      [`tenggat${i + 1}`]: tenggat,
    });
  }
  const sent = refused === null ? rapat.putusan.length : decisionsOf(refused.form).length;
  const props = {
    page: pageOf(c),
    pohon,
    baca: found.value,
    baris: Math.min(PUTUSAN_MAX, sent + BARIS_KOSONG),
    errors: refused === null ? [] : fieldErrors(refused.refusals, c.var.lang),
    typed: (name: string) => (refused === null ? (stored[name] ?? '') : refused.form.text(name)),
    hadir:
      refused?.form.all('hadir') ??
      undangan.filter((one) => one.hadir || isComing(one.jawaban, rapat.notulen)).map(({ badan }) => badan),
  };
  return sendPage(c, <NotulenPage {...props} />, refused === null ? 200 : 422);
}

/** Until something is kept, those who said that they come stand ticked. */
function isComing(jawaban: string | null, notulen: string): boolean {
  return notulen === '' && (jawaban === 'hadir' || jawaban === 'diwakili');
}

function decisionsOf(form: RequestForm) {
  const all = Array.from({ length: PUTUSAN_MAX }, (_, i) => ({
    isi: form.text(`putusan${i + 1}`),
    pemilik: form.text(`pemilik${i + 1}`),
    tenggat: form.text(`tenggat${i + 1}`),
  }));
  // an empty row between two decisions would move the numbers of what is refused
  return all.slice(
    0,
    all.findLastIndex((one) => one.isi !== '' || one.pemilik !== '' || one.tenggat !== '') + 1,
  );
}

export async function writeNotulen(asked: Asked, form: RequestForm): Promise<Response> {
  const { deps, officer, c } = asked;
  const target = { id: c.req.param('id') ?? '', versi: form.text('versi') };
  const draft = { notulen: form.text('notulen'), putusan: decisionsOf(form), hadir: form.all('hadir') };
  const words = pageOf(c).m.petugas.rapat.tulis;
  if (form.text('aksi') === 'terbit') {
    const done = await terbitkanNotulen(deps, officer, target, draft);
    return done.ok
      ? said(asked, words.selesaiTerbit(done.value.nomor), target.id)
      : (whole(asked, done.refusal) ?? showNotulen(asked, { form, refusals: done.refusal }));
  }
  const done = await simpanNotulen(deps, officer, target, draft);
  return done.ok
    ? said(asked, words.selesai, `${target.id}/notulen`)
    : (whole(asked, done.refusal) ?? showNotulen(asked, { form, refusals: done.refusal }));
}

/** The list to be signed at the door, as a PDF; for whoever holds the session. */
export async function sendDaftarHadir({ c, deps, officer }: Asked): Promise<Response> {
  const found = await readRapat(deps, officer.reader, c.req.param('id') ?? '');
  if (!found.ok) return refuseRequest(c, 'web.not_found');
  if (!found.value.wewenang.kelola) return refuseRequest(c, 'web.forbidden');
  const isi = await pdfOf(susunDaftarHadir(found.value.isi), deps.now());
  return sendFile(c, { bentuk: 'pdf', nama: `daftar-hadir-${found.value.rapat.tanggal}`, isi });
}

/** Issued minutes as a tagged PDF: the same bytes whoever fetches them. */
export async function sendNotulen({ c, deps, officer }: Asked): Promise<Response> {
  const found = await readRapat(deps, officer.reader, c.req.param('id') ?? '');
  const terbit = found.ok ? found.value.terbit : null;
  if (!found.ok || terbit === null) return refuseRequest(c, 'web.not_found');
  const isi = await pdfOf(susunDokumenRapat(found.value.isi, terbit), terbit.pada);
  return sendFile(c, { bentuk: 'pdf', nama: `notulen-${terbit.nomor}`, isi });
}
