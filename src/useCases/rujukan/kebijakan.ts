import { refusal, type Refusal, type Result } from '../../domain/shared/result.ts';
import { addHari, hariOf, isHari, startOfHari, type Hari, type Instant } from '../../domain/shared/time.ts';
import { hitungTenggat } from '../../domain/tenggat/hitung.ts';
import { startJam } from '../../domain/tenggat/jam.ts';
import { isHariKerja } from '../../domain/tenggat/kalender.ts';
import {
  DEFAULT_KEBIJAKAN,
  isNilaiKebijakan,
  type DefaultKebijakan,
  type KebijakanBaris,
} from '../../domain/tenggat/kebijakan.ts';
import type { KodeJam } from '../../domain/tenggat/types.ts';
import { withTransaction } from '../../persistence/connection/transaction.ts';
import { recordPerubahan } from '../../persistence/perubahan/perubahan.ts';
import { countMade, insertKebijakan, type LaporanMade } from '../../persistence/rujukan/kebijakan.ts';
import type { Deps } from '../deps.ts';
import { ALASAN_PERUBAHAN, roleAt, type Pengelola } from './pengelola.ts';

export type NilaiKebijakan = KebijakanBaris['nilai'];

/** One policy: its value now, what comes, what it was. */
export interface KebijakanKini extends DefaultKebijakan {
  /** In force now, and since when; null: since always. */
  readonly kini: NilaiKebijakan;
  readonly kiniSejak: Instant | null;
  /** All values on record, the latest first; the default is the last. */
  readonly nilaiLain: readonly { readonly nilai: NilaiKebijakan; readonly sejak: Instant | null }[];
}

/** Every policy in the order of the rules. Open to every officer. */
export async function listKebijakan(deps: Deps): Promise<readonly KebijakanKini[]> {
  const { kebijakan } = await deps.rujukan();
  const now = deps.now();
  return DEFAULT_KEBIJAKAN.map((byDefault) => {
    const rows = kebijakan
      .filter(({ kode, berlakuSejak }) => kode === byDefault.kode && berlakuSejak > 0)
      .toSorted((a, b) => b.berlakuSejak - a.berlakuSejak);
    const kini = rows.find(({ berlakuSejak }) => berlakuSejak <= now);
    const first = kebijakan.find(({ kode, berlakuSejak }) => kode === byDefault.kode && berlakuSejak <= 0);
    const nilaiAwal = first?.nilai ?? byDefault.nilai;
    return {
      ...byDefault,
      kini: kini?.nilai ?? nilaiAwal,
      kiniSejak: kini?.berlakuSejak ?? null,
      nilaiLain: [
        ...rows.map(({ nilai, berlakuSejak }) => ({ nilai, sejak: berlakuSejak })),
        { nilai: nilaiAwal, sejak: null },
      ],
    };
  });
}

/** Laporan that each value of a policy governs: those made while it held (N1); in the order of `nilaiLain`. */
export async function countGoverned(deps: Deps, kebijakan: KebijakanKini): Promise<readonly LaporanMade[]> {
  const batas = kebijakan.nilaiLain.flatMap(({ sejak }) => sejak ?? []).toReversed();
  return (await countMade(deps.db, batas, deps.now() + 1)).toReversed();
}

export interface KebijakanDraft {
  readonly kode: string;
  readonly nilai: string;
  /** The first day on which it holds, from 00:00 WIB. */
  readonly berlaku: string;
  readonly alasan: string;
}

export interface DampakKebijakan {
  readonly kebijakan: KebijakanKini;
  readonly nilai: NilaiKebijakan;
  readonly berlaku: Hari;
  /** Open laporan: all keep the value under which they were made. */
  readonly terbuka: number;
  /** Laporan of the last 30 days: about so many a month will follow the new value. */
  readonly sebulan: number;
  /** For a limit in days: the last day of a clock that starts on the first day, by the old value and by the new one. */
  readonly contoh: { readonly mulai: Hari; readonly semula: Hari; readonly menjadi: Hari } | null;
}

