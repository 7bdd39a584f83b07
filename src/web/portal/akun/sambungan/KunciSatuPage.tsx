import { TUMPANG_JAM } from '../../../../domain/akun/lingkupKunci.ts';
import { formatTanggalPendek, formatWaktuPendek } from '../../../../messages/format/tanggal.ts';
import type { KunciApi } from '../../../../useCases/akun/kunciApi/listApiKeys.ts';
import type { Pemakaian } from '../../../../useCases/akun/kunciApi/pemakaian.ts';
import { DataTable } from '../../../components/data/DataTable.tsx';
import { EmptyState } from '../../../components/data/EmptyState.tsx';
import { SummaryList } from '../../../components/data/SummaryList.tsx';
import { Button } from '../../../components/form/Button.tsx';
import { Select } from '../../../components/form/choices.tsx';
import { Form } from '../../../components/form/Form.tsx';
import type { Page } from '../../../request/page.ts';
import { AkunLayout } from '../AkunLayout.tsx';
import { endText, KUNCI_PATH } from './KunciPage.tsx';
import { lingkupText } from './kunciText.ts';

export interface KunciSatuProps {
  readonly page: Page;
  readonly kunci: KunciApi;
  readonly pakai: readonly Pemakaian[];
  readonly now: number;
}

/** One key: how it was used in the last 30 days, its replacement and its end. */
export function KunciSatuPage(props: KunciSatuProps) {
  const { page, kunci, now } = props;
  const words = page.m.portal.kunciApi;
  const at = (pada: number): string => formatWaktuPendek(pada, 'WIB', page.lang);
  const isOver = kunci.dicabutPada !== null || (kunci.kedaluwarsa ?? Infinity) <= now;
  const last = kunci.terakhirPada;
  return (
    <AkunLayout page={page} title={words.satu.judul(kunci.nama)} here="sambungan">
      <h1>{words.satu.judul(kunci.nama)}</h1>
      <SummaryList
        page={page}
        rows={[
          { label: words.awalan, value: <code>{kunci.awalan}…</code> },
          { label: words.lingkup, value: lingkupText(page, kunci.lingkup) },
          { label: words.dibuat, value: at(kunci.dibuatPada) },
          { label: words.sampai, value: endText(page, kunci) },
          { label: words.terakhir, value: last === null ? words.belumDipakai : at(last) },
        ]}
      />
      <Use {...props} />
      {isOver ? null : <Ends {...props} />}
      <p>
        <a href={KUNCI_PATH}>{words.satu.kembali}</a>
      </p>
    </AkunLayout>
  );
}

function Use({ page, pakai }: KunciSatuProps) {
  const words = page.m.portal.kunciApi.satu;
  const nama: Readonly<Record<string, string>> = { ...page.m.apiHalaman.kelompok, open311: 'Open311' };
  const sum = (rows: readonly Pemakaian[], from: number, below: number): number =>
    rows.filter(({ status }) => status >= from && status < below).reduce((n, one) => n + one.jumlah, 0);
  const days = [...Map.groupBy(pakai, ({ hari, kelompok }) => `${hari} ${kelompok}`).values()];
  const codes = [...Map.groupBy(pakai, ({ status }) => status)].toSorted(([a], [b]) => a - b);
  return (
    <section aria-labelledby="pakai">
      <h2 id="pakai">{words.pakaiJudul}</h2>
      {pakai.length === 0 ? <EmptyState judul={words.pakaiKosong} isi={words.pakaiKosongIsi} /> : null}
      {pakai.length === 0 ? null : (
        <>
          <p>{words.total(sum(pakai, 0, 1_000))}</p>
          <DataTable
            page={page}
            caption={words.pakaiTabel}
            rows={days}
            columns={[
              { judul: words.hari, cell: ([one]) => formatTanggalPendek(one?.hari ?? '', page.lang) },
              { judul: words.kelompok, cell: ([one]) => nama[one?.kelompok ?? ''] ?? one?.kelompok },
              { judul: words.berhasil, isAngka: true, cell: (rows) => sum(rows, 0, 400) },
              { judul: words.ditolak, isAngka: true, cell: (rows) => sum(rows, 400, 500) },
              { judul: words.gagal, isAngka: true, cell: (rows) => sum(rows, 500, 1_000) },
            ]}
          />
          <DataTable
            page={page}
            caption={words.statusJudul}
            rows={codes}
            columns={[
              { judul: words.status, cell: ([status]) => status },
              { judul: words.jumlah, isAngka: true, cell: ([, rows]) => sum(rows, 0, 1_000) },
            ]}
          />
        </>
      )}
    </section>
  );
}

function Ends({ page, kunci }: KunciSatuProps) {
  const words = page.m.portal.kunciApi.satu;
  const here = `${KUNCI_PATH}/${kunci.id}`;
  return (
    <>
      {kunci.pengganti === null ? (
        <section aria-labelledby="putar">
          <h2 id="putar">{words.putarJudul}</h2>
          <p>{words.putarIsi}</p>
          <Form page={page} action={`${here}/putar`}>
            <Select
              page={page}
              name="tumpang"
              label={words.tumpang}
              choices={TUMPANG_JAM.map((n) => ({ value: String(n), label: words.jam(n) }))}
            />
            <Button>{words.putar}</Button>
          </Form>
        </section>
      ) : null}
      <section aria-labelledby="cabut">
        <h2 id="cabut">{words.cabutJudul}</h2>
        <p>{words.cabutIsi}</p>
        <Form page={page} action={`${here}/cabut`}>
          <Button kind="bahaya">{words.cabut}</Button>
        </Form>
      </section>
    </>
  );
}
