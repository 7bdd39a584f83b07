import type { KodeBadan } from '../../../domain/instansi/types.ts';
import { badanOf } from '../../../domain/instansi/pohon.ts';
import type { Rujukan } from '../../../domain/laporan/aturan.ts';
import { addHari, type Hari, type Instant, type Zona } from '../../../domain/shared/time.ts';
import { formatAngka } from '../../../messages/format/angka.ts';
import { formatTanggal, formatTanggalPendek, formatWaktu } from '../../../messages/format/tanggal.ts';
import type { Perbaikan } from '../../../useCases/isu/perbaikan.ts';
import type { IsuAsked } from '../../../useCases/isu/readIsu.ts';
import type { IsuTerbaca } from '../../../useCases/isu/readSatu.ts';
import { FigureLink } from '../../components/angka/FigureLink.tsx';
import { Choropleth } from '../../components/chart/Choropleth.tsx';
import { LineChart } from '../../components/chart/Chart.tsx';
import { DataTable } from '../../components/data/DataTable.tsx';
import { EmptyState } from '../../components/data/EmptyState.tsx';
import { ErrorSummary } from '../../components/form/ErrorSummary.tsx';
import type { FieldError } from '../../components/form/fieldErrors.ts';
import type { Page } from '../../request/page.ts';
import { QueueTable } from '../queue/QueueTable.tsx';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';
import { isuHref, isuListHref, laporanHref } from './address.ts';
import { kira, namaSel, peluang } from './angka.ts';
import { PerbaikanForm } from './PerbaikanForm.tsx';
import { PerbaikanTable } from './PerbaikanTable.tsx';

export interface IsuPageProps {
  readonly page: Page;
  readonly aturan: Rujukan;
  readonly asked: IsuAsked;
  readonly isu: IsuTerbaca;
  readonly perbaikan: readonly Perbaikan[];
  /** Bodies in whose name the officer plans improvements. */
  readonly ditulis: readonly KodeBadan[];
  readonly hari: Hari;
  readonly zona: Zona;
  readonly now: Instant;
  readonly id: string;
  readonly errors: readonly FieldError[];
  readonly typed: (name: string) => string;
}

/** One topic or place: whether it rises, its laporan, words, weeks and map, and what is done about it. */
export function IsuPage(props: IsuPageProps) {
  const { page, aturan, asked, isu, errors } = props;
  const words = page.m.petugas.isu;
  const judul = namaSel(page, aturan, isu.sel);
  const { dari, sampai } = isu.waktu.jendela;
  const { nama, ...form } = words.perbaikan.form;
  return (
    <WorkspaceLayout page={page} title={judul} hasErrors={errors.length > 0}>
      <ErrorSummary page={page} errors={errors} labels={{ ...form, judul: nama }} />
      <p>
        <a href={isuListHref(asked)}>{words.satu.kembali}</a>
      </p>
      <h1>{judul}</h1>
      {isu.isTerhitung ? <p class="figure-finding">{finding(props)}</p> : null}
      <p class="facts">
        {words.pembuka(formatTanggal(dari, page.lang), formatTanggal(sampai, page.lang))} {words.terlihat}
        {isu.dihitung === null ? '' : ` ${words.dihitung(formatWaktu(isu.dihitung, props.zona, page.lang))}`}
      </p>
      {isu.isTerhitung ? <Weeks {...props} /> : <EmptyState {...words.sedangDihitung} />}
      <Latest {...props} />
      <Words {...props} />
      <Places {...props} />
      <Kecamatan {...props} />
      <section>
        <h2 id="perbaikan">{words.perbaikan.judul}</h2>
        {props.perbaikan.length === 0 ? (
          <p>{words.perbaikan.kosongSatu}</p>
        ) : (
          <PerbaikanTable {...props} baris={props.perbaikan} />
        )}
      </section>
      {props.ditulis.length === 0 ? null : (
        <PerbaikanForm
          {...props}
          sel={isu.sel}
          badan={props.ditulis.map((kode) => ({
            value: kode,
            label: badanOf(aturan.pohon, kode)?.nama ?? kode,
          }))}
        />
      )}
    </WorkspaceLayout>
  );
}

function finding({ page, isu }: IsuPageProps): string {
  const words = page.m.petugas.isu.satu;
  const n = formatAngka(isu.hitungan.jendela, page.lang);
  if (isu.isu === null) return words.sedikit(n);
  const usual = kira(page, Math.max(isu.harapan.terakhir, isu.harapan.musim ?? 0));
  return isu.isu.isNaik ? words.naik(n, usual, peluang(page, isu.isu.p)) : words.tidakNaik(n, usual);
}

