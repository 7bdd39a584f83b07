import { isUuid } from '../../domain/shared/uuid.ts';
import { viewFrom } from '../../domain/laporan/access.ts';
import type { Rujukan } from '../../domain/laporan/aturan.ts';
import { DASAR_HAPUS, keptByLaw, wordsOf } from '../../domain/laporan/penghapusan/penghapusan.ts';
import { kedudukanOf, type Reader } from '../../domain/laporan/reader.ts';
import { findDataPribadi } from '../../domain/laporan/tulisan/dataPribadi.ts';
import type { Refusal } from '../../domain/shared/result.ts';
import { ok, refuse, type Result } from '../../domain/shared/result.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { subtree } from '../../domain/instansi/pohon.ts';
import { loadLaporanById, loadManyLaporan, type Loaded } from '../../persistence/laporan/loadLaporan.ts';
import { readTempatKata } from '../../persistence/penghapusan/hapusIsi.ts';
import {
  findPenghapusan,
  listMenunggu,
  updatePenghapusan,
  type Penghapusan,
} from '../../persistence/penghapusan/penghapusan.ts';
import { queuePesan } from '../../persistence/pesan/pesan.ts';
import type { Tx } from '../../persistence/connection/transaction.ts';
import type { Deps } from '../deps.ts';
import { carryOut, lockForErasure, momentOf } from './laksanakan.ts';
import { inOne, lengthRefusal } from './minta.ts';

/** A waiting request as those in charge see it in their list. */
export interface HapusMenunggu {
  readonly id: string;
  readonly nomor: string;
  readonly cakupan: Penghapusan['cakupan'];
  readonly tingkat: 1 | 2;
  readonly dimintaPada: Instant;
  readonly jatuhTempo: Instant;
  readonly isTerlambat: boolean;
}

/** One officer's entry whose words may go too. */
export interface JawabanPetugas {
  readonly urut: number;
  readonly jenis: string;
  readonly pada: Instant;
  readonly teks: string;
  /** It seems to name somebody: chosen beforehand. */
  readonly isBertanda: boolean;
}

export interface HapusDiperiksa extends HapusMenunggu {
  readonly zona: Loaded['turunan']['zona'];
  readonly status: Penghapusan['status'];
  readonly langkah: Penghapusan['langkah'];
  readonly tertahan: Refusal | null;
  readonly tulisan: number;
  /** Null where this reader may not read the text. */
  readonly jawaban: readonly JawabanPetugas[] | null;
  readonly dasar: string;
}

export interface Pemutus {
  readonly akunId: string;
  readonly reader: Reader;
}

const MAX_LISTED = 300;
const ALASAN = { min: 20, max: 1_000 } as const;

/** Requests that wait for this officer, due first: an admin's of its own laporan; the admin nasional's objected and overdue ones. */
export async function listErasures(deps: Deps, reader: Reader): Promise<readonly HapusMenunggu[]> {
  const { pohon } = await deps.rujukan();
  const badan = reader.penugasan.flatMap((one) => subtree(pohon, one.badan));
  const isNasional = reader.penugasan.some((one) => one.peran === 'admin_nasional');
  if (badan.length === 0 && !isNasional) return [];
  const now = deps.now();
  const rows = await listMenunggu(deps.db, { badan, isNasional, now, limit: MAX_LISTED });
  const loaded = await loadManyLaporan(deps.db, [...new Set(rows.map((one) => one.nomor))]);
  const byId = new Map(loaded.map((one) => [one.id, one]));
  const aturan = await deps.rujukan();
  return rows
    .filter((row) => {
      const one = byId.get(row.laporanId);
      return one !== undefined && mayDecide(reader, one, row, aturan, now);
    })
    .map((row) => waiting(row, row.nomor, now));
}

/** One request with what would go. Refusal `hapus.not_found` for whoever may not decide it. */
export async function reviewErasure(deps: Deps, reader: Reader, id: string): Promise<Result<HapusDiperiksa>> {
  const [aturan, found] = await Promise.all([deps.rujukan(), find(deps, id)]);
  const loaded = found === null ? null : await loadLaporanById(deps.db, found.laporanId, { lock: false });
  const now = deps.now();
  if (found === null || loaded === null || !mayDecide(reader, loaded, found, aturan, now))
    return refuse('hapus.not_found');
  const kedudukan = kedudukanOf(reader, loaded.laporan, loaded.milik, aturan.pohon);
  const pandangan = viewFrom(kedudukan, reader, loaded.laporan, now);
  const events = await readTempatKata(deps.db, loaded.id);
  const jawaban = events.flatMap((one): JawabanPetugas[] => {
    if (wordsOf(one) !== 'petugas') return [];
    const teks = Object.values(one.event.kata)
      .filter((kata) => typeof kata === 'string')
      .join(' ');
    const { jenis, pada } = one.event;
    return [{ urut: one.urut, jenis, pada, teks, isBertanda: findDataPribadi(teks).length > 0 }];
  });
  return ok({
    ...waiting(found, loaded.laporan.nomor, now),
    zona: loaded.turunan.zona,
    status: found.status,
    langkah: found.langkah,
    tertahan: keptByLaw(loaded.laporan, found.cakupan),
    tulisan: events.filter((one) => wordsOf(one) === 'pelapor').length,
    jawaban: pandangan.teks && pandangan.dinas && found.cakupan === 'isi' ? jawaban : null,
    dasar: DASAR_HAPUS.permintaan,
  });
}

