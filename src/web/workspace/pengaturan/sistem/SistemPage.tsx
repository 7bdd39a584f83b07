import { badanOf } from '../../../../domain/instansi/pohon.ts';
import type { Rujukan } from '../../../../domain/laporan/aturan.ts';
import { formatAngka } from '../../../../messages/format/angka.ts';
import { formatWaktuPendek } from '../../../../messages/format/tanggal.ts';
import type { SistemLokal } from '../../../../useCases/sistem/kelolaSistem.ts';
import { DataTable } from '../../../components/data/DataTable.tsx';
import { EmptyState } from '../../../components/data/EmptyState.tsx';
import type { FieldError } from '../../../components/form/fieldErrors.ts';
import type { Page } from '../../../request/page.ts';
import type { RequestForm } from '../../../request/requestForm.ts';
import type { Officer } from '../../officer.ts';
import { BagianPage } from '../BagianPage.tsx';
import { labelsOf, sebabText, sistemHref } from './props.ts';
import { SistemForm } from './SistemForm.tsx';

interface SistemProps {
  readonly page: Page;
  readonly officer: Officer;
  readonly aturan: Rujukan;
  readonly sistem: readonly SistemLokal[];
  /** What was typed into the refused form. */
  readonly form: RequestForm | null;
  readonly errors: readonly FieldError[];
}

/** The local systems that this officer keeps, and the form for a new one. */
export function SistemPage(props: SistemProps) {
  const { page, officer, aturan, sistem, errors } = props;
  const words = page.m.petugas.pengaturan.sistem;
  return (
    <BagianPage
      page={page}
      officer={officer}
      bagian="sistem"
      title={words.judul}
      errors={errors}
      labels={labelsOf(page)}
    >
      <p>{words.isi}</p>
      {sistem.length === 0 ? (
        <EmptyState judul={words.kosong} isi={words.kosongIsi} />
      ) : (
        <DataTable
          isStacked
          page={page}
          caption={words.judul}
          isCaptionHidden
          rows={sistem}
          columns={[
            { judul: words.nama, cell: (one) => <a href={sistemHref(one.id)}>{one.nama}</a> },
            {
              judul: words.instansi,
              cell: (one) => badanOf(aturan.pohon, one.instansi)?.nama ?? one.instansi,
            },
            { judul: words.keadaan, cell: (one) => keadaanText(page, one) },
            {
              judul: words.terakhir,
              cell: (one) =>
                one.berhasilPada === null
                  ? words.belum
                  : formatWaktuPendek(one.berhasilPada, officer.zona, page.lang),
            },
          ]}
        />
      )}
      <section aria-labelledby="daftar">
        <h2 id="daftar">{words.daftar}</h2>
        <p>{words.daftarIsi}</p>
        <SistemForm {...{ page, officer, aturan, errors }} form={props.form} />
      </section>
    </BagianPage>
  );
}

/** How the link stands, in words. */
export function keadaanText(page: Page, sistem: SistemLokal) {
  const words = page.m.petugas.pengaturan.sistem;
  if (sistem.dijedaPada !== null) return words.jeda;
  if (sistem.gagalBeruntun > 0) {
    const n = formatAngka(sistem.gagalBeruntun, page.lang);
    return <strong>{words.putus(n, sebabText(page, sistem.galat))}</strong>;
  }
  return sistem.berhasilPada === null ? words.menungguPertama : words.baik;
}
