import { badanOf, isActive, subtree } from '../../../../domain/instansi/pohon.ts';
import { PERAN, type KodeBadan } from '../../../../domain/instansi/types.ts';
import { givablePeran, mayGivePeran } from '../../../../domain/instansi/pemberiPeran.ts';
import type { Rujukan } from '../../../../domain/laporan/aturan.ts';
import { hariOf, type Instant, type Zona } from '../../../../domain/shared/time.ts';
import { formatTanggal, formatWaktuPendek } from '../../../../messages/format/tanggal.ts';
import type { Cuti } from '../../../../useCases/akun/petugas/cuti.ts';
import type { PetugasBaris } from '../../../../useCases/akun/petugas/listPetugas.ts';
import { DataTable } from '../../../components/data/DataTable.tsx';
import { EmptyState } from '../../../components/data/EmptyState.tsx';
import { Button } from '../../../components/form/Button.tsx';
import { Checkbox, Select } from '../../../components/form/choices.tsx';
import type { FieldError } from '../../../components/form/fieldErrors.ts';
import { Form } from '../../../components/form/Form.tsx';
import { DateField, TextField } from '../../../components/form/TextField.tsx';
import type { Page } from '../../../request/page.ts';
import type { Officer } from '../../officer.ts';
import { BagianPage } from '../BagianPage.tsx';

export const ORANG_PATH = '/pengaturan/orang';

export interface OrangProps {
  readonly page: Page;
  readonly officer: Officer;
  readonly aturan: Rujukan;
  readonly badan: KodeBadan;
  readonly zona: Zona;
  readonly q: string;
  readonly denganLama: boolean;
  readonly baris: readonly PetugasBaris[];
  readonly isMore: boolean;
  readonly cuti: readonly Cuti[];
  readonly now: Instant;
  /** The form that was refused, with what was typed. */
  readonly typed: {
    readonly form: 'undang' | 'cuti' | 'akhiri' | null;
    readonly text: (name: string) => string;
  };
  readonly errors: readonly FieldError[];
}

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
      <p>{words.isi}</p>
      <form method="get" action={ORANG_PATH} class="search-line">
        <input type="hidden" name="badan" value={badan} />
        <TextField page={page} name="q" label={words.cari} value={props.q} type="search" />
        <Checkbox page={page} name="lama" label={words.denganLama} isChecked={props.denganLama} />
        <Button kind="biasa">{words.tampilkan}</Button>
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
          cell: (one) =>
            (one.sampai === null || one.sampai > now) &&
            mayGivePeran(officer.penugasan, one, aturan.pohon) ? (
              <Form page={page} action={`${ORANG_PATH}/akhiri`}>
                <input type="hidden" name="akun" value={one.akunId} />
                <input type="hidden" name="peran" value={one.peran} />
                <input type="hidden" name="badan" value={one.badan} />
                <button
                  class="link"
                  type="submit"
                  aria-label={words.akhiriApa(one.nama, page.m.kode.peran[one.peran])}
                >
                  {words.akhiri}
                </button>
              </Form>
            ) : (
              page.m.umum.tidakAda
            ),
        },
      ]}
    />
  );
}

function masaText(page: Page, { dari, sampai }: PetugasBaris, zona: Zona): string {
  const words = page.m.petugas.pengaturan.orang;
  const since = formatTanggal(hariOf(dari, zona), page.lang);
  return sampai === null
    ? words.sejak(since)
    : words.antara(since, formatTanggal(hariOf(sampai - 1, zona), page.lang));
}

