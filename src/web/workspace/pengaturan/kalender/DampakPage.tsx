import type { Rujukan } from '../../../../domain/laporan/aturan.ts';
import { badanOf } from '../../../../domain/instansi/pohon.ts';
import { formatNomor } from '../../../../domain/shared/nomor.ts';
import { hariOf } from '../../../../domain/shared/time.ts';
import { formatAngka } from '../../../../messages/format/angka.ts';
import { formatHari } from '../../../../messages/format/tanggal.ts';
import type { DampakKalender, GeseranTampil } from '../../../../useCases/rujukan/kalender/ketetapan.ts';
import { DataTable } from '../../../components/data/DataTable.tsx';
import { SummaryList } from '../../../components/data/SummaryList.tsx';
import { Button } from '../../../components/form/Button.tsx';
import { Form } from '../../../components/form/Form.tsx';
import type { Page } from '../../../request/page.ts';
import type { RequestForm } from '../../../request/requestForm.ts';
import type { Officer } from '../../officer.ts';
import { BagianPage } from '../BagianPage.tsx';
import { HiddenAgain } from '../HiddenAgain.tsx';

/** What a decree would move, before it is saved: how many, from when to when. */
export function DampakPage(props: {
  page: Page;
  officer: Officer;
  aturan: Rujukan;
  dampak: DampakKalender;
  form: RequestForm;
}) {
  const { page, officer, aturan, dampak } = props;
  const words = page.m.petugas.pengaturan.kalender;
  const angka = (n: number): string => formatAngka(n, page.lang);
  return (
    <BagianPage page={page} officer={officer} bagian="kalender" title={words.dampakJudul}>
      <p class="lead">{words.dampakKalimat(angka(dampak.laporan), angka(dampak.dilihat), dampak.laporan)}</p>
      <DecreeFacts page={page} aturan={aturan} dampak={dampak} />
      {dampak.baris.length === 0 ? null : (
        <DataTable
          isStacked
          page={page}
          caption={words.daftarGeser(angka(dampak.baris.length), angka(dampak.geser))}
          rows={dampak.baris}
          columns={[
            {
              judul: words.laporan,
              cell: (one) => <a href={`/petugas/laporan/${one.nomor}`}>{formatNomor(one.nomor)}</a>,
            },
            { judul: words.jam, cell: (one) => page.m.status.jam[one.jam] },
            { judul: words.semula, cell: (one) => lastDay(page, one, one.dari) },
            { judul: words.menjadi, cell: (one) => lastDay(page, one, one.menjadi) },
          ]}
        />
      )}
      {dampak.tersembunyi === 0 ? null : <p>{words.tersembunyi(angka(dampak.tersembunyi))}</p>}
      <Form page={page} action="/pengaturan/kalender/ketetapan">
        <HiddenAgain form={props.form} />
        <p class="buttons">
          <Button name="aksi" value="simpan">
            {words.simpan}
          </Button>
          <Button kind="biasa" name="aksi" value="ubah">
            {words.kembaliUbah}
          </Button>
          {dampak.baris.length === 0 ? null : (
            <Button kind="biasa" name="aksi" value="unduh">
              {words.unduh}
            </Button>
          )}
        </p>
      </Form>
    </BagianPage>
  );
}

function DecreeFacts({ page, aturan, dampak }: { page: Page; aturan: Rujukan; dampak: DampakKalender }) {
  const words = page.m.petugas.pengaturan.kalender;
  const { sah } = dampak;
  const angka = (n: number): string => formatAngka(n, page.lang);
  const day = (hari: string): string => formatHari(hari, page.lang);
  return (
    <SummaryList
      page={page}
      rows={[
        { label: words.dasar, value: sah.dasar },
        { label: words.ditetapkan, value: day(sah.ditetapkanPada) },
        {
          label: words.berlakuBagi,
          value:
            sah.instansi === null
              ? words.seluruhNegeri
              : (badanOf(aturan.pohon, sah.instansi)?.nama ?? sah.instansi),
        },
        ...(sah.tahun === null ? [] : [{ label: words.tahunDitetapkan, value: String(sah.tahun) }]),
        ...(sah.tambah.length === 0
          ? []
          : [
              {
                label: words.hariBaru,
                value: list(sah.tambah.map((one) => `${day(one.tanggal)}: ${one.nama}`)),
              },
            ]),
        ...(sah.cabut.length === 0 ? [] : [{ label: words.cabut, value: list(sah.cabut.map(day)) }]),
        { label: words.mundur, value: angka(dampak.mundur) },
        { label: words.maju, value: angka(dampak.maju) },
      ]}
    />
  );
}

function list(items: readonly string[]) {
  return (
    <ul class="plain">
      {items.map((one) => (
        <li>{one}</li>
      ))}
    </ul>
  );
}

function lastDay(page: Page, { zona }: GeseranTampil, instant: number | null): string {
  return instant === null
    ? page.m.petugas.pengaturan.kalender.sedangJeda
    : formatHari(hariOf(instant, zona), page.lang);
}
