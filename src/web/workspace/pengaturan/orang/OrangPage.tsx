import { badanOf } from '../../../../domain/instansi/pohon.ts';
import { mayGivePeran } from '../../../../domain/instansi/pemberiPeran.ts';
import { hariOf, type Zona } from '../../../../domain/shared/time.ts';
import { formatTanggal, formatWaktuPendek } from '../../../../messages/format/tanggal.ts';
import type { PetugasBaris } from '../../../../useCases/akun/petugas/listPetugas.ts';
import { DataTable } from '../../../components/data/DataTable.tsx';
import { EmptyState } from '../../../components/data/EmptyState.tsx';
import { FilterRow } from '../../../components/form/FilterRow.tsx';
import { Checkbox } from '../../../components/form/choices.tsx';
import { Form } from '../../../components/form/Form.tsx';
import { TextField } from '../../../components/form/TextField.tsx';
import type { Page } from '../../../request/page.ts';
import { BagianPage } from '../BagianPage.tsx';
import { InviteForm, LeaveSection } from './OrangForms.tsx';
import { ORANG_PATH, type OrangProps } from './orangProps.ts';
import { SERAH_PATH } from './SerahPage.tsx';

/** The people of one's own tree: who holds which role from when until when, who was last here, who is away (F108, F157). */
export function OrangPage(props: OrangProps) {
  const { page, officer, aturan, badan, errors } = props;
  const words = page.m.petugas.pengaturan.orang;
  const nama = badanOf(aturan.pohon, badan)?.nama ?? badan;
  const labels = {
    nama: words.nama,
    email: words.email,
    peran: words.peran,
    badan: words.badan,
    dari: words.dari,
    sampai: words.sampai,
    sebagai: words.sebagai,
    cutiDari: words.cutiDari,
    cutiSampai: words.cutiSampai,
    akun: words.siapa,
    pengganti: words.pengganti,
  };
  return (
    <BagianPage
      page={page}
      officer={officer}
      bagian="orang"
      title={words.judul(nama)}
      errors={errors}
      labels={labels}
    >
      <p>
        {words.isi} <a href="/pengaturan/kunci-api">{page.m.portal.kunciApi.pengawas.judul}</a>.
      </p>
      <form method="get" action={ORANG_PATH}>
        <input type="hidden" name="badan" value={badan} />
        <FilterRow tombol={words.tampilkan}>
          <TextField page={page} name="q" label={words.cari} value={props.q} type="search" />
          <Checkbox page={page} name="lama" label={words.denganLama} isChecked={props.denganLama} />
        </FilterRow>
      </form>
      {props.baris.length === 0 ? (
        <EmptyState judul={words.kosong} isi={words.kosongIsi} />
      ) : (
        <People {...props} />
      )}
      {props.isMore ? <p>{words.lebih}</p> : null}
      <InviteForm {...props} />
      <LeaveSection {...props} />
    </BagianPage>
  );
}

function People({ page, officer, aturan, baris, zona, now }: OrangProps) {
  const words = page.m.petugas.pengaturan.orang;
  const namaOf = (kode: string): string => badanOf(aturan.pohon, kode)?.nama ?? kode;
  return (
    <DataTable
      page={page}
      caption={words.tabel(baris.length)}
      isStacked
      rows={baris}
      columns={[
        {
          judul: words.nama,
          cell: (one) => (
            <>
              {one.nama}
              <br />
              <span class="hint">{one.email}</span>
            </>
          ),
        },
        {
          judul: words.peran,
          cell: (one) =>
            `${one.sebagai === null ? '' : `${words.sebagaiNama[one.sebagai]} `}${page.m.kode.peran[one.peran]}`,
        },
        { judul: words.badan, cell: (one) => namaOf(one.badan) },
        { judul: words.masa, cell: (one) => masaText(page, one, zona) },
        {
          judul: words.masuk,
          cell: (one) =>
            one.masukTerakhir === null
              ? words.belumMasuk
              : formatWaktuPendek(one.masukTerakhir, officer.zona, page.lang),
        },
        { judul: words.oleh, cell: (one) => one.diberiOleh ?? page.m.umum.tidakAda },
        {
          judul: words.tindakan,
          cell: (one) => <Actions {...{ page, officer, aturan, now, one }} />,
        },
      ]}
    />
  );
}

/** What may be done with a role that is not over, by whoever may give it. */
function Actions({
  page,
  officer,
  aturan,
  now,
  one,
}: Pick<OrangProps, 'page' | 'officer' | 'aturan' | 'now'> & { one: PetugasBaris }) {
  const words = page.m.petugas.pengaturan.orang;
  const peran = page.m.kode.peran[one.peran];
  const isOver = one.sampai !== null && one.sampai <= now;
  if (isOver || !mayGivePeran(officer.penugasan, one, aturan.pohon)) return <>{page.m.umum.tidakAda}</>;
  return (
    <>
      <Form page={page} action={`${ORANG_PATH}/akhiri`}>
        <input type="hidden" name="akun" value={one.akunId} />
        <input type="hidden" name="peran" value={one.peran} />
        <input type="hidden" name="badan" value={one.badan} />
        <button class="link" type="submit" aria-label={words.akhiriApa(one.nama, peran)}>
          {words.akhiri}
        </button>
      </Form>
      <a href={serahHref(one)} aria-label={words.serah.tautanApa(one.nama, peran)}>
        {words.serah.tautan}
      </a>{' '}
      {one.akunId === officer.akunId ? null : (
        <a href={`${ORANG_PATH}/pengaman?akun=${one.akunId}`} aria-label={words.pengaman.tautanApa(one.nama)}>
          {words.pengaman.tautan}
        </a>
      )}
    </>
  );
}

function serahHref({ akunId, peran, badan }: PetugasBaris): string {
  return `${SERAH_PATH}?${new URLSearchParams({ akun: akunId, peran, badan }).toString()}`;
}

function masaText(page: Page, { dari, sampai }: PetugasBaris, zona: Zona): string {
  const words = page.m.petugas.pengaturan.orang;
  const since = formatTanggal(hariOf(dari, zona), page.lang);
  return sampai === null
    ? words.sejak(since)
    : words.antara(since, formatTanggal(hariOf(sampai - 1, zona), page.lang));
}
