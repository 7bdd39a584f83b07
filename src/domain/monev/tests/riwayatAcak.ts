import { badan } from '../../../../tests/support/badan.ts';
import fc from 'fast-check';
import { badanOf, buildPohon, instansiOf } from '../../instansi/pohon.ts';
import type { Badan } from '../../instansi/types.ts';
import type { JamOp, LaporanEvent } from '../../laporan/events.ts';
import { evolve } from '../../laporan/evolve.ts';
import { HASIL, KLASIFIKASI, STATUS, type Fakta, type Laporan } from '../../laporan/types.ts';
import { isHari, type Instant, type Zona } from '../../shared/time.ts';
import { buildKalender } from '../../tenggat/kalender.ts';
import { JAM_TERUKUR } from '../kata.ts';
import type { UkuranContext } from '../ukuran.ts';

/**
 * Random lives for the tests of figures: any facts in any order (more than the table allows), so that nothing is assumed of
 * what `decide` will ever do.
 */
const zonaKecil: Readonly<Record<string, Zona>> = { 'KT-A': 'WIB', 'KT-B': 'WITA', 'KT-C': 'WIT' };
const UNITS = ['KT-A', 'KT-A/01', 'KT-A/02', 'KT-B', 'KT-B/01', 'KT-C', 'KT-C/01'] as const;

function badanKecil(kode: string): Badan {
  const instansi = kode.slice(0, 4);
  const isUnit = kode.includes('/');
  return badan(kode, isUnit ? 'unit' : 'pemkot', {
    nama: `Badan ${kode}`,
    induk: isUnit ? instansi : null,
    zona: zonaKecil[instansi] ?? 'WIB',
  });
}

const libur = ['2026-03-18', '2026-03-19', '2026-03-20', '2026-03-23', '2026-03-24'].map((tanggal) => ({
  tanggal,
  jenis: 'nasional' as const,
  nama: 'Libur',
  dasar: 'SKB',
  instansi: null,
  diketahui: 0,
  dicabut: null,
}));

export const CONTEXT: UkuranContext = {
  pohon: buildPohon(UNITS.map(badanKecil)),
  kalender: buildKalender(libur, [{ tahun: 2026, diketahui: 0 }]),
};

/** Where random lives take place. */
export interface Negeri {
  readonly context: UkuranContext;
  /** Bodies that may hold a laporan; the first one gets it. */
  readonly badan: readonly string[];
}

const NEGERI_KECIL: Negeri = { context: CONTEXT, badan: UNITS };

export const AWAL: Instant = Date.parse('2026-03-01T13:40:00Z');

const FAKTA: Fakta = {
  nomor: '123456789',
  status: 'menunggu_verifikasi',
  hasil: null,
  klasifikasi: 'pengaduan',
  wbs: false,
  kategori: null,
  tag: [],
  wilayah: null,
  titik: null,
  tanggalKejadian: null,
  kanal: 'web',
  anonim: false,
  rahasia: false,
  terbit: false,
  diturunkan: false,
  badan: ['KT-A'],
  pernah: [],
  terlapor: null,
  instansiPertama: null,
  pindah: false,
  jumlahKembali: 0,
  diputus: null,
  mengikat: false,
  jumlahBelum: 0,
  jumlahBukaKembali: 0,
  tertundaDari: null,
  jawabanAkhir: false,
  ppid: false,
  ppidDiperpanjang: false,
  alasanArsip: null,
  terkait: [],
  lampiran: [],
  penilaian: null,
  ombudsman: null,
  bukaTeks: [],
  permintaanIdentitas: [],
  pasif: false,
  dibuatPada: AWAL,
  diteruskanPada: null,
  selesaiPada: null,
  jam: [],
};

/** One step of a random life; numbers are turned into what is possible in the state they meet. */
export interface Langkah {
  readonly jedaMenit: number;
  readonly fakta: number;
  readonly nilai: number;
  readonly op: number;
  readonly jam: number;
}

export const langkahArb: fc.Arbitrary<Langkah> = fc.record({
  // often minutes around midnight, sometimes weeks
  jedaMenit: fc.oneof(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 20_000 })),
  fakta: fc.nat(9),
  nilai: fc.nat(41),
  op: fc.nat(6),
  jam: fc.nat(2),
});

