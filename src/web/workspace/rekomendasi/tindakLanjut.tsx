import { badanOf } from '../../../domain/instansi/pohon.ts';
import type { Refusal } from '../../../domain/shared/result.ts';
import {
  jawabRekomendasi,
  readTindakLanjut,
  tarikJawaban,
  verifikasiJawaban,
} from '../../../useCases/pengawasan/jawabanRekomendasi.ts';
import { fieldErrors } from '../../components/form/fieldErrors.ts';
import { refuseRequest } from '../../errors/refuseRequest.ts';
import { writeFlash } from '../../request/flash.ts';
import { pageOf, sendPage } from '../../request/page.ts';
import type { RequestForm } from '../../request/requestForm.ts';
import type { Asked } from '../officerRoutes.ts';
import { pengunggahOf, takeFiles, type TakenFiles } from '../perintah/uploads.ts';
import { AKSI_BUTIR, type AksiButir } from './props.ts';
import { TindakLanjutPage } from './TindakLanjutPage.tsx';

export interface Refused {
  readonly form: RequestForm;
  readonly refusals: readonly Refusal[];
}

/** One receiver's follow-up report; of a refused form with what was typed, and its file. */
export async function showTindakLanjut(
  asked: Asked,
  refused: (Refused & { readonly berkas: TakenFiles['berkas'] }) | null,
): Promise<Response> {
  const { c, deps, officer } = asked;
  const { id, kode } = placeOf(asked);
  const found = await readTindakLanjut(deps, officer.reader, id, kode);
  if (!found.ok) return refuseRequest(c, 'web.not_found');
  const { pohon } = await deps.rujukan();
  const named = Number(refused?.form.text('urut') ?? c.req.query('butir') ?? '0');
  const props = {
    page: pageOf(c),
    pohon,
    baca: found.value,
    zona: badanOf(pohon, kode)?.zona ?? officer.zona,
    buka: named > 0 ? { urut: named, aksi: aksiOf(asked, refused) } : null,
    id: refused?.form.text('id') || deps.chance.uuid(deps.now()),
    berkas: refused?.berkas ?? [],
    errors: refused === null ? [] : fieldErrors(refused.refusals, c.var.lang),
    typed: (name: string) => refused?.form.text(name) ?? '',
  };
  return sendPage(c, <TindakLanjutPage {...props} />, refused === null ? 200 : 422);
}

function aksiOf({ c }: Asked, refused: Refused | null): AksiButir {
  if (refused === null) return AKSI_BUTIR.find((one) => one === c.req.query('aksi')) ?? 'jawab';
  return refused.form.has('putusan') || refused.form.has('jawaban')
    ? 'periksa'
    : refused.form.text('ganti') === ''
      ? 'jawab'
      : 'koreksi';
}

function placeOf({ c }: Asked): { readonly id: string; readonly kode: string } {
  return { id: c.req.param('id') ?? '', kode: c.req.param('kode') ?? '' };
}

export async function answerPoint(asked: Asked, form: RequestForm): Promise<Response> {
  const { deps, officer } = asked;
  const { id, kode } = placeOf(asked);
  const seen = await readTindakLanjut(deps, officer.reader, id, kode);
  // nobody leaves files behind whose answer is not wanted
  if (!seen.ok) return refuseRequest(asked.c, 'web.not_found');
  if (!seen.value.wewenang.jawab) return refuseRequest(asked.c, 'web.forbidden');
  const { berkas, refusals } = await takeFiles(deps, officer, form);
  if (refusals.length > 0) return showTindakLanjut(asked, { form, refusals, berkas });
  const by = { reader: officer.reader, akunId: officer.akunId, pengunggah: pengunggahOf(deps, officer) };
  const done = await jawabRekomendasi(
    deps,
    by,
    { id, badan: kode, urut: form.text('urut') },
    {
      jawabanId: form.text('id'),
      isi: form.text('isi'),
      tanggal: form.text('tanggal'),
      lampiran: berkas.map((one) => one.id),
      ganti: form.text('ganti'),
    },
  );
  return done.ok
    ? said(asked, form, pageOf(asked.c).m.petugas.rekomendasi.jawab.selesai)
    : again(asked, { form, refusals: done.refusal, berkas });
}

export async function takeBack(asked: Asked, form: RequestForm): Promise<Response> {
  const { deps, officer } = asked;
  const { id, kode } = placeOf(asked);
  const done = await tarikJawaban(deps, officer, { id, badan: kode, jawabanId: form.text('jawaban') });
  return done.ok
    ? said(asked, form, pageOf(asked.c).m.petugas.rekomendasi.koreksi.ditarik)
    : again(asked, { form, refusals: done.refusal, berkas: [] });
}

export async function verifyPoint(asked: Asked, form: RequestForm): Promise<Response> {
  const { deps, officer } = asked;
  const { id, kode } = placeOf(asked);
  const target = { id, badan: kode, jawabanId: form.text('jawaban') };
  const draft = { putusan: form.text('putusan'), alasan: form.text('alasan') };
  const done = await verifikasiJawaban(deps, officer, target, draft);
  return done.ok
    ? said(asked, form, pageOf(asked.c).m.petugas.rekomendasi.periksa.selesai)
    : again(asked, { form, refusals: done.refusal, berkas: [] });
}

/** What concerns the whole is told on a page of its own, a wrong field beside the field. */
function again(
  asked: Asked,
  refused: Refused & { readonly berkas: TakenFiles['berkas'] },
): Promise<Response> | Response {
  const whole = refused.refusals.find(({ code }) => /^(?:web|rekomendasi)\./.test(code));
  return whole === undefined ? showTindakLanjut(asked, refused) : refuseRequest(asked.c, whole.code);
}

function said(asked: Asked, form: RequestForm, teks: string): Response {
  const { id, kode } = placeOf(asked);
  writeFlash(asked.c, { jenis: 'berhasil', teks });
  const path = `/pengawasan/rekomendasi/${id}/${encodeURIComponent(kode)}`;
  return asked.c.redirect(`${path}#butir-${encodeURIComponent(form.text('urut'))}`, 303);
}
