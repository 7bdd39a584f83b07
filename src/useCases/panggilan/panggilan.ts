import { readScope } from '../../domain/laporan/access.ts';
import { subtree } from '../../domain/instansi/pohon.ts';
import type { Peran } from '../../domain/instansi/types.ts';
import type { Rujukan } from '../../domain/laporan/aturan.ts';
import { TEKS_MAX } from '../../domain/laporan/limits.ts';
import type { Reader } from '../../domain/laporan/reader.ts';
import {
  DAY_MS,
  HASIL_PANGGILAN,
  isJamTelepon,
  KADALUARSA_MS,
  LAGI,
  lagiPada,
  MAKS_PANGGILAN,
  PUAS,
  TUNGGU_MS,
} from '../../domain/panggilan/panggilan.ts';
import { ok, refusal, refuse, type Refusal, type Result } from '../../domain/shared/result.ts';
import { catatanPanggilan } from '../../messages/kanal/panggilan.ts';
import {
  insertPanggilan,
  listAntreanPanggilan,
  readTelepon,
  sumPanggilan,
  type AngkaPanggilan,
  type AntreanPanggilan,
  type Batas,
  type PanggilanBaru,
} from '../../persistence/panggilan/panggilan.ts';
import type { Deps } from '../deps.ts';
import type { Claim } from '../idempotency/claim.ts';
import { giveCommand } from '../laporan/giveCommand.ts';
import { readLaporan, type LaporanView } from '../laporan/readLaporan.ts';

export type { AngkaPanggilan, AntreanPanggilan } from '../../persistence/panggilan/panggilan.ts';

/** Who calls: officers who answer for the laporan. */
const PENELEPON: readonly Peran[] = ['admin_instansi', 'pejabat_penghubung'];
export const PANGGILAN_LIMIT = 50;
const ANGKA_MS = 90 * DAY_MS;

export interface DaftarPanggilan {
  readonly baris: readonly AntreanPanggilan[];
  /** Of the last ninety days. */
  readonly angka: AngkaPanggilan;
}

export interface SatuPanggilan {
  readonly antre: AntreanPanggilan;
  readonly laporan: LaporanView;
  readonly telepon: string;
  readonly isJamTelepon: boolean;
}

/** What the caller noted, as a form sends it. */
export interface CatatanPanggilan {
  readonly hasil: string;
  readonly puas: string;
  readonly nilai: string;
  readonly lagi: string;
  readonly kata: string;
  /** Which call it is: two people who called at once are told. */
  readonly ke: number;
}

export function mayTelepon(reader: Reader): boolean {
  return reader.penugasan.some((one) => PENELEPON.includes(one.peran));
}

/** The queue of calls of this officer's bodies, with what came of the last ninety days. Refusal: `web.forbidden`. */
export async function readPanggilan(deps: Deps, reader: Reader): Promise<Result<DaftarPanggilan>> {
  if (!mayTelepon(reader)) return refuse('web.forbidden');
  const aturan = await deps.rujukan();
  const [baris, angka] = await Promise.all([
    listAntreanPanggilan(deps.db, scopeOf(reader, aturan), batasAt(deps), { limit: PANGGILAN_LIMIT }),
    sumPanggilan(deps.db, badanOf(reader, aturan), deps.now() - ANGKA_MS),
  ]);
  return ok({ baris, angka });
}

/**
 * One call to make, with the number: only where the one permission function shows this officer who reported, never of an anonim
 * laporan. Refusal: `laporan.not_found` for everything that is not in the officer's queue now.
 */
export async function readSatuPanggilan(
  deps: Deps,
  reader: Reader,
  nomor: string,
): Promise<Result<SatuPanggilan>> {
  if (!mayTelepon(reader)) return refuse('web.forbidden');
  const aturan = await deps.rujukan();
  const only = { limit: 1, nomor };
  const [antre] = await listAntreanPanggilan(deps.db, scopeOf(reader, aturan), batasAt(deps), only);
  const read = antre === undefined ? null : await readLaporan(deps, reader, nomor);
  if (antre === undefined || read?.ok !== true) return refuse('laporan.not_found');
  const telepon = read.value.pandangan.identitas ? await readTelepon(deps.db, antre.id) : null;
  if (telepon === null) return refuse('laporan.not_found');
  const isNow = isJamTelepon(deps.now(), antre.zona);
  return ok({ antre, laporan: read.value, telepon, isJamTelepon: isNow });
}

