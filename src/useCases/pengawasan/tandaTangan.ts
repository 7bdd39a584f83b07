import { Readable } from 'node:stream';
import { badanOf } from '../../domain/instansi/pohon.ts';
import type { Reader } from '../../domain/laporan/reader.ts';
import { parseNik } from '../../domain/pelapor/nik.ts';
import { bolehMenandatangani } from '../../domain/pengawasan/tindakan.ts';
import { ok, refusal, refuse, type Refusal, type Result } from '../../domain/shared/result.ts';
import { hariOf } from '../../domain/shared/time.ts';
import { isUuid } from '../../domain/shared/uuid.ts';
import { findLampiran } from '../../persistence/lampiran/lampiran.ts';
import { addTandaTangan, findTandaTangan } from '../../persistence/pengawasan/tandaTangan.ts';
import type { Deps } from '../deps.ts';
import { openBerkas, type BerkasTerbuka } from './berkasBukti.ts';
import { uploadLampiran } from '../lampiran/uploadLampiran.ts';
import { readSurat, type TindakanTerbaca } from './tindakan.ts';

export type TandaTanganTerbaca = NonNullable<Awaited<ReturnType<typeof findTandaTangan>>>;

/** A letter with its signature, and what this reader may do about it. */
export interface SuratTerbaca {
  readonly surat: TindakanTerbaca;
  readonly tandaTangan: TandaTanganTerbaca | null;
  /** Sign it, or bring the signed one here. */
  readonly bolehMenandatangani: boolean;
  /** A service for electronic signatures is set up. */
  readonly adaLayanan: boolean;
}

interface By {
  readonly reader: Reader;
  readonly akunId: string;
  /** `Keys.pengunggah` of this person. */
  readonly pengunggah: string;
}

/** One letter for whoever may read it (`readSurat`); refusal `web.not_found`. */
export async function readSuratBertanda(
  deps: Deps,
  reader: Reader,
  id: string,
): Promise<Result<SuratTerbaca>> {
  const surat = await readSurat(deps, reader, id);
  if (!surat.ok) return surat;
  const tandaTangan = await findTandaTangan(deps.db, id);
  return ok({
    surat: surat.value,
    tandaTangan,
    bolehMenandatangani: tandaTangan === null && bolehMenandatangani(reader.penugasan, surat.value.pengawas),
    adaLayanan: deps.penandaTangan !== null,
  });
}

/**
 * Signs a letter by the service for electronic signatures, once and for good, with the certificate of whoever types their NIK and
 * passphrase (PP 71/2019 pasal 60; neither is kept). Refusals: `input.*`, `surat.signed`, `surat.sign_refused`,
 * `surat.sign_unavailable`, `web.forbidden`, `web.not_found`, `attachments.*`.
 */
export async function tandaTanganiSurat(
  deps: Deps,
  by: By,
  id: string,
  typed: { readonly pdf: Buffer; readonly nama: string; readonly nik: string; readonly kataSandi: string },
): Promise<Result<true, readonly Refusal[]>> {
  const found = await signable(deps, by, id);
  if (!found.ok) return found;
  const { pohon } = await deps.rujukan();
  const hari = hariOf(deps.now(), badanOf(pohon, found.value.pengawas)?.zona ?? 'WIB');
  const nik = parseNik(typed.nik, hari);
  const faults = [
    ...(typed.nik.trim() === '' ? [refusal('input.required', undefined, 'nik')] : []),
    ...(typed.nik.trim() !== '' && nik === null ? [refusal('input.invalid', undefined, 'nik')] : []),
    ...(typed.kataSandi === '' ? [refusal('input.required', undefined, 'kataSandi')] : []),
  ];
  if (faults.length > 0 || nik === null) return { ok: false, refusal: faults };
  const { pdf, nama, kataSandi } = typed;
  const answer = await deps.penandaTangan?.tandaTangani({ pdf, nama: `${nama}.pdf`, nik, kataSandi });
  if (answer?.hasil === 'ditolak') return refused('surat.sign_refused', 'kataSandi');
  if (answer?.hasil !== 'bertanda') return refused('surat.sign_unavailable');
  const kept = await uploadLampiran(deps, {
    stream: Readable.from([answer.pdf]),
    declaredName: `${nama}.pdf`,
    pengunggah: by.pengunggah,
  });
  if (!kept.ok) return kept;
  return note(deps, by, id, { lampiran: kept.value.id, cara: 'layanan', idLayanan: answer.idLayanan });
}

/**
 * Takes the letter that was signed elsewhere, as a PDF of the same person's upload, once and for good. Refusals: `input.required`,
 * `laporan.file_unknown`, `surat.not_pdf`, `surat.signed`, `web.forbidden`, `web.not_found`.
 */
export async function terimaSuratBertanda(
  deps: Deps,
  by: By,
  id: string,
  lampiran: string | null,
): Promise<Result<true, readonly Refusal[]>> {
  const found = await signable(deps, by, id);
  if (!found.ok) return found;
  if (lampiran === null) return refused('input.required', 'lampiran');
  const file = isUuid(lampiran) ? await findLampiran(deps.db, lampiran) : null;
  if (file === null || file.laporanId !== null || file.pengunggah !== by.pengunggah)
    return refused('laporan.file_unknown', 'lampiran');
  if (file.jenis !== 'application/pdf') return refused('surat.not_pdf', 'lampiran');
  return note(deps, by, id, { lampiran, cara: 'unggahan', idLayanan: null });
}

/** The signed letter for whoever may read it; refusal `web.not_found`. */
export async function openSuratBertanda(
  deps: Deps,
  reader: Reader,
  id: string,
): Promise<Result<BerkasTerbuka>> {
  const found = await readSuratBertanda(deps, reader, id);
  const lampiran = found.ok ? found.value.tandaTangan?.lampiran : undefined;
  return lampiran === undefined ? refuse('web.not_found') : openBerkas(deps, lampiran);
}

async function signable(
  deps: Deps,
  by: By,
  id: string,
): Promise<Result<TindakanTerbaca, readonly Refusal[]>> {
  const found = await readSuratBertanda(deps, by.reader, id);
  if (!found.ok) return { ok: false, refusal: [found.refusal] };
  const { surat, tandaTangan } = found.value;
  if (!bolehMenandatangani(by.reader.penugasan, surat.pengawas)) return refused('web.forbidden');
  return tandaTangan === null ? ok(surat) : refused('surat.signed');
}

async function note(
  deps: Deps,
  by: By,
  tindakanId: string,
  how: {
    readonly lampiran: string;
    readonly cara: 'layanan' | 'unggahan';
    readonly idLayanan: string | null;
  },
): Promise<Result<true, readonly Refusal[]>> {
  const isFirst = await addTandaTangan(deps.db, { tindakanId, ...how, pada: deps.now(), oleh: by.akunId });
  return isFirst ? ok(true) : refused('surat.signed');
}

function refused(code: string, path?: string): { readonly ok: false; readonly refusal: readonly Refusal[] } {
  return { ok: false, refusal: [refusal(code, undefined, path)] };
}
