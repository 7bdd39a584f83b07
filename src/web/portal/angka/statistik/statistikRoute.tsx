import { badanOf } from '../../../../domain/instansi/pohon.ts';
import type { Rujukan } from '../../../../domain/laporan/aturan.ts';
import { periodeSebelum } from '../../../../domain/monev/periode.ts';
import { bulanMuda } from '../../../../domain/rapor/bulanMuda.ts';
import type { Deps } from '../../../../useCases/deps.ts';
import { readHitungan } from '../../../../useCases/monev/readHitungan.ts';
import { readIndikator } from '../../../../useCases/monev/readIndikator.ts';
import { gambarOf, PETA_PROVINSI } from '../../../../useCases/peta/gambarPeta.ts';
import { Cara, isKodeIndikator } from '../../../components/angka/Cara.tsx';
import { fieldErrors } from '../../../components/form/fieldErrors.ts';
import { Layout } from '../../../components/Layout.tsx';
import type { WebContext } from '../../../deps.ts';
import { refuseRequest } from '../../../errors/refuseRequest.ts';
import { pageOf, sendPage, type Page } from '../../../request/page.ts';
import { questionOf, readStatistikAsked, statistikHref, type StatistikAsked } from './asked.ts';
import { INDIKATOR_STATISTIK } from './indikatorStatistik.ts';
import { readPetaUmum } from './petaUmum.ts';
import { readRincian, RINCIAN_UMUM, type RincianUmum } from './rincianUmum.ts';
import { INDIKATOR_UMUM, kataHref } from '../figures.ts';
import type { PetaUmum } from './PetaSection.tsx';
import { periodOf, type AskedPeriod } from '../period.tsx';
import { StatistikPage, type StatistikProps } from './StatistikPage.tsx';

/** The public figures of any set of bodies. */
export async function showStatistik(c: WebContext, deps: Deps): Promise<Response> {
  const page = pageOf(c);
  const aturan = await deps.rujukan();
  const asked = readStatistikAsked(c, aturan);
  let period = periodOf(c, page, deps.now());
  let data: StatistikProps['data'] = null;
  if (period.errors.length === 0) {
    const question = questionOf(asked, period);
    const semua = await readIndikator(deps, { ...question, indikator: [...INDIKATOR_STATISTIK] });
    if (semua.ok) data = await statistics(deps, { asked, period, aturan }, semua.value.baris[0] ?? null);
    else period = { ...period, errors: fieldErrors([semua.refusal], page.lang) };
  }
  const props = { page, period, asked, siapa: siapaOf(page, asked, aturan), aturan, data };
  return sendPage(c, <StatistikPage {...props} />, data === null ? 422 : 200);
}

/** How one public figure was computed (N11). */
export async function showCara(c: WebContext, deps: Deps): Promise<Response> {
  const page = pageOf(c);
  const kode = c.req.param('kode') ?? '';
  const aturan = await deps.rujukan();
  const asked = readStatistikAsked(c, aturan);
  const period = periodOf(c, page, deps.now());
  if (!isKodeIndikator(page, kode) || period.errors.length > 0) return refuseRequest(c, 'web.not_found');
  const hitungan = await readHitungan(deps, { ...questionOf(asked, period), kode });
  if (!hitungan.ok) return refuseRequest(c, 'web.not_found');
  const { daerah: _daerah, ukuran: _ukuran, ...scope } = asked;
  return sendPage(
    c,
    <Layout page={page} title={page.m.monev.cara.judul(page.m.petugas.dasbor.indikator[kode].nama)}>
      <Cara
        page={page}
        kode={kode}
        hitungan={hitungan.value}
        siapa={siapaOf(page, asked, aturan)}
        listHref={(kata) => kataHref(kata, { dari: period.dari, sampai: period.sampai, ...scope })}
        kembali={statistikHref(asked, period)}
      />
    </Layout>,
  );
}

interface Asked {
  readonly asked: StatistikAsked;
  readonly period: AskedPeriod;
  readonly aturan: Rujukan;
}

async function statistics(
  deps: Deps,
  of: Asked,
  semua: NonNullable<StatistikProps['data']>['semua'] | null,
): Promise<StatistikProps['data']> {
  if (semua === null) return null;
  const { asked, period } = of;
  const [sebelum, peta, rincian] = await Promise.all([
    readIndikator(deps, {
      ...questionOf(asked, period),
      ...periodeSebelum(period),
      indikator: [...INDIKATOR_UMUM],
    }),
    mapOf(deps, of),
    Promise.all(RINCIAN_UMUM.map(async (one) => [one, await readRincian(deps, of, one)] as const)),
  ]);
  const rows = Object.fromEntries(rincian) as Record<RincianUmum, (typeof rincian)[number][1]>;
  const months = rows.bulanan.map(({ kunci }) => kunci);
  return {
    semua,
    sebelum: sebelum.ok ? (sebelum.value.baris[0] ?? null) : null,
    peta,
    rincian: rows,
    muda: bulanMuda(months, of.aturan, questionOf(asked, period), deps.now()),
  };
}

async function mapOf(deps: Deps, of: Asked): Promise<PetaUmum | null> {
  const { daerah } = of.asked;
  const [gambar, sebaran] = await Promise.all([gambarOf(daerah ?? PETA_PROVINSI), readPetaUmum(deps, of)]);
  if (gambar === null || !sebaran.ok) return null;
  return {
    gambar,
    sebaran: sebaran.value,
    provinsi: daerah === undefined ? null : (of.aturan.wilayahNama(daerah) ?? daerah),
  };
}

/** The set of bodies in words; the country when none is named. */
function siapaOf(page: Page, { instansi, induk, jenis }: StatistikAsked, { pohon }: Rujukan): string {
  const { dasbor } = page.m.petugas;
  const nama = (kode: string): string => badanOf(pohon, kode)?.nama ?? kode;
  const named = [
    ...(instansi === undefined ? [] : [nama(instansi)]),
    ...(induk === undefined ? [] : [dasbor.binaan(nama(induk))]),
  ];
  const whole = named.length === 0 ? dasbor.semuaInstansi : named.join(', ');
  return jenis === undefined ? whole : dasbor.jenis(whole, page.m.kode.jenisInstansi[jenis]);
}
