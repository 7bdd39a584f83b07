import type { Hono } from 'hono';
import { formatNomor, isNomor } from '../../../domain/shared/nomor.ts';
import type { Refusal } from '../../../domain/shared/result.ts';
import type { RiwayatView } from '../../../useCases/laporan/readRiwayat.ts';
import type { Deps } from '../../../useCases/deps.ts';
import { listWilayah } from '../../../useCases/rujukan/listWilayah.ts';
import { readLaporan } from '../../../useCases/laporan/readLaporan.ts';
import { fieldErrors } from '../../components/form/fieldErrors.ts';
import type { WebContext, WebEnv } from '../../deps.ts';
import { refuseRequest } from '../../errors/refuseRequest.ts';
import { sendNotFoundWith } from '../../errors/KeptNotFound.tsx';
import { writeFlash } from '../../request/flash.ts';
import { CSRF_FIELD } from '../../request/csrfToken.ts';
import { formFrom, readForm } from '../../request/form.ts';
import { pageOf, sendPage, type Page } from '../../request/page.ts';
import type { RequestForm } from '../../request/requestForm.ts';
import { secretName } from '../../request/secretName.ts';
import type { Officer } from '../officer.ts';
import { officerRoutes } from '../officerRoutes.ts';
import { queueReturn, withReturn } from '../queue/address.ts';
import { actOnce, isOvertaken, type Attempt } from './act.ts';
import { formatPukul } from '../../../messages/format/tanggal.ts';
import { noteReading } from '../../../useCases/meja/kehadiran.ts';
import { dropDrafMeja, keepDrafMeja, readDrafMeja } from '../../../useCases/meja/drafMeja.ts';
import { Check } from './bentuk/check.ts';
import { fillTemplat } from './bentuk/fillTemplat.ts';
import { judulSaranOf } from './bentuk/suggestion.ts';
import { CommandPage } from './CommandPage.tsx';
import { freshDraft, withText } from './draft.ts';
import { loadMeja, type LoadedMeja } from './loadMeja.ts';
import { outcomeWords } from './outcome.ts';
import { OvertakenPage } from './OvertakenPage.tsx';
import { personalDataRefusal, withMasked } from './pribadi.ts';
import { SPECS } from './bentuk/specs.ts';
import { OFFICER_COMMANDS, type Draft, type OfficerCommand } from './types.ts';
import { keptFiles, keptValue, takeFiles } from './uploads.ts';

/** `/petugas/laporan/{nomor}/{perintah}`: each command of `boleh` as a form of its own (rules §4). */
export function commandRoutes(app: Hono<WebEnv>, deps: Deps): void {
  const { get, post } = officerRoutes(app, deps);
  const pattern = `/petugas/laporan/:nomor/:perintah{${OFFICER_COMMANDS.toReversed().join('|')}}`;
  get(pattern, ({ c, officer }) => showForm(c, deps, officer));
  post(pattern, ({ c, officer }) => takeForm(c, deps, officer));
}

interface Asked {
  readonly c: WebContext;
  readonly deps: Deps;
  readonly officer: Officer;
  readonly page: Page;
  readonly nomor: string;
  readonly perintah: OfficerCommand;
}

function askedOf(c: WebContext, deps: Deps, officer: Officer): Asked | null {
  const nomor = c.req.param('nomor') ?? '';
  const perintah = OFFICER_COMMANDS.find((one) => one === c.req.param('perintah'));
  if (!isNomor(nomor) || perintah === undefined) return null;
  return { c, deps, officer, page: pageOf(c), nomor, perintah };
}

async function showForm(c: WebContext, deps: Deps, officer: Officer): Promise<Response> {
  const asked = askedOf(c, deps, officer);
  const loaded = asked && (await loadMeja(deps, officer, asked.nomor, asked.page));
  if (asked === null || loaded === null) return refuseRequest(c, 'laporan.not_found');
  const { perintah, nomor, page } = asked;
  if (!loaded.boleh.includes(perintah)) {
    const { tidakMungkin, daftar } = page.m.petugas.perintah;
    writeFlash(c, { jenis: 'perhatian', teks: tidakMungkin(daftar[perintah].nama) });
    return c.redirect(`/petugas/laporan/${nomor}`, 303);
  }
  const kept = await readDrafMeja(deps, { akunId: officer.akunId, nomor, perintah });
  const form = kept === null ? null : formFrom(kept.isian);
  if (kept === null || form === null) return sendForm(asked, loaded, freshDraft(presetOf(c)), [], 200);
  const draft = await draftOf(asked, form, [], keptFiles(form));
  return sendForm(asked, loaded, { ...draft, disimpanPada: kept.pada }, [], 200);
}

