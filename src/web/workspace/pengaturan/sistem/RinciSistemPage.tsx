import { badanOf } from '../../../../domain/instansi/pohon.ts';
import { formatNomor } from '../../../../domain/shared/nomor.ts';
import type { Instant } from '../../../../domain/shared/time.ts';
import { formatAngka } from '../../../../messages/format/angka.ts';
import { formatWaktuPendek } from '../../../../messages/format/tanggal.ts';
import { DataTable } from '../../../components/data/DataTable.tsx';
import { SummaryList } from '../../../components/data/SummaryList.tsx';
import { Button } from '../../../components/form/Button.tsx';
import { Form } from '../../../components/form/Form.tsx';
import type { Page } from '../../../request/page.ts';
import { BagianPage } from '../BagianPage.tsx';
import { PemetaanSection } from './PemetaanSection.tsx';
import { labelsOf, SISTEM_PATH, sebabText, type RinciProps } from './props.ts';
import { SistemForm } from './SistemForm.tsx';
import { keadaanText } from './SistemPage.tsx';

/** One local system: how the link stands, what waits for a person, its tables, its settings. */
export function RinciSistemPage(props: RinciProps) {
  const { page, officer, rinci, typed, errors } = props;
  const words = page.m.petugas.pengaturan.sistem;
  const isChanged = typed?.apa === 'ubah';
  const { sistem } = rinci;
  return (
    <BagianPage
      page={page}
      officer={officer}
      bagian="sistem"
      title={sistem.nama}
      errors={errors}
      labels={labelsOf(page)}
    >
      <p>
        <a href={SISTEM_PATH}>{words.kembali}</a>
      </p>
      <Overview {...props} />
      <Acts {...props} />
      <Unsent {...props} />
      <Waiting {...props} />
      <PemetaanSection {...props} />
      <details {...(isChanged ? { open: true } : {})}>
        <summary>{words.ubah}</summary>
        <SistemForm
          {...props}
          sistem={sistem}
          form={isChanged ? typed.form : null}
          errors={isChanged ? errors : []}
        />
      </details>
      <details>
        <summary>{words.akhiri}</summary>
        <p>{words.akhiriIsi}</p>
        <Act page={page} id={sistem.id} aksi="akhiri" fields={{}} label={words.tombolAkhiri} />
      </details>
    </BagianPage>
  );
}

function Overview({ page, officer, aturan, rinci: { sistem, jumlah } }: RinciProps) {
  const words = page.m.petugas.pengaturan.sistem;
  const when = (at: Instant | null): string =>
    at === null ? words.belum : formatWaktuPendek(at, officer.zona, page.lang);
  const angka = (n: number): string => formatAngka(n, page.lang);
  const isAway = sistem.gagalBeruntun > 0;
  return (
    <SummaryList
      page={page}
      rows={[
        { label: words.keadaan, value: keadaanText(page, sistem) },
        { label: words.instansi, value: badanOf(aturan.pohon, sistem.instansi)?.nama ?? sistem.instansi },
        { label: words.alamat, value: sistem.alamat },
        { label: words.terakhir, value: when(sistem.berhasilPada) },
        ...(isAway
          ? [
              { label: words.gagalTerakhir, value: when(sistem.gagalPada) },
              { label: words.berikut, value: when(sistem.berikutPada) },
            ]
          : []),
        { label: words.bersama, value: angka(jumlah.tautan) },
        { label: words.menunggu, value: angka(jumlah.antre) },
        { label: words.masuk, value: angka(jumlah.masukAntre) },
      ]}
    />
  );
}

function Acts({ page, rinci: { sistem } }: RinciProps) {
  const words = page.m.petugas.pengaturan.sistem;
  const isResting = sistem.dijedaPada !== null;
  return (
    <div class="button-row">
      <Act page={page} id={sistem.id} aksi="uji" fields={{}} label={words.uji} />
      <Act
        page={page}
        id={sistem.id}
        aksi="atur"
        fields={{ ke: isResting ? 'jalan' : 'jeda' }}
        label={isResting ? words.tombolJalan : words.tombolJeda}
      />
    </div>
  );
}

function Unsent({ page, officer, rinci: { sistem, mati, jumlah } }: RinciProps) {
  const words = page.m.petugas.pengaturan.sistem;
  if (mati.length === 0) return null;
  return (
    <section aria-labelledby="mati">
      <h2 id="mati">{words.matiJudul(formatAngka(jumlah.mati, page.lang))}</h2>
      <p>{words.matiIsi}</p>
      <Act page={page} id={sistem.id} aksi="ulang" fields={{ kiriman: '' }} label={words.ulangSemua} />
      <DataTable
        isStacked
        page={page}
        caption={words.matiJudul(formatAngka(mati.length, page.lang))}
        isCaptionHidden
        rows={mati}
        columns={[
          {
            judul: words.laporan,
            cell: (one) => <a href={`/petugas/laporan/${one.nomor}`}>{formatNomor(one.nomor)}</a>,
          },
          { judul: words.apa, cell: (one) => (one.urut === 0 ? words.permintaan : words.kabar) },
          { judul: words.mengapa, cell: (one) => sebabText(page, one.galat) },
          { judul: words.kapan, cell: (one) => formatWaktuPendek(one.selesaiPada, officer.zona, page.lang) },
          {
            judul: words.tindakan,
            cell: (one) => (
              <Act
                page={page}
                id={sistem.id}
                aksi="ulang"
                fields={{ kiriman: String(one.id) }}
                label={words.ulang}
                isLink
              />
            ),
          },
        ]}
      />
    </section>
  );
}

function Waiting({ page, officer, rinci: { sistem, periksa, jumlah } }: RinciProps) {
  const words = page.m.petugas.pengaturan.sistem;
  if (periksa.length === 0) return null;
  return (
    <section aria-labelledby="periksa">
      <h2 id="periksa">{words.periksaJudul(formatAngka(jumlah.periksa, page.lang))}</h2>
      <p>{words.periksaIsi}</p>
      <DataTable
        isStacked
        page={page}
        caption={words.periksaJudul(formatAngka(periksa.length, page.lang))}
        isCaptionHidden
        rows={periksa}
        columns={[
          { judul: words.apa, cell: (one) => `${words[one.jenis]} ${one.permintaan}` },
          { judul: words.mengapa, cell: (one) => sebabText(page, one.galat) },
          { judul: words.kabar, cell: (one) => one.uraian ?? '' },
          { judul: words.kapan, cell: (one) => formatWaktuPendek(one.pada, officer.zona, page.lang) },
          {
            judul: words.tindakan,
            cell: (one) => (
              <>
                <Act
                  page={page}
                  id={sistem.id}
                  aksi="periksa"
                  fields={{ masuk: String(one.id), ke: 'coba' }}
                  label={words.coba}
                  isLink
                />
                <Act
                  page={page}
                  id={sistem.id}
                  aksi="periksa"
                  fields={{ masuk: String(one.id), ke: 'sisih' }}
                  label={words.sisihkan}
                  isLink
                />
              </>
            ),
          },
        ]}
      />
    </section>
  );
}

/** One press. */
function Act(props: {
  page: Page;
  id: string;
  aksi: string;
  fields: Readonly<Record<string, string>>;
  label: string;
  isLink?: boolean;
}) {
  const { page, id, aksi, fields, label, isLink = false } = props;
  return (
    <Form page={page} action={`${SISTEM_PATH}/${aksi}`}>
      <input type="hidden" name="id" value={id} />
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {isLink ? (
        <button class="link" type="submit">
          {label}
        </button>
      ) : (
        <Button kind="biasa">{label}</Button>
      )}
    </Form>
  );
}
