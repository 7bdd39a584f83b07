import { ancestorsOrSelf, badanOf, isActive, type Pohon } from '../../../../domain/instansi/pohon.ts';
import type { Badan } from '../../../../domain/instansi/types.ts';
import { formatAngka } from '../../../../messages/format/angka.ts';
import { formatTanggal, formatWaktuPendek } from '../../../../messages/format/tanggal.ts';
import type { RencanaTercatat } from '../../../../useCases/rujukan/badan/readBadan.ts';
import { isNasional } from '../../../../useCases/rujukan/pengelola.ts';
import type { BadanFound } from '../../../../useCases/rujukan/searchBadan.ts';
import { DataTable } from '../../../components/data/DataTable.tsx';
import { EmptyState } from '../../../components/data/EmptyState.tsx';
import { SummaryList } from '../../../components/data/SummaryList.tsx';
import { FilterRow } from '../../../components/form/FilterRow.tsx';
import type { FieldError } from '../../../components/form/fieldErrors.ts';
import { Form } from '../../../components/form/Form.tsx';
import { TextField } from '../../../components/form/TextField.tsx';
import type { Page } from '../../../request/page.ts';
import type { Officer } from '../../officer.ts';
import { BagianPage } from '../BagianPage.tsx';
import { PerubahanTable } from '../PerubahanTable.tsx';
import { TambahForm, UbahForm } from './BadanForms.tsx';
import { InstansiForm } from './InstansiForm.tsx';
import { JaringanForm } from './JaringanForm.tsx';
import { BADAN_PATH, badanHref, type BadanProps, type BadanTyped } from './props.ts';

/** Where a search or the own roots lead to. */
export function BadanListPage(props: {
  page: Page;
  officer: Officer;
  q: string;
  found: readonly BadanFound[] | null;
  roots: readonly Badan[];
  pohon: Pohon;
  typed: BadanTyped;
  errors: readonly FieldError[];
}) {
  const { page, officer, found, errors } = props;
  const words = page.m.petugas.pengaturan.badan;
  return (
    <BagianPage
      page={page}
      officer={officer}
      bagian="badan"
      title={words.judul}
      errors={errors}
      labels={labelsOf(page)}
    >
      <p>{words.isi}</p>
      <form method="get" action={BADAN_PATH}>
        <FilterRow tombol={words.cariTombol}>
          <TextField page={page} name="q" label={words.cari} value={props.q} type="search" />
        </FilterRow>
      </form>
      {found !== null && found.length === 0 ? (
        <EmptyState judul={words.tidakAda} isi={words.tidakAdaIsi} />
      ) : null}
      <ul class="plain">
        {(found ?? props.roots).map((one) => (
          <li>
            <a href={badanHref(one.kode)}>{one.nama}</a>{' '}
            <span class="hint">
              {'instansi' in one && one.instansi !== null ? `${one.instansi}, ` : ''}
              {one.kode}
            </span>
          </li>
        ))}
      </ul>
      {isNasional(officer.reader) ? <InstansiForm {...props} induk="" /> : null}
    </BagianPage>
  );
}

function labelsOf(page: Page): Readonly<Record<string, string>> {
  const words = page.m.petugas.pengaturan.badan;
  return {
    nama: words.nama,
    namaBaru: words.namaBaru,
    urusan: words.urusan,
    alasan: words.alasan,
    alasanUbah: words.alasan,
    perbuatan: words.perbuatan,
    penerus: words.penerus,
    pembina: words.pembinaBaru,
    berlaku: words.berlaku,
    namaInstansi: words.namaInstansi,
    kodeBaru: words.kode,
    jenisInstansi: words.jenis,
    pembinaInstansi: words.pembina,
    wilayah: words.wilayah,
    zona: words.zona,
    berlakuSejak: words.berlaku,
    alasanInstansi: words.alasan,
    jaringan: words.jaringanDaftar,
    alasanJaringan: words.alasan,
  };
}

/** One body: its place, what is below it, its past, and the forms of those who may change it. */
export function BadanPage(props: BadanProps) {
  const { page, officer, aturan, tampil, errors } = props;
  const words = page.m.petugas.pengaturan.badan;
  const { detail } = tampil;
  return (
    <BagianPage
      page={page}
      officer={officer}
      bagian="badan"
      title={detail.nama}
      errors={errors}
      labels={labelsOf(page)}
    >
      <Trail {...props} />
      <Facts {...props} />
      <Plans {...props} />
      <Children {...props} />
      {tampil.mayAdd ? <TambahForm {...props} /> : null}
      {tampil.mayAdd && isNasional(officer.reader) && detail.jenis !== 'unit' ? (
        <InstansiForm {...props} pohon={aturan.pohon} induk={detail.kode} />
      ) : null}
      {tampil.mayChange ? <UbahForm {...props} /> : null}
      <JaringanForm {...props} />
      {!tampil.mayAdd && !tampil.mayChange && isActive(detail) ? <p>{words.hanyaMelihat}</p> : null}
      <Past {...props} />
      <PerubahanTable
        page={page}
        officer={officer}
        aturan={aturan}
        perubahan={props.perubahan}
        namaKunci={({ kunci, jenis }) =>
          jenis === 'jaringan' ? words.jaringan : (badanOf(aturan.pohon, kunci)?.nama ?? kunci)
        }
      />
    </BagianPage>
  );
}

