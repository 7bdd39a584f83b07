import { badanOf, type Pohon } from '../../domain/instansi/pohon.ts';
import type { KodeBadan } from '../../domain/instansi/types.ts';
import type { ReaderByRoles } from '../../domain/laporan/reader.ts';
import { pengawasDari } from '../../domain/pengawasan/tindakan.ts';
import { bolehBaca } from '../../domain/percepatan/akses.ts';
import {
  jumlahkan,
  perInstansi,
  selesaiOf,
  type HariKemajuan,
  type Hitungan,
} from '../../domain/percepatan/kemajuan.ts';
import { pesertaOf, type Tahap } from '../../domain/percepatan/percepatan.ts';
import { ok, refuse, type Result } from '../../domain/shared/result.ts';
import { addHari, hariOf, isHari, MS_PER_HARI, type Hari } from '../../domain/shared/time.ts';
import { isUuid } from '../../domain/shared/uuid.ts';
import { SINYAL, TERTUTUP } from '../../domain/sinyal/sinyal.ts';
import { findAkhir, type IsiAkhir } from '../../persistence/percepatan/beku.ts';
import { countBertanda } from '../../persistence/percepatan/kemajuan.ts';
import {
  findPercepatan,
  findSebelum,
  listPercepatan,
  type PercepatanTercatat,
} from '../../persistence/percepatan/percepatan.ts';
import type { Deps } from '../deps.ts';
import { badanSinyal } from '../sinyal/readSinyal.ts';
import { hitungHari, type HariAsked } from './hitungKemajuan.ts';

export type { PercepatanTercatat } from '../../persistence/percepatan/percepatan.ts';

type BacaDeps = Pick<Deps, 'db' | 'now' | 'rujukan'>;

const SHOWN = 500;
/** Signs of which somebody may see the laporan (ADR 0022). */
export const TANDA_TERBUKA: readonly string[] = SINYAL.filter((one) => !TERTUTUP.includes(one));

export function tahapOf({ awal, hasil, batal }: PercepatanTercatat): Tahap {
  if (batal !== null) return 'dibatalkan';
  return awal === null ? 'direncanakan' : hasil === null ? 'berjalan' : 'berakhir';
}

/** The bodies that take part: as frozen, before that as the tree is now. */
export function pesertaTercatat(one: PercepatanTercatat, pohon: Pohon): readonly KodeBadan[] {
  return one.awal?.peserta ?? pesertaOf(one, pohon);
}

export function mayRead({ penugasan }: ReaderByRoles, one: PercepatanTercatat, pohon: Pohon): boolean {
  return bolehBaca(penugasan, { badan: one.badan, peserta: pesertaTercatat(one, pohon) }, pohon);
}

/** The drives that somebody reads, the latest start first. */
export async function readPercepatanList(
  deps: BacaDeps,
  reader: ReaderByRoles,
): Promise<readonly (PercepatanTercatat & { readonly tahap: Tahap })[]> {
  const { pohon } = await deps.rujukan();
  const all = await listPercepatan(deps.db, SHOWN);
  return all.filter((one) => mayRead(reader, one, pohon)).map((one) => ({ ...one, tahap: tahapOf(one) }));
}

export interface BarisPercepatan extends Hitungan {
  readonly kode: KodeBadan;
  readonly nama: string;
  /** On the same day of the drive before; null without one, and for units. */
  readonly dulu: (Pick<Hitungan, 'jumlah'> & { readonly selesai: number }) | null;
  /** Settled ones that bear a sign; null for whoever sees no signs of that body. */
  readonly bertanda: number | null;
  /** Whether the reader acts upon it from the cockpit. */
  readonly isDiawasi: boolean;
}

export interface PercepatanTerbaca {
  readonly percepatan: PercepatanTercatat;
  readonly tahap: Tahap;
  readonly namaBadan: string;
  /** As known at the end of this day; null before the start. */
  readonly hari: Hari | null;
  /** The figures are those that were sealed. */
  readonly isBeku: boolean;
  /** One of the bodies, whose units are shown; null for all bodies. */
  readonly instansi: { readonly kode: KodeBadan; readonly nama: string } | null;
  readonly semua: Hitungan;
  readonly baris: readonly BarisPercepatan[];
  readonly harian: readonly HariKemajuan[];
  /** The drive before, and its days one by one beside those of this. */
  readonly dulu: {
    readonly percepatan: PercepatanTercatat;
    readonly jumlah: number;
    readonly harian: readonly HariKemajuan[];
  } | null;
}

export interface PercepatanAsked {
  readonly id: string;
  readonly perTanggal?: string;
  readonly instansi?: string;
}

/**
 * A drive with its figures by body, or by unit of one body, as known at the end of a day: today, and once it is over its last day.
 * Refuses `web.not_found` whoever has nothing to do with it and bodies that take no part; `input.*` days that it has not.
 */