const MONTH_MS = 30 * 86_400_000;
const FARTHEST_DAYS = 366;

/**
 * What a new value would do. A policy never reaches back: it governs laporan made from its first day on, tomorrow at the earliest,
 * so no deadline that was told to anybody moves (N1). Refusals: `web.forbidden`, `web.not_found`, `input.*`,
 * `kebijakan.same_value`, `kebijakan.day_taken`.
 */
export async function previewKebijakan(
  deps: Deps,
  { reader }: Pengelola,
  draft: KebijakanDraft,
): Promise<Result<DampakKebijakan, readonly Refusal[]>> {
  if (roleAt(reader, ['admin_nasional']) === null) return refused(refusal('web.forbidden'));
  const kebijakan = (await listKebijakan(deps)).find(({ kode }) => kode === draft.kode);
  if (kebijakan === undefined) return refused(refusal('web.not_found'));
  const now = deps.now();
  const nilai = parseNilai(kebijakan, draft.nilai);
  const wrong = [
    ...nilaiRefusals(kebijakan, nilai, { ...draft, semula: nilaiPada(kebijakan, draft.berlaku) }),
    ...dayRefusals(kebijakan, draft, now),
    ...reasonRefusals(draft),
  ];
  if (wrong.length > 0 || nilai === null) return { ok: false, refusal: wrong };
  const [before, month] = await countMade(deps.db, [now - MONTH_MS], now + 1);
  const contoh = await exampleOf(deps, draft, nilaiPada(kebijakan, draft.berlaku), nilai);
  const { berlaku } = draft;
  const terbuka = (before?.terbuka ?? 0) + (month?.terbuka ?? 0);
  return {
    ok: true,
    value: { kebijakan, nilai, berlaku, terbuka, sebulan: month?.semua ?? 0, contoh },
  };
}

/** Records the new value with who and why. Refusals as `previewKebijakan`. */
export async function saveKebijakan(
  deps: Deps,
  by: Pengelola,
  draft: KebijakanDraft,
): Promise<Result<DampakKebijakan, readonly Refusal[]>> {
  const seen = await previewKebijakan(deps, by, draft);
  const role = roleAt(by.reader, ['admin_nasional']);
  if (!seen.ok || role === null) return seen;
  const { kebijakan, nilai, berlaku } = seen.value;
  const pada = deps.now();
  const options = { random: () => deps.chance.int(1_000) / 1_000, isDurable: deps.isDurable };
  const isWritten = await withTransaction(deps.db, options, async (tx) => {
    const row = { kode: draft.kode, nilai, berlakuSejak: startOfHari(berlaku, 'WIB') };
    if (!(await insertKebijakan(tx, row, pada))) return false;
    const noted = {
      akunId: by.akunId,
      ...role,
      jenis: 'kebijakan' as const,
      kunci: draft.kode,
      lingkup: null,
      perbuatan: 'ubah' as const,
      alasan: draft.alasan,
      sebelum: { nilai: nilaiPada(kebijakan, berlaku) },
      sesudah: { nilai, berlaku },
    };
    await recordPerubahan(tx, noted, pada);
    return true;
  });
  if (!isWritten) return refused(refusal('kebijakan.day_taken', undefined, 'berlaku'));
  deps.expireRujukan();
  return seen;
}

function parseNilai({ nilai }: KebijakanKini, text: string): NilaiKebijakan | null {
  if (typeof nilai === 'boolean') return text === 'ya' ? true : text === 'tidak' ? false : null;
  if (typeof nilai === 'string') return text;
  return /^\d{1,4}$/.test(text) ? Number(text) : null;
}

/** What would hold on that day without the new value: that of today, or one that is to come before. */
function nilaiPada({ kini, nilaiLain }: KebijakanKini, berlaku: string): NilaiKebijakan {
  if (!isHari(berlaku)) return kini;
  const start = startOfHari(berlaku, 'WIB');
  return nilaiLain.find(({ sejak }) => sejak === null || sejak < start)?.nilai ?? kini;
}

