import { TOPIK, type BagianPanduan, type Topik } from '../../../messages/pengembang/panduan.ts';
import { Layout } from '../../components/Layout.tsx';
import type { Page } from '../../request/page.ts';
import { PlainList } from '../situs/ArtikelPage.tsx';
import { CONTOH, type Contoh } from './contoh.ts';

export const PENGEMBANG_PATH = '/pengembang';

/** `/pengembang`: which guides there are, and the ways to keys and reference. */
export function PengembangPage({ page }: { page: Page }) {
  const words = page.m.pengembang.halaman;
  return (
    <Layout page={page} title={words.judul} description={words.pembuka}>
      <h1>{words.judul}</h1>
      <p class="lead">{words.pembuka}</p>
      <ul class="list">
        <li>
          <a href="/api">{words.rujukan}</a>
        </li>
        <li>
          <a href="/saya/kunci-api">{words.kunci}</a>
        </li>
      </ul>
      <h2>{words.daftar}</h2>
      <ul class="news">
        {TOPIK.map((topik) => {
          const { judul, pembuka } = page.m.pengembang.panduan[topik];
          return (
            <li>
              <h3 class="news-title">
                <a href={`${PENGEMBANG_PATH}/${topik}`}>{judul}</a>
              </h3>
              <p>{pembuka}</p>
            </li>
          );
        })}
      </ul>
    </Layout>
  );
}

/** One guide, with its examples for this very installation. */
export function PanduanPage(props: { page: Page; topik: Topik; asal: string; sandbox: string | null }) {
  const { page, topik, asal, sandbox } = props;
  const words = page.m.pengembang.halaman;
  const { judul, pembuka, bagian } = page.m.pengembang.panduan[topik];
  const next = TOPIK[TOPIK.indexOf(topik) + 1];
  return (
    <Layout page={page} title={judul} description={pembuka} scripts={['salin.js']}>
      <article class="article">
        <p>
          <a href={PENGEMBANG_PATH}>{words.semua}</a>
        </p>
        <h1>{judul}</h1>
        <p class="lead">{pembuka}</p>
        {bagian.map((part) => (
          <Part page={page} part={part} asal={asal} />
        ))}
        {topik !== 'uji-coba' || sandbox === null ? null : (
          <p>
            {words.sandbox}: <a href={sandbox}>{sandbox}</a>
          </p>
        )}
        {next === undefined ? null : (
          <p>
            {words.lanjut}: <a href={`${PENGEMBANG_PATH}/${next}`}>{page.m.pengembang.panduan[next].judul}</a>
          </p>
        )}
      </article>
    </Layout>
  );
}

function Part({ page, part, asal }: { page: Page; part: BagianPanduan; asal: string }) {
  const examples: Readonly<Record<string, Contoh>> = CONTOH;
  const contoh = part.contoh === undefined ? undefined : examples[part.contoh];
  return (
    <section>
      <h2>{part.judul}</h2>
      {part.isi.map((piece) => (typeof piece === 'string' ? <p>{piece}</p> : <PlainList items={piece} />))}
      {contoh === undefined
        ? null
        : (['curl', 'typescript'] as const).map((bahasa) => (
            <Code
              page={page}
              nama={part.contoh ?? ''}
              bahasa={bahasa}
              text={contoh[bahasa].replaceAll('{ASAL}', asal)}
            />
          ))}
      {part.tautan === undefined ? null : (
        <ul class="list">
          {part.tautan.map(({ teks, alamat }) => (
            <li>
              <a href={alamat}>{teks}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Code(props: { page: Page; nama: string; bahasa: keyof Contoh; text: string }) {
  const { page, nama, bahasa, text } = props;
  const words = page.m.pengembang.halaman;
  return (
    <>
      <h3>{words.contoh[bahasa]}</h3>
      <pre class="code" data-contoh={nama} data-bahasa={bahasa}>
        <code>{text}</code>
      </pre>
      <p hidden>
        <button class="button button-biasa" type="button" data-salin={text} data-tersalin={words.tersalin}>
          {words.salin}
        </button>{' '}
        <output />
      </p>
    </>
  );
}
