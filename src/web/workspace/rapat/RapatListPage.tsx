import { badanOf, type Pohon } from '../../../domain/instansi/pohon.ts';
import type { Hari } from '../../../domain/shared/time.ts';
import { formatAngka } from '../../../messages/format/angka.ts';
import { formatHari } from '../../../messages/format/tanggal.ts';
import type { RapatBaris } from '../../../useCases/pengawasan/rapat.ts';
import { DataTable } from '../../components/data/DataTable.tsx';
import { EmptyState } from '../../components/data/EmptyState.tsx';
import { ButtonLink } from '../../components/form/Button.tsx';
import type { Page } from '../../request/page.ts';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';

export interface RapatListProps {
  readonly page: Page;
  readonly pohon: Pohon;
  readonly daftar: readonly RapatBaris[];
  readonly hari: Hari;
  /** Whether the reader plans sessions. */
  readonly isPerencana: boolean;
}

/** Sessions that one holds or is invited to, the latest days first. */
export function RapatListPage(props: RapatListProps) {
  const { page, pohon, daftar } = props;
  const words = page.m.petugas.rapat;
  const n = (count: number): string => formatAngka(count, page.lang);
  return (
    <WorkspaceLayout page={page} title={words.judul}>
      <h1>{words.judul}</h1>
      <p>{words.pembuka}</p>
      {props.isPerencana ? (
        <p class="no-print">
          <ButtonLink href="/pengawasan/rapat/baru">{words.baru}</ButtonLink>
        </p>
      ) : null}
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
              judul: words.kolom.judul,
              cell: (one) => (
                <>
                  <a href={`/pengawasan/rapat/${one.id}`}>{one.judul}</a>
                  {one.angkatan === '' ? null : <span class="facts"> {one.angkatan}</span>}
                </>
              ),
            },
            { judul: words.kolom.kapan, cell: (one) => waktuText(page, one, zonaOf(pohon, one)) },
            {
              judul: words.kolom.pengawas,
              cell: (one) => badanOf(pohon, one.pengawas)?.nama ?? one.pengawas,
            },
            {
              judul: words.kolom.undangan,
              cell: (one) =>
                one.nomor === null
                  ? words.undanganIsi(n(one.undangan), n(one.datang))
                  : words.hadirIsi(n(one.hadir), n(one.undangan)),
            },
            { judul: words.kolom.keadaan, cell: (one) => keadaanText(props, one) },
          ]}
        />
      )}
    </WorkspaceLayout>
  );
}

function zonaOf(pohon: Pohon, { pengawas }: RapatBaris): string {
  return badanOf(pohon, pengawas)?.zona ?? 'WIB';
}

/** `Senin, 20 Juli 2026, 09:00–12:00 WITA`. */
export function waktuText(
  page: Page,
  rapat: { readonly tanggal: Hari; readonly mulai: string; readonly selesai: string },
  zona: string,
): string {
  const { tanggal, mulai, selesai } = rapat;
  return page.m.petugas.rapat.waktu(formatHari(tanggal, page.lang), mulai, selesai, zona);
}

function keadaanText({ page, hari }: RapatListProps, one: RapatBaris): string {
  const { keadaan, bernomor } = page.m.petugas.rapat;
  if (one.nomor !== null) return bernomor(one.nomor);
  if (one.batalPada !== null) return keadaan.batal;
  return one.tanggal < hari ? keadaan.lewat : keadaan.rencana;
}