/** The number of the laporan to merge into, from the list of similar ones. */
function presetOf(c: WebContext): Readonly<Record<string, string>> {
  const ke = c.req.query('ke') ?? '';
  return isNomor(ke) ? { ke: formatNomor(ke) } : {};
}

async function takeForm(c: WebContext, deps: Deps, officer: Officer): Promise<Response> {
  const form = await readForm(c);
  if (!form.ok) return refuseRequest(c, form.refusal.code, form.refusal.params);
  const asked = askedOf(c, deps, officer);
  const loaded = asked && (await loadMeja(deps, officer, asked.nomor, asked.page));
  if (asked === null || loaded === null) return sendNotFoundWith(c, form.value);
  const aksi = form.value.text('aksi');
  if (aksi === 'simpan' || aksi === 'buang') return keepOrDrop(asked, form.value, aksi);
  if (aksi === 'cari' || aksi === 'templat' || aksi === 'rapikan' || aksi === 'samarkan')
    return searchAgain(asked, loaded, form.value, aksi);
  return tryCommand(asked, loaded, form.value);
}

/** A draft for whoever is called away in the midst; with script it is kept by itself. */
async function keepOrDrop(asked: Asked, form: RequestForm, aksi: 'simpan' | 'buang'): Promise<Response> {
  const { c, deps, officer, nomor, perintah, page } = asked;
  const of = { akunId: officer.akunId, nomor, perintah };
  const { draf } = page.m.petugas.perintah;
  // Made last: what is said on the next page travels in its headers.
  const back = (): Response => c.redirect(withReturn(c.req.path, form.text('dari')), 303);
  if (aksi === 'buang') {
    await dropDrafMeja(deps, of);
    writeFlash(c, { jenis: 'informasi', teks: draf.dibuang });
    return back();
  }
  const taken = await takeFiles(deps, officer, form);
  const isian = form.entries.filter(([nama]) => !NOT_KEPT.includes(nama));
  const berkas = taken.berkas.map((one) => ['berkas', keptValue(one)] as const);
  const pada = await keepDrafMeja(deps, of, [...isian, ...berkas]);
  if (c.req.header('accept') === 'application/json') {
    return c.json({ teks: draf.otomatis(formatPukul(pada, officer.zona, page.lang)) });
  }
  writeFlash(c, { jenis: 'berhasil', teks: draf.tersimpan });
  return back();
}

/** Of the page, not of the writing; files come as they were taken. */
const NOT_KEPT: readonly string[] = [CSRF_FIELD, 'kunci', 'aksi', 'dari', 'berkas'];

/** A search or a template changes nothing: the form comes back with all that was typed and chosen. */
async function searchAgain(
  asked: Asked,
  loaded: LoadedMeja,
  form: RequestForm,
  aksi: 'cari' | 'templat' | 'rapikan' | 'samarkan',
): Promise<Response> {
  const taken = await takeFiles(asked.deps, asked.officer, form);
  const templat = loaded.meja.templat.find((one) => one.id === form.text('templat'));
  const rapi = judulSaranOf(loaded.meja, form.text('judul'));
  const typed =
    aksi === 'templat' && templat !== undefined
      ? withText(
          form,
          'isi',
          [form.text('isi'), fillTemplat(templat.isi, loaded.meja)].filter(Boolean).join('\n\n'),
        )
      : aksi === 'rapikan' && rapi !== null
        ? withText(form, 'judul', rapi)
        : aksi === 'samarkan'
          ? withMasked(asked.perintah, form)
          : form;
  const draft = await draftOf(asked, typed, taken.refusals, taken.berkas);
  return sendForm(asked, loaded, draft, [], taken.refusals.length > 0 ? 422 : 200);
}

