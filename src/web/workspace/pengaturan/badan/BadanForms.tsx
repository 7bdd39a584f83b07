import { badanOf, instansiOf, isActive, subtree } from '../../../../domain/instansi/pohon.ts';
import { formatAngka } from '../../../../messages/format/angka.ts';
import { formatHari } from '../../../../messages/format/tanggal.ts';
import { urusanList } from '../../../../useCases/rujukan/badan/tambahUnit.ts';
import type { DampakBadan } from '../../../../useCases/rujukan/badan/ubahBadan.ts';
import { SummaryList } from '../../../components/data/SummaryList.tsx';
import { Button } from '../../../components/form/Button.tsx';
import { Radios, Select } from '../../../components/form/choices.tsx';
import { Form } from '../../../components/form/Form.tsx';
import { TextArea } from '../../../components/form/TextArea.tsx';
import { DateField, TextField } from '../../../components/form/TextField.tsx';
import type { Page } from '../../../request/page.ts';
import type { RequestForm } from '../../../request/requestForm.ts';
import type { Officer } from '../../officer.ts';
import { BagianPage } from '../BagianPage.tsx';
import { HiddenAgain } from '../HiddenAgain.tsx';
import { instansiChoices } from './InstansiForm.tsx';
import { BADAN_PATH, badanHref, type BadanProps } from './props.ts';

export function TambahForm({ page, aturan, tampil, typed, errors }: BadanProps) {
  const words = page.m.petugas.pengaturan.badan;
  const isOurs = typed.form === 'tambah';
  const value = (name: string): string => (isOurs ? typed.text(name) : '');
  const own = isOurs ? errors : [];
  return (
    <details {...(isOurs ? { open: true } : {})}>
      <summary>{words.tambah}</summary>
      <Form page={page} action={`${BADAN_PATH}/tambah`}>
        <input type="hidden" name="kode" value={tampil.detail.kode} />
        <TextField
          page={page}
          name="nama"
          label={words.namaUnit}
          value={value('nama')}
          errors={own}
          autocomplete="off"
        />
        <Select
          page={page}
          name="urusan"
          label={words.urusan}
          hint={words.urusanPetunjuk}
          value={value('urusan')}
          blank={page.m.umum.tidakAda}
          choices={urusanList(aturan.pohon).map((one) => ({ value: one, label: one }))}
          errors={own}
          isOptional
        />
        <TextArea
          page={page}
          name="alasan"
          label={words.alasan}
          hint={words.alasanPetunjuk}
          value={value('alasan')}
          errors={own}
          rows={2}
        />
        <Button kind="biasa">{words.simpanUnit}</Button>
      </Form>
    </details>
  );
}

/** Renaming, merging, closing: one form, because a body has one change at a time. Its ids differ from those of the form above. */
export function UbahForm(props: BadanProps) {
  const { page, tampil, typed, errors } = props;
  const words = page.m.petugas.pengaturan.badan;
  const isOurs = typed.form === 'ubah';
  const value = (name: string): string => (isOurs ? typed.text(name) : '');
  const own = isOurs ? errors : [];
  return (
    <details {...(isOurs ? { open: true } : {})}>
      <summary>{words.ubah}</summary>
      <Form page={page} action={`${BADAN_PATH}/ubah`}>
        <input type="hidden" name="kode" value={tampil.detail.kode} />
        <Radios
          page={page}
          name="perbuatan"
          label={words.perbuatan}
          value={value('perbuatan')}
          choices={perbuatanFor(tampil.detail.jenis).map((one) => ({
            value: one,
            label: words.perbuatanNama[one],
          }))}
          errors={own}
        />
        <TextField
          page={page}
          name="namaBaru"
          label={words.namaBaru}
          value={isOurs ? value('namaBaru') : tampil.detail.nama}
          errors={own}
          autocomplete="off"
          isOptional
        />
        <TargetFields {...props} />
        <DateField
          page={page}
          name="berlaku"
          label={words.berlaku}
          hint={words.berlakuPetunjuk}
          value={value('berlaku')}
          errors={own}
        />
        <TextArea
          page={page}
          name="alasanUbah"
          label={words.alasan}
          hint={words.alasanPetunjuk}
          value={value('alasanUbah')}
          errors={own}
          rows={2}
        />
        <Button kind="biasa" name="aksi" value="lihat">
          {words.lihatDampak}
        </Button>
      </Form>
    </details>
  );
}

