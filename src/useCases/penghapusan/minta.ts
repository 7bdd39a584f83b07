import { kebijakanAt } from '../../domain/tenggat/kebijakan.ts';
import type { Rujukan } from '../../domain/laporan/aturan.ts';
import { keptByLaw, wordsOf, type CakupanHapus } from '../../domain/laporan/penghapusan/penghapusan.ts';
import { kedudukanOf, type Reader } from '../../domain/laporan/reader.ts';
import { ok, refusal, refuse, type Refusal, type Result } from '../../domain/shared/result.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { withTransaction, type Tx } from '../../persistence/connection/transaction.ts';
import { loadLaporan, type Loaded } from '../../persistence/laporan/loadLaporan.ts';
import { readLampiran } from '../../persistence/lampiran/lampiran.ts';
import { readTempatKata } from '../../persistence/penghapusan/hapusIsi.ts';
import {
  insertPermintaan,
  readPenghapusanOf,
  updatePenghapusan,
  type Penghapusan,
} from '../../persistence/penghapusan/penghapusan.ts';
import { queuePesan } from '../../persistence/pesan/pesan.ts';
import type { Deps } from '../deps.ts';
import { recordOutcome, type Claim } from '../idempotency/claim.ts';
import { officersOf, receiverKey } from '../pesan/receivers.ts';

export type { Penghapusan } from '../../persistence/penghapusan/penghapusan.ts';

/** What the pelapor sees before asking: what would go, what stays and why, and what was asked already. */
export interface RencanaHapus {
  readonly nomor: string;
  /** Null: may be asked for; else why the law keeps it for now. */
  readonly tertahan: Readonly<Record<CakupanHapus, Refusal | null>>;
  /** Entries of the pelapor whose words would go, and files. */
  readonly tulisan: number;
  readonly berkas: number;
  /** Entries of officers, which go only when the decision says so. */
  readonly petugas: number;
  /** Split off from it, or it from them: each is asked for by itself. */
  readonly pecahan: readonly string[];
  readonly permintaan: readonly Penghapusan[];
  readonly jam: number;
}

const ALASAN = { min: 5, max: 1_000 } as const;
/** Requests of one laporan, ever: after so many answers a person decides at the counter. */
const MAX_REQUESTS = 10;

/** Refusals: `laporan.not_found` for everybody but its own pelapor, by account or receipt. */
export async function readErasure(deps: Deps, reader: Reader, nomor: string): Promise<Result<RencanaHapus>> {
  const aturan = await deps.rujukan();
  const loaded = await loadLaporan(deps.db, nomor, { lock: false });
  if (loaded === null || !isOwn(reader, loaded, aturan)) return refuse('laporan.not_found');
  const [events, files, permintaan] = await Promise.all([
    readTempatKata(deps.db, loaded.id),
    readLampiran(deps.db, [loaded.id]),
    readPenghapusanOf(deps.db, loaded.id),
  ]);
  const whose = events.map(wordsOf);
  const tulisan = whose.filter((one) => one === 'pelapor').length;
  const { laporan } = loaded;
  const isi =
    keptByLaw(laporan, 'isi') ?? (tulisan + files.length === 0 ? refusal('hapus.nothing_left') : null);
  return ok({
    nomor,
    tertahan: { isi, kontak: keptByLaw(laporan, 'kontak') },
    tulisan,
    berkas: files.length,
    petugas: whose.filter((one) => one === 'petugas').length,
    pecahan: laporan.terkait.filter((one) => one.hubungan.startsWith('dipecah')).map((one) => one.nomor),
    permintaan,
    jam: hoursToDecide(aturan, deps.now()),
  });
}

/**
 * The pelapor asks that words or contact be erased (UU 27/2022 art. 8); those in charge decide within the hours of the policy.
 * Refusals: `laporan.not_found` for everybody else, `hapus.*` for what the law keeps, `hapus.waiting` while one waits, `input.*`.
 */
export async function askErasure(
  deps: Deps,
  reader: Reader,
  asked: { readonly nomor: string; readonly cakupan: CakupanHapus; readonly alasan: string },
  claim?: Claim,
): Promise<Result<true>> {
  const { nomor, cakupan } = asked;
  const alasan = asked.alasan.trim();
  const wrong = alasan === '' ? null : lengthRefusal(alasan, ALASAN, 'alasan');
  if (wrong !== null) return { ok: false, refusal: wrong };
  const aturan = await deps.rujukan();
  return inOne(deps, async (tx) => {
    const loaded = await loadLaporan(tx, nomor, { lock: true });
    if (loaded === null || !isOwn(reader, loaded, aturan)) return refuse('laporan.not_found');
    const kept = keptByLaw(loaded.laporan, cakupan);
    if (kept !== null) return { ok: false, refusal: kept };
    const before = await readPenghapusanOf(tx, loaded.id);
    if (before.length >= MAX_REQUESTS) return refuse('hapus.too_many', { max: MAX_REQUESTS });
    if (before.some((one) => one.status === 'menunggu')) return refuse('hapus.waiting');
    if (cakupan === 'isi' && !(await hasWords(tx, loaded))) return refuse('hapus.nothing_left');
    const pada = Math.max(deps.now(), loaded.laporan.diubahPada);
    const id = deps.chance.uuid(pada);
    const jatuhTempo = pada + hoursToDecide(aturan, pada) * MS_PER_JAM;
    const langkah = [{ apa: 'minta', pada, isi: alasan === '' ? null : alasan }] as const;
    if (
      !(await insertPermintaan(tx, {
        id,
        laporanId: loaded.id,
        cakupan,
        dimintaPada: pada,
        jatuhTempo,
        langkah,
      }))
    )
      return refuse('hapus.waiting');
    await tellOfficers(tx, deps, aturan, loaded, id, pada);
    if (claim !== undefined) await recordOutcome(tx, claim, 'true');
    return ok(true);
  });
}