async function tryCommand(asked: Asked, loaded: LoadedMeja, form: RequestForm): Promise<Response> {
  const { deps, officer, perintah } = asked;
  const isPossible = loaded.boleh.includes(perintah);
  const check = new Check(form);
  const command = SPECS[perintah].read(check, loaded.meja);
  const taken = isPossible ? await takeFiles(deps, officer, form) : NO_FILES;
  const pribadi = isPossible ? personalDataRefusal(perintah, form) : null;
  const wrong = [...check.refusals, ...taken.refusals, ...(pribadi === null ? [] : [pribadi])];
  // What is no longer possible is not judged by its words: it may be the second click on a form that was taken.
  if (isPossible && wrong.length > 0) {
    return sendForm(asked, loaded, await draftOf(asked, form, wrong, taken.berkas), [], 422);
  }
  const lampiranIds = taken.berkas.map(({ id }) => id);
  const full = lampiranIds.length === 0 ? command : { ...command, lampiranIds };
  const attempt: Attempt = { deps, officer, nomor: asked.nomor, perintah, form };
  const acted = await actOnce(attempt, full, loaded);
  if (!acted.ok) return answerRefusal(asked, form, acted.refusal, taken.berkas);
  await dropDrafMeja(deps, { akunId: officer.akunId, nomor: asked.nomor, perintah });
  const after = await readLaporan(deps, officer.reader, asked.nomor);
  const seen = after.ok && after.value.pandangan.dinas ? after.value : null;
  const { page, c } = asked;
  const teks = outcomeWords(page, loaded.meja.aturan, perintah, full, acted.value, seen);
  writeFlash(c, { jenis: 'berhasil', teks });
  const isHere = seen !== null || loaded.meja.view === null || !loaded.meja.view.pandangan.dinas;
  // Whoever came from a list goes on with its next laporan.
  const list = queueReturn(form.text('dari'));
  return c.redirect(list ?? (isHere ? `/petugas/laporan/${asked.nomor}` : '/petugas'), 303);
}

const NO_FILES = { berkas: [], refusals: [] } as const;

/** Refused by the laporan itself: the new state is read, and whatever was typed stays. */
async function answerRefusal(
  asked: Asked,
  form: RequestForm,
  refused: Refusal,
  berkas: Draft['berkas'],
): Promise<Response> {
  const { c, deps, officer, page, nomor, perintah } = asked;
  const now = await loadMeja(deps, officer, nomor, page);
  const meanwhile = now === null ? [] : newSince(now.riwayat, form);
  if (now === null || !now.boleh.includes(perintah)) {
    const shown = { page, perintah, nomor, meja: now?.meja ?? null, sementaraItu: meanwhile, form };
    return sendPage(c, <OvertakenPage {...shown} />, 409);
  }
  const isState = isOvertaken(refused);
  const errors = refused.code === 'laporan.changed_meanwhile' ? [] : [refused];
  const draft = await draftOf(asked, form, errors, berkas);
  return sendForm(asked, now, draft, meanwhile, isState ? 409 : 422);
}

function newSince(riwayat: readonly RiwayatView[], form: RequestForm): readonly RiwayatView[] {
  const urut = Number(form.text('urut'));
  return Number.isInteger(urut) && urut > 0 ? riwayat.filter((row) => row.urut > urut) : [];
}

async function draftOf(
  { deps, page }: Asked,
  form: RequestForm,
  refusals: readonly Refusal[],
  berkas: Draft['berkas'],
): Promise<Draft> {
  const q = form.text('cari_wilayah').slice(0, 100);
  const wilayah = q === '' ? [] : await listWilayah(deps.db, { q, limit: 12 });
  const isPribadi = refusals.some(({ code }) => code === 'petugas.personal_data');
  return { form, isFresh: false, errors: fieldErrors(refusals, page.lang), berkas, wilayah, isPribadi };
}

async function sendForm(
  asked: Asked,
  loaded: LoadedMeja,
  draft: Draft,
  sementaraItu: readonly RiwayatView[],
  status: 200 | 409 | 422,
): Promise<Response> {
  const { c, deps, officer, nomor, perintah } = asked;
  const pembaca = await noteReading(deps, officer.reader, officer.akunId, nomor);
  const dari = draft.isFresh ? (c.req.query('dari') ?? '') : draft.form.text('dari');
  // A draft remembers what its writer had seen: what happened since is told when it is sent.
  const urut = draft.disimpanPada === undefined ? loaded.urut : Number(draft.form.text('urut'));
  const shown = { meja: loaded.meja, perintah, urut, kunci: secretName(c), sementaraItu, dari, pembaca };
  return sendPage(c, <CommandPage {...shown} draft={draft} />, status);
}
