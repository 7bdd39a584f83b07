import { RAGAM_SURVEI } from '../../../domain/survei/ragam.ts';
import { UNSUR } from '../../../domain/survei/survei.ts';
import { formatAngka, formatPecahan, formatPersen, KOSONG } from '../../../messages/format/angka.ts';
import type { BarisRagam, RagamTerbaca } from '../../../useCases/survei/hasilRagam.ts';
import type { Page } from '../../request/page.ts';
import { DataTable } from '../data/DataTable.tsx';

/** The survey of the whole country by klasifikasi, topic and channel, where enough answered; nothing before any did. */
export function RagamSurvei({ page, hasil }: { page: Page; hasil: RagamTerbaca }) {
  const words = page.m.petugas.survei;
  const told = RAGAM_SURVEI.filter((ragam) => hasil[ragam].some((one) => one.nilai !== null));
  if (told.length === 0) return null;
  return (
    <>
      <h2>{words.ragam.judul}</h2>
      <p>{words.ragam.isi}</p>
      {told.map((ragam) => (
        <Tabel page={page} judul={words.ragam.kepala[ragam]} rows={hasil[ragam]} />
      ))}
    </>
  );
}

function Tabel({ page, judul, rows }: { page: Page; judul: string; rows: readonly BarisRagam[] }) {
  const words = page.m.petugas.survei;
  const { kolom } = words;
  const n = (count: number): string => formatAngka(count, page.lang);
  const heard = rows.filter((one) => one.nilai !== null);
  const silent = rows.length - heard.length;
  return (
    <section class="figures figures-dense">
      <DataTable
        page={page}
        caption={judul}
        rows={heard}
        columns={[
          { judul, cell: (row) => row.nama },
          { judul: kolom.diundang, isAngka: true, cell: (row) => n(row.diundang) },
          { judul: kolom.menjawab, isAngka: true, cell: (row) => n(row.menjawab) },
          {
            judul: kolom.tingkat,
            isAngka: true,
            cell: (row) => formatPersen(row.menjawab, row.diundang, 1, page.lang),
          },
          ...UNSUR.map((unsur) => ({
            judul: words.unsur[unsur],
            isAngka: true,
            cell: (row: BarisRagam) =>
              row.nilai === null
                ? KOSONG
                : formatPecahan(Math.round(row.nilai.unsur[unsur] * 10), 10, 1, page.lang),
          })),
          {
            judul: kolom.ikm,
            isAngka: true,
            cell: (row) => (row.nilai === null ? KOSONG : n(row.nilai.ikm)),
          },
        ]}
      />
      {silent > 0 ? <p class="facts">{words.ragam.diam(n(silent))}</p> : null}
    </section>
  );
}
