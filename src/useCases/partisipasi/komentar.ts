import { readScope } from '../../domain/laporan/access.ts';
import { kedudukanOf, type Reader } from '../../domain/laporan/reader.ts';
import { findDataPribadi } from '../../domain/laporan/tulisan/dataPribadi.ts';
import { ok, refusal, refuse, type Refusal, type Result } from '../../domain/shared/result.ts';
import type { Db } from '../../persistence/connection/database.ts';
import { withTransaction } from '../../persistence/connection/transaction.ts';
import { loadLaporan, loadManyLaporan, type Loaded } from '../../persistence/laporan/loadLaporan.ts';
import {
  decideKomentar,
  findKomentarLaporan,
  findKomentarMenunggu,
  insertKomentar,
  readKomentarAkun,
  type KomentarMenunggu,
} from '../../persistence/partisipasi/komentar.ts';
import { closeAduan } from '../../persistence/partisipasi/aduan.ts';
import { recordOutcome, type Claim } from '../idempotency/claim.ts';
import type { Deps } from '../deps.ts';
import { loadPublik } from './orang.ts';

export type { KomentarMenunggu } from '../../persistence/partisipasi/komentar.ts';

const KOMENTAR = { min: 5, max: 1_000 } as const;
const ALASAN_TOLAK = { min: 5, max: 500 } as const;
/** An account's comments that may wait at once: nobody floods the officers. */
const MAX_MENUNGGU = 5;
const MAX_LISTED = 100;

/**
 * A comment of an account on a public laporan; nobody else reads it until an officer allows it (F34). Refusals:
 * `laporan.not_found` for any laporan that is not public, `komentar.own` for its own pelapor (who has the thread, and would give
 * himself away), `input.*` for the length, `komentar.personal_data` {nilai} naming what must go, `komentar.twice`,
 * `komentar.too_many_waiting` {max}.
 */
export async function addKomentar(
  deps: Deps,
  writer: { readonly akunId: string; readonly nama: string; readonly reader: Reader },
  tulisan: { readonly nomor: string; readonly isi: string },
  claim?: Claim,
): Promise<Result<true>> {
  const isi = tulisan.isi.trim();
  const wrong = lengthRefusal(isi, KOMENTAR, 'isi');
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  return withTransaction(deps.db, options, async (tx) => {
    const loaded = await loadPublik(deps, tx, tulisan.nomor);
    if (loaded === null) return refuse('laporan.not_found');
    const { pohon } = await deps.rujukan();
    const kedudukan = kedudukanOf(writer.reader, loaded.laporan, loaded.milik, pohon);
    if (kedudukan.pelapor || kedudukan.pembuat) return refuse('komentar.own');
    if (wrong !== null) return { ok: false, refusal: wrong };
    const pribadi = findDataPribadi(isi).map(({ mulai, akhir }) => isi.slice(mulai, akhir));
    if (pribadi.length > 0) return refuse('komentar.personal_data', { nilai: pribadi.join(', ') }, 'isi');
    const { menunggu, isKembar } = await readKomentarAkun(tx, writer.akunId, loaded.id, isi);
    if (isKembar) return refuse('komentar.twice', undefined, 'isi');
    if (menunggu >= MAX_MENUNGGU) return refuse('komentar.too_many_waiting', { max: MAX_MENUNGGU });
    const dibuatPada = deps.now();
    await insertKomentar(tx, {
      id: deps.chance.uuid(dibuatPada),
      laporanId: loaded.id,
      akunId: writer.akunId,
      nama: inisialOf(writer.nama),
      isi,
      dibuatPada,
    });
    if (claim !== undefined) await recordOutcome(tx, claim, 'true');
    return ok(true);
  });
}

