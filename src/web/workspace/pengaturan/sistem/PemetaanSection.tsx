import { JENIS_PEMETAAN } from '../../../../domain/antarsistem/pemetaan.ts';
import { badanOf } from '../../../../domain/instansi/pohon.ts';
import { formatAngka } from '../../../../messages/format/angka.ts';
import { formatTanggal } from '../../../../messages/format/tanggal.ts';
import type { TabelPemetaan } from '../../../../useCases/sistem/kelolaPemetaan.ts';
import { DataTable, type Column } from '../../../components/data/DataTable.tsx';
import { EmptyState } from '../../../components/data/EmptyState.tsx';
import { Button } from '../../../components/form/Button.tsx';
import { Select } from '../../../components/form/choices.tsx';
import { Form } from '../../../components/form/Form.tsx';
import { TextField } from '../../../components/form/TextField.tsx';
import { SISTEM_PATH, type RinciProps } from './props.ts';

type Line = TabelPemetaan['riwayat'][number];

/** What codes mean on the other side: lines in force, codes that nothing maps, the form for a line, and how the table came to be. */
export function PemetaanSection(props: RinciProps) {
  const { page, rinci } = props;
  const words = page.m.petugas.pengaturan.sistem;
  const { berlaku, riwayat } = rinci.pemetaan;
  return (
    <section aria-labelledby="peta">
      <h2 id="peta">{words.peta}</h2>
      <p>{words.petaIsi}</p>
      {berlaku.length === 0 ? (
        <EmptyState judul={words.peta} isi={words.petaKosong} />
      ) : (
        <DataTable
          isStacked
          page={page}
          caption={words.peta}
          isCaptionHidden
          rows={berlaku}
          columns={columnsOf(props)}
        />
      )}
      <LineForm {...props} />
      <Gaps {...props} />
      {riwayat.length === 0 ? null : (
        <details>
          <summary>{words.riwayat(formatAngka(riwayat.length, page.lang))}</summary>
          <DataTable
            isStacked
            page={page}
            caption={words.peta}
            isCaptionHidden
            rows={riwayat}
            columns={columnsOf(props)}
          />
        </details>
      )}
    </section>
  );
}

function columnsOf({ page, aturan }: RinciProps): Column<Line>[] {
  const words = page.m.petugas.pengaturan.sistem;
  const status: Readonly<Record<string, string>> = page.m.status.nama;
  const named = ({ jenis, sini }: Line): string => {
    if (sini === null) return words.dihapus;
    const nama =
      jenis === 'kategori'
        ? aturan.kategori.get(sini)?.nama
        : jenis === 'instansi'
          ? badanOf(aturan.pohon, sini)?.nama
          : status[sini];
    return nama === undefined ? sini : `${nama} (${sini})`;
  };
  return [
    { judul: words.sana, cell: (one) => one.sana },
    { judul: words.sini, cell: named },
    { judul: words.jenis, cell: (one) => words.jenisNama[one.jenis] },
    { judul: words.sejak, cell: (one) => formatTanggal(one.berlakuSejak, page.lang) },
    { judul: words.penulis, cell: (one) => one.oleh },
  ];
}

function LineForm({ page, rinci, typed, errors }: RinciProps) {
  const words = page.m.petugas.pengaturan.sistem;
  const form = typed?.apa === 'peta' ? typed.form : null;
  const shared = { page, errors: form === null ? [] : errors };
  const value = (name: string): string => form?.text(name) ?? '';
  const offered = rinci.pemetaan.celah.filter((one) => one.sisi === 'sana');
  return (
    <Form page={page} action={`${SISTEM_PATH}/peta`}>
      <input type="hidden" name="id" value={rinci.sistem.id} />
      <Select
        {...shared}
        name="jenis"
        label={words.jenis}
        value={value('jenis') === '' ? 'kategori' : value('jenis')}
        choices={JENIS_PEMETAAN.map((one) => ({ value: one, label: words.jenisNama[one] }))}
      />
      <TextField
        {...shared}
        name="sana"
        label={words.sana}
        value={value('sana')}
        list="kode-sana"
        maxlength={100}
        width="sedang"
        autocomplete="off"
      />
      <datalist id="kode-sana">
        {offered.map((one) => (
          <option value={one.kode}>{one.nama ?? one.kode}</option>
        ))}
      </datalist>
      <TextField
        {...shared}
        name="sini"
        label={words.sini}
        hint={words.siniPetunjuk}
        value={value('sini')}
        maxlength={100}
        width="sedang"
        autocomplete="off"
        isOptional
      />
      <TextField
        {...shared}
        name="berlakuSejak"
        label={words.sejak}
        hint={words.sejakPetunjuk}
        value={value('berlakuSejak')}
        maxlength={10}
        width="pendek"
        autocomplete="off"
        isOptional
      />
      <Button kind="biasa">{words.tambah}</Button>
    </Form>
  );
}

function Gaps({ page, rinci }: RinciProps) {
  const words = page.m.petugas.pengaturan.sistem;
  const { celah } = rinci.pemetaan;
  return (
    <section aria-labelledby="celah">
      <h3 id="celah">{words.celah(formatAngka(celah.length, page.lang))}</h3>
      {celah.length === 0 ? (
        <p>{words.celahKosong}</p>
      ) : (
        <DataTable
          isStacked
          page={page}
          caption={words.celah(formatAngka(celah.length, page.lang))}
          isCaptionHidden
          rows={celah}
          columns={[
            {
              judul: words.sana,
              cell: (one) => (one.nama === null ? one.kode : `${one.nama} (${one.kode})`),
            },
            { judul: words.jenis, cell: (one) => words.jenisNama[one.jenis] },
            { judul: words.arah, cell: (one) => words.sisi[one.sisi] },
            { judul: words.luput, cell: (one) => formatAngka(one.luput, page.lang), isAngka: true },
          ]}
        />
      )}
    </section>
  );
}
