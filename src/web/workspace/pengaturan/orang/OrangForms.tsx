import { badanOf, isActive, subtree } from '../../../../domain/instansi/pohon.ts';
import { givablePeran } from '../../../../domain/instansi/pemberiPeran.ts';
import { PERAN } from '../../../../domain/instansi/types.ts';
import { hariOf, type Instant } from '../../../../domain/shared/time.ts';
import { formatTanggal } from '../../../../messages/format/tanggal.ts';
import { DataTable } from '../../../components/data/DataTable.tsx';
import { Button } from '../../../components/form/Button.tsx';
import { Select, type Choice } from '../../../components/form/choices.tsx';
import { Form } from '../../../components/form/Form.tsx';
import { DateField, TextField } from '../../../components/form/TextField.tsx';
import { ORANG_PATH, type OrangProps } from './orangProps.ts';

/** Somebody by name and address, with the role that they get. */
export function InviteForm(props: OrangProps) {
  const { page, badan, typed, errors } = props;
  const words = page.m.petugas.pengaturan.orang;
  const isOurs = typed.form === 'undang';
  const own = isOurs ? errors : [];
  const value = (name: string): string => (isOurs ? typed.text(name) : '');
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
        <RoleFields {...props} isOurs={isOurs} />
        <Button kind="biasa">{words.beri}</Button>
      </Form>
    </details>
  );
}

function RoleFields({
  page,
  officer,
  aturan,
  badan,
  typed,
  errors,
  isOurs,
}: OrangProps & { isOurs: boolean }) {
  const words = page.m.petugas.pengaturan.orang;
  const own = isOurs ? errors : [];
  const value = (name: string, first = ''): string => (isOurs ? typed.text(name) : first);
  const bodies = subtree(aturan.pohon, badan).flatMap((kode) => badanOf(aturan.pohon, kode) ?? []);
  const open = bodies.filter((one) => isActive(one));
  const givable = new Set(
    open.flatMap(({ kode }) => givablePeran(officer.penugasan, kode, aturan.pohon, PERAN)),
  );
  const peran = PERAN.filter((one) => one !== 'pelapor' && givable.has(one));
  return (
    <>
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
    </>
  );
}

/** Who is away and who stands in (F157). */
export function LeaveSection(props: OrangProps) {
  const { page, baris, cuti, zona } = props;
  const words = page.m.petugas.pengaturan.orang;
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
      {people.length < 2 ? null : <LeaveForm {...props} people={people} />}
    </section>
  );
}

function LeaveForm({ page, badan, typed, errors, people }: OrangProps & { people: readonly Choice[] }) {
  const words = page.m.petugas.pengaturan.orang;
  const isOurs = typed.form === 'cuti';
  const own = isOurs ? errors : [];
  const value = (name: string): string => (isOurs ? typed.text(name) : '');
  return (
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
  );
}
