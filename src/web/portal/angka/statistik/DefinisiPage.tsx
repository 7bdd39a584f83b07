import type { Indikator } from '../../../../domain/monev/indikator.ts';
import { formatAngka } from '../../../../messages/format/angka.ts';
import { formatTanggalPendek } from '../../../../messages/format/tanggal.ts';
import { semuaDefinisi } from '../../../components/angka/definisi.ts';
import { DataTable } from '../../../components/data/DataTable.tsx';
import { Unduh } from '../../../components/data/Unduh.tsx';
import { Layout } from '../../../components/Layout.tsx';
import type { Page } from '../../../request/page.ts';

/** Every indicator as it is laid down: what it says, divides, counts in, which end is better, by which source, since when. */
export function DefinisiPage({ page }: { page: Page }) {
  const words = page.m.portal.definisi;
  const { kolom } = words;
  return (
    <Layout page={page} title={words.judul} description={words.pembuka}>
      <h1>{words.judul}</h1>
      <p class="lead">{words.pembuka}</p>
      <ul class="list">
        {words.keterangan.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      <DataTable
        page={page}
        caption={words.judul}
        isCaptionHidden
        isStacked
        rows={semuaDefinisi(page)}
        columns={[
          {
            judul: kolom.nama,
            cell: ([{ kode }, { nama }]) => (
              <span id={`indikator-${kode}`}>
                {nama} <code>{kode}</code>
              </span>
            ),
          },
          { judul: kolom.arti, cell: ([, { arti }]) => arti },
          { judul: kolom.pembilang, cell: ([, { pembilang }]) => pembilang },
          { judul: kolom.penyebut, cell: ([, { penyebut }]) => penyebut },
          { judul: kolom.ukuran, cell: ([one, { satuan }]) => ukuranText(page, one, satuan) },
          {
            judul: kolom.sumberVersi,
            cell: ([one, { sumber }]) => [...sumber, versiText(page, one)].join('; '),
          },
        ]}
      />
      <Unduh page={page} judul={words.judul} path="/statistik/indikator/unduh" />
      <p>
        <a href="/statistik">{page.m.portal.angka.statistikJudul}</a>
      </p>
    </Layout>
  );
}

function ukuranText({ m, lang }: Page, { arah, minimal }: Indikator, satuan: string): string {
  const words = m.portal.definisi;
  const least = minimal === 0 ? words.tanpaMinimal : words.minimal(formatAngka(minimal, lang));
  return [satuan, words.arahKalimat[arah], least].join('; ');
}

function versiText({ m, lang }: Page, { versi, berlakuSejak }: Indikator): string {
  return m.portal.definisi.versi(formatAngka(versi, lang), formatTanggalPendek(berlakuSejak, lang));
}
