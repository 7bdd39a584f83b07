import type { Hono } from 'hono';
import { badanOf } from '../../../domain/instansi/pohon.ts';
import type { Badan } from '../../../domain/instansi/types.ts';
import {
  JENIS_TINDAKAN,
  PERIHAL_MAX,
  pengawasDari,
  supervisorsOf,
  type JenisDiketik,
} from '../../../domain/pengawasan/tindakan.ts';
import type { Deps } from '../../../useCases/deps.ts';
import { listLaporan } from '../../../useCases/laporan/readLaporan.ts';
import { readKokpit, readKokpitLampau, terlambatFilter } from '../../../useCases/pengawasan/kokpit.ts';
import { readRegister } from '../../../useCases/pengawasan/register.ts';
import { readRekomendasiBadan } from '../../../useCases/pengawasan/rekomendasi.ts';
import { hariOf, type Hari } from '../../../domain/shared/time.ts';
import { catatTindakan, readLangkah, readTindakan } from '../../../useCases/pengawasan/tindakan.ts';
import { gambarOf, PETA_PROVINSI } from '../../../useCases/peta/gambarPeta.ts';
import { fieldErrors } from '../../components/form/fieldErrors.ts';
import type { WebEnv } from '../../deps.ts';
import { refuseRequest } from '../../errors/refuseRequest.ts';
import { writeFlash } from '../../request/flash.ts';
import { pageOf, sendPage } from '../../request/page.ts';
import type { RequestForm } from '../../request/requestForm.ts';
import type { Asking, Shown } from '../asking.ts';
import type { OfficerWithLists } from '../officer.ts';
import { pengunggahOf, takeFiles, type TakenFiles } from '../perintah/uploads.ts';
import { officerRoutes, type Asked } from '../officerRoutes.ts';
import { BY_SIGHT, shared } from '../sharedPage.tsx';
import { sendTabel } from '../../dokumen/sendTabel.ts';
import { tabelKokpit, tabelLampau } from './unduhKokpit.ts';
import { LampauPage } from './LampauPage.tsx';
import { badanPath, monevAsked, readKokpitAsked, type KokpitAsked } from './address.ts';
import { BadanPage } from './BadanPage.tsx';
import { PengawasanPage } from './PengawasanPage.tsx';
import { suratRoutes } from './surat/suratRoutes.tsx';
import { BARIS_UKURAN, TindakanPage } from './TindakanPage.tsx';

/** `/pengawasan`: the bodies that somebody supervises, and what is done about each. */
export function pengawasanRoutes(app: Hono<WebEnv>, deps: Deps): void {
  const { get, post } = officerRoutes(app, deps);
  get('/pengawasan', shared(BY_SIGHT, showKokpit));
  for (const bentuk of ['csv', 'xlsx']) get(`/pengawasan/unduh.${bentuk}`, sendKokpit);
  suratRoutes(app, deps);
  get('/pengawasan/:kode', shared(BY_SIGHT, showBadan));
  get('/pengawasan/:kode/:jenis', (asked) => showForm(asked, null));
  post('/pengawasan/:kode/:jenis', record);
}

async function sendKokpit({ c, deps, officer }: Asked): Promise<Response> {
  const asked = readKokpitAsked(c.req.query(), officer, deps.now());
  const kode = c.req.query('tabel') ?? 'badan';
  const { perTanggal } = asked;
  if (perTanggal !== null) {
    const past = await readKokpitLampau(deps, officer.reader, { ...asked, perTanggal });
    if (!past.ok) return refuseRequest(c, past.refusal.code);
    const tabel = tabelLampau(kode, past.value);
    return tabel === null
      ? refuseRequest(c, 'web.not_found')
      : sendTabel(c, tabel, `pengawasan-${tabel.kode}-${perTanggal}`);
  }
  const kokpit = await readKokpit(deps, officer.reader, asked.periode, asked.jenis);
  const tabel = kokpit.ok ? tabelKokpit(kode, kokpit.value) : null;
  return tabel === null ? refuseRequest(c, 'web.not_found') : sendTabel(c, tabel, `pengawasan-${tabel.kode}`);
}

const LATE_SHOWN = 25;

async function showKokpit(asking: Asking<OfficerWithLists>): Promise<Shown> {
  const { deps, page, officer, query } = asking;
  const now = deps.now();
  const asked = readKokpitAsked(query, officer, now);
  if (asked.perTanggal !== null) return showLampau(asking, asked, asked.perTanggal);
  const kokpit = await readKokpit(deps, officer.reader, asked.periode, asked.jenis);
  if (!kokpit.ok) return { refusal: 'web.not_found' };
  const kode = kokpit.value.baris.map((one) => one.badan.kode);
  if (kode.length === 0) return { document: <PengawasanPage page={page} shown={null} /> };
  const filter = terlambatFilter(kode, now);
  const late = await listLaporan(deps, officer.reader, {
    filter,
    urut: 'tenggat',
    limit: LATE_SHOWN,
    cursor: asked.cursor ?? null,
  });
  if (!late.ok) return { refusal: 'web.not_found' };
  const shown = {
    asked,
    dasar: monevAsked(asked, kode, supervisorsOf(officer.penugasan), kokpit.value.dipilih),
    kokpit: kokpit.value,
    late: late.value,
    gambar: await gambarOf(mapCode(kokpit.value.baris.map((one) => one.badan))),
    now,
    pohon: (await deps.rujukan()).pohon,
    hari: hariOf(now, officer.zona),
  };
  return { document: <PengawasanPage page={page} shown={shown} /> };
}