function nilaiRefusals(
  { kode }: KebijakanKini,
  nilai: NilaiKebijakan | null,
  draft: KebijakanDraft & { readonly semula: NilaiKebijakan },
): Refusal[] {
  if (draft.nilai === '') return [refusal('input.required', undefined, 'nilai')];
  if (!isNilaiKebijakan(kode, nilai)) return [refusal('kebijakan.value_unfit', undefined, 'nilai')];
  return nilai === draft.semula ? [refusal('kebijakan.same_value', undefined, 'nilai')] : [];
}

function dayRefusals({ nilaiLain }: KebijakanKini, { berlaku }: KebijakanDraft, now: Instant): Refusal[] {
  if (berlaku === '') return [refusal('input.required', undefined, 'berlaku')];
  if (!isHari(berlaku)) return [refusal('input.invalid_date', undefined, 'berlaku')];
  const today = hariOf(now, 'WIB');
  if (berlaku <= today || berlaku > addHari(today, FARTHEST_DAYS)) {
    return [refusal('kebijakan.day_unfit', undefined, 'berlaku')];
  }
  const start = startOfHari(berlaku, 'WIB');
  return nilaiLain.some(({ sejak }) => sejak === start)
    ? [refusal('kebijakan.day_taken', undefined, 'berlaku')]
    : [];
}

function reasonRefusals({ alasan }: KebijakanDraft): Refusal[] {
  const { min, max } = ALASAN_PERUBAHAN;
  const panjang = Array.from(alasan).length;
  if (panjang === 0) return [refusal('input.required', undefined, 'alasan')];
  if (panjang < min) return [refusal('input.too_short', { min, panjang }, 'alasan')];
  return panjang > max ? [refusal('input.too_long', { max, panjang }, 'alasan')] : [];
}

/** The clock whose limit a policy is, and in which days. */
const CLOCK_OF: Readonly<Record<string, readonly [KodeJam, 'hari_kerja' | 'hari']>> = {
  verifikasi_hari_kerja: ['verifikasi', 'hari_kerja'],
  respons_hari_kerja: ['respons', 'hari_kerja'],
  penyelesaian_permintaan_informasi: ['penyelesaian', 'hari_kerja'],
  penyelesaian_aspirasi: ['penyelesaian', 'hari_kerja'],
  penyelesaian_pengaduan: ['penyelesaian', 'hari_kerja'],
  penyelesaian_tidak_berkadar_pengawasan: ['penyelesaian', 'hari_kerja'],
  penyelesaian_berkadar_pengawasan: ['penyelesaian', 'hari_kerja'],
  kelengkapan: ['kelengkapan', 'hari_kerja'],
  buka_kembali: ['buka_kembali', 'hari_kerja'],
  ppid: ['ppid', 'hari_kerja'],
  ombudsman_hari: ['ombudsman', 'hari'],
};

async function exampleOf(
  deps: Deps,
  { kode, berlaku }: KebijakanDraft,
  semula: NilaiKebijakan,
  nilai: NilaiKebijakan,
): Promise<DampakKebijakan['contoh']> {
  const clock = CLOCK_OF[kode];
  if (clock === undefined || typeof semula !== 'number' || typeof nilai !== 'number') return null;
  const { kalender } = await deps.rujukan();
  let mulai = berlaku;
  while (!isHariKerja(kalender, mulai, '', deps.now())) mulai = addHari(mulai, 1);
  const [jam, satuan] = clock;
  const morning = startOfHari(mulai, 'WIB') + 9 * 3_600_000;
  const lastDay = (n: number): Hari => {
    const started = startJam({
      jam,
      unit: null,
      putaran: 1,
      mulai: morning,
      zona: 'WIB',
      kalender: '',
      batas: { satuan, n },
    });
    return hariOf(hitungTenggat(started, kalender, morning).jatuhTempo ?? morning, 'WIB');
  };
  return { mulai, semula: lastDay(semula), menjadi: lastDay(nilai) };
}

function refused(one: Refusal): { readonly ok: false; readonly refusal: readonly Refusal[] } {
  return { ok: false, refusal: [one] };
}
