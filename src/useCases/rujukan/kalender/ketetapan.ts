import { viewOf } from '../../../domain/laporan/access.ts';
import { geseranOf } from '../../../domain/laporan/geseran.ts';
import type { Reader } from '../../../domain/laporan/reader.ts';
import { refusal, type Refusal, type Result } from '../../../domain/shared/result.ts';
import type { Hari, Instant, Zona } from '../../../domain/shared/time.ts';
import { buildKalender, type Kalender } from '../../../domain/tenggat/kalender.ts';
import type { KodeJam } from '../../../domain/tenggat/types.ts';
import { withTransaction } from '../../../persistence/connection/transaction.ts';
import { readOpenBatch } from '../../../persistence/laporan/refreshTurunan.ts';
import { recordPerubahan } from '../../../persistence/perubahan/perubahan.ts';
import { isKetetapanKnown, recordKetetapan } from '../../../persistence/rujukan/ketetapan.ts';
import { readKalenderRows, type KalenderRows } from '../../../persistence/rujukan/readRujukan.ts';
import type { Deps } from '../../deps.ts';
import { recomputeDeadlines } from '../../sapu/recomputeDeadlines.ts';
import type { Pengelola } from '../pengelola.ts';
import { checkKetetapan, roleForKalender, type KetetapanDraft, type KetetapanSah } from './ketetapanDraft.ts';

/** One clock that a decree moves, as whoever records it may see it. */
export interface GeseranTampil {
  readonly nomor: string;
  readonly jam: KodeJam;
  readonly unit: string | null;
  readonly zona: Zona;
  /** Null: paused, so that no last day is known. */
  readonly dari: Instant | null;
  readonly menjadi: Instant | null;
}

/** What a decree would do to the deadlines of open laporan. */
export interface DampakKalender {
  readonly sah: KetetapanSah;
  /** Open laporan that were looked at: all, or those with a clock under that instansi's calendar. */
  readonly dilihat: number;
  /** Laporan of which at least one deadline moves. */
  readonly laporan: number;
  readonly mundur: number;
  readonly maju: number;
  /** Moved clocks of laporan that this person may know of: how many, and the first of them. */
  readonly geser: number;
  readonly baris: readonly GeseranTampil[];
  /** Laporan that move as well, but that this person may not know of. */
  readonly tersembunyi: number;
}

const BATCH = 500;
/** So many moved clocks stand on a page; the whole list is streamed (`streamGeseran`). */
export const GESER_TAMPIL = 100;

/**
 * Checks a decree and tells what it would move, through the same functions that deadlines are computed by; nothing is written.
 * Refusals: `web.forbidden`, those of `checkKetetapan`, `kalender.decree_known`.
 */
export async function previewKetetapan(
  deps: Deps,
  { reader }: Pengelola,
  draft: KetetapanDraft,
): Promise<Result<DampakKalender, readonly Refusal[]>> {
  const checked = await check(deps, reader, draft);
  if (!checked.ok) return checked;
  const { sah } = checked.value;
  const count = { dilihat: 0, laporan: 0, mundur: 0, maju: 0, tersembunyi: 0, geser: 0 };
  const baris: GeseranTampil[] = [];
  for await (const { arah, geseran } of lookAtOpen(deps, reader, checked.value)) {
    count.dilihat += 1;
    if (arah === null) continue;
    count.laporan += 1;
    count[arah] += 1;
    if (geseran === null) count.tersembunyi += 1;
    count.geser += geseran?.length ?? 0;
    baris.push(...(geseran ?? []).slice(0, GESER_TAMPIL - baris.length));
  }
  return { ok: true, value: { sah, ...count, baris } };
}

/** Every clock that a decree would move, of laporan that this person may know of, read as they are sent. Refusals as `previewKetetapan`. */
export async function streamGeseran(
  deps: Deps,
  { reader }: Pengelola,
  draft: KetetapanDraft,
): Promise<Result<AsyncIterable<GeseranTampil>, readonly Refusal[]>> {
  const checked = await check(deps, reader, draft);
  if (!checked.ok) return checked;
  return { ok: true, value: known(lookAtOpen(deps, reader, checked.value)) };
}

async function* known(looked: AsyncIterable<Dilihat>): AsyncGenerator<GeseranTampil> {
  for await (const { geseran } of looked) yield* geseran ?? [];
}

/**
 * Records a decree and computes open deadlines anew (rules §5): what comes within `recomputeMs` at once, the rest by the
 * recurring work. Refusals as `previewKetetapan`.
 */
