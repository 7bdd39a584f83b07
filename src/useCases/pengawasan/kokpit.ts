import { badanOf, type Pohon } from '../../domain/instansi/pohon.ts';
import type { Badan, JenisInstansi, KodeBadan } from '../../domain/instansi/types.ts';
import { readScope } from '../../domain/laporan/access.ts';
import type { Reader } from '../../domain/laporan/reader.ts';
import { periodeSebelum, type Periode } from '../../domain/monev/periode.ts';
import { badanDiawasi, supervisorsOf } from '../../domain/pengawasan/tindakan.ts';
import { ok, type Result } from '../../domain/shared/result.ts';
import { hariOf, type Hari, type Instant } from '../../domain/shared/time.ts';
import { countHariKerja } from '../../domain/tenggat/kalender.ts';
import { lateByBadan, officersAt, type TerlambatBadan } from '../../persistence/pengawasan/terlambat.ts';
import { ringkasRegister, type RingkasanRegister } from '../../domain/pengawasan/register.ts';
import { listRegister } from '../../persistence/pengawasan/register.ts';
import { lastTindakan, type Tindakan } from '../../persistence/pengawasan/tindakan.ts';
import type { LaporanFilter } from '../../persistence/laporan/filter.ts';
import type { Deps } from '../deps.ts';
import { readIndikator, type IndikatorBaris } from '../monev/readIndikator.ts';
import { ringkasRekomendasi, type RingkasanRekomendasi } from './ringkasRekomendasi.ts';
import { readPutusanTerbuka, type PutusanTerbuka } from './notulen.ts';

/** The figures of one supervised body. */
export interface AngkaBadan {
  readonly badan: Badan;
  readonly indikator: IndikatorBaris['indikator'];
  readonly sebelum: IndikatorBaris['indikator'] | null;
}

/** One supervised body in the cockpit. */
export interface BarisKokpit extends AngkaBadan {
  /** Late laporan that the reader may list. */
  readonly terlambat: number;
  /** Hari kerja that the oldest of them is late. */
  readonly hariTerlambat: number;
  readonly berSk: boolean;
  /** What the register says today: SOP, action plans, other applications. */
  readonly register: RingkasanRegister;
  readonly rekomendasi: RingkasanRekomendasi;
  /** An admin signed in within the last 30 days. */
  readonly masuk: boolean;
  readonly tindakan: Tindakan | null;
}

/** Late laporan of one holder, with those who must answer. */
export interface TerlambatPejabat {
  readonly instansi: Badan;
  readonly unit: Badan;
  readonly pejabat: readonly string[];
  readonly n: number;
  readonly hariTerlambat: number;
}

export interface Kokpit {
  /** How many bodies of each kind are supervised, whichever kind is shown. */
  readonly jenis: ReadonlyMap<JenisInstansi, number>;
  /** The kind shown; null for all. */
  readonly dipilih: JenisInstansi | null;
  readonly baris: readonly BarisKokpit[];
  readonly pejabat: readonly TerlambatPejabat[];
  /** Decisions of the reader's own sessions that are not done. */
  readonly putusan: readonly PutusanTerbuka[];
}

const INDIKATOR_KOKPIT = [
  'total',
  'tindak_lanjut',
  'selesai',
  'belum_diverifikasi',
  'belum_ditindaklanjuti',
  'waktu_respons',
  'kepatuhan_respons',
  'keterhubungan',
  'keaktifan',
];
/** Those of institutions follow the end of the period, not the state that is asked for. */
const INDIKATOR_LAMPAU = INDIKATOR_KOKPIT.filter((one) => one !== 'keterhubungan' && one !== 'keaktifan');
/** More holders than these are not named one by one; the list has them all. */
const PEJABAT_MAX = 50;

/** What counts as late now; the cockpit's lists use the same. */
export function terlambatFilter(instansi: readonly KodeBadan[], now: Instant): LaporanFilter {
  return { instansi, hanyaTerbuka: true, tempoSebelum: now - 999 };
}

/**
 * Every body that the reader supervises, side by side over a period: figures and those of the period before, what is late, SK,
 * sign-in, the latest act. Late laporan are those that the reader may list. `baris` is empty for whoever supervises nothing.
 */
