import { isUuid } from '../../../domain/shared/uuid.ts';
import type { Hono } from 'hono';
import { badanOf } from '../../../domain/instansi/pohon.ts';
import { refusal, type Refusal } from '../../../domain/shared/result.ts';
import { formatUkuran } from '../../../messages/format/angka.ts';
import type { Deps } from '../../../useCases/deps.ts';
import { csvLine } from '../../../useCases/ekspor/csvLine.ts';
import {
  entriRoles,
  kirimEntri,
  periksaEntri,
  type EntriDraft,
} from '../../../useCases/entri/entriMassal.ts';
import { KOLOM } from '../../../useCases/entri/kolom.ts';
import { fieldErrors } from '../../components/form/fieldErrors.ts';
import type { WebContext, WebEnv } from '../../deps.ts';
import { refuseRequest } from '../../errors/refuseRequest.ts';
import { readForm } from '../../request/form.ts';
import { pageOf, sendPage } from '../../request/page.ts';
import { officerOf, type Officer } from '../officer.ts';
import { draftOf, FILE_MAX_BYTES, isTooLarge } from './entriForm.ts';
import { ENTRI_PATH, EntriPage } from './EntriPage.tsx';
import { PratinjauPage } from './PratinjauPage.tsx';
import { TandaTerimaPage } from './TandaTerimaPage.tsx';

interface Asked {
  readonly c: WebContext;
  readonly deps: Deps;
  readonly officer: Officer;
}

/** Bulk entry of what arrived at counters, by telephone, in letters and WhatsApp logs (F164). */
export function entriRoutes(app: Hono<WebEnv>, deps: Deps): void {
  const enter = async (c: WebContext): Promise<Asked | Response> => {
    const officer = await officerOf(c, deps);
    if (officer instanceof Response) return officer;
    const may = entriRoles(officer.reader, await deps.rujukan()).size > 0;
    return may ? { c, deps, officer } : refuseRequest(c, 'web.forbidden');
  };
  app.get(ENTRI_PATH, async (c) => {
    const asked = await enter(c);
    if (asked instanceof Response) return asked;
    const empty = { instansi: '', kanal: 'tatap_muka', klasifikasi: 'pengaduan', teks: '' };
    return showForm(asked, empty, deps.chance.uuid(deps.now()), []);
  });
  app.get(`${ENTRI_PATH}/contoh.csv`, async (c) => {
    const asked = await enter(c);
    return asked instanceof Response ? asked : sendSample(c);
  });
  app.post(ENTRI_PATH, async (c) => {
    const asked = await enter(c);
    if (asked instanceof Response) return asked;
    const form = await readForm(c);
    if (!form.ok) return refuseRequest(c, form.refusal.code, form.refusal.params);
    const draft = await draftOf(form.value);
    const kunci = form.value.text('kunci');
    if (isTooLarge(form.value)) {
      const batas = formatUkuran(FILE_MAX_BYTES, c.var.lang);
      return showForm(asked, draft, kunci, [refusal('web.too_large', { batas }, 'berkas')]);
    }
    switch (form.value.text('aksi')) {
      case 'kirim':
        return send(asked, draft, kunci);
      case 'ubah':
        return showForm(asked, draft, kunci, []);
      default:
        return preview(asked, draft, kunci);
    }
  });
}

async function showForm(
  { c, deps, officer }: Asked,
  draft: EntriDraft,
  kunci: string,
  refusals: readonly Refusal[],
): Promise<Response> {
  const aturan = await deps.rujukan();
  const instansi = [...entriRoles(officer.reader, aturan).keys()];
  const errors = fieldErrors(refusals, c.var.lang);
  const props = { page: pageOf(c), aturan, instansi, draft, kunci, errors };
  return sendPage(c, <EntriPage {...props} />, errors.length === 0 ? 200 : 422);
}

async function preview(asked: Asked, draft: EntriDraft, kunci: string): Promise<Response> {
  const { c, deps, officer } = asked;
  const checked = await periksaEntri(deps, { reader: officer.reader, akunId: officer.akunId }, draft);
  if (!checked.ok) return refusedWhole(asked, draft, kunci, checked.refusal);
  const isRight = checked.value.baris.every(({ jenis }) => jenis === 'benar');
  const props = { page: pageOf(c), draft, diperiksa: checked.value, kunci };
  return sendPage(c, <PratinjauPage {...props} />, isRight ? 200 : 422);
}

async function send(asked: Asked, draft: EntriDraft, kunci: string): Promise<Response> {
  const { c, deps, officer } = asked;
  if (!isUuid(kunci)) return refuseRequest(c, 'web.form_expired');
  const by = { reader: officer.reader, akunId: officer.akunId };
  const sent = await kirimEntri(deps, by, draft, kunci);
  if (!sent.ok) {
    const isCell = sent.refusal.code === 'entri.rows_wrong' || sent.refusal.code === 'entri.number_known';
    return isCell ? preview(asked, draft, kunci) : refusedWhole(asked, draft, kunci, sent.refusal);
  }
  const aturan = await deps.rujukan();
  const instansi = badanOf(aturan.pohon, draft.instansi)?.nama ?? draft.instansi;
  const props = { page: pageOf(c), officer, instansi, terima: sent.value, now: deps.now() };
  return sendPage(c, <TandaTerimaPage {...props} />);
}

function refusedWhole(
  asked: Asked,
  draft: EntriDraft,
  kunci: string,
  refusal: Refusal,
): Promise<Response> | Response {
  if (refusal.code === 'web.forbidden') return refuseRequest(asked.c, 'web.forbidden');
  return showForm(asked, draft, kunci, [refusal]);
}

function sendSample(c: WebContext): Response {
  const { contohBaris } = pageOf(c).m.petugas.entri;
  c.header('Content-Type', 'text/csv; charset=utf-8');
  c.header('Content-Disposition', 'attachment; filename="contoh-entri-massal.csv"');
  return c.body(`\uFEFF${csvLine(KOLOM)}${csvLine(KOLOM.map((one) => contohBaris[one]))}`);
}
