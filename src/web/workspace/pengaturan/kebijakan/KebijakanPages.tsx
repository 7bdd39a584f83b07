import type { Rujukan } from '../../../../domain/laporan/aturan.ts';
import { hariOf, type Instant } from '../../../../domain/shared/time.ts';
import { formatAngka } from '../../../../messages/format/angka.ts';
import { formatHari, formatTanggal } from '../../../../messages/format/tanggal.ts';
import type {
  DampakKebijakan,
  KebijakanKini,
  NilaiKebijakan,
} from '../../../../useCases/rujukan/kebijakan.ts';
import type { Perubahan } from '../../../../useCases/rujukan/listPerubahan.ts';
import { DataTable } from '../../../components/data/DataTable.tsx';
import { SummaryList } from '../../../components/data/SummaryList.tsx';
import { Button } from '../../../components/form/Button.tsx';
import { Select } from '../../../components/form/choices.tsx';
import type { FieldError } from '../../../components/form/fieldErrors.ts';
import { Form } from '../../../components/form/Form.tsx';
import { TextArea } from '../../../components/form/TextArea.tsx';
import { DateField, TextField } from '../../../components/form/TextField.tsx';
import type { Page } from '../../../request/page.ts';
import type { RequestForm } from '../../../request/requestForm.ts';
import type { Officer } from '../../officer.ts';
import { BagianPage } from '../BagianPage.tsx';
import { HiddenAgain } from '../HiddenAgain.tsx';
import { PerubahanTable } from '../PerubahanTable.tsx';

interface Frame {
  readonly page: Page;
  readonly officer: Officer;
}

/** All policies: value, since when, how sure its source is. */
export function KebijakanPage({ page, officer, semua }: Frame & { semua: readonly KebijakanKini[] }) {
  const words = page.m.petugas.pengaturan.kebijakan;
  return (
    <BagianPage page={page} officer={officer} bagian="kebijakan" title={words.judul}>
      <p>{words.isi}</p>
      <DataTable
        isStacked
        page={page}
        caption={words.judul}
        isCaptionHidden
        rows={semua}
        columns={[
          {
            judul: words.apa,
            cell: (one) => (
              <>
                <a href={`/pengaturan/kebijakan/${one.kode}`}>{namaOf(page, one.kode)}</a>
                <span class="cell-note">{words.arti[one.kode]?.jelas}</span>
              </>
            ),
          },
          { judul: words.kini, cell: (one) => nilaiText(page, one.kode, one.kini) },
          { judul: words.sejak, cell: (one) => sejakText(page, one.kiniSejak) },
          { judul: words.nanti, cell: (one) => comingText(page, one) },
          {
            judul: words.sumber,
            cell: (one) => (
              <>
                {words.sumberArti[one.sumber]}
                <span class="cell-note">{words.tandaArti[one.tanda]}</span>
              </>
            ),
          },
        ]}
      />
    </BagianPage>
  );
}

export interface SatuProps extends Frame {
  readonly aturan: Rujukan;
  readonly kebijakan: KebijakanKini;
  readonly diatur: readonly { readonly semua: number; readonly terbuka: number }[];
  readonly perubahan: readonly Perubahan[];
  readonly mayChange: boolean;
  readonly typed: { readonly nilai: string; readonly berlaku: string; readonly alasan: string };
  readonly errors: readonly FieldError[];
}

/** One policy: which laporan each of its values governs, and the form of a new value. */
export function SatuKebijakanPage(props: SatuProps) {
  const { page, officer, kebijakan, diatur, errors } = props;
  const words = page.m.petugas.pengaturan.kebijakan;
  const judul = namaOf(page, kebijakan.kode);
  const angka = (n: number | undefined): string => formatAngka(n ?? 0, page.lang);
  const rows = kebijakan.nilaiLain.map((one, i) => ({ ...one, ...diatur[i] }));
  const labels = { nilai: words.nilaiBaru, berlaku: words.berlaku, alasan: words.alasan };
  return (
    <BagianPage
      page={page}
      officer={officer}
      bagian="kebijakan"
      title={judul}
      errors={errors}
      labels={labels}
    >
      <p class="lead">{words.arti[kebijakan.kode]?.jelas}</p>
      <p>
        {words.sumberArti[kebijakan.sumber]}. {words.tandaArti[kebijakan.tanda]}
      </p>
      <DataTable
        page={page}
        caption={words.nilaiTabel}
        rows={rows}
        columns={[
          { judul: words.nilai, cell: (one) => nilaiText(page, kebijakan.kode, one.nilai) },
          { judul: words.bagiLaporan, cell: (one) => sejakText(page, one.sejak) },
          { judul: words.jumlah, cell: (one) => angka(one.semua), isAngka: true },
          { judul: words.terbuka, cell: (one) => angka(one.terbuka), isAngka: true },
        ]}
      />
      {props.mayChange ? <ChangeForm {...props} /> : <p>{words.hanyaNasional}</p>}
      <PerubahanTable
        page={page}
        officer={officer}
        aturan={props.aturan}
        perubahan={props.perubahan}
        namaKunci={({ kunci }) => namaOf(page, kunci)}
      />
    </BagianPage>
  );
}

