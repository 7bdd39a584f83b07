import { badanOf, type Pohon } from '../../../domain/instansi/pohon.ts';
import type { Zona } from '../../../domain/shared/time.ts';
import { mencapai, selesaiOf, terbukaOf } from '../../../domain/percepatan/kemajuan.ts';
import { formatAngka, formatPecahan, formatPersen } from '../../../messages/format/angka.ts';
import { formatTanggal, formatWaktu } from '../../../messages/format/tanggal.ts';
import type { PercepatanTerbaca } from '../../../useCases/percepatan/bacaPercepatan.ts';
import { SummaryList } from '../../components/data/SummaryList.tsx';
import { Button } from '../../components/form/Button.tsx';
import { ErrorSummary } from '../../components/form/ErrorSummary.tsx';
import type { FieldError } from '../../components/form/fieldErrors.ts';
import { FilterRow } from '../../components/form/FilterRow.tsx';
import { Form } from '../../components/form/Form.tsx';
import { TextArea } from '../../components/form/TextArea.tsx';
import { DateField } from '../../components/form/TextField.tsx';
import type { Page } from '../../request/page.ts';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';
import { driveHref, HERE, type DriveAsked } from './address.ts';
import { Harian } from './Harian.tsx';
import { KemajuanTable } from './KemajuanTable.tsx';
import { namaSasaran } from './namaSasaran.ts';

export interface PercepatanProps {
  readonly page: Page;
  readonly pohon: Pohon;
  readonly asked: DriveAsked;
  readonly baca: PercepatanTerbaca;
  readonly zona: Zona;
  /** Whether the officer may call it off while it is planned. */
  readonly mayBatal: boolean;
  readonly errors: readonly FieldError[];
  readonly typed: (name: string) => string;
}

/** One drive: how far it is in a sentence, day by day, by body; what its list is made of at the end. */
export function PercepatanPage(props: PercepatanProps) {
  const { page, asked, baca, errors } = props;
  const words = page.m.petugas.percepatan;
  const { percepatan, tahap, instansi } = baca;
  const judul = instansi === null ? percepatan.nama : `${percepatan.nama}: ${instansi.nama}`;
  return (
    <WorkspaceLayout page={page} title={judul} hasErrors={errors.length > 0}>
      <ErrorSummary
        page={page}
        errors={errors}
        labels={{ alasan: words.batal.alasan, per_tanggal: words.pilihHari }}
      />
      <p class="no-print">
        {instansi === null ? (
          <a href={HERE}>{words.kembali}</a>
        ) : (
          <a href={driveHref(asked, { instansi: null })}>{words.unitSemua}</a>
        )}
      </p>
      <h1>{judul}</h1>
      {tahap === 'dibatalkan' ? <p>{words.batal.karena(percepatan.batal ?? '')}</p> : null}
      {tahap === 'direncanakan' ? <p>{words.menunggu(formatTanggal(percepatan.dari, page.lang))}</p> : null}
      {baca.hari === null ? null : <Figures {...props} hari={baca.hari} />}
      <Terms {...props} />
      {props.mayBatal && tahap === 'direncanakan' ? <BatalForm {...props} /> : null}
    </WorkspaceLayout>
  );
}

function Figures(props: PercepatanProps & { hari: string }) {
  const { page, asked, baca, hari, errors } = props;
  const words = page.m.petugas.percepatan;
  const { percepatan, semua } = baca;
  return (
    <>
      <Finding {...props} />
      <p class="facts">
        {`${words.keadaanPada(formatTanggal(hari, page.lang))} `}
        {baca.isBeku ? words.beku : hari > percepatan.sampai ? words.sesudahAkhir : ''}
      </p>
      <form method="get" action={`${HERE}/${asked.id}`} class="filters no-print">
        {asked.instansi === undefined ? null : <input type="hidden" name="instansi" value={asked.instansi} />}
        <FilterRow tombol={words.tampilkan}>
          <DateField
            page={page}
            name="per_tanggal"
            label={words.pilihHari}
            value={asked.perTanggal ?? hari}
            min={percepatan.dari}
            errors={errors}
          />
        </FilterRow>
      </form>
      {semua.jumlah === 0 ? null : (
        <>
          <Harian page={page} asked={asked} baca={baca} />
          <KemajuanTable page={page} asked={asked} baca={baca} />
        </>
      )}
    </>
  );
}

