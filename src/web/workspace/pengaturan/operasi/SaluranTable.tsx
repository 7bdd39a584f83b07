import type { Instant } from '../../../../domain/shared/time.ts';
import { formatAngka } from '../../../../messages/format/angka.ts';
import { formatWaktuPendek } from '../../../../messages/format/tanggal.ts';
import type { Ikhtisar, KeadaanSaluran } from '../../../../useCases/pekerjaan/operasi.ts';
import { DataTable } from '../../../components/data/DataTable.tsx';
import { EmptyState } from '../../../components/data/EmptyState.tsx';
import type { Page } from '../../../request/page.ts';
import type { Officer } from '../../officer.ts';

/** Every channel that was used so far: whether it works now, and when something last went out and came in. */
export function SaluranTable(props: {
  page: Page;
  officer: Officer;
  ikhtisar: Pick<Ikhtisar, 'saluran' | 'pesanDiperiksa'>;
}) {
  const { page, officer, ikhtisar } = props;
  const words = page.m.petugas.pengaturan.operasi.saluran;
  const kanal: Readonly<Record<string, string>> = page.m.kode.kanal;
  const when = (at: Instant | null): string =>
    at === null ? words.belum : formatWaktuPendek(at, officer.zona, page.lang);
  const { saluran, pesanDiperiksa } = ikhtisar;
  return (
    <section aria-labelledby="saluran">
      <h2 id="saluran">{words.judul}</h2>
      {saluran.length === 0 ? (
        <EmptyState judul={words.kosong} isi={words.kosongIsi} />
      ) : (
        <DataTable
          isStacked
          page={page}
          caption={words.judul}
          isCaptionHidden
          rows={saluran}
          columns={[
            { judul: words.kanal, cell: (one) => kanal[one.kanal] ?? one.kanal },
            { judul: words.keadaan, cell: (one) => keadaanText(words, one, when) },
            { judul: words.keluar, cell: (one) => when(one.berhasilPada) },
            { judul: words.masuk, cell: (one) => when(one.masukPada) },
          ]}
        />
      )}
      {pesanDiperiksa === 0 ? null : <p>{words.diperiksa(formatAngka(pesanDiperiksa, page.lang))}</p>}
    </section>
  );
}

function keadaanText(
  words: Page['m']['petugas']['pengaturan']['operasi']['saluran'],
  one: KeadaanSaluran,
  when: (at: Instant | null) => string,
) {
  if (one.gagalBeruntun === 0) return words.baik;
  return <strong>{words.mati(one.gagalBeruntun, when(one.gagalPada), one.galat ?? '')}</strong>;
}
