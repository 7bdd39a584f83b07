import { badan } from '../../../../tests/support/badan.ts';
import { buildPohon } from '../../instansi/pohon.ts';
import type { Badan } from '../../instansi/types.ts';
import { REAL_KALENDER } from '../../tenggat/tests/hariLiburRows.ts';
import type { Kategori, Rujukan } from '../aturan.ts';

/**
 * A small country with every step between bodies: a ministry over two provinces, two local governments below one of them,
 * an administrative area inside the other, an enterprise without pembina, a unit below a unit, bodies that have ended.
 */
const BADAN: readonly Badan[] = [
  badan('NAS', 'nasional'),
  badan('KM-09', 'kementerian'),
  unit('KM-09/02', 'KM-09', 'pengawasan'),
  unit('KM-09/04', 'KM-09', 'informasi publik'),
  badan('PR-63', 'pemprov', { pembina: 'KM-09', zona: 'WITA' }),
  unit('PR-63/02', 'PR-63', 'pengawasan'),
  unit('PR-63/03', 'PR-63', 'informatika'),
  unit('PR-63/06', 'PR-63', 'pekerjaan umum'),
  badan('KT-63.71', 'pemkot', { pembina: 'PR-63', zona: 'WITA' }),
  unit('KT-63.71/02', 'KT-63.71', 'pengawasan'),
  unit('KT-63.71/03', 'KT-63.71', 'informatika'),
  unit('KT-63.71/06', 'KT-63.71', 'pekerjaan umum'),
  unit('KT-63.71/06/01', 'KT-63.71/06', null),
  unit('KT-63.71/07', 'KT-63.71', 'perumahan'),
  unit('KT-63.71/99', 'KT-63.71', 'umum', { berlakuSampai: '2020-12-31' }),
  badan('KB-63.01', 'pemkab', { pembina: 'PR-63', zona: 'WITA' }),
  unit('KB-63.01/06', 'KB-63.01', 'pekerjaan umum'),
  badan('KB-63.99', 'pemkab', { pembina: 'PR-63', zona: 'WITA', berlakuSampai: '2020-12-31' }),
  badan('PR-31', 'pemprov', { pembina: 'KM-09' }),
  unit('PR-31/02', 'PR-31', 'pengawasan'),
  unit('PR-31/03', 'PR-31', 'informatika'),
  badan('KT-31.74', 'wilayah_administrasi', { induk: 'PR-31', pembina: 'PR-31' }),
  unit('KT-31.74/06', 'KT-31.74', 'pekerjaan umum'),
  badan('BN-01', 'bumn'),
];

export const NEGERI: Rujukan = {
  versi: 1,
  pohon: buildPohon(BADAN),
  kategori: new Map([
    kategori('K01', 'Jalan'),
    kategori('K02', 'Air'),
    kategori('K07', 'Kekerasan', { peka: true }),
    kategori('K99', 'Dihapus', { aktif: false }),
  ]),
  kalender: REAL_KALENDER,
  kebijakan: [],
  kompetensi: [],
  kode: new Map(),
  wilayahNama: () => null,
};

/** Bodies that hold now, units and instansi. */
export const BERLAKU: readonly string[] = BADAN.filter((one) => one.berlakuSampai === null).map(
  (one) => one.kode,
);
export const INSTANSI: readonly string[] = BADAN.filter(
  (one) => one.jenis !== 'unit' && one.berlakuSampai === null,
).map((one) => one.kode);
export const UNIT: readonly string[] = BERLAKU.filter((kode) => !INSTANSI.includes(kode));

function unit(kode: string, induk: string, urusan: string | null, rest: Partial<Badan> = {}): Badan {
  return badan(kode, 'unit', { induk, urusan, ...rest });
}

function kategori(kode: string, nama: string, rest: Partial<Kategori> = {}): [string, Kategori] {
  return [kode, { kode, induk: null, nama, urusan: 'umum', peka: false, aktif: true, ...rest }];
}