/** Where it goes: into a successor, or under another supervisor. */
function TargetFields(props: BadanProps) {
  const { page, aturan, tampil, typed, errors } = props;
  const words = page.m.petugas.pengaturan.badan;
  const isOurs = typed.form === 'ubah';
  const value = (name: string): string => (isOurs ? typed.text(name) : '');
  const own = isOurs ? errors : [];
  return (
    <>
      <Select
        page={page}
        name="penerus"
        label={words.penerus}
        hint={words.penerusPetunjuk}
        value={value('penerus')}
        blank={page.m.umum.tidakAda}
        choices={successors(props)}
        errors={own}
        isOptional
      />
      {tampil.detail.jenis === 'unit' ? null : (
        <Select
          page={page}
          name="pembina"
          label={words.pembinaBaru}
          hint={words.pembinaBaruPetunjuk}
          value={value('pembina')}
          blank={page.m.umum.tidakAda}
          choices={instansiChoices(aturan.pohon).filter((one) => one.value !== tampil.detail.kode)}
          errors={own}
          isOptional
        />
      )}
    </>
  );
}

/** A unit is supervised with its instansi and cannot move by itself. */
function perbuatanFor(jenis: string): readonly ('ubah' | 'gabung' | 'pindah' | 'tutup')[] {
  return jenis === 'unit' ? ['ubah', 'gabung', 'tutup'] : ['ubah', 'pindah', 'gabung', 'tutup'];
}

/** Of a unit the other units of its instansi; of an instansi those of its sort. */
function successors({ aturan, tampil }: BadanProps) {
  const { pohon } = aturan;
  const { kode, jenis } = tampil.detail;
  const among = jenis === 'unit' ? subtree(pohon, instansiOf(pohon, kode)) : [...pohon.badan.keys()];
  return among
    .flatMap((one) => badanOf(pohon, one) ?? [])
    .filter((one) => one.kode !== kode && one.jenis === jenis && isActive(one))
    .map((one) => ({ value: one.kode, label: one.nama }));
}

/** What a change touches, before it is saved. */
export function DampakBadanPage(props: {
  page: Page;
  officer: Officer;
  dampak: DampakBadan;
  penerus: string;
  pembina: string;
  form: RequestForm;
}) {
  const { page, officer, dampak, form } = props;
  const words = page.m.petugas.pengaturan.badan;
  const { rencana, badan, tanggungan } = dampak;
  const angka = (n: number): string => formatAngka(n, page.lang);
  const isEnd = rencana.perbuatan === 'gabung' || rencana.perbuatan === 'tutup';
  const list = (names: readonly string[]): string =>
    names.length === 0 ? page.m.umum.tidakAda : names.join('; ');
  return (
    <BagianPage page={page} officer={officer} bagian="badan" title={words.dampakJudul}>
      <p class="lead">{words.dampakKalimat(formatHari(rencana.berlaku, page.lang), dampak.nanti)}</p>
      <SummaryList
        page={page}
        rows={[
          { label: words.nama, value: badan.nama },
          { label: words.perbuatan, value: words.perbuatanNama[rencana.perbuatan] },
          ...(rencana.nama === null ? [] : [{ label: words.namaBaru, value: rencana.nama }]),
          ...(rencana.penerus === null ? [] : [{ label: words.penerus, value: props.penerus }]),
          ...(dampak.pindah === null
            ? []
            : [
                { label: words.pembinaBaru, value: props.pembina },
                { label: words.pengawasBaru, value: list(dampak.pindah.baru) },
                { label: words.pengawasLepas, value: list(dampak.pindah.lepas) },
                { label: words.bawahanIkut, value: angka(dampak.pindah.bawahan) },
                { label: words.laporanIkut, value: angka(dampak.pindah.laporan) },
              ]),
          ...(isEnd
            ? [
                { label: words.dipindah, value: angka(tanggungan.laporan - tanggungan.tertunda) },
                { label: words.tetap, value: angka(tanggungan.tertunda) },
                { label: words.peranBerakhir, value: angka(tanggungan.petugas) },
              ]
            : []),
          { label: words.alasan, value: rencana.alasan },
        ]}
      />
      <Form page={page} action={`${BADAN_PATH}/ubah`}>
        <HiddenAgain form={form} />
        <p class="buttons">
          <Button kind={isEnd ? 'bahaya' : 'utama'} name="aksi" value="simpan">
            {words.simpan}
          </Button>
          <Button kind="biasa" name="aksi" value="ubah">
            {words.kembaliUbah}
          </Button>
        </p>
      </Form>
      <p>
        <a href={badanHref(badan.kode)}>{words.kembali(badan.nama)}</a>
      </p>
    </BagianPage>
  );
}