export type PutusanHapus =
  | { readonly kabul: true; readonly juga: readonly number[] }
  | { readonly kabul: false; readonly alasan: string };

/**
 * Grants a request, and everything granted is gone when this answers but bytes and mails, which follow at once; or refuses it with
 * a reason that the pelapor reads. Refusals: `hapus.not_found` for whoever may not decide it, `hapus.decided` when somebody was
 * faster, `hapus.still_open` and `hapus.under_examination` when the laporan was opened again meanwhile, `input.*`.
 */
export async function decideErasure(
  deps: Deps,
  { akunId, reader }: Pemutus,
  id: string,
  putusan: PutusanHapus,
): Promise<Result<{ readonly nomor: string }>> {
  const [aturan, seen] = await Promise.all([deps.rujukan(), find(deps, id)]);
  const nomor =
    seen === null
      ? null
      : ((await loadLaporanById(deps.db, seen.laporanId, { lock: false }))?.laporan.nomor ?? null);
  if (nomor === null) return refuse('hapus.not_found');
  const alasan = putusan.kabul ? null : putusan.alasan.trim();
  return inOne(deps, async (tx) => {
    const locked = await lockForErasure(tx, nomor);
    const found = await findPenghapusan(tx, id, { lock: true });
    if (locked === null || found === null || !mayDecide(reader, locked.own, found, aturan, deps.now()))
      return refuse('hapus.not_found');
    if (found.status !== 'menunggu') return refuse('hapus.decided');
    const wrong = alasan === null ? null : lengthRefusal(alasan, ALASAN, 'alasan');
    if (wrong !== null) return { ok: false, refusal: wrong };
    const pada = momentOf(deps, locked);
    const common = { ...found, diputusPada: pada, diputusOleh: akunId };
    if (alasan !== null) {
      const langkah = [...found.langkah, { apa: 'tolak', pada, isi: alasan } as const];
      await updatePenghapusan(tx, id, { ...common, status: 'ditolak', dasar: null, langkah, juga: [] });
      await tellRefused(tx, deps, locked.own, id, found.tingkat, pada);
      return ok({ nomor });
    }
    const kept = keptByLaw(locked.own.laporan, found.cakupan);
    if (kept !== null) return { ok: false, refusal: kept };
    const juga = putusan.kabul ? putusan.juga : [];
    const dasar = DASAR_HAPUS.permintaan;
    const langkah = [...found.langkah, { apa: 'kabul', pada, isi: null } as const];
    await updatePenghapusan(tx, id, { ...common, status: 'dikabulkan', dasar, langkah, juga });
    const oleh = officerAs(deps, reader, locked.own, aturan, akunId);
    await carryOut(tx, deps, aturan, locked, { ...found, dasar, oleh, akunId, juga }, pada);
    return ok({ nomor });
  });
}

/** As the history names whoever decides: a role at a body, and a pseudonym of this laporan. */
function officerAs(
  deps: Deps,
  reader: Reader,
  { id, laporan, milik }: Loaded,
  aturan: Rujukan,
  akunId: string,
) {
  const [admin] = kedudukanOf(reader, laporan, milik, aturan.pohon).admin;
  const samaran = deps.keys.samaran(id, akunId);
  const seat = admin ?? { peran: 'admin_nasional', badan: 'NAS' };
  return { sebagai: 'petugas', peran: seat.peran, badan: seat.badan, samaran } as const;
}

async function find(deps: Deps, id: string): Promise<Penghapusan | null> {
  return isUuid(id) ? findPenghapusan(deps.db, id, { lock: false }) : null;
}

/** The admin in charge at first; the admin nasional what was objected to, or what is overdue. The unit complained of, never, nor its own pelapor. */
function mayDecide(
  reader: Reader,
  { laporan, milik }: Loaded,
  { tingkat, jatuhTempo }: Pick<Penghapusan, 'tingkat' | 'jatuhTempo'>,
  aturan: Rujukan,
  now: Instant,
): boolean {
  const { admin, nasional, pelapor } = kedudukanOf(reader, laporan, milik, aturan.pohon);
  if (pelapor) return false;
  if (tingkat === 2) return nasional;
  return admin.length > 0 || (nasional && jatuhTempo < now);
}

function waiting(row: Penghapusan, nomor: string, now: Instant): HapusMenunggu {
  const { id, cakupan, tingkat, dimintaPada, jatuhTempo } = row;
  return { id, nomor, cakupan, tingkat, dimintaPada, jatuhTempo, isTerlambat: jatuhTempo < now };
}

async function tellRefused(
  tx: Tx,
  deps: Deps,
  own: Loaded,
  id: string,
  tingkat: number,
  pada: Instant,
): Promise<void> {
  if (deps.isMuted) return;
  const pesan = {
    id: deps.chance.uuid(pada),
    kunci: `hapus_ditolak:${id}:${tingkat}`,
    laporanId: own.id,
    jenis: 'hapus_ditolak',
    penerima: { jenis: 'pelapor' },
    data: { nomor: own.laporan.nomor },
  } as const;
  await queuePesan(tx, [pesan], pada);
}
