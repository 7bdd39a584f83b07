import { UNSUR } from '../../../domain/survei/survei.ts';
import { formatTanggal } from '../../../messages/format/tanggal.ts';
import { HIMPUNAN, type KodeHimpunan } from '../../../useCases/terbuka/himpunanData.ts';
import { DataTable } from '../../components/data/DataTable.tsx';
import { EmptyState } from '../../components/data/EmptyState.tsx';
import { Layout } from '../../components/Layout.tsx';
import type { Page } from '../../request/page.ts';
import { bentukOf } from './berkas.ts';
import type { Terbit } from './katalog.ts';

/** The data sets with their files, their dictionary, how they are protected, and their licence. */
export function HimpunanPage({ page, masa, tahun }: { page: Page } & Terbit) {
  const words = page.m.portal.terbuka;
  return (
    <Layout page={page} title={words.judul} description={words.pembuka}>
      <h1>{words.judul}</h1>
      <p class="lead">{words.pembuka}</p>
      <p>
        <a href="/data-terbuka/katalog.jsonld">{words.katalog}</a>
      </p>
      {masa.length === 0 ? (
        <EmptyState judul={words.kosong} isi={words.kosongIsi} />
      ) : (
        HIMPUNAN.map((kode) => (
          <Berkas
            page={page}
            kode={kode}
            judulMasa={words.masa}
            rows={masa.map((one) => ({
              kode: one.kode,
              nama: words.semester(one.kode.slice(5), one.kode.slice(0, 4)),
              perTanggal: one.perTanggal,
              bentuk: bentukOf(kode),
            }))}
          />
        ))
      )}
      <Berkas
        page={page}
        kode="survei"
        judulMasa={words.tahun}
        rows={tahun.map((one) => ({
          kode: String(one.tahun),
          nama: String(one.tahun),
          perTanggal: one.perTanggal,
          bentuk: ['csv', 'json'],
        }))}
      />
      <Kamus page={page} id="kamus" judul={words.kamus} kolom={words.kolom} teks={TEKS} />
      <Kamus
        page={page}
        id="kamus-survei"
        judul={words.kamusSurvei}
        kolom={words.kolomSurvei}
        teks={TEKS_SURVEI}
        desimal={DESIMAL}
      />
      <section id="perlindungan">
        <h2>{words.lindungJudul}</h2>
        {words.lindung.map((one) => (
          <p>{one}</p>
        ))}
      </section>
      <section id="lisensi">
        <h2>{words.lisensi}</h2>
        <p>{words.lisensiIsi}</p>
        <p>
          <a href="https://creativecommons.org/licenses/by/4.0/" rel="license noopener">
            {words.lisensiTautan}
          </a>
        </p>
      </section>
    </Layout>
  );
}

interface Baris {
  readonly kode: string;
  readonly nama: string;
  readonly perTanggal: string;
  readonly bentuk: readonly string[];
}

/** One set: what it holds, and its files by period. */
function Berkas(props: {
  page: Page;
  kode: KodeHimpunan | 'survei';
  judulMasa: string;
  rows: readonly Baris[];
}) {
  const { page, kode, judulMasa, rows } = props;
  const words = page.m.portal.terbuka;
  const { judul, isi } = words.himpunan[kode];
  return (
    <section id={kode}>
      <h2>{judul}</h2>
      <p>{isi}</p>
      {rows.length === 0 ? (
        <p class="facts">{words.belumTerbit}</p>
      ) : (
        <DataTable
          page={page}
          caption={judul}
          isCaptionHidden
          isStacked
          rows={rows}
          columns={[
            {
              judul: judulMasa,
              cell: (one) => `${one.nama}, ${words.keadaan(formatTanggal(one.perTanggal, page.lang))}`,
            },
            {
              judul: words.berkas,
              cell: (one) => (
                <span class="choices-line">
                  {one.bentuk.map((bentuk) => (
                    <a
                      href={`/data-terbuka/${kode}/${one.kode}.${bentuk}`}
                      aria-label={words.unduh(judul, one.nama, bentuk)}
                      download
                    >
                      {bentuk}
                    </a>
                  ))}
                </span>
              ),
            },
          ]}
        />
      )}
    </section>
  );
}

const TEKS: readonly string[] = ['semester', 'per_tanggal', 'kode', 'nama'];
const TEKS_SURVEI: readonly string[] = ['per_tanggal', 'kode', 'nama', 'mutu'];
const DESIMAL: readonly string[] = [...UNSUR, 'ikm', 'galat'];

function Kamus(props: {
  page: Page;
  id: string;
  judul: string;
  kolom: Readonly<Record<string, string>>;
  teks: readonly string[];
  desimal?: readonly string[];
}) {
  const { page, id, judul, kolom, teks, desimal = [] } = props;
  const words = page.m.portal.terbuka;
  const jenisOf = (one: string): string =>
    teks.includes(one) ? words.jenis.teks : desimal.includes(one) ? words.jenis.desimal : words.jenis.angka;
  return (
    <section id={id}>
      <h2>{judul}</h2>
      <DataTable
        page={page}
        caption={judul}
        isCaptionHidden
        isStacked
        rows={Object.entries(kolom)}
        columns={[
          { judul: words.kamusKolom, cell: ([one]) => <code>{one}</code> },
          { judul: words.kamusJenis, cell: ([one]) => jenisOf(one) },
          { judul: words.kamusArti, cell: ([, arti]) => arti },
        ]}
      />
    </section>
  );
}
