import { refusal, type Refusal } from '../../domain/shared/result.ts';
import type { Lang } from '../../messages/bahasa.ts';
import { open311 } from '../../messages/antarsistem/open311.ts';
import type { Rujukan } from '../../domain/laporan/aturan.ts';
import type { Deps } from '../../useCases/deps.ts';
import { findUnknownKode } from '../../useCases/laporan/masukan/checkKode.ts';
import { submitLaporan, type Submitted } from '../../useCases/laporan/submitLaporan.ts';
import { ingatTanda, kenaliTerkirim } from '../../useCases/sistem/kenali.ts';
import { refusalsOf } from '../api/input/refusals.ts';
import { kirimBody } from '../api/laporan/kirim.ts';
import { onBehalf, submissionOf } from '../api/laporan/kirimCall.ts';
import { noteAnswer } from '../api/caller.ts';
import type { WebContext } from '../deps.ts';
import type { RequestForm } from '../request/requestForm.ts';
import { once, sendFaults, senderOf } from './answer.ts';
import { givenIn, idOf, jurisdictionOf, numberOf, type Faults, type Given } from './parameters.ts';
import { DESCRIPTION_MAX } from './requestRow.ts';
import { judulFrom, kategoriOfService, serviceName } from './services.ts';

/** `POST requests`: a laporan by the channel `open311`, with the reach of the key as the REST API has it (interfaces §6). */
export async function postRequest(deps: Deps, c: WebContext): Promise<Response> {
  const sender = await senderOf(deps, c, 'lapor');
  if (sender instanceof Response) return sender;
  const { caller, form } = sender;
  const { lang } = c.var;
  const isForOthers = onBehalf(caller) !== null;
  const read = await bodyOf(deps, c, form, isForOthers);
  const answer =
    sendFaults(c, read.faults) ??
    (await once(deps, c, sender, c.req.header('idempotency-key'), {
      act: async (claim) => {
        const body = kirimBody.parse(read.body);
        const uraian = body.isi;
        const known = await kenaliTerkirim(deps, uraian, new URL(c.var.deps.origin).host, claim);
        if (known !== null) return { done: known };
        const submission = submissionOf(caller, body, 'open311');
        const filed = await submitLaporan(deps, submission, claim, (tx, { id }) =>
          ingatTanda(tx, id, uraian),
        );
        return filed.ok ? { done: filed.value } : { faults: [inTheirWords(filed.refusal)] };
      },
      answer: async (outcome) => {
        const { nomor } = outcome as Pick<Submitted, 'nomor'>;
        const notice = open311.diterima[lang].replace('{nomor}', nomor);
        const note = !isForOthers && namesPerson(givenIn((name) => form.text(name)));
        return {
          root: 'service_requests',
          value: [
            {
              service_request_id: idOf(nomor),
              service_notice: note ? `${notice} ${open311.milikKunci[lang]}` : notice,
              account_id: null,
            },
          ],
        };
      },
    }));
  return noteAnswer(deps, caller, 'open311', answer);
}

/** The fields of GeoReport as those of the REST API, checked by the same schema. */
async function bodyOf(
  deps: Deps,
  c: WebContext,
  form: RequestForm,
  isForOthers: boolean,
): Promise<{ readonly body: Record<string, unknown>; readonly faults: readonly Refusal[] }> {
  const faults: Faults = [];
  const given = givenIn((name) => form.text(name));
  const rujukan = await deps.rujukan();
  const instansi = await jurisdictionOf(deps, c.var.deps.origin, given, faults);
  const kategori = serviceOf(rujukan, given, faults);
  const place = placeOf(given, faults);
  const body = {
    ...wordsOf(rujukan, given, kategori ?? null, c.var.lang, faults),
    klasifikasi: attribute(form, 'klasifikasi') ?? 'pengaduan',
    kategori: kategori ?? null,
    instansi,
    ...place,
    tanggalKejadian: attribute(form, 'tanggal_kejadian')?.slice(0, 10) ?? null,
    anonim: yesNo(form, 'anonim', faults),
    rahasia: yesNo(form, 'rahasia', faults),
    nomorAsal: attribute(form, 'nomor_asal') ?? null,
    ...(isForOthers && namesPerson(given) ? { pelapor: personOf(given) } : {}),
  };
  const judul = attribute(form, 'judul') ?? attribute(form, 'title');
  const whole = judul === undefined ? body : { ...body, judul };
  const checked = kirimBody.safeParse(whole, { reportInput: true });
  if (!checked.success) faults.push(...refusalsOf(checked.error.issues).map(inTheirWords));
  const wilayah = place.wilayah;
  if (wilayah !== null) {
    faults.push(...(await findUnknownKode(deps, [{ path: 'address_id', jenis: 'wilayah', kode: wilayah }])));
  }
  return { body: whole, faults };
}

