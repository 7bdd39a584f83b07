import { formatNomor } from '../../../domain/shared/nomor.ts';
import { formatAngka } from '../../../messages/format/angka.ts';
import { formatTanggal } from '../../../messages/format/tanggal.ts';
import type { DaftarPercepatan } from '../../../useCases/percepatan/daftarPercepatan.ts';
import { listTotals } from '../../components/angka/ListTotal.tsx';
import { DataTable } from '../../components/data/DataTable.tsx';
import { EmptyState } from '../../components/data/EmptyState.tsx';
import { Pagination } from '../../components/data/Pagination.tsx';
import { Unduh } from '../../components/data/Unduh.tsx';
import type { Page } from '../../request/page.ts';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';
import { daftarHref, driveHref, HERE, queryOf, type DriveAsked } from './address.ts';

interface DaftarProps {
  readonly page: Page;
  readonly asked: DriveAsked;
  readonly daftar: DaftarPercepatan;
}

/** The very laporan behind one figure of a drive, the oldest first. */
export function DaftarPage({ page, asked, daftar }: DaftarProps) {
  const words = page.m.petugas.percepatan;
  const { percepatan, ukuran, badan, laporan, semua, terlihat, next } = daftar;
  const n = (count: number): string => formatAngka(count, page.lang);
  const day = (hari: string): string => formatTanggal(hari, page.lang);
  const judul = words.daftar.judul(words.ukuran[ukuran], badan?.nama ?? percepatan.nama);
  const place = { badan: badan === null || badan.kode === asked.instansi ? null : badan.kode };
  return (
    <WorkspaceLayout page={page} title={judul}>
      <p class="no-print">
        <a href={driveHref(asked, place.badan === null ? { instansi: null } : {})}>{words.daftar.kembali}</a>
      </p>
      <h1>{judul}</h1>
      <p class="facts" {...listTotals({ terlihat, tersembunyi: semua - terlihat })}>
        {`${percepatan.nama}. ${words.keadaanPada(day(daftar.hari))} ${words.daftar.jumlah(n(semua))}`}{' '}
        {semua === terlihat ? null : words.daftar.tersembunyi(n(semua - terlihat))}
      </p>
      {laporan.length === 0 ? (
        <EmptyState judul={words.daftar.kosong} isi={words.daftar.kosongIsi} />
      ) : (
        <DataTable
          page={page}
          caption={judul}
          isCaptionHidden
          isStacked
          rows={laporan}
          columns={[
            {
              judul: words.daftar.laporan,
              cell: (one) => (
                <>
                  <a href={`/petugas/laporan/${one.nomor}`}>{one.judul ?? words.daftar.tanpaJudul}</a>{' '}
                  <span class="facts">{formatNomor(one.nomor)}</span>
                </>
              ),
            },
            { judul: words.daftar.unit, cell: (one) => one.namaBadan },
            { judul: words.daftar.dibuat, cell: (one) => day(one.dibuat) },
            { judul: words.daftar.keadaan, cell: (one) => words.ukuran[one.keadaan] },
            { judul: words.daftar.kini, cell: (one) => one.kini ?? words.tidakAda },
          ]}
        />
      )}
      <Pagination
        page={page}
        nextHref={next === null ? null : daftarHref(asked, ukuran, { ...place, sesudah: next })}
      />
      <Unduh
        page={page}
        judul={judul}
        path={`${HERE}/${asked.id}/daftar`}
        query={queryOf(asked, { ...place, ukuran })}
      />
    </WorkspaceLayout>
  );
}