function Weeks({ page, asked, isu }: IsuPageProps) {
  const words = page.m.petugas.isu.satu;
  const last = isu.mingguan.length - 1;
  const { sampai } = isu.waktu.jendela;
  return (
    <LineChart
      page={page}
      judul={words.mingguan}
      kepala={words.minggu}
      seri={[page.m.petugas.isu.kolom.terlihat]}
      points={isu.mingguan.map((n, i) => ({
        label: dayAndMonth(formatTanggalPendek(addHari(sampai, (i - last) * 7), page.lang)),
        nilai: [n],
        daftar: [laporanHref(asked, isu.sel, weekOf(i - last, sampai))],
        hanyaTerlihat: true,
      }))}
    />
  );
}

/** Seven days, so many weeks before the last ones. */
function weekOf(back: number, sampai: Hari): { readonly dari: Hari; readonly sampai: Hari } {
  return { dari: addHari(sampai, back * 7 - 6), sampai: addHari(sampai, back * 7) };
}

/** Half a year of weeks fits side by side without its years. */
function dayAndMonth(tanggal: string): string {
  return tanggal.split(' ').slice(0, 2).join(' ');
}

function Latest({ page, asked, isu, now }: IsuPageProps) {
  const words = page.m.petugas.isu.satu;
  const { jendela } = isu.hitungan;
  return (
    <section>
      <h2 id="laporan">{words.laporan}</h2>
      {isu.terbaru.length === 0 ? (
        <EmptyState judul={words.kosong} isi={words.kosongIsi} />
      ) : (
        <>
          <QueueTable
            page={page}
            caption={words.laporan}
            listed={{ baris: isu.terbaru, next: null }}
            now={now}
          />
          {isu.isTerhitung ? (
            <p>
              <FigureLink
                href={laporanHref(asked, isu.sel, isu.waktu.jendela)}
                jumlah={jendela}
                hanyaTerlihat
              >
                {words.semua(formatAngka(jendela, page.lang))}
              </FigureLink>
            </p>
          ) : null}
        </>
      )}
    </section>
  );
}

function Words({ page, isu }: IsuPageProps) {
  const words = page.m.petugas.isu.satu;
  return (
    <section>
      <h2 id="kata">{words.kata}</h2>
      {isu.kata.length === 0 ? (
        <p>{words.kataKosong}</p>
      ) : (
        <>
          <p class="facts">{words.kataIsi(formatAngka(isu.dibaca, page.lang))}</p>
          <DataTable
            page={page}
            caption={words.kata}
            isCaptionHidden
            rows={isu.kata}
            columns={[
              { judul: words.kataKolom.kata, cell: (one) => one.kata },
              {
                judul: words.kataKolom.laporan,
                isAngka: true,
                cell: (one) => formatAngka(one.laporan, page.lang),
              },
            ]}
          />
        </>
      )}
    </section>
  );
}

function Places({ page, asked, isu }: IsuPageProps) {
  const { peta } = isu;
  if (peta === null) return null;
  const words = page.m.petugas.isu;
  const nilai = new Map(
    [...peta.n].map(([kode, n]) => {
      const href = laporanHref(asked, { ...isu.sel, wilayah: kode }, isu.waktu.jendela);
      const teks = formatAngka(n, page.lang);
      return [kode, { nilai: n, teks, rinci: null, href, daftar: { href, jumlah: n, hanyaTerlihat: true } }];
    }),
  );
  return (
    <section class="figures">
      <h2 id="peta">{words.satu.peta}</h2>
      <Choropleth
        page={page}
        id="peta-isu"
        judul={words.satu.peta}
        kepala={words.satu.petaKepala[peta.tingkat]}
        ukuran={words.kolom.terlihat}
        gambar={peta.gambar}
        nilai={nilai}
        format={(n) => formatAngka(Math.round(n), page.lang)}
      />
    </section>
  );
}

/** Where in its kabupaten or kota an issue stands; each number leads to its laporan. */
function Kecamatan({ page, aturan, asked, isu }: IsuPageProps) {
  if (isu.kecamatan === null) return null;
  const words = page.m.petugas.isu;
  return (
    <section>
      <h2 id="kecamatan">{words.kecamatan.judul}</h2>
      {isu.kecamatan.length === 0 ? (
        <p>{words.kecamatan.kosong}</p>
      ) : (
        <DataTable
          page={page}
          caption={words.kecamatan.judul}
          isCaptionHidden
          rows={isu.kecamatan}
          columns={[
            {
              judul: words.kecamatan.kolom,
              cell: ({ wilayah }) => (
                <a href={isuHref(asked, { ...isu.sel, wilayah })}>{aturan.wilayahNama(wilayah) ?? wilayah}</a>
              ),
            },
            {
              judul: words.kolom.terlihat,
              isAngka: true,
              cell: ({ wilayah, n }) => (
                <FigureLink
                  href={laporanHref(asked, { ...isu.sel, wilayah }, isu.waktu.jendela)}
                  jumlah={n}
                  hanyaTerlihat
                >
                  {formatAngka(n, page.lang)}
                </FigureLink>
              ),
            },
          ]}
        />
      )}
    </section>
  );
}