function Finding({ page, baca: { semua, percepatan } }: PercepatanProps) {
  const words = page.m.petugas.percepatan;
  const n = (count: number): string => formatAngka(count, page.lang);
  if (semua.jumlah === 0) return <p class="figure-finding">{words.temuanKosong}</p>;
  const selesai = selesaiOf(semua);
  const share = formatPersen(selesai, semua.jumlah, 1, page.lang);
  return (
    <>
      <p class="figure-finding">
        {words.temuan(n(selesai), n(semua.jumlah), share, n(terbukaOf(semua)))}{' '}
        {semua.terlama === null ? null : words.terlamaKalimat(n(semua.terlama))}
      </p>
      {percepatan.target === null ? null : (
        <p>
          <strong>{targetWords(page, selesai, semua.jumlah, percepatan.target)}</strong>
        </p>
      )}
    </>
  );
}

function targetWords(page: Page, selesai: number, jumlah: number, target: number): string {
  const words = page.m.petugas.percepatan;
  const share = targetText(page, target);
  const short = Math.ceil((target * jumlah) / 10_000) - selesai;
  return mencapai(selesai, jumlah, target)
    ? words.targetTercapai(share)
    : words.targetKurang(share, formatAngka(short, page.lang));
}

function targetText(page: Page, target: number): string {
  return `${formatPecahan(target, 100, target % 100 === 0 ? 0 : 2, page.lang)}%`;
}

function Terms({ page, pohon, baca: { percepatan }, zona }: PercepatanProps) {
  const words = page.m.petugas.percepatan.ketentuan;
  const { umur, potong, target, jenis, hanya, awal, dibekukanPada } = percepatan;
  const day = (hari: string): string => formatTanggal(hari, page.lang);
  const list =
    umur === 0 ? words.daftarSemua(day(potong)) : words.daftarIsi(formatAngka(umur, page.lang), day(potong));
  return (
    <section>
      <h2>{words.judul}</h2>
      <SummaryList
        page={page}
        rows={[
          { label: words.dasar, value: percepatan.dasar },
          { label: words.siapa, value: namaSasaran(page, pohon, percepatan) },
          ...(jenis === null ? [] : [{ label: words.jenis, value: page.m.kode.jenisInstansi[jenis] }]),
          ...(hanya.length === 0
            ? []
            : [
                {
                  label: words.hanya,
                  value: hanya.map((one) => badanOf(pohon, one)?.nama ?? one).join(', '),
                },
              ]),
          {
            label: words.masa,
            value: page.m.petugas.percepatan.masa(day(percepatan.dari), day(percepatan.sampai)),
          },
          { label: words.daftar, value: list },
          { label: words.target, value: target === null ? words.tanpaTarget : targetText(page, target) },
          ...(awal === null || dibekukanPada === null
            ? []
            : [
                { label: words.dibekukan, value: formatWaktu(dibekukanPada, zona, page.lang) },
                { label: words.segel, value: <code>{awal.sidik.slice(0, 16)}</code> },
              ]),
        ]}
      />
    </section>
  );
}

function BatalForm({ page, asked, errors, typed }: PercepatanProps) {
  const words = page.m.petugas.percepatan.batal;
  return (
    <section class="no-print">
      <h2 id="batal">{words.judul}</h2>
      <p>{words.isi}</p>
      <Form page={page} action={`${HERE}/${asked.id}/batal`}>
        <TextArea
          page={page}
          name="alasan"
          label={words.alasan}
          value={typed('alasan')}
          rows={3}
          errors={errors}
        />
        <Button kind="bahaya">{words.kirim}</Button>
      </Form>
    </section>
  );
}
