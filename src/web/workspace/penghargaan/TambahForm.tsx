import { JENIS_UMUM } from '../../../domain/instansi/types.ts';
import { CARA_PENGHARGAAN, INDIKATOR_PENGHARGAAN } from '../../../domain/penghargaan/penghargaan.ts';
import { MINIMAL_UMUM } from '../../../domain/monev/indikator.ts';
import { KELAS_BEBAN } from '../../../domain/monev/sebaya.ts';
import { kelasText } from '../../components/angka/Beku.tsx';
import type { KodeIndikator } from '../../components/angka/Cara.tsx';
import { Button } from '../../components/form/Button.tsx';
import { Radios, Select } from '../../components/form/choices.tsx';
import { Form } from '../../components/form/Form.tsx';
import { TextArea } from '../../components/form/TextArea.tsx';
import { TextField } from '../../components/form/TextField.tsx';
import type { Page } from '../../request/page.ts';
import { HERE, typedIn, type Typed } from './typed.ts';

/** The form of one more award: its name is free, its criterion is chosen. */
export function TambahForm({ page, edisiId, typed: all }: { page: Page; edisiId: string; typed: Typed }) {
  const words = page.m.portal.penghargaan;
  const { petugas } = words;
  const typed = typedIn(all, 'tambah');
  const field = (name: string) => ({
    page,
    name,
    value: typed.text(name),
    errors: typed.errors,
    within: 'tambah',
  });
  return (
    <section class="no-print">
      <h2 id="tambah">{petugas.tambah}</h2>
      <Form page={page} action={`${HERE}/${edisiId}/tambah`}>
        <input type="hidden" name="id" value={all.idOf('tambah')} />
        <TextField {...field('nama')} label={petugas.namaPenghargaan} />
        <TextArea {...field('arti')} label={petugas.arti} rows={3} />
        <Select
          {...field('jenis')}
          label={words.jenis}
          blank={petugas.jenisSemua}
          choices={JENIS_UMUM.map((value) => ({ value, label: page.m.kode.jenisInstansi[value] }))}
        />
        <TextField
          {...field('banyak')}
          value={typed.text('banyak') || '1'}
          label={petugas.banyak}
          hint={petugas.banyakPetunjuk}
          inputmode="numeric"
          width="pendek"
        />
        <Radios
          {...field('cara')}
          value={typed.text('cara') || 'hitung'}
          label={words.cara}
          choices={CARA_PENGHARGAAN.map((value) => ({ value, label: words.caraNama[value] }))}
        />
        <p class="hint">{petugas.putusanPetunjuk}</p>
        <RumusFields page={page} field={field} typed={typed} />
        <Button>{petugas.tambahKirim}</Button>
      </Form>
    </section>
  );
}

function RumusFields(props: {
  page: Page;
  typed: Typed;
  field: (name: string) => {
    page: Page;
    name: string;
    value: string;
    errors: Typed['errors'];
    within: string;
  };
}) {
  const { page, typed, field } = props;
  const words = page.m.portal.penghargaan;
  const names = page.m.petugas.dasbor.indikator;
  return (
    <>
      <Select
        {...field('indikator')}
        value={typed.text('indikator') || 'waktu_respons'}
        label={words.petugas.indikator}
        hint={words.petugas.indikatorPetunjuk}
        choices={INDIKATOR_PENGHARGAAN.map(({ kode }) => ({
          value: kode,
          label: `${names[kode as KodeIndikator]?.nama ?? kode} (${kode})`,
        }))}
      />
      <TextField
        {...field('minimal')}
        value={typed.text('minimal') || String(MINIMAL_UMUM)}
        label={words.petugas.minimal}
        inputmode="numeric"
        width="pendek"
      />
      <Select
        {...field('kelas')}
        label={words.kelas}
        blank={page.m.portal.beku.semuaKelas}
        choices={KELAS_BEBAN.map((_, kelas) => ({ value: String(kelas), label: kelasText(page, kelas) }))}
      />
    </>
  );
}
