import { instansiDinilai } from '../../../domain/kinerja/kinerja.ts';
import { badanOf } from '../../../domain/instansi/pohon.ts';
import { periodeBulan, periodeSebelum } from '../../../domain/monev/periode.ts';
import { formatAngka, formatPersenKata } from '../../../messages/format/angka.ts';
import { formatTanggal } from '../../../messages/format/tanggal.ts';
import type { IndikatorBaris, IndikatorJawaban } from '../../../useCases/monev/readIndikator.ts';
import { ErrorSummary } from '../../components/form/ErrorSummary.tsx';
import { Unduh } from '../../components/data/Unduh.tsx';
import { UNDUH } from '../../../messages/dokumen/unduhan.ts';
import { MonthChart } from '../../components/angka/MonthChart.tsx';
import { hasPeran } from '../officer.ts';
import { pembeku } from '../../../useCases/monev/peringkatBeku.ts';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';
import { monevHref, type MonevAsked } from './asked.ts';
import { BreakdownTable } from './rincian/BreakdownTable.tsx';
import { kelompokOf } from './rincian/kelompok.ts';
import { listHref, partOf } from './links.ts';
import { IndikatorTable } from './IndikatorTable.tsx';
import { MonevForm } from './MonevForm.tsx';
import { PetaSection } from './PetaSection.tsx';
import type { MonevProps } from './props.ts';
import { SebayaTable } from './SebayaTable.tsx';
import { TimesTable } from './TimesTable.tsx';
import { TargetTable } from '../../components/angka/TargetTable.tsx';

const GROUPS = [
  ['pokok', ['total', 'tindak_lanjut', 'selesai', 'pertumbuhan']],
  ['keadaan', ['belum_diverifikasi', 'tertunda', 'belum_ditindaklanjuti', 'proses', 'selesai', 'arsip']],
  [
    'hasil',
    ['selesai_dikonfirmasi', 'selesai_diselesaikan', 'selesai_tanpa_tanggapan', 'selesai_tidak_dipenuhi'],
  ],
  [
    'kepatuhan',
    ['kepatuhan_verifikasi', 'kepatuhan_respons', 'kepatuhan_penyelesaian', 'diperpanjang_penyelesaian'],
  ],
  ['mutu', ['kepuasan', 'kepuasan_menilai', 'tepat_instansi', 'buka_kembali']],
  [
    'lembaga',
    [
      'keterhubungan',
      'terhubung_akun',
      'terhubung_unit',
      'keaktifan',
      'rekomendasi_disampaikan',
      'rekomendasi_lengkap',
    ],
  ],
] as const;

/** The figures of a set of bodies: first the finding in a sentence, then each figure with its list and its formula. */
export function MonevPage(props: MonevProps) {
  const { page, asked, semua, rincian } = props;
  const { dasbor } = page.m.petugas;
  const [row] = semua?.baris ?? [];
  const before = props.sebelum?.semua ?? null;
  return (
    <WorkspaceLayout page={page} title={dasbor.judul} hasErrors={props.errors.length > 0}>
      <ErrorSummary page={page} errors={props.errors} labels={dasbor.saring} />
      <h1>{dasbor.judul}</h1>
      {semua === null || row === undefined ? null : <Finding {...props} semua={semua} row={row} />}
      <OtherPages {...props} />
      <MonevForm {...props} />
      {row === undefined ? null : (
        <>
          {asked.perTanggal === undefined ? null : <p class="facts">{dasbor.lampau}</p>}
          <MonthChart
            page={page}
            baris={props.bulanan}
            muda={props.muda}
            hrefOf={(kode, bulan) => listHref(asked, partOf(kode), periodeBulan(bulan, asked))}
          />
          <Unduh page={page} judul={page.m.monev.bulanan.judul} {...unduhOf(asked, 'bulanan')} />
          <TargetTable page={page} baris={props.target} />
          {GROUPS.map(([bagian, kode]) => (
            <>
              {bagian === 'kepatuhan' ? (
                <TimesTable page={page} asked={asked} row={row} before={before} janji={props.janji} />
              ) : null}
              <IndikatorTable
                page={page}
                asked={asked}
                row={row}
                before={before}
                judul={dasbor.bagian[bagian]}
                kode={kode}
              />
            </>
          ))}
          <Unduh page={page} judul={dasbor.bagian.pokok} {...unduhOf(asked, 'indikator')} />
        </>
      )}
      {props.sebaya === null ? null : (
        <>
          <SebayaTable page={page} sebaya={props.sebaya} />
          <Unduh page={page} judul={dasbor.sebaya.judul} {...unduhOf(asked, 'sebaya')} />
        </>
      )}
      {props.peta === null ? null : (
        <>
          <PetaSection page={page} asked={asked} peta={props.peta} />
          <Unduh page={page} judul={dasbor.peta.judul} {...unduhOf(asked, 'wilayah')} />
        </>
      )}
      {rincian === null ? null : (
        <BreakdownTable
          {...props}
          rincian={rincian}
          {...(props.sebelum === null ? {} : { before: props.sebelum.rincian })}
        />
      )}
      <UnduhRincian page={page} asked={asked} />
    </WorkspaceLayout>
  );
}

