import { MAX_LAMPIRAN } from '../../../domain/laporan/limits.ts';
import { usulJudul } from '../../../domain/laporan/tulisan/judul.ts';
import type { Deps } from '../../../useCases/deps.ts';
import { fieldErrors, type FieldError } from '../../components/form/fieldErrors.ts';
import type { WebContext } from '../../deps.ts';
import { pageOf, type Page } from '../../request/page.ts';
import type { RequestForm } from '../../request/requestForm.ts';
import { checkAnda, checkApa, checkTempat } from '../lapor/checks.ts';
import {
  closeForm,
  keepForm,
  openForm,
  newForm,
  FORMULIR_FIELD,
  type FormDraft,
} from '../lapor/formDraft.ts';
import { ISIAN_KOSONG, withScreen, type Berkas, type Isian } from '../lapor/isian.ts';
import { submitForm, uploaderOf } from '../lapor/submit.ts';
import { addressToday, jaga } from '../ramai.ts';
import { isSecretName } from '../../request/secretName.ts';
import { takeUploads, type KeptFile } from '../uploads.ts';
import { addressOf, openNomor } from '../visitor.ts';

/** A phone may be without signal for long; so long the same writing sent again is known to be the same. */
const KEPT_MS = 90 * 24 * 3_600_000;

/** What became of a writing that was sent from a phone. */
export type Luring =
  | { readonly keadaan: 'tersimpan'; readonly berkas: number; readonly galat: readonly FieldError[] }
  | { readonly keadaan: 'kurang'; readonly draft: FormDraft; readonly galat: readonly FieldError[] }
  /** Something has to be shown or pressed on a page first: a flood lasts. */
  | { readonly keadaan: 'lanjutkan'; readonly draft: FormDraft }
  | {
      readonly keadaan: 'terkirim';
      readonly draft: FormDraft;
      readonly nomor: string;
      readonly resi: string | null;
    };

/**
 * Takes a whole laporan in one form, as it was written without signal: words and files may come in several sendings under one secret,
 * and `kirim` files it once, however often and however late it comes again. The same draft as that of the three screens holds it, so
 * whatever is missing is completed there.
 */
export async function terimaLuring(c: WebContext, deps: Deps, form: RequestForm): Promise<Luring> {
  const page = pageOf(c);
  const named = form.text(FORMULIR_FIELD);
  const opened = await openForm(c, deps, form);
  const draft = isSecretName(named) ? { id: named, isian: ISIAN_KOSONG } : newForm(c);
  if (opened.keadaan === 'terkirim') return again(c, deps, { ...draft, isian: typed(ISIAN_KOSONG, form) });
  // Written while somebody was signed in who is not any more: they go on there once they are.
  if (opened.keadaan === 'terkunci') return { keadaan: 'lanjutkan', draft };
  const before =
    opened.keadaan === 'ditulis' && opened.draft.id === draft.id ? opened.draft.isian : ISIAN_KOSONG;
  const { berkas, galat } = await withFiles(deps, page, { id: draft.id, berkas: before.berkas }, form);
  const words = form.has('isi') ? typed(before, form) : before;
  const kept = { id: draft.id, isian: { ...words, berkas } };
  if (!(await keepForm(c, deps, kept))) return again(c, deps, kept);
  if (form.text('aksi') === 'simpan') return { keadaan: 'tersimpan', berkas: berkas.length, galat };
  const missing = [...galat, ...checkAll(page, kept.isian, deps)];
  if (missing.length > 0) return { keadaan: 'kurang', draft: kept, galat: missing };
  return file(c, deps, kept);
}

/** It was sent already, and its answer did not arrive: the answer that was kept, not a second laporan. */
async function again(c: WebContext, deps: Deps, draft: FormDraft): Promise<Luring> {
  const page = pageOf(c);
  if (checkAll(page, draft.isian, deps).length > 0) return { keadaan: 'lanjutkan', draft };
  return file(c, deps, draft, { isKnown: true });
}

async function file(
  c: WebContext,
  deps: Deps,
  draft: FormDraft,
  { isKnown = false }: { readonly isKnown?: boolean } = {},
): Promise<Luring> {
  if (!isKnown && (await jaga(c, deps, 'lapor')) !== null) return { keadaan: 'lanjutkan', draft };
  const page = pageOf(c);
  const asal = {
    alamatHari: addressToday(c, deps),
    alamat: c.var.deps.remoteAddress(c),
    jaringan: addressOf(c),
  };
  const sent = await submitForm(deps, page, draft, asal, { keptMs: KEPT_MS });
  if (!sent.ok) {
    const galat = fieldErrors([sent.refusal], page.lang).map((one) => ({ ...one, path: '' }));
    return { keadaan: 'kurang', draft, galat };
  }
  const { nomor, resi } = sent.value;
  await closeForm(c, deps, draft.id, sent.value);
  if (resi !== null) openNomor(c, nomor);
  return { keadaan: 'terkirim', draft, nomor, resi };
}

/** All three screens at once; a title that was left out is proposed. */
function typed(before: Isian, form: RequestForm): Isian {
  const all = (['apa', 'tempat', 'anda'] as const).reduce(
    (isian, one) => withScreen(isian, one, form),
    before,
  );
  return { ...all, judul: all.judul === '' ? usulJudul(all.isi) : all.judul };
}

function checkAll(page: Page, isian: Isian, deps: Deps): readonly FieldError[] {
  return [...checkApa(page, isian), ...checkTempat(page, isian, deps.now()), ...checkAnda(page, isian, deps)];
}

async function withFiles(
  deps: Deps,
  page: Page,
  had: { readonly id: string; readonly berkas: readonly Berkas[] },
  form: RequestForm,
): Promise<{ readonly berkas: Berkas[]; readonly galat: readonly FieldError[] }> {
  const { kept, errors } = await takeUploads(deps, page, form.files('berkas'), {
    pengunggah: uploaderOf(deps, had.id),
    room: MAX_LAMPIRAN - had.berkas.length,
    max: MAX_LAMPIRAN,
    path: 'berkas',
  });
  const added = kept.filter((one) => !had.berkas.some((file) => isSame(file, one)));
  return { berkas: [...had.berkas, ...added.map(asBerkas)], galat: errors };
}

/** The answer to a file may be lost, and the file comes again. */
function isSame(a: Pick<Berkas, 'nama' | 'ukuran'>, b: KeptFile): boolean {
  return a.nama === b.nama && a.ukuran === b.ukuran;
}

/** Place and day were given on the phone: a photo's own are not asked about afterwards. */
function asBerkas({ id, nama, ukuran, isGambar, isDiperiksa }: KeptFile): Berkas {
  return { id, nama, ukuran, isGambar, isDiperiksa, foto: null };
}
