import { isSaluran, type Saluran } from '../../domain/kanal/kemampuan.ts';
import {
  ALASAN_MAX,
  ALASAN_MIN,
  ISI_MAX,
  ISI_MIN,
  JUDUL_MAX,
  JUDUL_MIN,
} from '../../domain/laporan/limits.ts';
import type { Reader } from '../../domain/laporan/reader.ts';
import { parseNomor } from '../../domain/shared/nomor.ts';
import { ok, refuse, refusal, type Refusal, type Result } from '../../domain/shared/result.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { isUuid } from '../../domain/shared/uuid.ts';
import {
  countPeriksa,
  listPeriksa,
  PERLU_DIPERIKSA,
  reclaimPesanMasuk,
  releaseKeAntrean,
  returnPesanMasuk,
  setAside,
  type JenisPeriksa,
  type PerluDiperiksa,
  type PesanDiperiksa,
} from '../../persistence/kanal/periksa.ts';
import { readPesanMasuk, type PesanMasukRow } from '../../persistence/kanal/pesanMasuk.ts';
import { loadLaporan } from '../../persistence/laporan/loadLaporan.ts';
import type { Deps } from '../deps.ts';
import { kataOf, openAlamat, openIsi } from './pesanMasuk.ts';
import { isTemuan, kirimanOf } from './temuan/terimaTemuan.ts';
import type { Hasil, Tugas } from './tindakan/akhiri.ts';
import { sampaikan } from './tindakan/sampaikan.ts';
import { readersOf, siapaOf, type Siapa } from './tindakan/siapa.ts';
import { tulisLaporan } from './tindakan/tulisLaporan.ts';

export type { JenisPeriksa, PesanDiperiksa } from '../../persistence/kanal/periksa.ts';

/** So many are listed at once, the oldest first. */
export const PERIKSA_MAX = 100;
const SEWA_MS = 60_000;

export interface Pemeriksa {
  readonly reader: Reader;
  readonly akunId: string;
}

/** One message to look at, its words opened for this. */
export interface PesanTerbuka {
  readonly id: string;
  readonly kanal: Saluran;
  readonly status: PerluDiperiksa;
  readonly hasil: string | null;
  readonly diterimaPada: Instant;
  /** The last signs of the address alone: enough to know it again, too little to use it. */
  readonly pengirim: string;
  readonly judul: string | null;
  readonly teks: string;
  readonly lampiran: number;
  readonly ditolak: readonly string[];
  /** The public post that it is, where that is known. */
  readonly tautan: string | null;
}

/** Who looks at messages that were not understood: the admin nasional, at whom laporan without an instansi arrive. */
export function mayPeriksa(reader: Reader): boolean {
  return reader.penugasan.some((one) => one.peran === 'admin_nasional');
}

/** Refusal `web.forbidden` for all but the admin nasional. */
export async function readPeriksaList(
  deps: Deps,
  reader: Reader,
  jenis: JenisPeriksa,
): Promise<Result<readonly PesanDiperiksa[]>> {
  return mayPeriksa(reader) ? ok(await listPeriksa(deps.db, jenis, PERIKSA_MAX)) : refuse('web.forbidden');
}

/** How many wait; 0 for whoever may not look. */
export async function countPeriksaFor(
  deps: Deps,
  reader: Reader,
): Promise<Readonly<Record<JenisPeriksa, number>>> {
  return mayPeriksa(reader) ? countPeriksa(deps.db) : { pesan: 0, temuan: 0 };
}

/** Refusals `web.forbidden`, `web.not_found` for one that waits no more. */
export async function readPeriksa(deps: Deps, reader: Reader, id: string): Promise<Result<PesanTerbuka>> {
  if (!mayPeriksa(reader)) return refuse('web.forbidden');
  const row = isUuid(id) ? await readPesanMasuk(deps.db, id) : null;
  const isi = row === null ? null : openIsi(deps, row);
  if (row === null || isi === null || !isWaiting(row.status) || !isSaluran(row.kanal))
    return refuse('web.not_found');
  const { kanal, status, hasil, diterimaPada, lampiran } = row;
  return ok({
    id,
    kanal,
    status,
    hasil,
    diterimaPada,
    pengirim: `…${(openAlamat(deps, row) ?? '').slice(-4)}`,
    judul: isi.judul,
    teks: kataOf(isi),
    lampiran: lampiran.length,
    ditolak: isi.ditolak,
    tautan: tautanOf(isTemuan(hasil) ? kirimanOf(isi.catatan) : null),
  });
}

/**
 * Makes a laporan of a message in the words that the officer set right; it belongs to its sender, who is told the number. Refusals
 * `web.forbidden`, `web.not_found`, `input.too_short`, `input.too_long`, those of `submitLaporan`.
 */
export async function jadikanLaporan(
  deps: Deps,
  by: Pemeriksa,
  id: string,
  words: {
    readonly judul: string;
    readonly isi: string;
    readonly anonim: boolean;
    readonly rahasia: boolean;
  },
): Promise<Result<null, readonly Refusal[]>> {
  const judul = words.judul.trim();
  const isi = words.isi.trim();
  const wrong = [
    ...lengthFaults('judul', judul, JUDUL_MIN, JUDUL_MAX),
    ...lengthFaults('isi', isi, ISI_MIN, ISI_MAX),
  ];
  if (wrong.length > 0) return { ok: false, refusal: wrong };
  return taken(deps, by, id, (siapa, tugas) =>
    tulisLaporan(deps, siapa, tugas, {
      jenis: 'laporan',
      klasifikasi: 'pengaduan',
      judul,
      isi,
      anonim: words.anonim,
      rahasia: words.rahasia,
    }),
  );
}