/** Waiting comments that this officer may decide, oldest first, at most 100. */
export async function listKomentarMenunggu(deps: Deps, reader: Reader): Promise<readonly KomentarMenunggu[]> {
  const { pohon } = await deps.rujukan();
  const scope = readScope(reader, pohon).filter((one) => one.jenis === 'badan' || one.jenis === 'semua');
  if (scope.length === 0) return [];
  const found = await findKomentarMenunggu(deps.db, scope, MAX_LISTED);
  const loaded = await loadManyLaporan(deps.db, [...new Set(found.map((one) => one.nomor))]);
  const allowed = new Set<string>();
  for (const one of loaded) if (await mayDecide(deps, reader, one)) allowed.add(one.laporan.nomor);
  return found.filter((one) => allowed.has(one.nomor));
}

/**
 * Lets a comment be seen, refuses it with a reason for its writer, or takes a shown one away again. Refusals:
 * `komentar.not_found` for whoever may not decide it, `komentar.not_your_own` for its writer (nobody checks their own words),
 * `input.*` for the reason, `komentar.decided` when somebody was faster.
 */
export async function putuskanKomentar(
  deps: Deps,
  officer: { readonly akunId: string; readonly reader: Reader },
  id: string,
  putusan: { readonly status: 'tampil' } | { readonly status: 'ditolak'; readonly alasan: string },
): Promise<Result<{ readonly nomor: string }>> {
  const komentar = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)
    ? await findKomentarLaporan(deps.db, id)
    : null;
  const loaded = komentar === null ? null : await loadFor(deps, officer.reader, deps.db, komentar.nomor);
  if (komentar === null || loaded === null) return refuse('komentar.not_found');
  if (komentar.akunId === officer.akunId) return refuse('komentar.not_your_own');
  const alasan = putusan.status === 'ditolak' ? putusan.alasan.trim() : null;
  const wrong = alasan === null ? null : lengthRefusal(alasan, ALASAN_TOLAK, 'alasan');
  if (wrong !== null) return { ok: false, refusal: wrong };
  const isOpen =
    komentar.status === 'menunggu' || (komentar.status === 'tampil' && putusan.status === 'ditolak');
  if (!isOpen) return refuse('komentar.decided');
  const pada = deps.now();
  const decided = { dari: komentar.status, status: putusan.status, oleh: officer.akunId, pada, alasan };
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  return withTransaction(deps.db, options, async (tx) => {
    if (!(await decideKomentar(tx, id, decided))) return refuse('komentar.decided');
    await closeAduan(tx, id, pada);
    return ok({ nomor: komentar.nomor });
  });
}

/** The laporan of a comment for an officer who may decide it; null for any other. */
export async function loadFor(deps: Deps, reader: Reader, db: Db, nomor: string): Promise<Loaded | null> {
  const loaded = await loadLaporan(db, nomor, { lock: false });
  return loaded !== null && (await mayDecide(deps, reader, loaded)) ? loaded : null;
}

/** Whether somebody decides about comments: officers in charge, and the admin nasional of what the public may read. */
export async function mayDecide(deps: Deps, reader: Reader, { laporan, milik }: Loaded): Promise<boolean> {
  const { pohon } = await deps.rujukan();
  const { admin, unit, nasional } = kedudukanOf(reader, laporan, milik, pohon);
  return admin.length > 0 || unit.length > 0 || (nasional && laporan.terbit && !laporan.rahasia);
}

function lengthRefusal(text: string, limits: { min: number; max: number }, path: string): Refusal | null {
  const panjang = Array.from(text).length;
  if (panjang === 0) return refusal('input.required', undefined, path);
  if (panjang < limits.min) return refusal('input.too_short', { min: limits.min, panjang }, path);
  return panjang > limits.max ? refusal('input.too_long', { max: limits.max, panjang }, path) : null;
}

/** `Siti Aminah` → `S. A.`: enough to tell two writers apart, too little to find one. */
function inisialOf(nama: string): string {
  const words = nama.trim().split(/\s+/).slice(0, 3);
  return words.map((word) => `${(Array.from(word)[0] ?? '').toUpperCase()}.`).join(' ');
}