export async function saveKetetapan(
  deps: Deps,
  by: Pengelola,
  draft: KetetapanDraft,
  isStopping: () => boolean,
): Promise<Result<{ readonly dihitungUlang: number; readonly isComplete: boolean }, readonly Refusal[]>> {
  const role = roleForKalender(by.reader, draft.instansi);
  const checked = await check(deps, by.reader, draft);
  if (!checked.ok) return checked;
  if (role === null) return refused(refusal('web.forbidden'));
  const { sah } = checked.value;
  const pada = deps.now();
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  const isNew = await withTransaction(deps.db, options, async (tx) => {
    const recorded = await recordKetetapan(tx, { ...sah, status: null, pada });
    if (!recorded.isNew) return false;
    const sesudah = {
      dasar: sah.dasar,
      ditetapkan: sah.ditetapkanPada,
      tahun: sah.tahun,
      tambah: sah.tambah.map(({ tanggal, nama }) => `${tanggal} ${nama}`).join('; ') || null,
      cabut: sah.cabut.join('; ') || null,
    };
    await recordPerubahan(
      tx,
      {
        akunId: by.akunId,
        ...role,
        jenis: 'kalender',
        kunci: String(recorded.id),
        lingkup: sah.instansi,
        perbuatan: sah.tambah.length === 0 ? 'cabut' : 'tambah',
        alasan: sah.dasar,
        sebelum: null,
        sesudah,
      },
      pada,
    );
    return true;
  });
  if (!isNew) return refused(refusal('kalender.decree_known', undefined, 'dasar'));
  deps.expireRujukan();
  const { jumlah, isComplete } = await recomputeDeadlines(deps, isStopping);
  return { ok: true, value: { dihitungUlang: jumlah, isComplete } };
}

async function check(
  deps: Deps,
  reader: Reader,
  draft: KetetapanDraft,
): Promise<Result<{ readonly sah: KetetapanSah; readonly rows: KalenderRows }, readonly Refusal[]>> {
  if (roleForKalender(reader, draft.instansi) === null) return refused(refusal('web.forbidden'));
  const [aturan, rows] = await Promise.all([deps.rujukan(), readKalenderRows(deps.db)]);
  const instansi = draft.instansi === '' ? null : draft.instansi;
  const off = new Set(
    rows.libur.filter((one) => one.dicabut === null && one.instansi === instansi).map((one) => one.tanggal),
  );
  const checked = checkKetetapan(draft, aturan, (hari) => off.has(hari), deps.now());
  if ('salah' in checked) return { ok: false, refusal: checked.salah };
  const { sah } = checked;
  const isKnown = await isKetetapanKnown(deps.db, sah);
  return isKnown
    ? refused(refusal('kalender.decree_known', undefined, 'dasar'))
    : { ok: true, value: { sah, rows } };
}

/** The calendar as it would be from `now` on. */
function kalenderWith(rows: KalenderRows, sah: KetetapanSah, now: Instant): Kalender {
  const { instansi, dasar, tahun } = sah;
  const taken = new Set<Hari>(sah.cabut);
  const libur = rows.libur.map((one) =>
    one.instansi === instansi && one.dicabut === null && taken.has(one.tanggal)
      ? { ...one, dicabut: now }
      : one,
  );
  const added = sah.tambah.map((one) => ({ ...one, dasar, instansi, diketahui: now, dicabut: null }));
  const years = tahun === null ? rows.tahun : [...rows.tahun, { tahun, diketahui: now }];
  return buildKalender([...libur, ...added], years);
}

/** What a decree does to one open laporan. */
interface Dilihat {
  /** Whether its deadlines come later; null: they stay. */
  readonly arah: 'mundur' | 'maju' | null;
  /** The clocks that move; null where this person may not know of the laporan. */
  readonly geseran: readonly GeseranTampil[] | null;
}

/** Looks at every open laporan once, a batch in memory at a time: a decree for the whole country moves them all. */
async function* lookAtOpen(
  deps: Deps,
  reader: Reader,
  { sah, rows }: { readonly sah: KetetapanSah; readonly rows: KalenderRows },
): AsyncGenerator<Dilihat> {
  const now = deps.now();
  const { pohon } = await deps.rujukan();
  const kalender = { sekarang: buildKalender(rows.libur, rows.tahun), nanti: kalenderWith(rows, sah, now) };
  for (let after: string | null = null; ;) {
    const batch = await readOpenBatch(deps.db, { after, kalender: sah.instansi, limit: BATCH });
    for (const { laporan, milik } of batch) {
      const geseran = geseranOf(laporan, kalender, Math.max(now, laporan.diubahPada));
      const isLater = geseran.some(({ dari, menjadi }) => (menjadi ?? 0) > (dari ?? 0));
      const { fakta } = viewOf(reader, laporan, milik, pohon, now);
      const isKnown = fakta === 'penuh' || fakta === 'ringkas';
      const shown = geseran.map(({ jam: { jam, unit, zona }, dari, menjadi }) => ({
        nomor: laporan.nomor,
        jam,
        unit,
        zona,
        dari,
        menjadi,
      }));
      yield {
        arah: geseran.length === 0 ? null : isLater ? 'mundur' : 'maju',
        geseran: isKnown ? shown : null,
      };
    }
    if (batch.length < BATCH) return;
    after = batch.at(-1)?.id ?? null;
  }
}

function refused(one: Refusal): { readonly ok: false; readonly refusal: readonly Refusal[] } {
  return { ok: false, refusal: [one] };
}