/** Puts a message into the thread of a laporan of the same sender. Refusals as above, `laporan.not_found` when it is somebody else's. */
export function tempelkan(
  deps: Deps,
  by: Pemeriksa,
  id: string,
  typed: string,
): Promise<Result<null, readonly Refusal[]>> {
  return taken(deps, by, id, async (siapa, tugas) => {
    const nomor = parseNomor(typed);
    const loaded = nomor === null ? null : await loadLaporan(deps.db, nomor, { lock: false });
    const reader = readersOf(deps, siapa).find(({ pemilik }) => pemilik === loaded?.milik.pemilik);
    if (nomor === null || reader === undefined) return notTheirs;
    return sampaikan(deps, siapa, tugas, { perintah: 'balas', nomor, isi: kataOf(tugas.isi) }, reader);
  });
}

const notTheirs: Hasil = {
  selesai: false,
  status: 'tidak_dipahami',
  hasil: 'laporan.not_found',
  balasan: { kode: 'bantuan' },
};

/** Lets a message that was held back be worked on as any other. Refusals `web.forbidden`, `web.not_found`. */
export async function prosesBiasa(deps: Deps, by: Pemeriksa, id: string): Promise<Result<null>> {
  if (!mayPeriksa(by.reader)) return refuse('web.forbidden');
  const done = isUuid(id) && (await releaseKeAntrean(deps.db, id, by.akunId, deps.now()));
  return done ? ok(null) : refuse('web.not_found');
}

/** Sets a message aside with a reason; its words are forgotten. Refusals `web.forbidden`, `web.not_found`, `input.too_short`, `input.too_long`. */
export async function sisihkan(
  deps: Deps,
  by: Pemeriksa,
  id: string,
  typed: string,
): Promise<Result<null, readonly Refusal[]>> {
  if (!mayPeriksa(by.reader)) return { ok: false, refusal: [refusal('web.forbidden')] };
  const alasan = typed.trim();
  const wrong = lengthFaults('alasan', alasan, ALASAN_MIN, Math.min(ALASAN_MAX, 500));
  if (wrong.length > 0) return { ok: false, refusal: wrong };
  const done = isUuid(id) && (await setAside(deps.db, { id, oleh: by.akunId, alasan, pada: deps.now() }));
  return done ? ok(null) : { ok: false, refusal: [refusal('web.not_found')] };
}

async function taken(
  deps: Deps,
  by: Pemeriksa,
  id: string,
  act: (siapa: Siapa, tugas: Tugas) => Promise<Hasil>,
): Promise<Result<null, readonly Refusal[]>> {
  if (!mayPeriksa(by.reader)) return { ok: false, refusal: [refusal('web.forbidden')] };
  const now = deps.now();
  const giliran = deps.chance.uuid(now);
  const row = isUuid(id)
    ? await reclaimPesanMasuk(deps.db, { id, giliran, oleh: by.akunId, until: now + SEWA_MS })
    : null;
  if (row === null) return { ok: false, refusal: [refusal('web.not_found')] };
  try {
    const done = await actOn(deps, row, giliran, act);
    if (done.selesai) return ok(null);
    await returnPesanMasuk(deps.db, id, giliran, row.status, deps.now());
    return { ok: false, refusal: [refusal(done.hasil.includes('.') ? done.hasil : 'laporan.not_found')] };
  } catch (error) {
    await returnPesanMasuk(deps.db, id, giliran, row.status, deps.now()).catch(() => undefined);
    throw error;
  }
}

async function actOn(
  deps: Deps,
  row: PesanMasukRow,
  giliran: string,
  act: (siapa: Siapa, tugas: Tugas) => Promise<Hasil>,
): Promise<Hasil> {
  const { id, kanal, lampiran, diterimaPada } = row;
  const isi = openIsi(deps, row);
  const alamat = openAlamat(deps, row);
  if (isi === null || alamat === null || !isSaluran(kanal)) return notTheirs;
  const found = await siapaOf(deps, kanal, alamat);
  // Whoever only wrote an address above a mail acts for no account, also by an officer's hand.
  const siapa = isi.catatan['bukti'] === 'tidak' ? { ...found, akunId: null } : found;
  // Whom an officer read is told of it, however many others were not.
  const { balas: _, ...catatan } = isi.catatan;
  // Whoever did not speak to us is not spoken to (ADR 0034); whoever named us is told what came of it.
  const sapa = row.hasil === 'temuan_cari' ? 'tidak' : row.hasil === 'temuan' ? 'temuan' : undefined;
  const told = sapa === undefined ? catatan : { ...catatan, sapa };
  return act(siapa, { id, giliran, isi: { ...isi, catatan: told }, lampiran, diterimaPada, langsung: false });
}

/** Where anybody may read a post, whoever wrote it. */
function tautanOf(kiriman: string | null): string | null {
  return kiriman === null ? null : `https://x.com/i/status/${kiriman}`;
}

function isWaiting(status: string): status is PerluDiperiksa {
  return (PERLU_DIPERIKSA as readonly string[]).includes(status);
}

function lengthFaults(path: string, text: string, min: number, max: number): Refusal[] {
  const { length } = Array.from(text);
  if (length < min) return [refusal('input.too_short', { min, panjang: length }, path)];
  return length > max ? [refusal('input.too_long', { max, panjang: length }, path)] : [];
}