function Trail({ page, aturan, tampil }: BadanProps) {
  const above = ancestorsOrSelf(aturan.pohon, tampil.detail.kode).slice(1).toReversed();
  return (
    <p class="hint">
      <a href={BADAN_PATH}>{page.m.petugas.pengaturan.badan.judul}</a>
      {above.map((kode) => (
        <>
          {' › '}
          <a href={badanHref(kode)}>{badanOf(aturan.pohon, kode)?.nama ?? kode}</a>
        </>
      ))}
    </p>
  );
}

function Facts({ page, aturan, tampil }: BadanProps) {
  const words = page.m.petugas.pengaturan.badan;
  const { detail, tanggungan } = tampil;
  const angka = (n: number): string => formatAngka(n, page.lang);
  const nama = (kode: string | null): string =>
    kode === null ? page.m.umum.tidakAda : (badanOf(aturan.pohon, kode)?.nama ?? kode);
  return (
    <SummaryList
      page={page}
      rows={[
        { label: words.kode, value: detail.kode },
        { label: words.jenis, value: page.m.kode.jenisInstansi[detail.jenis] },
        { label: words.zona, value: detail.zona },
        ...(detail.urusan === null ? [] : [{ label: words.urusan, value: detail.urusan }]),
        ...(detail.pembina === null ? [] : [{ label: words.pembina, value: nama(detail.pembina) }]),
        {
          label: words.keadaan,
          value:
            detail.berlakuSampai === null
              ? words.berlakuKini
              : words.berakhir(formatTanggal(detail.berlakuSampai, page.lang)),
        },
        ...(detail.penerus === null ? [] : [{ label: words.penerus, value: nama(detail.penerus) }]),
        { label: words.laporanTerbuka, value: angka(tanggungan.laporan) },
        {
          label: words.petugas,
          value: (
            <a href={`/pengaturan/orang?badan=${encodeURIComponent(detail.kode)}`}>
              {angka(tanggungan.petugas)}
            </a>
          ),
        },
      ]}
    />
  );
}

/** The new name, or the body it goes to. */
function becomes({ page, aturan }: BadanProps, { nama, penerus, pembina }: RencanaTercatat): string {
  const other = penerus ?? pembina;
  return nama ?? (other === null ? page.m.umum.tidakAda : (badanOf(aturan.pohon, other)?.nama ?? other));
}

function Plans(props: BadanProps) {
  const { page, tampil } = props;
  const words = page.m.petugas.pengaturan.badan;
  if (tampil.rencana.length === 0) return null;
  return (
    <section>
      <h2>{words.rencana}</h2>
      <DataTable
        page={page}
        caption={words.rencana}
        isCaptionHidden
        isStacked
        rows={tampil.rencana}
        columns={[
          { judul: words.perbuatan, cell: (one) => words.perbuatanNama[one.perbuatan] },
          { judul: words.menjadi, cell: (one) => becomes(props, one) },
          { judul: words.berlaku, cell: (one) => formatTanggal(one.berlaku, page.lang) },
          { judul: words.alasan, cell: (one) => one.alasan },
          { judul: words.keadaan, cell: (one) => words.hasil[one.hasil ?? 'menunggu'] },
          {
            judul: words.tindakan,
            cell: (one) =>
              one.hasil === null && tampil.mayChange ? (
                <Form page={page} action={`${BADAN_PATH}/batal`}>
                  <input type="hidden" name="kode" value={one.kode} />
                  <input type="hidden" name="id" value={one.id} />
                  <button class="link" type="submit">
                    {words.batalkan}
                  </button>
                </Form>
              ) : (
                page.m.umum.tidakAda
              ),
          },
        ]}
      />
    </section>
  );
}

function Children({ page, tampil }: BadanProps) {
  const words = page.m.petugas.pengaturan.badan;
  return (
    <section>
      <h2>{words.bawah}</h2>
      {tampil.anak.length === 0 ? (
        <p>{words.bawahKosong}</p>
      ) : (
        <DataTable
          page={page}
          caption={words.bawah}
          isCaptionHidden
          isStacked
          rows={tampil.anak}
          columns={[
            { judul: words.nama, cell: (one) => <a href={badanHref(one.kode)}>{one.nama}</a> },
            { judul: words.kode, cell: (one) => one.kode },
            { judul: words.jenis, cell: (one) => page.m.kode.jenisInstansi[one.jenis] },
            { judul: words.urusan, cell: (one) => one.urusan ?? page.m.umum.tidakAda },
            {
              judul: words.keadaan,
              cell: (one) =>
                one.berlakuSampai === null
                  ? words.berlakuKini
                  : words.berakhir(formatTanggal(one.berlakuSampai, page.lang)),
            },
          ]}
        />
      )}
    </section>
  );
}

function Past({ page, officer, tampil }: BadanProps) {
  const words = page.m.petugas.pengaturan.badan;
  if (tampil.riwayat.length === 0) return null;
  return (
    <section>
      <h2>{words.masaLalu}</h2>
      <DataTable
        page={page}
        caption={words.masaLalu}
        isCaptionHidden
        isStacked
        rows={tampil.riwayat}
        columns={[
          { judul: words.nama, cell: (one) => one.nama },
          { judul: words.sampai, cell: (one) => formatWaktuPendek(one.sampai, officer.zona, page.lang) },
          { judul: words.sebab, cell: (one) => one.sebab ?? page.m.umum.tidakAda },
        ]}
      />
    </section>
  );
}
