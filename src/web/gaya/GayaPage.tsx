import type { Child } from 'hono/jsx';
import { Layout } from '../components/Layout.tsx';
import type { Page } from '../request/page.ts';
import { Charts, Facts, Lists, Path, Tables } from './DataSamples.tsx';
import { Buttons, FormParts, Notices } from './FormSamples.tsx';
import { AreaMap, Signs } from './MapSamples.tsx';
import { Colours, HardMatter, Tags, Type } from './LookSamples.tsx';

export const SKEMA = ['sistem', 'terang', 'gelap', 'kontras', 'kontras-gelap'] as const;
export type Skema = (typeof SKEMA)[number];

type Part = keyof Page['m']['gaya']['bagian'];

/** Every component with its states, in the scheme that the address asks for: no script, nothing is remembered. */
export function gayaPage(page: Page, skema: Skema): Child {
  const words = page.m.gaya;
  const parts: Readonly<Record<Part, Child>> = {
    warna: <Colours page={page} />,
    huruf: <Type page={page} />,
    tanda: <Tags page={page} />,
    tombol: <Buttons page={page} />,
    formulir: <FormParts page={page} />,
    pemberitahuan: <Notices page={page} />,
    fakta: <Facts page={page} />,
    tabel: <Tables page={page} />,
    grafik: <Charts page={page} />,
    peta: <AreaMap page={page} />,
    lambang: <Signs page={page} />,
    perjalanan: <Path page={page} />,
    kosong: <Lists page={page} />,
    sulit: <HardMatter page={page} />,
  };
  const style = skema === 'sistem' ? 'gaya.css' : `gaya-${skema}.css`;
  return (
    <Layout page={page} title={words.judul} isIndexed={false} style={style}>
      <h1>{words.judul}</h1>
      <p class="lead">{words.pembuka}</p>
      <SchemeSwitch page={page} skema={skema} />
      <nav aria-labelledby="isi-gaya">
        <h2 id="isi-gaya">{words.daftarIsi}</h2>
        <ul class="inline-list">
          {Object.entries(words.bagian).map(([part, name]) => (
            <li>
              <a href={`#${part}`}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
      {Object.entries(parts).map(([part, sample]) => (
        <section aria-labelledby={part}>
          <h2 id={part}>{words.bagian[part as Part]}</h2>
          {sample}
        </section>
      ))}
    </Layout>
  );
}

function SchemeSwitch({ page, skema }: { page: Page; skema: Skema }) {
  const words = page.m.gaya;
  return (
    <nav aria-labelledby="skema">
      <h2 id="skema">{words.skemaJudul}</h2>
      <p>{words.skemaSekarang(words.skema[skema])}</p>
      <ul class="inline-list">
        {SKEMA.map((one) => (
          <li>
            <a href={`?skema=${one}`} {...(one === skema ? { 'aria-current': 'true' } : {})}>
              {words.skema[one]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
