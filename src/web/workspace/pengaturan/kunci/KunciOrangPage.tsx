import { badanOf } from '../../../../domain/instansi/pohon.ts';
import type { Rujukan } from '../../../../domain/laporan/aturan.ts';
import { formatAngka } from '../../../../messages/format/angka.ts';
import { formatWaktuPendek } from '../../../../messages/format/tanggal.ts';
import type { KunciOrangTerlihat } from '../../../../useCases/akun/kunciApi/kunciOrang.ts';
import { DataTable } from '../../../components/data/DataTable.tsx';
import { EmptyState } from '../../../components/data/EmptyState.tsx';
import { Button } from '../../../components/form/Button.tsx';
import { Select } from '../../../components/form/choices.tsx';
import type { FieldError } from '../../../components/form/fieldErrors.ts';
import { Form } from '../../../components/form/Form.tsx';
import { TextField } from '../../../components/form/TextField.tsx';
import type { Page } from '../../../request/page.ts';
import type { Officer } from '../../officer.ts';
import { BagianPage } from '../BagianPage.tsx';
import { ORANG_PATH } from '../orang/orangProps.ts';

export const KUNCI_ORANG_PATH = '/pengaturan/kunci-api';

export interface KunciOrangProps {
  readonly page: Page;
  readonly officer: Officer;
  readonly aturan: Rujukan;
  readonly baris: readonly KunciOrangTerlihat[];
  readonly typed: { readonly kunci: string; readonly alasan: string };
  readonly errors: readonly FieldError[];
}

/** Which keys people of the own tree hold, how much they are used, and the end of one (F136). */
export function KunciOrangPage(props: KunciOrangProps) {
  const { page, officer, baris, errors } = props;
  const words = page.m.portal.kunciApi.pengawas;
  return (
    <BagianPage
      page={page}
      officer={officer}
      bagian="orang"
      title={words.judul}
      errors={errors}
      labels={{ kunci: words.pilih, alasan: words.alasan }}
    >
      <p>{words.isi}</p>
      {baris.length === 0 ? (
        <EmptyState judul={words.kosong} isi={words.kosongIsi} />
      ) : (
        <KeyTable {...props} />
      )}
      {baris.some((one) => one.canRevoke) ? <RevokeForm {...props} /> : null}
      <p>
        <a href="/saya/kunci-api">{words.milikAnda}</a>
      </p>
      <p>
        <a href={ORANG_PATH}>{page.m.petugas.pengaturan.orang.pengaman.kembali}</a>
      </p>
    </BagianPage>
  );
}

function KeyTable({ page, officer, aturan, baris }: KunciOrangProps) {
  const words = page.m.portal.kunciApi;
  const at = (pada: number): string => formatWaktuPendek(pada, officer.zona, page.lang);
  return (
    <DataTable
      page={page}
      caption={words.pengawas.tabel(baris.length)}
      isStacked
      rows={baris}
      columns={[
        {
          judul: words.pengawas.orang,
          cell: (one) => (
            <>
              {one.pemilik}
              <br />
              <span class="hint">
                {page.m.kode.peran[one.peran]}, {badanOf(aturan.pohon, one.badan)?.nama ?? one.badan}
              </span>
            </>
          ),
        },
        {
          judul: words.nama,
          cell: (one) => (
            <>
              {one.nama}
              <br />
              <code class="hint">{one.awalan}…</code>
            </>
          ),
        },
        {
          judul: words.lingkup,
          cell: ({ lingkup }) =>
            lingkup === null
              ? words.pengawas.penuh
              : lingkup.map((one) => words.lingkupPendek[one]).join(', ') || words.lingkupPublik,
        },
        { judul: words.dibuat, cell: (one) => at(one.dibuatPada) },
        {
          judul: words.sampai,
          cell: ({ kedaluwarsa }) => (kedaluwarsa === null ? words.tanpaAkhir : at(kedaluwarsa)),
        },
        {
          judul: words.terakhir,
          cell: ({ terakhirPada }) => (terakhirPada === null ? words.belumDipakai : at(terakhirPada)),
        },
        {
          judul: words.pengawas.panggilan,
          isAngka: true,
          cell: (one) => formatAngka(one.jumlah, page.lang),
        },
      ]}
    />
  );
}

function RevokeForm({ page, baris, typed, errors }: KunciOrangProps) {
  const words = page.m.portal.kunciApi.pengawas;
  const shared = { page, errors };
  return (
    <section aria-labelledby="cabut">
      <h2 id="cabut">{words.cabutJudul}</h2>
      <p>{words.cabutIsi}</p>
      <Form page={page} action={KUNCI_ORANG_PATH}>
        <Select
          {...shared}
          name="kunci"
          label={words.pilih}
          value={typed.kunci}
          blank={words.pilihPilihan}
          choices={baris
            .filter((one) => one.canRevoke)
            .map((one) => ({ value: one.id, label: `${one.pemilik}: ${one.nama} (${one.awalan}…)` }))}
        />
        <TextField
          {...shared}
          name="alasan"
          label={words.alasan}
          hint={words.alasanPetunjuk}
          value={typed.alasan}
          maxlength={500}
          autocomplete="off"
        />
        <Button kind="bahaya">{words.cabut}</Button>
      </Form>
    </section>
  );
}