export const hidupArb: fc.Arbitrary<readonly Langkah[]> = fc.array(langkahArb, {
  minLength: 1,
  maxLength: 14,
});

export interface Tahap {
  readonly event: LaporanEvent;
  readonly laporan: Laporan;
  readonly pada: Instant;
}

/** The events and states of a random life, each with its instant. */
export function jalani(langkah: readonly Langkah[], negeri = NEGERI_KECIL, nomor = FAKTA.nomor): Tahap[] {
  let pada = AWAL;
  let state: Laporan | null = null;
  return langkah.map((one) => {
    pada += one.jedaMenit * 60_000;
    const ubah = changed(one, pada, negeri.badan);
    const first = { ...FAKTA, nomor, badan: negeri.badan.slice(0, 1), dibuatPada: pada };
    const event: LaporanEvent = {
      jenis: state === null ? 'dibuat' : 'dicatat',
      pada,
      oleh: { sebagai: 'sistem' },
      ubah: state === null ? { ...first, ...ubah } : ubah,
      jam: jamOps(one, state, negeri),
      tindakan: {},
      kata: state === null ? { judul: 'Judul percobaan', isi: 'Isi percobaan yang cukup panjang' } : {},
    };
    state = evolve(state, event);
    return { event, laporan: state, pada };
  });
}

function changed({ fakta, nilai }: Langkah, pada: Instant, units: readonly string[]): Partial<Fakta> {
  const pick = <T>(list: readonly T[]): T => list[nilai % list.length] as T;
  const choices: Partial<Fakta>[] = [
    {},
    { badan: [pick(units)], pindah: nilai % 2 === 0 },
    { badan: [pick(units)] },
    { status: pick(STATUS), hasil: pick([null, ...HASIL]) },
    { status: 'selesai', hasil: pick(HASIL), selesaiPada: pada },
    { klasifikasi: pick(KLASIFIKASI) },
    { kategori: pick([null, 'K01', 'K01a']), wilayah: pick([null, '63.71', '63.71.01']) },
    { diteruskanPada: pada, instansiPertama: pick([null, 'KT-A']) },
    { jumlahBukaKembali: nilai % 3 },
    { penilaian: { nilai: 1 + (nilai % 5), pertamaPada: pada } },
  ];
  return choices[fakta] ?? {};
}

function jamOps(
  { op, jam, nilai }: Langkah,
  state: Laporan | null,
  { context, badan: units }: Negeri,
): JamOp[] {
  const kode = JAM_TERUKUR[jam] ?? 'respons';
  const open = state?.jam.some((one) => one.jam === kode && one.selesai === null) ?? false;
  const unit = state?.badan[0] ?? units[0] ?? '';
  const instansi = instansiOf(context.pohon, unit);
  const start: JamOp = {
    op: 'mulai',
    jam: kode,
    unit: kode === 'respons' ? unit : null,
    zona: badanOf(context.pohon, instansi)?.zona ?? 'WIB',
    kalender: instansi,
    batas: { satuan: 'hari_kerja', n: 1 + (nilai % 6) },
  };
  if (op === 0) return [{ op: 'jeda' }];
  if (op === 1) return [{ op: 'lanjut' }];
  if (!open) return op === 2 ? [] : [start];
  if (op === 3)
    return [{ op: 'perpanjang', jam: kode, batas: { satuan: 'tambah_hari_kerja', n: 1 + (nilai % 4) } }];
  if (op === 4) return [{ op: 'gugur', jam: kode }];
  // two open clocks of one kind, as joint units have
  return op === 5 ? [start] : [{ op: 'selesai', jam: kode }];
}

/** A few days in a row for asking. */
export function hariAntara(dari: string, banyak: number): string[] {
  if (!isHari(dari)) throw new Error(`no day: ${dari}`);
  return Array.from({ length: banyak }, (_, i) =>
    new Date(Date.parse(`${dari}T00:00:00Z`) + i * 86_400_000).toISOString().slice(0, 10),
  );
}
