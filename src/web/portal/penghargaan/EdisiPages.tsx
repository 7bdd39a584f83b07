import { hariOf } from '../../../domain/shared/time.ts';
import { formatAngka } from '../../../messages/format/angka.ts';
import { formatTanggal } from '../../../messages/format/tanggal.ts';
import type {
  EdisiTerbaca,
  EdisiTerbit,
  PenghargaanTerbit,
} from '../../../useCases/penghargaan/bacaTerbit.ts';
import { DataTable } from '../../components/data/DataTable.tsx';
import { EmptyState } from '../../components/data/EmptyState.tsx';
import { SummaryList } from '../../components/data/SummaryList.tsx';
import { Unduh } from '../../components/data/Unduh.tsx';
import { Layout } from '../../components/Layout.tsx';
import { CalonTable, Ketentuan, PemenangTable } from '../../components/penghargaan/Penghargaan.tsx';
import type { Page } from '../../request/page.ts';

/** Every edition that was announced, the latest first. */
export function EdisiListPage({ page, daftar }: { page: Page; daftar: readonly EdisiTerbit[] }) {
  const words = page.m.portal.penghargaan;
  return (
    <Layout page={page} title={words.judul}>
      <h1>{words.judul}</h1>
      <p class="lead">{words.pembuka}</p>
      {daftar.length === 0 ? (
        <EmptyState judul={words.kosong} isi={words.kosongIsi} />
      ) : (
        <>
          <DataTable
            page={page}
            caption={words.judul}
            isCaptionHidden
            isStacked
            rows={daftar}
            columns={[
              {
                judul: words.edisi,
                cell: (one) => <a href={`/penghargaan/${one.id}`}>{`${one.nama} ${one.tahun}`}</a>,
              },
              { judul: words.pemberi, cell: (one) => one.namaPemberi },
              { judul: words.jumlah, cell: (one) => one.penghargaan.map(({ nama }) => nama).join(', ') },
              { judul: words.diumumkan, cell: (one) => formatTanggal(hariOf(one.pada, 'WIB'), page.lang) },
            ]}
          />
          <Unduh page={page} judul={words.judul} path="/penghargaan/unduh" />
        </>
      )}
      <p>
        <a href="/peringkat/beku">{page.m.portal.beku.judul}</a>
      </p>
    </Layout>
  );
}

/** One edition: who won each award, by which criterion, out of whom, and the marks by which it can be proved. */
export function EdisiPage({ page, edisi, calon }: EdisiTerbaca & { page: Page }) {
  const words = page.m.portal.penghargaan;
  const { isi } = edisi;
  const judul = `${isi.nama} ${isi.tahun}`;
  const day = (hari: string): string => formatTanggal(hari, page.lang);
  return (
    <Layout page={page} title={judul}>
      <p class="no-print">
        <a href="/penghargaan">{words.kembali}</a>
      </p>
      <h1>{judul}</h1>
      <p class="lead">{isi.penghargaan.map((one) => findingOf(page, one)).join(' ')}</p>
      <SummaryList
        page={page}
        rows={[
          { label: words.pemberi, value: isi.namaPemberi },
          { label: words.masa, value: words.masaIsi(day(isi.dari), day(isi.sampai)) },
          { label: words.diumumkan, value: day(hariOf(isi.pada, 'WIB')) },
        ]}
      />
      {isi.penghargaan.map((one) => (
        <section class="figures" id={`penghargaan-${one.id}`}>
          <h2>{one.nama}</h2>
          {one.pemenang.length === 0 ? (
            <p>{words.pemenangKosong}</p>
          ) : (
            <PemenangTable page={page} judul={one.nama} rumus={one.rumus} pemenang={one.pemenang} />
          )}
          <Ketentuan page={page} penghargaan={one} peringkat={one.peringkat} path="/peringkat/beku" />
          {one.rumus === null ? null : (
            <CalonTable page={page} judul={one.nama} rumus={one.rumus} calon={calon.get(one.id) ?? []} />
          )}
        </section>
      ))}
      <Unduh page={page} judul={judul} path={`/penghargaan/${isi.id}/unduh`} />
      <SummaryList
        page={page}
        rows={[
          { label: words.sidik, value: <code class="digest">{edisi.hash.toString('hex')}</code> },
          { label: words.kunci, value: <code class="digest">{edisi.kunci}</code> },
        ]}
      />
    </Layout>
  );
}

/** Many winners of one award are counted in the sentence, and named in its table. */
const NAMED = 3;

function findingOf(page: Page, { nama, pemenang }: PenghargaanTerbit): string {
  const words = page.m.portal.penghargaan;
  if (pemenang.length === 0) return words.temuan(nama, words.tidakAda);
  if (pemenang.length > NAMED)
    return words.temuan(nama, words.banyakPenerima(formatAngka(pemenang.length, page.lang)));
  return words.temuan(nama, pemenang.map((one) => one.nama).join(', '));
}
