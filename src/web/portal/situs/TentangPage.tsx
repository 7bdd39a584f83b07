import { SummaryList } from '../../components/data/SummaryList.tsx';
import { Layout } from '../../components/Layout.tsx';
import type { Page } from '../../request/page.ts';
import { PlainList } from './ArtikelPage.tsx';

/** `/tentang`: what this is, by which law, how it goes. */
export function TentangPage({ page }: { page: Page }) {
  const { tentang } = page.m;
  return (
    <Layout page={page} title={tentang.judul} description={tentang.pembuka}>
      <h1>{tentang.judul}</h1>
      <p class="lead">{tentang.pembuka}</p>
      <p>{tentang.tanpaPintuSalah}</p>
      <h2>{tentang.langkahJudul}</h2>
      <ol class="steps">
        {tentang.langkah.map((step) => (
          <li>
            <strong>{step.nama}</strong>
            <p>{step.isi}</p>
          </li>
        ))}
      </ol>
      <h2>{tentang.rahasiaJudul}</h2>
      <PlainList items={tentang.rahasia} />
      <h2>{tentang.bukanJudul}</h2>
      <PlainList items={tentang.bukan} />
      <h2>{tentang.caraLainJudul}</h2>
      <SummaryList
        page={page}
        rows={tentang.caraLain.map(({ nama, isi }) => ({ label: nama, value: isi }))}
      />
      <h2>{tentang.pengelolaJudul}</h2>
      <SummaryList
        page={page}
        rows={tentang.pengelola.map(({ nama, tugas }) => ({ label: nama, value: tugas }))}
      />
      <h2>{tentang.dasarJudul}</h2>
      <PlainList items={tentang.dasar} />
    </Layout>
  );
}
