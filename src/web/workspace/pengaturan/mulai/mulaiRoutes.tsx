import type { Hono } from 'hono';
import { badanOf } from '../../../../domain/instansi/pohon.ts';
import type { Rujukan } from '../../../../domain/laporan/aturan.ts';
import { formatAngka } from '../../../../messages/format/angka.ts';
import type { Deps } from '../../../../useCases/deps.ts';
import {
  readLangkahAwal,
  type KodeLangkah,
  type Langkah,
  type LangkahAwal,
} from '../../../../useCases/rujukan/langkahAwal.ts';
import { DataTable } from '../../../components/data/DataTable.tsx';
import type { WebEnv } from '../../../deps.ts';
import { pageOf, sendPage, type Page } from '../../../request/page.ts';
import type { Officer } from '../../officer.ts';
import { BagianPage } from '../BagianPage.tsx';
import { roomRoutes } from '../settingsRoute.ts';

const PATH = '/pengaturan/mulai';

/** The first steps of an instansi (F167). */
export function mulaiRoutes(app: Hono<WebEnv>, deps: Deps): void {
  const { get } = roomRoutes(app, deps, 'mulai');
  get(PATH, async ({ c, officer }) => {
    const [aturan, awal] = await Promise.all([deps.rujukan(), readLangkahAwal(deps, officer.reader)]);
    return sendPage(c, <MulaiPage page={pageOf(c)} officer={officer} aturan={aturan} awal={awal} />);
  });
  get('/petugas/mulai', ({ c }) => c.redirect(PATH, 303));
}

const HREF: Readonly<Record<KodeLangkah, (instansi: string) => string>> = {
  sk: (kode) => `/pengaturan#sk-${kode}`,
  admin: () => '/pengaturan/orang',
  unit: (kode) => `/pengaturan/badan?kode=${encodeURIComponent(kode)}`,
  penghubung: () => '/pengaturan/orang',
  penanggung_jawab: (kode) => `/pengaturan#penanggung-jawab-${kode}`,
  templat: () => '/pengaturan#templat',
  libur: (kode) => `/pengaturan/kalender?instansi=${encodeURIComponent(kode)}`,
};

function MulaiPage(props: { page: Page; officer: Officer; aturan: Rujukan; awal: readonly LangkahAwal[] }) {
  const { page, officer, aturan } = props;
  const words = page.m.petugas.pengaturan.mulai;
  return (
    <BagianPage page={page} officer={officer} bagian="mulai" title={words.judul}>
      <p>{words.isi}</p>
      {props.awal.map((one) => (
        <section>
          <h2>{badanOf(aturan.pohon, one.instansi)?.nama ?? one.instansi}</h2>
          <p>{one.lengkap ? words.lengkap : words.sisa(missing(one))}</p>
          <DataTable
            page={page}
            caption={words.judul}
            isCaptionHidden
            isStacked
            rows={one.langkah}
            columns={[
              {
                judul: words.langkah,
                cell: (step) => <a href={HREF[step.kode](one.instansi)}>{words.nama[step.kode]}</a>,
              },
              { judul: words.keadaan, cell: (step) => stateOf(page, step) },
              { judul: words.mengapa, cell: (step) => words.arti[step.kode] },
            ]}
          />
        </section>
      ))}
    </BagianPage>
  );
}

/** On the general page while something is missing; gone when all is there. */
export function MulaiCard({
  page,
  aturan,
  awal,
}: {
  page: Page;
  aturan: Rujukan;
  awal: readonly LangkahAwal[];
}) {
  const words = page.m.petugas.pengaturan.mulai;
  const open = awal.filter(({ lengkap }) => !lengkap);
  return (
    <>
      {open.map((one) => (
        <p class="lead">
          <a href={PATH}>
            {words.kartu(badanOf(aturan.pohon, one.instansi)?.nama ?? one.instansi, missing(one))}
          </a>
        </p>
      ))}
    </>
  );
}

function missing({ langkah }: LangkahAwal): number {
  return langkah.filter(({ selesai, wajib }) => wajib && !selesai).length;
}

function stateOf(page: Page, { selesai, wajib, n, dari }: Langkah): string {
  const words = page.m.petugas.pengaturan.mulai;
  const count =
    dari === null ? '' : ` (${words.dari(formatAngka(n, page.lang), formatAngka(dari, page.lang))})`;
  return `${selesai ? words.sudah : wajib ? words.belum : words.bilaAda}${count}`;
}
