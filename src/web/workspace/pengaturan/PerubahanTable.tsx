import type { Keadaan, Perubahan } from '../../../useCases/rujukan/listPerubahan.ts';
import { badanOf } from '../../../domain/instansi/pohon.ts';
import type { Rujukan } from '../../../domain/laporan/aturan.ts';
import { formatWaktuPendek } from '../../../messages/format/tanggal.ts';
import { DataTable } from '../../components/data/DataTable.tsx';
import type { Page } from '../../request/page.ts';
import type { Officer } from '../officer.ts';

/** Who changed what when and why, the latest first. */
export function PerubahanTable(props: {
  page: Page;
  officer: Officer;
  aturan: Rujukan;
  perubahan: readonly Perubahan[];
  /** What was changed, as people call it. */
  namaKunci: (one: Perubahan) => string;
}) {
  const { page, aturan, officer } = props;
  const words = page.m.petugas.pengaturan.perubahan;
  return (
    <section>
      <h2 id="perubahan">{words.judul}</h2>
      {props.perubahan.length === 0 ? (
        <p>{words.kosong}</p>
      ) : (
        <DataTable
          isStacked
          page={page}
          caption={words.judul}
          isCaptionHidden
          rows={props.perubahan}
          columns={[
            { judul: words.kapan, cell: (one) => formatWaktuPendek(one.pada, officer.zona, page.lang) },
            {
              judul: words.siapa,
              cell: (one) => (
                <>
                  {one.nama}
                  <br />
                  <span class="hint">
                    {page.m.kode.peran[one.peran]}, {badanOf(aturan.pohon, one.badan)?.nama ?? one.badan}
                  </span>
                </>
              ),
            },
            { judul: words.apa, cell: (one) => `${words.perbuatan[one.perbuatan]}: ${props.namaKunci(one)}` },
            { judul: words.menjadi, cell: (one) => changes(one) },
            { judul: words.alasan, cell: (one) => one.alasan ?? page.m.umum.tidakAda },
          ]}
        />
      )}
    </section>
  );
}

/** `nama: lama → baru`, only what differs. */
function changes({ sebelum, sesudah }: Perubahan): string {
  const before: Keadaan = sebelum ?? {};
  const after: Keadaan = sesudah ?? {};
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const shown = (value: Keadaan[string] | undefined): string => (value == null ? '–' : String(value));
  return names
    .filter((name) => shown(before[name]) !== shown(after[name]))
    .map((name) =>
      sebelum === null
        ? `${name}: ${shown(after[name])}`
        : `${name}: ${shown(before[name])} → ${shown(after[name])}`,
    )
    .join('; ');
}
