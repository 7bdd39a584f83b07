import { badanOf } from '../../../../domain/instansi/pohon.ts';
import { JENIS_INSTANSI, type JenisInstansi, type KodeBadan } from '../../../../domain/instansi/types.ts';
import type { Rujukan } from '../../../../domain/laporan/aturan.ts';
import { isHari } from '../../../../domain/shared/time.ts';
import type { WebContext } from '../../../deps.ts';
import type { AskedPeriod } from '../period.tsx';

/** What the address of the public figures asks for, besides the period. */
export interface StatistikAsked {
  readonly instansi?: KodeBadan;
  readonly induk?: KodeBadan;
  readonly jenis?: JenisInstansi;
  readonly perTanggal?: string;
  /** Province whose kabupaten and kota the map shows; absent: the country. */
  readonly daerah?: string;
  readonly ukuran: UkuranUmum;
}

/** By what the public map can be shaded: counts and shares, which add up over places. */
export const UKURAN_UMUM = ['total', 'tindak_lanjut', 'selesai', 'kepatuhan_penyelesaian'] as const;
export type UkuranUmum = (typeof UKURAN_UMUM)[number];

/** Nonsense in the address is left out: a public page is for whoever mistypes too. */
export function readStatistikAsked(c: WebContext, { pohon }: Rujukan): StatistikAsked {
  const body = (name: string): KodeBadan | undefined => {
    const kode = c.req.query(name) ?? '';
    const badan = kode.length > 60 ? undefined : badanOf(pohon, kode);
    return badan === undefined || badan.jenis === 'unit' ? undefined : badan.kode;
  };
  const perTanggal = c.req.query('per_tanggal') ?? '';
  const daerah = /^\d\d$/.exec(c.req.query('daerah') ?? '')?.[0];
  const given = {
    instansi: body('instansi'),
    induk: body('induk'),
    jenis: JENIS_INSTANSI.find((one) => one === c.req.query('jenis') && one !== 'unit'),
    perTanggal: isHari(perTanggal) ? perTanggal : undefined,
    daerah,
  };
  const found = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return {
    ...(found as Omit<StatistikAsked, 'ukuran'>),
    ukuran: UKURAN_UMUM.find((one) => one === c.req.query('ukuran')) ?? 'total',
  };
}

/** The question about bodies and days as the figures take it. */
export function questionOf(asked: StatistikAsked, { dari, sampai }: Pick<AskedPeriod, 'dari' | 'sampai'>) {
  const { instansi, induk, jenis, perTanggal } = asked;
  return {
    dari,
    sampai,
    ...(instansi === undefined ? {} : { instansi: [instansi] }),
    ...(induk === undefined ? {} : { induk: [induk] }),
    ...(jenis === undefined ? {} : { jenis: [jenis] }),
    ...(perTanggal === undefined ? {} : { perTanggal }),
  };
}

/** An address of the public figures with some of it changed. */
export function statistikHref(
  asked: StatistikAsked,
  { dari, sampai }: Pick<AskedPeriod, 'dari' | 'sampai'>,
  change: Partial<StatistikAsked> & { readonly path?: string } = {},
): string {
  const { path = '/statistik', perTanggal, ...rest } = { ...asked, ...change };
  const entries = Object.entries({ dari, sampai, ...rest, per_tanggal: perTanggal });
  const query = new URLSearchParams(entries.filter((one): one is [string, string] => one[1] !== undefined));
  return `${path}?${query.toString()}`;
}
