import { formatNomor } from '../../../domain/shared/nomor.ts';
import { formatAngka } from '../../../messages/format/angka.ts';
import { formatWaktu } from '../../../messages/format/tanggal.ts';
import type { AngkaPanggilan, DaftarPanggilan } from '../../../useCases/panggilan/panggilan.ts';
import { DataTable } from '../../components/data/DataTable.tsx';
import { EmptyState } from '../../components/data/EmptyState.tsx';
import { SummaryList } from '../../components/data/SummaryList.tsx';
import { ButtonLink } from '../../components/form/Button.tsx';
import type { Page } from '../../request/page.ts';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';

/** Whom to call, those who wait longest first, and what came of earlier calls. */
export function PanggilanListPage({ page, baris, angka }: DaftarPanggilan & { page: Page }) {
  const words = page.m.petugas.panggilan;
  const [first] = baris;
  return (
    <WorkspaceLayout page={page} title={words.judul}>
      <p>
        <a href="/petugas">{page.m.petugas.antrean.massal.kembali}</a>
      </p>
      <h1>{words.judul}</h1>
      <p>{words.pembuka}</p>
      {first === undefined ? (
        <EmptyState judul={words.kosong} isi={words.kosongIsi} />
      ) : (
        <>
          <p>
            <ButtonLink href={`/petugas/panggilan/${first.nomor}`}>{words.berikut}</ButtonLink>
          </p>
          <DataTable
            page={page}
            caption={words.judul}
            isCaptionHidden
            isStacked
            rows={baris}
            columns={[
              {
                judul: words.kolom.laporan,
                cell: (one) => (
                  <>
                    <a href={`/petugas/panggilan/${one.nomor}`}>{formatNomor(one.nomor)}</a> {one.judul}
                  </>
                ),
              },
              {
                judul: words.kolom.dijawab,
                cell: (one) => formatWaktu(one.dijawabPada, one.zona, page.lang),
              },
              {
                judul: words.kolom.panggilan,
                cell: (one) => formatAngka(one.sudah + 1, page.lang),
                isAngka: true,
              },
            ]}
          />
        </>
      )}
      <h2>{words.angka}</h2>
      <Figures page={page} angka={angka} />
    </WorkspaceLayout>
  );
}

function Figures({ page, angka }: { page: Page; angka: AngkaPanggilan }) {
  const words = page.m.petugas.panggilan;
  const figure = (n: number): string => formatAngka(n, page.lang);
  if (angka.dihubungi === 0) return <p>{words.angkaKosong}</p>;
  const counts = ['ya', 'sebagian', 'tidak', 'belumTersambung', 'salahNomor', 'menolak'] as const;
  return (
    <>
      <p>{words.angkaIsi({ tersambung: figure(angka.tersambung), dihubungi: figure(angka.dihubungi) })}</p>
      <SummaryList
        page={page}
        rows={[
          ...counts.map((one) => ({ label: words.angkaNama[one], value: figure(angka[one]) })),
          ...(angka.rataNilai === null
            ? []
            : [
                {
                  label: words.angkaNama.rataNilai,
                  value: `${figure(Math.round(angka.rataNilai * 10) / 10)} (${figure(angka.dinilai)})`,
                },
              ]),
        ]}
      />
    </>
  );
}
