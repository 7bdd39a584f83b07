import type { MasaTerbuka } from '../../../domain/terbuka/masaTerbuka.ts';
import { formatTanggal } from '../../../messages/format/tanggal.ts';
import { HIMPUNAN, type KodeHimpunan } from '../../../useCases/terbuka/himpunanData.ts';
import { DataTable } from '../../components/data/DataTable.tsx';
import { EmptyState } from '../../components/data/EmptyState.tsx';
import { Layout } from '../../components/Layout.tsx';
import type { Page } from '../../request/page.ts';
import { bentukOf } from './berkas.ts';

type Kolom = keyof Page['m']['portal']['terbuka']['kolom'];
const TEKS: readonly Kolom[] = ['semester', 'per_tanggal', 'kode', 'nama'];

/** The data sets with their files, their dictionary, how they are protected, and their licence. */
export function HimpunanPage({ page, masa }: { page: Page; masa: readonly MasaTerbuka[] }) {
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
        HIMPUNAN.map((kode) => <Himpunan page={page} kode={kode} masa={masa} />)
      )}
      <section id="kamus">
        <h2>{words.kamus}</h2>
        <DataTable
          page={page}
          caption={words.kamus}
          isCaptionHidden
          isStacked
          rows={Object.keys(words.kolom) as Kolom[]}
          columns={[
            { judul: words.kamusKolom, cell: (one) => <code>{one}</code> },
            {
              judul: words.kamusJenis,
              cell: (one) => (TEKS.includes(one) ? words.jenis.teks : words.jenis.angka),
            },
            { judul: words.kamusArti, cell: (one) => words.kolom[one] },
          ]}
        />
      </section>
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

function Himpunan(props: { page: Page; kode: KodeHimpunan; masa: readonly MasaTerbuka[] }) {
  const { page, kode } = props;
  const words = page.m.portal.terbuka;
  const { judul, isi } = words.himpunan[kode];
  const nama = (one: MasaTerbuka): string => words.semester(one.kode.slice(5), one.kode.slice(0, 4));
  return (
    <section id={kode}>
      <h2>{judul}</h2>
      <p>{isi}</p>
      <DataTable
        page={page}
        caption={judul}
        isCaptionHidden
        isStacked
        rows={props.masa}
        columns={[
          {
            judul: words.masa,
            cell: (one) => `${nama(one)}, ${words.keadaan(formatTanggal(one.perTanggal, page.lang))}`,
          },
          {
            judul: words.berkas,
            cell: (one) => (
              <span class="choices-line">
                {bentukOf(kode).map((bentuk) => (
                  <a
                    href={`/data-terbuka/${kode}/${one.kode}.${bentuk}`}
                    aria-label={words.unduh(judul, nama(one), bentuk)}
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
    </section>
  );
}
