import type { Hono } from 'hono';
import { hariOf, type Instant } from '../../../../domain/shared/time.ts';
import { formatAngka, KOSONG } from '../../../../messages/format/angka.ts';
import { formatTanggal, formatWaktuPendek } from '../../../../messages/format/tanggal.ts';
import type { Deps } from '../../../../useCases/deps.ts';
import { readRetention, type HasilSimpan } from '../../../../useCases/penghapusan/masaSimpan.ts';
import { DataTable } from '../../../components/data/DataTable.tsx';
import type { WebEnv } from '../../../deps.ts';
import { pageOf, sendPage, type Page } from '../../../request/page.ts';
import type { Officer } from '../../officer.ts';
import { BagianPage } from '../BagianPage.tsx';
import { roomRoutes } from '../settingsRoute.ts';

/** The rules of retention, and what the next run would erase by them. */
export function simpanRoutes(app: Hono<WebEnv>, deps: Deps): void {
  const { get } = roomRoutes(app, deps, 'simpan');
  get('/pengaturan/simpan', async ({ c, officer }) => {
    const { pada, hasil } = await readRetention(deps);
    return sendPage(c, <SimpanPage page={pageOf(c)} officer={officer} rows={hasil} pada={pada} />);
  });
}

function SimpanPage(props: { page: Page; officer: Officer; rows: readonly HasilSimpan[]; pada: Instant }) {
  const { page, officer, rows, pada } = props;
  const { simpan: words, kebijakan } = page.m.petugas.pengaturan;
  const number = (n: number): string => formatAngka(n, page.lang);
  return (
    <BagianPage page={page} officer={officer} bagian="simpan" title={words.judul}>
      <p>{words.isi}</p>
      <DataTable
        isStacked
        page={page}
        caption={words.judul}
        isCaptionHidden
        rows={rows}
        columns={[
          {
            judul: words.aturan,
            cell: (one) => (
              <a href={`/pengaturan/kebijakan/${one.kode}`}>{kebijakan.arti[one.kode]?.nama ?? one.kode}</a>
            ),
          },
          { judul: words.apa, cell: (one) => words.cakupan[one.cakupan] },
          { judul: words.hari, cell: (one) => words.hariN(number(one.hari)) },
          {
            judul: words.berikut,
            cell: (one) => (one.jumlah === 0 ? words.takAda : words.laporan(number(one.jumlah))),
          },
          {
            judul: words.tertua,
            cell: (one) =>
              one.tertua === null ? KOSONG : formatTanggal(hariOf(one.tertua, 'WIB'), page.lang),
          },
        ]}
      />
      <p class="hint">{words.dihitung(formatWaktuPendek(pada, officer.zona, page.lang))}</p>
      <p>{words.ubah}</p>
      <p class="hint">{words.perintah}</p>
    </BagianPage>
  );
}
