import { badanOf, type Pohon } from '../../../domain/instansi/pohon.ts';
import type { Hari } from '../../../domain/shared/time.ts';
import { formatAngka } from '../../../messages/format/angka.ts';
import { formatTanggal } from '../../../messages/format/tanggal.ts';
import type { PutusanTerbuka } from '../../../useCases/pengawasan/notulen.ts';
import { DataTable } from '../../components/data/DataTable.tsx';
import type { Page } from '../../request/page.ts';

interface PutusanProps {
  readonly page: Page;
  readonly putusan: readonly PutusanTerbuka[];
  readonly pohon: Pohon;
  readonly hari: Hari;
}

/** Decisions of one's own sessions that their owners have not told to be done, the nearest due dates first. */
export function Putusan({ page, putusan, pohon, hari }: PutusanProps) {
  const words = page.m.petugas.rapat.terbuka;
  const { status, terlambat } = page.m.petugas.instruksi;
  return (
    <section class="figures" id="putusan">
      <h2>{`${words.judul} (${formatAngka(putusan.length, page.lang)})`}</h2>
      {putusan.length === 0 ? (
        <p>{words.kosong}</p>
      ) : (
        <DataTable
          page={page}
          caption={words.judul}
          isCaptionHidden
          isStacked
          rows={putusan}
          columns={[
            {
              judul: words.isi,
              cell: (one) => <a href={`/pengawasan/rapat/${one.rapatId}#putusan`}>{one.isi}</a>,
            },
            { judul: words.pemilik, cell: (one) => badanOf(pohon, one.pemilik)?.nama ?? one.pemilik },
            { judul: words.tenggat, cell: (one) => formatTanggal(one.tenggat, page.lang) },
            {
              judul: words.status,
              cell: (one) => {
                const text = status[one.status ?? 'belum'];
                return one.tenggat < hari ? <strong>{`${text}, ${terlambat}`}</strong> : text;
              },
            },
          ]}
        />
      )}
    </section>
  );
}