export async function readPercepatan(
  deps: BacaDeps,
  reader: ReaderByRoles,
  asked: PercepatanAsked,
): Promise<Result<PercepatanTerbaca>> {
  const found = await findTerbaca(deps, reader, asked);
  if (!found.ok) return found;
  const { pohon } = await deps.rujukan();
  const { percepatan, tahap, hari, instansi } = found.value;
  const namaOf = (kode: KodeBadan): string => badanOf(pohon, kode)?.nama ?? kode;
  const head = { percepatan, tahap, namaBadan: namaOf(percepatan.badan) };
  if (hari === null) {
    return ok({
      ...head,
      hari,
      isBeku: false,
      instansi: null,
      semua: jumlahkan([]),
      baris: [],
      harian: [],
      dulu: null,
    });
  }
  const akhir =
    tahap === 'berakhir' && hari === percepatan.sampai ? await findAkhir(deps.db, percepatan.id) : null;
  const asOf: HariAsked = { hari, ...(instansi === null ? {} : { instansi }) };
  const counted = await shownOf({ db: deps.db, pohon }, percepatan, asOf, akhir);
  const { baris, dulu } = await rowsOf(deps, reader, found.value, counted.baris);
  return ok({
    ...head,
    hari,
    isBeku: akhir !== null,
    instansi: instansi === null ? null : { kode: instansi, nama: akhir?.nama[instansi] ?? namaOf(instansi) },
    semua: jumlahkan(counted.baris),
    baris: baris.map((one) => ({ ...one, nama: akhir?.nama[one.kode] ?? namaOf(one.kode) })),
    harian: counted.harian,
    dulu,
  });
}

interface Found {
  readonly percepatan: PercepatanTercatat;
  readonly tahap: Tahap;
  readonly hari: Hari | null;
  readonly instansi: KodeBadan | null;
}

/** The drive that somebody may read, with day and body of the question made sure of. */
export async function findTerbaca(
  deps: BacaDeps,
  reader: ReaderByRoles,
  { id, perTanggal, instansi }: PercepatanAsked,
): Promise<Result<Found>> {
  const { pohon } = await deps.rujukan();
  const percepatan = isUuid(id) ? await findPercepatan(deps.db, id) : null;
  if (percepatan === null || !mayRead(reader, percepatan, pohon)) return refuse('web.not_found');
  if (instansi !== undefined && !pesertaTercatat(percepatan, pohon).includes(instansi))
    return refuse('web.not_found');
  const tahap = tahapOf(percepatan);
  const known = { percepatan, tahap, instansi: instansi ?? null };
  if (percepatan.awal === null) return ok({ ...known, hari: null });
  const today = hariOf(deps.now(), badanOf(pohon, percepatan.badan)?.zona ?? 'WIB');
  if (perTanggal !== undefined && perTanggal !== '') {
    if (!isHari(perTanggal)) return refuse('input.invalid_date', undefined, 'per_tanggal');
    if (perTanggal > today) return refuse('input.date_in_future', undefined, 'per_tanggal');
    if (perTanggal < percepatan.dari) return refuse('input.invalid', undefined, 'per_tanggal');
    return ok({ ...known, hari: perTanggal });
  }
  return ok({ ...known, hari: today < percepatan.sampai ? today : percepatan.sampai });
}

/** What was sealed, where it says it; else counted from the histories. */
async function shownOf(
  where: Parameters<typeof hitungHari>[0],
  percepatan: PercepatanTercatat,
  asked: HariAsked,
  akhir: IsiAkhir | null,
) {
  const { instansi } = asked;
  if (akhir === null) return hitungHari(where, percepatan, asked);
  if (instansi === undefined) return akhir;
  const { harian } = await hitungHari(where, percepatan, asked);
  return { baris: akhir.baris.filter((one) => one.instansi === instansi), harian };
}

async function rowsOf(
  deps: BacaDeps,
  reader: ReaderByRoles,
  { percepatan, hari, instansi }: Found,
  units: IsiAkhir['baris'],
) {
  const { pohon } = await deps.rujukan();
  if (instansi !== null) {
    const baris = units.map((one) => ({
      ...one,
      kode: one.badan,
      dulu: null,
      bertanda: null,
      isDiawasi: false,
    }));
    return { baris, dulu: null };
  }
  const day = hari ?? percepatan.dari;
  const dulu = await readDulu({ db: deps.db, pohon }, percepatan, day);
  const seen = new Set((await badanSinyal(deps, reader)).map((one) => one.kode));
  const marked =
    seen.size === 0 ? null : await countBertanda(deps.db, { id: percepatan.id, hari: day }, TANDA_TERBUKA);
  // a body that ended takes part with what still lies there
  const listed = perInstansi(units, pesertaTercatat(percepatan, pohon)).filter(
    ({ kode, jumlah }) => jumlah > 0 || badanOf(pohon, kode)?.berlakuSampai === null,
  );
  const baris = listed.map((one) => {
    const before = dulu?.baris.get(one.kode);
    return {
      ...one,
      dulu: before === undefined || before.jumlah === 0 ? null : before,
      bertanda: seen.has(one.kode) ? (marked?.get(one.kode) ?? 0) : null,
      isDiawasi: pengawasDari(reader.penugasan, one.kode, pohon) !== null,
    };
  });
  return { baris, dulu: dulu?.whole ?? null };
}

/** The drive before on the day that is as far from its start; when it was over by then, on its last day. */
async function readDulu(where: Parameters<typeof hitungHari>[0], percepatan: PercepatanTercatat, hari: Hari) {
  const before = await findSebelum(where.db, percepatan);
  if (before === null) return null;
  const days = Math.round((Date.parse(hari) - Date.parse(percepatan.dari)) / MS_PER_HARI);
  const same = addHari(before.dari, days);
  const asOf = same < before.sampai ? same : before.sampai;
  const { baris, harian } = await hitungHari(where, before, { hari: asOf });
  const rows = perInstansi(baris, [...new Set(baris.map((one) => one.instansi))]);
  const settled = rows.map((one) => [one.kode, { jumlah: one.jumlah, selesai: selesaiOf(one) }] as const);
  return { baris: new Map(settled), whole: { percepatan: before, jumlah: jumlahkan(baris).jumlah, harian } };
}
