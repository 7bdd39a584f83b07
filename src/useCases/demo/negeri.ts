import { badanOf, isActive } from '../../domain/instansi/pohon.ts';
import { NAS, type Badan } from '../../domain/instansi/types.ts';
import type { Klasifikasi } from '../../domain/laporan/types.ts';
import { MS_PER_HARI, type Instant } from '../../domain/shared/time.ts';
import {
  arsip,
  bersama,
  biasa,
  dialihkan,
  dibenahi,
  dibukaIdentitas,
  digabung,
  diperebutkan,
  dipecah,
  dipindah,
  ditarik,
  keberatan,
  kurang,
  salahUnit,
} from './alur/ragam.ts';
import { daduFrom, type Dadu } from './dadu.ts';
import type { Alur, Rencana } from './hidup.ts';
import { planOf, type Kasus, type Pabrik } from './kasus.ts';
import type { Latar } from './latar.ts';
import { DIALIHKAN, DITUTUP, ISI_DIALIHKAN } from './teks/arsip.ts';
import { KATEGORI_PUSAT, KATEGORI_UMUM } from './teks/pusat.ts';

/** Eighteen months are 546 days at least; none of the demo is older. */
const RENTANG_HARI = 540;
/** Lives begun so long ago have been verified by now. */
const LAMPAU_HARI = 60;

const PEMDA: readonly Badan['jenis'][] = ['pemprov', 'pemkab', 'pemkot', 'wilayah_administrasi'];
/** More people, more laporan. */
const BESAR: Readonly<Record<string, number>> = {
  'PR-31': 60,
  'PR-32': 40,
  'PR-33': 40,
  'PR-35': 40,
  'PR-63': 45,
  'KT-63.71': 90,
  'KT-63.72': 20,
  'KT-32.73': 30,
  'KT-33.74': 30,
  'KT-35.78': 30,
  'KT-12.71': 24,
  'KT-16.71': 24,
  'KT-73.71': 24,
  'KT-64.72': 18,
  'KT-64.71': 18,
  NAS: 30,
};

/** The whole country: groups of laporan that have to do with each other, mostly one alone. The same for the same stage. */
export function* planNegeri(pabrik: Pabrik): Generator<readonly Rencana[], void, void> {
  const { latar } = pabrik;
  const bodies = [...latar.aturan.pohon.badan.values()].filter(
    (one) => one.jenis !== 'unit' && isActive(one),
  );
  for (const badan of bodies) {
    const wanted = countFor(badan);
    for (let n = 0; n < wanted; n += 1) yield groupFor(pabrik, badan, n);
  }
}

function countFor(badan: Badan): number {
  const fixed = BESAR[badan.kode];
  if (fixed !== undefined) return fixed;
  if (badan.kode.startsWith('KB-63.')) return 14;
  const topics = KATEGORI_PUSAT[badan.kode]?.length ?? 0;
  const dadu = daduFrom(`jumlah ${badan.kode}`);
  switch (badan.jenis) {
    case 'pemprov':
      return dadu.between(13, 19);
    case 'pemkab':
      return dadu.between(4, 8);
    case 'pemkot':
      return dadu.between(7, 12);
    default:
      return topics > 0 ? dadu.between(10, 18) : dadu.between(3, 5);
  }
}

function groupFor(pabrik: Pabrik, badan: Badan, n: number): readonly Rencana[] {
  const benih = `${badan.kode} ${n}`;
  const dadu = daduFrom(`rencana ${benih}`);
  const isSure = n < 3;
  const pada = begunAt(pabrik.latar, badan, dadu, isSure ? LAMPAU_HARI : 0);
  if (badan.kode === NAS) return [planOf(pabrik, atNasional(benih, pada, dadu))];
  const base = { benih, instansi: badan.kode, pada, ...topicOf(pabrik.latar, badan, dadu) };
  if (isSure) {
    // What an administrative area of Jakarta may not examine or give out itself goes to the province above it.
    const own = badan.jenis === 'wilayah_administrasi' ? UMUM : {};
    return [planOf(pabrik, { ...base, ...own, alur: biasa })];
  }
  if (n === 3 && badan.jenis === 'pemprov') {
    // A question that the pelapor has not answered yet: it lives ten hari kerja at most, so it is asked anew everywhere.
    const asked = pabrik.latar.now - dadu.between(3 * 24, 9 * 24) * 3_600_000;
    return [planOf(pabrik, { ...base, pada: asked, alur: kurang(false) })];
  }
  if (!PEMDA.includes(badan.jenis) || dadu.percent(78)) {
    const tanpaInstansi = dadu.percent(9);
    return [planOf(pabrik, { ...base, alur: dadu.percent(94) ? biasa : bersama, tanpaInstansi })];
  }
  return special(pabrik, base, badan, dadu);
}

type Base = Omit<Kasus, 'alur'>;

