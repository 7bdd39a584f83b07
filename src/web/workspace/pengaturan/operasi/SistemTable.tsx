import { badanOf } from '../../../../domain/instansi/pohon.ts';
import type { Rujukan } from '../../../../domain/laporan/aturan.ts';
import { formatAngka } from '../../../../messages/format/angka.ts';
import { formatWaktuPendek } from '../../../../messages/format/tanggal.ts';
import type { Ikhtisar } from '../../../../useCases/pekerjaan/operasi.ts';
import { DataTable } from '../../../components/data/DataTable.tsx';
import type { Page } from '../../../request/page.ts';
import type { Officer } from '../../officer.ts';
import { sebabText } from '../sistem/props.ts';

/** Every local system: whether it answers, when it last did, and what waits or was given up. Nothing where none is registered. */
export function SistemTable(props: {
  page: Page;
  officer: Officer;
  aturan: Rujukan;
  ikhtisar: Pick<Ikhtisar, 'sistem'>;
}) {
  const { page, officer, aturan, ikhtisar } = props;
  const words = page.m.petugas.pengaturan.operasi.sistem;
  const angka = (n: number): string => formatAngka(n, page.lang);
  if (ikhtisar.sistem.length === 0) return null;
  return (
    <section aria-labelledby="sistem">
      <h2 id="sistem">{words.judul}</h2>
      <DataTable
        isStacked
        page={page}
        caption={words.judul}
        isCaptionHidden
        rows={ikhtisar.sistem}
        columns={[
          {
            judul: words.nama,
            cell: ({ nama, instansi }) => `${nama} (${badanOf(aturan.pohon, instansi)?.nama ?? instansi})`,
          },
          { judul: words.keadaan, cell: (one) => keadaanText(page, one) },
          {
            judul: words.terakhir,
            cell: ({ berhasilPada }) =>
              berhasilPada === null ? words.belum : formatWaktuPendek(berhasilPada, officer.zona, page.lang),
          },
          { judul: words.antre, cell: ({ antre, masukAntre }) => angka(antre + masukAntre), isAngka: true },
          { judul: words.mati, cell: ({ mati }) => angka(mati), isAngka: true },
          { judul: words.periksa, cell: ({ periksa }) => angka(periksa), isAngka: true },
        ]}
      />
    </section>
  );
}

function keadaanText(page: Page, one: Ikhtisar['sistem'][number]) {
  const words = page.m.petugas.pengaturan.operasi.sistem;
  if (one.dijedaPada !== null) return words.dijeda;
  if (one.gagalBeruntun === 0) return one.berhasilPada === null ? words.belum : words.baik;
  return <strong>{words.gagal(one.gagalBeruntun, sebabText(page, one.galat ?? ''))}</strong>;
}