export async function readKokpit(
  deps: Deps,
  reader: Reader,
  periode: Periode,
  jenis: JenisInstansi | null = null,
): Promise<Result<Kokpit>> {
  const aturan = await deps.rujukan();
  const { pohon, kalender } = aturan;
  const { kinds, dipilih, kode } = reachOf(reader, pohon, jenis);
  if (kode.length === 0) return ok({ jenis: kinds, dipilih, baris: [], pejabat: [], putusan: [] });
  const now = deps.now();
  const question = { instansi: kode, per: 'instansi', indikator: INDIKATOR_KOKPIT } as const;
  const [kini, dulu, late, acts, entri, rekomendasi, putusan] = await Promise.all([
    readIndikator(deps, { ...question, ...periode }),
    readIndikator(deps, { ...question, ...periodeSebelum(periode), indikator: ['tindak_lanjut'] }),
    lateByBadan(deps.db, { scope: readScope(reader, pohon), filter: terlambatFilter(kode, now) }),
    lastTindakan(deps.db, kode),
    listRegister(deps.db, kode),
    ringkasRekomendasi(deps.db, kode, periode, now),
    readPutusanTerbuka(deps, supervisorsOf(reader.penugasan)),
  ]);
  if (!kini.ok) return kini;
  const days = (tempo: Instant, badan: Badan): number =>
    Math.max(
      1,
      countHariKerja(kalender, hariOf(tempo, badan.zona), hariOf(now, badan.zona), badan.kode, now),
    );
  const before = new Map(dulu.ok ? dulu.value.baris.map((row) => [row.kunci, row.indikator]) : []);
  const actOf = new Map(acts.map((one) => [one.badan, one]));
  const rows = new Map(kini.value.baris.map((row) => [row.kunci, row.indikator]));
  const baris = kode.flatMap((one): BarisKokpit[] => {
    const badan = badanOf(pohon, one);
    if (badan === undefined) return [];
    const own = late.filter((row) => row.instansi === one);
    const oldest = Math.min(...own.map((row) => row.tempo));
    const indikator = rows.get(one) ?? {};
    return [
      {
        badan,
        indikator,
        sebelum: before.get(one) ?? null,
        terlambat: own.reduce((sum, row) => sum + row.n, 0),
        hariTerlambat: own.length === 0 ? 0 : days(oldest, badan),
        berSk: indikator['keterhubungan']?.nilai === 1,
        register: ringkasRegister(
          entri.filter((each) => each.instansi === one),
          hariOf(now, badan.zona),
        ),
        rekomendasi: rekomendasi(one),
        masuk: indikator['keaktifan']?.nilai === 1,
        tindakan: actOf.get(one) ?? null,
      },
    ];
  });
  return ok({
    jenis: kinds,
    dipilih,
    baris,
    putusan,
    pejabat: await holdersOf(deps, late.slice(0, PEJABAT_MAX), pohon, days),
  });
}

/** The figures of the cockpit as they were known at the end of a day. */
export interface KokpitLampau extends Pick<Kokpit, 'jenis' | 'dipilih'> {
  readonly baris: readonly AngkaBadan[];
  readonly perTanggal: Hari;
}

/**
 * The figures of every body that the reader supervises now, as known at the end of `perTanggal`. What else the cockpit has (what is
 * late, registers, sign-in, acts) is of now alone. Refuses a day to come (`input.date_in_future`).
 */
export async function readKokpitLampau(
  deps: Deps,
  reader: Reader,
  asked: { readonly periode: Periode; readonly jenis: JenisInstansi | null; readonly perTanggal: Hari },
): Promise<Result<KokpitLampau>> {
  const { pohon } = await deps.rujukan();
  const { periode, perTanggal } = asked;
  const { kinds, dipilih, kode } = reachOf(reader, pohon, asked.jenis);
  if (kode.length === 0) return ok({ jenis: kinds, dipilih, perTanggal, baris: [] });
  const question = { instansi: kode, per: 'instansi', perTanggal } as const;
  const [kini, dulu] = await Promise.all([
    readIndikator(deps, { ...question, ...periode, indikator: INDIKATOR_LAMPAU }),
    readIndikator(deps, { ...question, ...periodeSebelum(periode), indikator: ['tindak_lanjut'] }),
  ]);
  if (!kini.ok) return kini;
  const rows = new Map(kini.value.baris.map((row) => [row.kunci, row.indikator]));
  const before = new Map(dulu.ok ? dulu.value.baris.map((row) => [row.kunci, row.indikator]) : []);
  const baris = kode.flatMap((one): AngkaBadan[] => {
    const badan = badanOf(pohon, one);
    return badan === undefined
      ? []
      : [{ badan, indikator: rows.get(one) ?? {}, sebelum: before.get(one) ?? null }];
  });
  return ok({ jenis: kinds, dipilih, perTanggal, baris });
}

/** The bodies that are shown, and how many of each kind there are. */
function reachOf(reader: Reader, pohon: Pohon, jenis: JenisInstansi | null) {
  const reach = badanDiawasi(reader.penugasan, pohon).map((one) => badanOf(pohon, one));
  const kinds = new Map<JenisInstansi, number>();
  for (const one of reach) if (one !== undefined) kinds.set(one.jenis, (kinds.get(one.jenis) ?? 0) + 1);
  const dipilih = pickJenis(kinds, jenis);
  const kode = reach.flatMap((one) =>
    one !== undefined && (dipilih === null || one.jenis === dipilih) ? [one.kode] : [],
  );
  return { kinds, dipilih, kode };
}

/** More bodies than these are shown by kind, provinces first: nobody compares 700 rows. */
const SEKALIGUS = 60;

function pickJenis(
  kinds: ReadonlyMap<JenisInstansi, number>,
  asked: JenisInstansi | null,
): JenisInstansi | null {
  if (asked !== null && kinds.has(asked)) return asked;
  const all = [...kinds.values()].reduce((sum, n) => sum + n, 0);
  if (all <= SEKALIGUS) return null;
  const [first] = kinds.keys();
  return kinds.has('pemprov') ? 'pemprov' : (first ?? null);
}

async function holdersOf(
  deps: Deps,
  late: readonly TerlambatBadan[],
  pohon: Parameters<typeof badanOf>[0],
  days: (tempo: Instant, badan: Badan) => number,
): Promise<readonly TerlambatPejabat[]> {
  const officers = await officersAt(
    deps.db,
    late.map((one) => one.unit),
    deps.now(),
  );
  const found = late.flatMap((row): TerlambatPejabat[] => {
    const instansi = badanOf(pohon, row.instansi);
    const unit = badanOf(pohon, row.unit);
    if (instansi === undefined || unit === undefined) return [];
    const pejabat = officers.filter((one) => one.badan === row.unit).map((one) => one.nama);
    return [{ instansi, unit, pejabat, n: row.n, hariTerlambat: days(row.tempo, instansi) }];
  });
  return found.toSorted((a, b) => b.hariTerlambat - a.hariTerlambat || b.n - a.n);
}