function special(pabrik: Pabrik, base: Base, badan: Badan, dadu: Dadu): readonly Rencana[] {
  const one = (alur: Alur, more: Partial<Kasus> = {}): readonly Rencana[] => [
    planOf(pabrik, { ...base, ...more, alur }),
  ];
  const jenis = dadu.weighted([
    ['arsip', 22],
    ['alih', 5],
    ['kurang', 20],
    ['tarik', 6],
    ['salahUnit', 12],
    ['rebut', 5],
    ['keberatan', 7],
    ['gabung', 8],
    ['pecah', 4],
    ['pindah', 9],
    ['benah', 9],
    ['identitas', 2],
  ] as const);
  switch (jenis) {
    case 'arsip': {
      const text = dadu.pick(DITUTUP);
      const { alasanKode, kategori, isi, pesan } = text;
      const more = { kategori, klasifikasi: 'pengaduan', judul: dadu.pick(text.judul), isi } as const;
      return one(arsip(alasanKode, pesan), more);
    }
    case 'alih': {
      const [lembaga, judul] = dadu.pick(DIALIHKAN);
      const more = { kategori: 'K29', klasifikasi: 'pengaduan', judul, isi: ISI_DIALIHKAN } as const;
      return one(dialihkan(lembaga), more);
    }
    case 'kurang':
      return one(kurang(dadu.percent(62)));
    case 'tarik':
      return one(ditarik);
    case 'salahUnit':
      return one(salahUnit);
    case 'rebut':
      return one(diperebutkan(neighbour(pabrik.latar, badan, dadu), 2), UMUM);
    case 'keberatan':
      return one(keberatan(2), UMUM);
    case 'gabung':
      return merged(pabrik, base, dadu);
    case 'pecah':
      return one(dipecah, UMUM);
    case 'pindah':
      return one(dipindah(dadu.percent(30) ? neighbour(pabrik.latar, badan, dadu) : null), UMUM);
    case 'benah':
      return one(dibenahi);
    case 'identitas':
      return one(dibukaIdentitas(dadu.percent(60)), { anonim: true });
  }
}

/** Ordinary matters: what these scripts need is a unit in charge that may be sent anything. */
const UMUM = { kategori: 'K16a', klasifikasi: 'pengaduan' } as const;

/** The same matter told twice, a few days apart. */
function merged(pabrik: Pabrik, base: Base, dadu: Dadu): readonly Rencana[] {
  const main = planOf(pabrik, { ...base, ...UMUM, alur: biasa });
  const pada = Math.min(base.pada + dadu.between(1, 40) * 3_600_000, pabrik.latar.now - 60_000);
  const again = { ...base, ...UMUM, benih: `${base.benih} lagi`, pada, alur: digabung(main.kiriman.nomor) };
  return [main, planOf(pabrik, again)];
}

/** What names no instansi: most of it goes on to one, the newest waits. */
function atNasional(benih: string, pada: Instant, dadu: Dadu): Kasus {
  const shared = { benih, instansi: NAS, pada, kategori: dadu.pick(['K29', 'K28', 'K26b']) };
  const text = dadu.pick(DITUTUP);
  if (dadu.percent(45)) {
    const { kategori, isi, alasanKode, pesan } = text;
    const judul = dadu.pick(text.judul);
    return { ...shared, kategori, klasifikasi: 'pengaduan', judul, isi, alur: arsip(alasanKode, pesan) };
  }
  return { ...shared, klasifikasi: dadu.percent(50) ? 'permintaan_informasi' : 'pengaduan', alur: biasa };
}

function neighbour(latar: Latar, badan: Badan, dadu: Dadu): string {
  const { pohon } = latar.aturan;
  const provinsi = badan.wilayah === null ? undefined : pohon.pemda.get(badan.wilayah.slice(0, 2));
  if (provinsi === undefined || provinsi === badan.kode) return 'KM-27';
  return dadu.percent(60) ? provinsi : 'KM-27';
}

function topicOf(
  latar: Latar,
  badan: Badan,
  dadu: Dadu,
): { readonly kategori: string; readonly klasifikasi: Klasifikasi } {
  const kategori = dadu.pick(topicsOf(latar, badan));
  const klasifikasi = dadu.weighted<Klasifikasi>([
    ['pengaduan', 80],
    ['aspirasi', 11],
    ['permintaan_informasi', 9],
  ]);
  return { kategori, klasifikasi };
}

const known = new WeakMap<Latar, ReadonlyMap<string, readonly string[]>>();

/** Local governments hear of everything that one of their units is competent for, and of most of it often. */
function topicsOf(latar: Latar, badan: Badan): readonly string[] {
  if (!PEMDA.includes(badan.jenis)) return KATEGORI_PUSAT[badan.kode] ?? KATEGORI_UMUM;
  const before = known.get(latar)?.get('pemda');
  if (before !== undefined) return before;
  const { pohon, kategori } = latar.aturan;
  const urusan = new Set(
    (pohon.anak.get('KT-63.71') ?? []).map((kode) => badanOf(pohon, kode)?.urusan ?? ''),
  );
  const all = [...kategori.values()]
    .filter((one) => one.aktif && urusan.has(one.urusan))
    .map((one) => one.kode);
  const often = all.filter((kode) => SERING.includes(kode));
  const topics = [...all, ...often, ...often, ...often];
  known.set(latar, new Map([['pemda', topics]]));
  return topics;
}

const SERING: readonly string[] = [
  'K16a',
  'K13a',
  'K20a',
  'K01a',
  'K14a',
  'K03a',
  'K16b',
  'K08b',
  'K09b',
  'K21',
];

/** A moment of a citizen in the zone of the body: more of them lately, none older than eighteen months. */
export function begunAt(latar: Latar, badan: Pick<Badan, 'zona'>, dadu: Dadu, minHari: number): Instant {
  const days = dadu.percent(26)
    ? minHari + dadu.int(40)
    : minHari + Math.floor(((RENTANG_HARI - minHari) * dadu.int(1_000_000)) / 1_000_000);
  const day = latar.now - Math.min(days + 1, RENTANG_HARI) * MS_PER_HARI;
  return latar.waktu.warga(dadu, badan.zona, day, dadu.int(2) === 0 ? 0 : 1) - (days === 0 ? MS_PER_HARI : 0);
}
