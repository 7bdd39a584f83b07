import { viewOf } from '../../../domain/laporan/access.ts';
import type { Rujukan } from '../../../domain/laporan/aturan.ts';
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
  readonly baris: readonly GeseranTampil[];
  /** Laporan that move as well, but that this person may not know of. */
  readonly tersembunyi: number;
}

const BATCH = 500;

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
  const { sah, rows } = checked.value;
  const now = deps.now();
  const aturan = await deps.rujukan();
  const kalender = { sekarang: buildKalender(rows.libur, rows.tahun), nanti: kalenderWith(rows, sah, now) };
  return { ok: true, value: { sah, ...(await moved(deps, reader, { aturan, kalender, now, sah })) } };
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

async function moved(
  deps: Deps,
  reader: Reader,
  by: {
    readonly aturan: Rujukan;
    readonly kalender: { readonly sekarang: Kalender; readonly nanti: Kalender };
    readonly now: Instant;
    readonly sah: KetetapanSah;
  },
): Promise<Omit<DampakKalender, 'sah'>> {
  const baris: GeseranTampil[] = [];
  const count = { dilihat: 0, laporan: 0, mundur: 0, maju: 0, tersembunyi: 0 };
  for (let after: string | null = null; ;) {
    const batch = await readOpenBatch(deps.db, { after, kalender: by.sah.instansi, limit: BATCH });
    for (const { laporan, milik } of batch) {
      count.dilihat += 1;
      const geseran = geseranOf(laporan, by.kalender, Math.max(by.now, laporan.diubahPada));
      if (geseran.length === 0) continue;
      count.laporan += 1;
      const isLater = geseran.some(({ dari, menjadi }) => (menjadi ?? 0) > (dari ?? 0));
      count[isLater ? 'mundur' : 'maju'] += 1;
      const { fakta } = viewOf(reader, laporan, milik, by.aturan.pohon, by.now);
      if (fakta !== 'penuh' && fakta !== 'ringkas') {
        count.tersembunyi += 1;
        continue;
      }
      for (const { jam, dari, menjadi } of geseran) {
        baris.push({ nomor: laporan.nomor, jam: jam.jam, unit: jam.unit, zona: jam.zona, dari, menjadi });
      }
    }
    if (batch.length < BATCH) return { ...count, baris };
    after = batch.at(-1)?.id ?? null;
  }
}

function refused(one: Refusal): { readonly ok: false; readonly refusal: readonly Refusal[] } {
  return { ok: false, refusal: [one] };
}