function ChangeForm({ page, kebijakan, typed, errors }: SatuProps) {
  const words = page.m.petugas.pengaturan.kebijakan;
  const choices = choicesOf(page, kebijakan);
  return (
    <Form page={page} action={`/pengaturan/kebijakan/${kebijakan.kode}`}>
      <h2>{words.ubah}</h2>
      {choices === null ? (
        <TextField
          page={page}
          name="nilai"
          label={words.nilaiBaru}
          value={typed.nilai}
          errors={errors}
          width="pendek"
          inputmode="numeric"
        />
      ) : (
        <Select
          page={page}
          name="nilai"
          label={words.nilaiBaru}
          value={typed.nilai}
          choices={choices}
          errors={errors}
        />
      )}
      <DateField
        page={page}
        name="berlaku"
        label={words.berlaku}
        hint={words.berlakuPetunjuk}
        value={typed.berlaku}
        errors={errors}
      />
      <TextArea
        page={page}
        name="alasan"
        label={words.alasan}
        value={typed.alasan}
        errors={errors}
        rows={3}
      />
      <Button name="aksi" value="lihat">
        {words.lihatDampak}
      </Button>
    </Form>
  );
}

/** What a new value will and will not touch, before it is saved. */
export function DampakKebijakanPage({
  page,
  officer,
  dampak,
  form,
}: Frame & { dampak: DampakKebijakan; form: RequestForm }) {
  const words = page.m.petugas.pengaturan.kebijakan;
  const { kebijakan, contoh } = dampak;
  const day = (hari: string): string => formatHari(hari, page.lang);
  const angka = (n: number): string => formatAngka(n, page.lang);
  return (
    <BagianPage page={page} officer={officer} bagian="kebijakan" title={words.dampakJudul}>
      <p class="lead">{words.dampakKalimat(day(dampak.berlaku), angka(dampak.terbuka))}</p>
      <SummaryList
        page={page}
        rows={[
          { label: words.apa, value: namaOf(page, kebijakan.kode) },
          { label: words.kini, value: nilaiText(page, kebijakan.kode, kebijakan.kini) },
          { label: words.nilaiBaru, value: nilaiText(page, kebijakan.kode, dampak.nilai) },
          { label: words.berlaku, value: day(dampak.berlaku) },
          { label: words.bergeser, value: angka(0) },
          { label: words.sebulan, value: angka(dampak.sebulan) },
          ...(contoh === null
            ? []
            : [
                { label: words.contoh, value: words.contohIsi(day(contoh.mulai)) },
                { label: words.semula, value: day(contoh.semula) },
                { label: words.menjadi, value: day(contoh.menjadi) },
              ]),
        ]}
      />
      <Form page={page} action={`/pengaturan/kebijakan/${kebijakan.kode}`}>
        <HiddenAgain form={form} />
        <p class="buttons">
          <Button name="aksi" value="simpan">
            {words.simpan}
          </Button>
          <Button kind="biasa" name="aksi" value="ubah">
            {words.kembaliUbah}
          </Button>
        </p>
      </Form>
    </BagianPage>
  );
}

function choicesOf(page: Page, { kode, kini }: KebijakanKini) {
  if (typeof kini === 'number') return null;
  const values = typeof kini === 'boolean' ? [true, false] : ['hari_kerja', 'hari'];
  return values.map((value) => ({
    value: value === true ? 'ya' : value === false ? 'tidak' : value,
    label: nilaiText(page, kode, value),
  }));
}

function namaOf(page: Page, kode: string): string {
  return page.m.petugas.pengaturan.kebijakan.arti[kode]?.nama ?? kode;
}

function nilaiText(page: Page, kode: string, nilai: NilaiKebijakan): string {
  const words = page.m.petugas.pengaturan.kebijakan;
  if (typeof nilai === 'number') return words.nilaiSatuan(kode, formatAngka(nilai, page.lang));
  if (typeof nilai === 'boolean') return nilai ? words.ya : words.tidak;
  return nilai === 'hari' ? words.hari : words.hariKerja;
}

function sejakText(page: Page, sejak: Instant | null): string {
  const words = page.m.petugas.pengaturan.kebijakan;
  return sejak === null ? words.sejakAwal : words.dibuatSejak(formatTanggal(hariOf(sejak, 'WIB'), page.lang));
}

function comingText(page: Page, { kode, nilaiLain, kiniSejak }: KebijakanKini): string {
  const coming = nilaiLain.filter(
    ({ sejak }) => sejak !== null && sejak > (kiniSejak ?? 0) && sejak !== kiniSejak,
  );
  const next = coming.at(-1);
  if (next?.sejak == null) return page.m.umum.tidakAda;
  return `${nilaiText(page, kode, next.nilai)}, ${formatTanggal(hariOf(next.sejak, 'WIB'), page.lang)}`;
}