function InviteForm({ page, officer, aturan, badan, typed, errors }: OrangProps) {
  const words = page.m.petugas.pengaturan.orang;
  const isOurs = typed.form === 'undang';
  const own = isOurs ? errors : [];
  const value = (name: string, first = ''): string => (isOurs ? typed.text(name) : first);
  const bodies = subtree(aturan.pohon, badan).flatMap((kode) => badanOf(aturan.pohon, kode) ?? []);
  const open = bodies.filter((one) => isActive(one));
  const givable = new Set(
    open.flatMap(({ kode }) => givablePeran(officer.penugasan, kode, aturan.pohon, PERAN)),
  );
  const peran = PERAN.filter((one) => one !== 'pelapor' && givable.has(one));
  return (
    <details {...(isOurs ? { open: true } : {})}>
      <summary>{words.undang}</summary>
      <Form page={page} action={`${ORANG_PATH}/undang`}>
        <input type="hidden" name="akar" value={badan} />
        <p>{words.undangIsi}</p>
        <TextField
          page={page}
          name="nama"
          label={words.nama}
          value={value('nama')}
          errors={own}
          autocomplete="off"
        />
        <TextField
          page={page}
          name="email"
          type="email"
          label={words.email}
          value={value('email')}
          errors={own}
          autocomplete="off"
        />
        <Select
          page={page}
          name="peran"
          label={words.peran}
          value={value('peran')}
          choices={peran.map((one) => ({ value: one, label: page.m.kode.peran[one] }))}
          errors={own}
        />
        <Select
          page={page}
          name="badan"
          label={words.badan}
          value={value('badan', badan)}
          choices={open.map(({ kode, nama }) => ({ value: kode, label: nama }))}
          errors={own}
        />
        <Select
          page={page}
          name="sebagai"
          label={words.sebagai}
          value={value('sebagai')}
          blank={words.tetap}
          choices={(['plt', 'plh'] as const).map((one) => ({ value: one, label: words.sebagaiArti[one] }))}
          errors={own}
          isOptional
        />
        <DateField
          page={page}
          name="dari"
          label={words.dari}
          hint={words.dariPetunjuk}
          value={value('dari')}
          errors={own}
          isOptional
        />
        <DateField
          page={page}
          name="sampai"
          label={words.sampai}
          hint={words.sampaiPetunjuk}
          value={value('sampai')}
          errors={own}
          isOptional
        />
        <Button kind="biasa">{words.beri}</Button>
      </Form>
    </details>
  );
}

function LeaveSection({ page, badan, baris, cuti, zona, typed, errors }: OrangProps) {
  const words = page.m.petugas.pengaturan.orang;
  const isOurs = typed.form === 'cuti';
  const own = isOurs ? errors : [];
  const value = (name: string): string => (isOurs ? typed.text(name) : '');
  const people = [...new Map(baris.map((one) => [one.akunId, one.nama])).entries()].map(([id, nama]) => ({
    value: id,
    label: nama,
  }));
  const day = (instant: Instant): string => formatTanggal(hariOf(instant, zona), page.lang);
  return (
    <section>
      <h2>{words.cuti}</h2>
      {cuti.length === 0 ? (
        <p>{words.cutiKosong}</p>
      ) : (
        <DataTable
          page={page}
          caption={words.cuti}
          isCaptionHidden
          isStacked
          rows={cuti}
          columns={[
            { judul: words.siapa, cell: (one) => one.nama },
            { judul: words.pengganti, cell: (one) => one.namaPengganti },
            { judul: words.masa, cell: (one) => words.antara(day(one.dari), day(one.sampai - 1)) },
            {
              judul: words.tindakan,
              cell: (one) => (
                <Form page={page} action={`${ORANG_PATH}/cuti/batal`}>
                  <input type="hidden" name="id" value={one.id} />
                  <button class="link" type="submit">
                    {words.akhiriCuti}
                  </button>
                </Form>
              ),
            },
          ]}
        />
      )}
      {people.length < 2 ? null : (
        <details {...(isOurs ? { open: true } : {})}>
          <summary>{words.aturCuti}</summary>
          <Form page={page} action={`${ORANG_PATH}/cuti`}>
            <input type="hidden" name="akar" value={badan} />
            <p>{words.cutiIsi}</p>
            <Select
              page={page}
              name="akun"
              label={words.siapa}
              value={value('akun')}
              choices={people}
              errors={own}
            />
            <Select
              page={page}
              name="pengganti"
              label={words.pengganti}
              value={value('pengganti')}
              choices={people}
              errors={own}
            />
            <DateField
              page={page}
              name="cutiDari"
              label={words.cutiDari}
              value={value('cutiDari')}
              errors={own}
            />
            <DateField
              page={page}
              name="cutiSampai"
              label={words.cutiSampai}
              value={value('cutiSampai')}
              errors={own}
            />
            <Button kind="biasa">{words.simpanCuti}</Button>
          </Form>
        </details>
      )}
    </section>
  );
}