/**
 * Notes what came of a call: in codes for the figures and as an internal note in the history, in one transaction. A value told by
 * voice stands there alone: it is no rating of the pelapor and no verdict (ADR 0028). Refusals: `laporan.not_found`,
 * `panggilan.noted_already` when somebody noted the same call, `input.*` with its field.
 */
export async function catatPanggilan(
  deps: Deps,
  by: { readonly reader: Reader; readonly akunId: string },
  nomor: string,
  noted: CatatanPanggilan,
  claim: Claim,
): Promise<Result<null, readonly Refusal[]>> {
  const found = await readSatuPanggilan(deps, by.reader, nomor);
  if (!found.ok) return { ok: false, refusal: [found.refusal] };
  const { antre, laporan } = found.value;
  const ke = antre.sudah + 1;
  if (noted.ke !== ke) return { ok: false, refusal: [refusal('panggilan.noted_already')] };
  const read = bacaCatatan(noted);
  if (!read.ok) return read;
  const { hasil, puas, nilai, kata, lagi } = read.value;
  const pada = deps.now();
  const next = lagiPada({ ke, hasil, lagi }, pada, antre.zona);
  const badan = laporan.unit[0]?.kode ?? laporan.instansi?.kode ?? '';
  const one = {
    jawaban: antre.jawaban,
    ke,
    badan,
    oleh: by.akunId,
    pada,
    hasil,
    puas,
    nilai,
    lagiPada: next,
  };
  const isi = catatanPanggilan({ ke, hasil, puas, nilai, kata, lagiPada: next, zona: antre.zona });
  const giver = {
    sebagai: 'orang',
    reader: by.reader,
    akunId: by.akunId,
    pengunggah: deps.keys.pengunggah(by.akunId),
  } as const;
  try {
    const given = await giveCommand(
      deps,
      giver,
      nomor,
      { perintah: 'catatan', isi },
      claim,
      async (tx, done) => {
        const row: PanggilanBaru = { ...one, laporanId: done.laporanId };
        if (!(await insertPanggilan(tx, row))) throw new SudahDicatat();
      },
    );
    return given.ok ? ok(null) : { ok: false, refusal: [given.refusal] };
  } catch (error) {
    if (!(error instanceof SudahDicatat)) throw error;
    return { ok: false, refusal: [refusal('panggilan.noted_already')] };
  }
}

/** Takes the note back as well. */
class SudahDicatat extends Error {}

function bacaCatatan(noted: CatatanPanggilan) {
  const faults: Refusal[] = [];
  const hasil = HASIL_PANGGILAN.find((one) => one === noted.hasil);
  if (hasil === undefined) faults.push(refusal('input.required', undefined, 'hasil'));
  const isReached = hasil === 'tersambung';
  const puas = isReached ? (PUAS.find((one) => one === noted.puas) ?? null) : null;
  if (isReached && puas === null) faults.push(refusal('input.required', undefined, 'puas'));
  const hasNilai = isReached && noted.nilai !== '';
  if (hasNilai && !/^[1-5]$/.test(noted.nilai))
    faults.push(refusal('laporan.rating_range', undefined, 'nilai'));
  const kata = noted.kata.trim();
  if (kata.length > KATA_MAX)
    faults.push(refusal('input.too_long', { max: KATA_MAX, panjang: kata.length }, 'kata'));
  const lagi = LAGI.find((one) => one === noted.lagi) ?? 'besok';
  if (hasil === undefined || faults.length > 0) return { ok: false, refusal: faults } as const;
  return ok({ hasil, puas, nilai: hasNilai ? Number(noted.nilai) : null, kata, lagi });
}

/** What was said, in short: the note around it has room too. */
export const KATA_MAX = Math.min(1_000, TEKS_MAX);

/** In charge by a role that calls: supervisors, the public and former bodies call nobody. */
function scopeOf(reader: Reader, { pohon }: Rujukan) {
  const penugasan = reader.penugasan.filter((one) => PENELEPON.includes(one.peran));
  return readScope({ ...reader, penugasan }, pohon).filter((clause) => clause.jenis === 'badan');
}

function badanOf(reader: Reader, { pohon }: Rujukan): string[] {
  const own = reader.penugasan.filter((one) => PENELEPON.includes(one.peran));
  return own.flatMap((one) => (one.peran === 'admin_instansi' ? subtree(pohon, one.badan) : [one.badan]));
}

function batasAt(deps: Pick<Deps, 'now'>): Batas {
  const now = deps.now();
  return { now, sebelum: now - TUNGGU_MS, sesudah: now - KADALUARSA_MS, maks: MAKS_PANGGILAN };
}