/** What else there is about these figures. */
function OtherPages({ page, asked, officer, aturan }: MonevProps) {
  return (
    <p class="choices-line no-print">
      <a href="/monev/berkala">{page.m.petugas.berkala.tautan}</a>
      <a href="/monev/target">{page.m.petugas.target.tautan}</a>
      <a href="/monev/percepatan">{page.m.petugas.percepatan.tautan}</a>
      <a href="/monev/beku">{page.m.portal.beku.judul}</a>
      {pembeku(officer.reader) === undefined ? null : (
        <a href="/monev/penghargaan">{page.m.portal.penghargaan.petugas.tautan}</a>
      )}
      <a href="/monev/isu">{page.m.petugas.isu.tautan}</a>
      <a href="/monev/survei">{page.m.petugas.survei.tautan}</a>
      {instansiDinilai(officer.penugasan, aturan.pohon).length > 0 ? (
        <a href="/monev/petugas">{page.m.petugas.kinerja.tautan}</a>
      ) : null}
      {hasPeran(officer, 'pengawas', 'admin_nasional') ? (
        <a href="/monev/sinyal">{page.m.petugas.sinyal.tautan}</a>
      ) : null}
      <a href={monevHref(asked, {}, '/monev/unduh.pdf')} download>
        {UNDUH[page.lang].semua}
      </a>
    </p>
  );
}

/** The same question as the page's, for one table. */
function unduhOf(asked: MonevAsked, tabel: string): { readonly path: string; readonly query: string } {
  return { path: '/monev/unduh', query: `${monevHref(asked, {}, '')}&tabel=${tabel}` };
}

/** What the table shows, and every indicator there is. */
function UnduhRincian({ page, asked }: Pick<MonevProps, 'page' | 'asked'>) {
  const { bagian, kelompok, unduhKelompok, unduhSemua, semuaUkuran } = page.m.petugas.dasbor;
  const shown = kelompokOf(asked);
  return (
    <>
      <Unduh
        page={page}
        teks={unduhKelompok(kelompok[shown])}
        judul={`${bagian.rincian}, ${kelompok[shown].toLowerCase()}`}
        {...unduhOf({ ...asked, rincian: shown }, 'rincian')}
      />
      <Unduh
        page={page}
        teks={unduhSemua}
        judul={`${bagian.rincian}, ${semuaUkuran}`}
        {...unduhOf({ ...asked, rincian: 'semua' }, 'rincian')}
      />
    </>
  );
}

function Finding(props: MonevProps & { semua: IndikatorJawaban; row: IndikatorBaris }) {
  const { page, semua, row } = props;
  const { dasbor } = page.m.petugas;
  const { total, tindak_lanjut, belum_ditindaklanjuti, belum_diverifikasi } = row.indikator;
  const siapa = setWords(props);
  const open = (belum_ditindaklanjuti?.pembilang ?? 0) + (belum_diverifikasi?.pembilang ?? 0);
  const day = (hari: string): string => formatTanggal(hari, page.lang);
  return (
    <>
      <p class="figure-finding">
        {total === undefined || total.pembilang === 0 || tindak_lanjut === undefined
          ? dasbor.temuanKosong(siapa)
          : dasbor.temuan(
              siapa,
              formatPersenKata(tindak_lanjut.pembilang, tindak_lanjut.penyebut, 0, page.lang),
              formatAngka(total.pembilang, page.lang),
              formatAngka(open, page.lang),
            )}
      </p>
      <p class="facts">{dasbor.masa(day(semua.dari), day(semua.sampai), day(semua.perTanggal))}</p>
      {props.asked.perTanggal === undefined ? null : (
        <p class="facts">
          <strong>{dasbor.perTanggal(day(semua.perTanggal))}</strong>
        </p>
      )}
      {props.sebelum === null ? null : (
        <p class="facts">
          {dasbor.sebelumnya(day(periodeSebelum(semua).dari), day(periodeSebelum(semua).sampai))}
        </p>
      )}
    </>
  );
}

/** The set of bodies in words. */
export function setWords({
  page,
  asked,
  aturan,
}: Pick<MonevProps, 'page' | 'aturan'> & {
  asked: Pick<MonevAsked, 'instansi' | 'induk' | 'jenis'>;
}): string {
  const { dasbor } = page.m.petugas;
  const nama = (kode: string): string => badanOf(aturan.pohon, kode)?.nama ?? kode;
  const named = [
    ...(asked.instansi ?? []).map(nama),
    ...(asked.induk ?? []).map((kode) => dasbor.binaan(nama(kode))),
  ];
  const whole = named.length === 0 ? dasbor.semuaInstansi : named.join(', ');
  const jenis = (asked.jenis ?? []).map((one) => page.m.kode.jenisInstansi[one]);
  return jenis.length === 0 ? whole : dasbor.jenis(whole, jenis.join(', '));
}
