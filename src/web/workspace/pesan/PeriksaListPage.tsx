import type { Zona } from '../../../domain/shared/time.ts';
import { formatAngka } from '../../../messages/format/angka.ts';
import { formatWaktu } from '../../../messages/format/tanggal.ts';
import type { PesanDiperiksa } from '../../../useCases/kanal/periksa.ts';
import { DataTable } from '../../components/data/DataTable.tsx';
import { EmptyState } from '../../components/data/EmptyState.tsx';
import type { Page } from '../../request/page.ts';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';
import { sebabText } from './sebab.ts';

/** Messages of channels that wait for an officer, the oldest first; their words are opened one by one. */
export function PeriksaListPage(props: { page: Page; daftar: readonly PesanDiperiksa[]; zona: Zona }) {
  const { page, daftar, zona } = props;
  const words = page.m.petugas.pesanMasuk;
  const { kolom } = words;
  const kanal: Readonly<Record<string, string>> = page.m.kode.kanal;
  return (
    <WorkspaceLayout page={page} title={words.judul}>
      <p>
        <a href="/petugas">{page.m.petugas.antrean.massal.kembali}</a>
      </p>
      <h1>{words.judul}</h1>
      <p>{words.pembuka}</p>
      {daftar.length === 0 ? (
        <EmptyState judul={words.kosong} isi={words.kosongIsi} />
      ) : (
        <DataTable
          page={page}
          caption={words.judul}
          isCaptionHidden
          isStacked
          rows={daftar}
          columns={[
            {
              judul: kolom.masuk,
              cell: (one) => (
                <a href={`/petugas/pesan/${one.id}`}>{formatWaktu(one.diterimaPada, zona, page.lang)}</a>
              ),
            },
            { judul: kolom.kanal, cell: (one) => kanal[one.kanal] ?? one.kanal },
            { judul: kolom.sebab, cell: (one) => sebabText(page, one) },
            { judul: words.lampiran, cell: (one) => formatAngka(one.lampiran, page.lang), isAngka: true },
            { judul: kolom.ulangan, cell: (one) => formatAngka(one.ulangan, page.lang), isAngka: true },
          ]}
        />
      )}
    </WorkspaceLayout>
  );
}