async function showLampau(
  { deps, page, officer }: Asking<OfficerWithLists>,
  asked: KokpitAsked,
  perTanggal: Hari,
): Promise<Shown> {
  const found = await readKokpitLampau(deps, officer.reader, { ...asked, perTanggal });
  const baris = found.ok ? found.value.baris.map((one) => one.badan) : [];
  if (found.ok && baris.length === 0) return { document: <PengawasanPage page={page} shown={null} /> };
  const errors = found.ok ? [] : fieldErrors([found.refusal], page.lang);
  const props = {
    page,
    asked,
    dasar: monevAsked(
      asked,
      baris.map((one) => one.kode),
      supervisorsOf(officer.penugasan),
      found.ok ? found.value.dipilih : null,
    ),
    kokpit: found.ok ? found.value : null,
    errors,
    gambar: found.ok ? await gambarOf(mapCode(baris)) : null,
  };
  return { document: <LampauPage {...props} />, ...(errors.length > 0 ? { status: 422 } : {}) };
}

/** One province by its kabupaten and kota; several provinces as the country. */
function mapCode(badan: readonly Badan[]): string {
  const local = badan.filter((one) => one.wilayah !== null && one.wilayah.length > 2);
  const provinces = new Set(local.map((one) => one.wilayah?.slice(0, 2)));
  const [only] = provinces;
  return provinces.size === 1 && only !== undefined ? only : PETA_PROVINSI;
}

async function showBadan({ deps, page, officer, param }: Asking<OfficerWithLists>): Promise<Shown> {
  const { pohon } = await deps.rujukan();
  const badan = badanOf(pohon, param('kode'));
  const riwayat = badan === undefined ? null : await readTindakan(deps, officer.reader, badan.kode);
  if (badan === undefined || riwayat?.ok !== true) return { refusal: 'web.not_found' };
  const register = await readRegister(deps, officer.reader, badan.kode);
  const props = {
    page,
    badan,
    pohon,
    riwayat: riwayat.value,
    register: register.ok ? register.value : [],
    rekomendasi: await readRekomendasiBadan(deps, officer.reader, badan.kode),
    hari: hariOf(deps.now(), badan.zona),
    lanjut: await readLangkah(deps, officer.reader, badan.kode),
  };
  return { document: <BadanPage {...props} /> };
}

interface Refused {
  readonly form: RequestForm;
  readonly errors: ReturnType<typeof fieldErrors>;
  readonly berkas: TakenFiles['berkas'];
}

async function showForm(asked: Asked, refused: Refused | null): Promise<Response> {
  const { c, deps } = asked;
  const target = await targetOf(asked);
  if (target === null) return refuseRequest(c, 'web.not_found');
  const lanjut =
    target.jenis === 'teguran' ? await readLangkah(deps, asked.officer.reader, target.badan.kode) : null;
  const props = {
    page: pageOf(c),
    ...target,
    id: refused?.form.text('id') || deps.chance.uuid(deps.now()),
    errors: refused?.errors ?? [],
    lampiran: refused?.berkas ?? [],
    tingkat: lanjut?.tingkat ?? 1,
    typed: (name: string) =>
      refused?.form.text(name) ?? (name === 'perihal' ? asSubject(c.req.query(name)) : ''),
  };
  return sendPage(c, <TindakanPage {...props} />, refused === null ? 200 : 422);
}

/** A link may say what a letter is about, as that of an award does. */
function asSubject(text: string | undefined): string {
  return Array.from(text ?? '')
    .slice(0, PERIHAL_MAX)
    .join('');
}

/** The body and the act of the address; null for what is none, and for whoever may not act there. */
async function targetOf({
  c,
  deps,
  officer,
}: Asked): Promise<{ readonly badan: Badan; readonly jenis: JenisDiketik } | null> {
  const { pohon } = await deps.rujukan();
  const badan = badanOf(pohon, c.req.param('kode') ?? '');
  const jenis = JENIS_TINDAKAN.find((one) => one === c.req.param('jenis'));
  if (badan === undefined || jenis === undefined) return null;
  return pengawasDari(officer.penugasan, badan.kode, pohon) === null ? null : { badan, jenis };
}

async function record(asked: Asked, form: RequestForm): Promise<Response> {
  const { c, deps, officer } = asked;
  const target = await targetOf(asked);
  if (target === null) return refuseRequest(c, 'web.not_found');
  const { badan, jenis } = target;
  const ukuran = Array.from({ length: BARIS_UKURAN }, (_, i) => ({
    nama: form.text(`ukuranNama${i + 1}`),
    nilai: form.text(`ukuranNilai${i + 1}`),
  })).filter(({ nama, nilai }) => nama !== '' || nilai !== '');
  const draft = {
    jenis,
    perihal: form.text('perihal'),
    isi: form.text('isi'),
    tanggal: form.text('tanggal'),
    ukuran,
  };
  const { berkas, refusals } = await takeFiles(deps, officer, form);
  if (refusals.length > 0)
    return showForm(asked, { form, errors: fieldErrors(refusals, c.var.lang), berkas });
  const by = { reader: officer.reader, akunId: officer.akunId, pengunggah: pengunggahOf(deps, officer) };
  const files = berkas.map((one) => one.id);
  const done = await catatTindakan(deps, by, { id: form.text('id'), badan: badan.kode }, draft, files);
  if (!done.ok) {
    const whole = done.refusal.find(({ code }) => code === 'web.forbidden');
    if (whole !== undefined) return refuseRequest(c, whole.code);
    return showForm(asked, { form, errors: fieldErrors(done.refusal, c.var.lang), berkas });
  }
  const words = pageOf(c).m.petugas.pengawasan;
  const teks =
    done.value.nomor === null
      ? words.form.tercatat(words.jenis[jenis], badan.nama)
      : words.form.tercatatSurat(done.value.nomor);
  writeFlash(c, { jenis: 'berhasil', teks });
  return c.redirect(badanPath(badan.kode), 303);
}