/**
 * Takes a waiting request back, or objects to a refusal: then the admin nasional decides. Refusals: `laporan.not_found`,
 * `hapus.not_waiting`, `hapus.not_refused`, `input.*`.
 */
export async function answerErasure(
  deps: Deps,
  reader: Reader,
  asked:
    | { readonly nomor: string; readonly apa: 'batal' }
    | { readonly nomor: string; readonly apa: 'keberatan'; readonly isi: string },
): Promise<Result<true>> {
  const aturan = await deps.rujukan();
  return inOne(deps, async (tx) => {
    const loaded = await loadLaporan(tx, asked.nomor, { lock: true });
    if (loaded === null || !isOwn(reader, loaded, aturan)) return refuse('laporan.not_found');
    const [last] = await readPenghapusanOf(tx, loaded.id);
    const pada = Math.max(deps.now(), loaded.laporan.diubahPada);
    const keep = { dasar: null, juga: [], diputusOleh: null } as const;
    if (asked.apa === 'batal') {
      if (last?.status !== 'menunggu') return refuse('hapus.not_waiting');
      const langkah = [...last.langkah, { apa: 'batal', pada, isi: null } as const];
      await updatePenghapusan(tx, last.id, {
        ...last,
        ...keep,
        status: 'dibatalkan',
        diputusPada: pada,
        langkah,
      });
      return ok(true);
    }
    if (last?.status !== 'ditolak' || last.tingkat === 2) return refuse('hapus.not_refused');
    const isi = asked.isi.trim();
    const wrong = lengthRefusal(isi, ALASAN, 'isi');
    if (wrong !== null) return { ok: false, refusal: wrong };
    const langkah = [...last.langkah, { apa: 'keberatan', pada, isi } as const];
    const jatuhTempo = pada + hoursToDecide(aturan, pada) * MS_PER_JAM;
    const to = {
      ...last,
      ...keep,
      status: 'menunggu',
      tingkat: 2,
      diputusPada: null,
      jatuhTempo,
      langkah,
    } as const;
    await updatePenghapusan(tx, last.id, to);
    await queueFor(
      tx,
      deps,
      [{ jenis: 'peran', peran: 'admin_nasional', badan: 'NAS' }],
      loaded,
      `${last.id}:2`,
      pada,
    );
    return ok(true);
  });
}

const MS_PER_JAM = 3_600_000;

function hoursToDecide(aturan: Rujukan, pada: Instant): number {
  return kebijakanAt(aturan.kebijakan, pada).hapusTenggatJam;
}

/** By account or receipt: a key that filed for somebody cannot erase in their place. */
function isOwn(reader: Reader, { laporan, milik }: Loaded, aturan: Rujukan): boolean {
  return kedudukanOf(reader, laporan, milik, aturan.pohon).pelapor;
}

async function hasWords(tx: Tx, loaded: Loaded): Promise<boolean> {
  const events = await readTempatKata(tx, loaded.id);
  return events.some((one) => wordsOf(one) === 'pelapor') || (await readLampiran(tx, [loaded.id])).length > 0;
}

async function tellOfficers(
  tx: Tx,
  deps: Deps,
  aturan: Rujukan,
  loaded: Loaded,
  id: string,
  pada: Instant,
): Promise<void> {
  const { badan, terlapor } = loaded.laporan;
  await queueFor(tx, deps, officersOf(badan[0] ?? 'NAS', terlapor, aturan), loaded, id, pada);
}

async function queueFor(
  tx: Tx,
  deps: Deps,
  receivers: ReturnType<typeof officersOf>,
  loaded: Loaded,
  key: string,
  pada: Instant,
): Promise<void> {
  if (deps.isMuted) return;
  const pesan = receivers.map((penerima) => ({
    id: deps.chance.uuid(pada),
    kunci: `hapus_diminta:${key}:${receiverKey(penerima)}`,
    laporanId: loaded.id,
    jenis: 'hapus_diminta',
    penerima,
    data: { nomor: loaded.laporan.nomor },
  }));
  await queuePesan(tx, pesan, pada);
}

export function lengthRefusal(
  text: string,
  { min, max }: { min: number; max: number },
  path: string,
): Refusal | null {
  const panjang = Array.from(text).length;
  if (panjang === 0) return refusal('input.required', undefined, path);
  if (panjang < min) return refusal('input.too_short', { min, panjang }, path);
  return panjang > max ? refusal('input.too_long', { max, panjang }, path) : null;
}

export function inOne<T>(deps: Deps, work: (tx: Tx) => Promise<Result<T>>): Promise<Result<T>> {
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  return withTransaction(deps.db, options, work);
}