function serviceOf(rujukan: Rujukan, given: Given, faults: Faults): string | null | undefined {
  const kode = given('service_code');
  if (kode === undefined) {
    faults.push(refusal('input.required', undefined, 'service_code'));
    return undefined;
  }
  const kategori = kategoriOfService(rujukan, kode);
  // A topic that ended keeps its requests and takes no new ones.
  const isOver = kategori != null && rujukan.kategori.get(kategori)?.aktif === false;
  if (kategori === undefined || isOver)
    faults.push(
      refusal('georeport.service_unknown', { kode: kode.toWellFormed().slice(0, 60) }, 'service_code'),
    );
  return kategori;
}

function wordsOf(
  rujukan: Rujukan,
  given: Given,
  kategori: string | null,
  lang: Lang,
  faults: Faults,
): { readonly judul: string; readonly isi: string } {
  const text = given('description') ?? '';
  const panjang = Array.from(text).length;
  if (panjang > DESCRIPTION_MAX)
    faults.push(refusal('input.too_long', { max: DESCRIPTION_MAX, panjang }, 'description'));
  const media = given('media_url');
  const isLink = media !== undefined && media.length <= 2_000 && /^https?:\/\/[^\s<>"]+$/i.test(media);
  if (media !== undefined && !isLink) faults.push(refusal('input.invalid', undefined, 'media_url'));
  return {
    judul: judulFrom(text, serviceName(rujukan, kategori, lang)),
    isi: isLink && text !== '' ? `${text}\n\n${open311.tautanMedia.id} ${media}` : text,
  };
}

interface Place {
  readonly lokasi: { readonly lat?: number; readonly lon?: number; readonly keterangan?: string } | null;
  readonly wilayah: string | null;
}

/** `lat` and `long` together, words, or the code of an area, with `ID-` before it as we show it ourselves. */
function placeOf(given: Given, faults: Faults): Place {
  const address = given('address_string');
  const wilayah = given('address_id')?.replace(/^ID-/i, '') ?? null;
  const point: { lat?: number; lon?: number } = {};
  for (const [theirs, ours] of [
    ['lat', 'lat'],
    ['long', 'lon'],
  ] as const) {
    const text = given(theirs);
    const value = text === undefined ? null : numberOf(text);
    if (text !== undefined && value === null) faults.push(refusal('input.invalid', undefined, theirs));
    if (value !== null) point[ours] = value;
  }
  const hasPoint = given('lat') !== undefined || given('long') !== undefined;
  if (!hasPoint && address === undefined && wilayah === null)
    faults.push(refusal('georeport.location_required'));
  const lokasi = { ...point, ...(address === undefined ? {} : { keterangan: address }) };
  return { lokasi: Object.keys(lokasi).length === 0 ? null : lokasi, wilayah };
}

function namesPerson(given: Given): boolean {
  return ['first_name', 'last_name', 'email', 'phone'].some((name) => given(name) !== undefined);
}

function personOf(given: Given): Record<string, string> {
  const nama = [given('first_name'), given('last_name')].filter(Boolean).join(' ');
  const email = given('email');
  const telepon = given('phone');
  return {
    nama: nama === '' ? (email ?? telepon ?? '').slice(0, 100) : nama,
    ...(email === undefined ? {} : { email }),
    ...(telepon === undefined ? {} : { telepon }),
  };
}

/** `attribute[code]`, also in the form for several values, of which the last counts. */
function attribute(form: RequestForm, code: string): string | undefined {
  const text = form.text(`attribute[${code}]`) || form.text(`attribute[${code}][]`);
  return text === '' ? undefined : text;
}

function yesNo(form: RequestForm, code: 'anonim' | 'rahasia', faults: Faults): boolean {
  const text = attribute(form, code)?.toLowerCase();
  if (text === undefined || ['tidak', 'false', '0', 'no'].includes(text)) return false;
  if (!['ya', 'true', '1', 'yes'].includes(text))
    faults.push(refusal('input.unknown_choice', { nilai: text.slice(0, 60) }, `attribute[${code}]`));
  return true;
}

/** Our fields by their names in GeoReport. */
const THEIR_NAME: Readonly<Record<string, string>> = {
  judul: 'attribute[judul]',
  isi: 'description',
  kategori: 'service_code',
  instansi: 'jurisdiction_id',
  wilayah: 'address_id',
  klasifikasi: 'attribute[klasifikasi]',
  tanggalKejadian: 'attribute[tanggal_kejadian]',
  nomorAsal: 'attribute[nomor_asal]',
  'lokasi.lat': 'lat',
  'lokasi.lon': 'long',
  'lokasi.keterangan': 'address_string',
  'pelapor.nama': 'first_name',
  'pelapor.email': 'email',
  'pelapor.telepon': 'phone',
};

function inTheirWords({ code, params, path }: Refusal): Refusal {
  return refusal(code, params, path === undefined ? undefined : (THEIR_NAME[path] ?? path));
}
