import type { Hono } from 'hono';
import type { Rujukan } from '../../../../domain/laporan/aturan.ts';
import type { Refusal } from '../../../../domain/shared/result.ts';
import { formatAngka } from '../../../../messages/format/angka.ts';
import type { Deps } from '../../../../useCases/deps.ts';
import {
  listSemuaKategori,
  saveKategori,
  urusanKategori,
  type KategoriBerisi,
  type KategoriDraft,
} from '../../../../useCases/rujukan/kategori/kelolaKategori.ts';
import { listPerubahan, type Perubahan } from '../../../../useCases/rujukan/listPerubahan.ts';
import { DataTable } from '../../../components/data/DataTable.tsx';
import { Button } from '../../../components/form/Button.tsx';
import { Checkbox, Select } from '../../../components/form/choices.tsx';
import { fieldErrors, type FieldError } from '../../../components/form/fieldErrors.ts';
import { Form } from '../../../components/form/Form.tsx';
import { TextArea } from '../../../components/form/TextArea.tsx';
import { TextField } from '../../../components/form/TextField.tsx';
import type { WebEnv } from '../../../deps.ts';
import { pageOf, sendPage, type Page } from '../../../request/page.ts';
import type { Officer } from '../../officer.ts';
import { BagianPage } from '../BagianPage.tsx';
import { PerubahanTable } from '../PerubahanTable.tsx';
import { roomRoutes, saved, wholeRefusal, type Asked } from '../settingsRoute.ts';

const PATH = '/pengaturan/kategori';

/** Topics of two levels, kept by the admin nasional; one that ends stays on its laporan. */
export function kategoriRoutes(app: Hono<WebEnv>, deps: Deps): void {
  const { get, post } = roomRoutes(app, deps, 'kategori');
  get(PATH, async (asked) => {
    const kode = asked.c.req.query('kode') ?? '';
    const one = (await listSemuaKategori(deps)).find((row) => row.kode === kode);
    const { nama = '', peka = false, berlakuSampai = null } = one ?? {};
    const tutup = berlakuSampai !== null;
    const draft = { kode: one?.kode ?? '', induk: '', nama, urusan: '', peka, tutup, alasan: '' };
    return show(asked, draft, []);
  });
  post(PATH, async (sent) => {
    const { c, by, form } = sent;
    const draft = {
      kode: form.text('kode'),
      induk: form.text('induk'),
      nama: form.text('nama'),
      urusan: form.text('urusan'),
      peka: form.text('peka') === 'ya',
      tutup: form.text('tutup') === 'ya',
      alasan: form.text('alasan'),
    };
    const done = await saveKategori(deps, by, draft);
    if (done.ok) return saved(sent, pageOf(c).m.petugas.pengaturan.kategori.tersimpan(done.value), PATH);
    return wholeRefusal(sent, done.refusal) ?? show(sent, draft, done.refusal);
  });
}

async function show(asked: Asked, draft: KategoriDraft, refusals: readonly Refusal[]): Promise<Response> {
  const { c, deps, officer } = asked;
  const [aturan, semua, perubahan] = await Promise.all([
    deps.rujukan(),
    listSemuaKategori(deps),
    listPerubahan(deps, officer.reader, { jenis: 'kategori' }),
  ]);
  const errors = fieldErrors(refusals, c.var.lang);
  const props = { page: pageOf(c), officer, aturan, semua, perubahan, draft, errors };
  return sendPage(c, <KategoriPage {...props} />, errors.length === 0 ? 200 : 422);
}

interface KategoriProps {
  readonly page: Page;
  readonly officer: Officer;
  readonly aturan: Rujukan;
  readonly semua: readonly KategoriBerisi[];
  readonly perubahan: readonly Perubahan[];
  readonly draft: KategoriDraft;
  readonly errors: readonly FieldError[];
}

function KategoriPage(props: KategoriProps) {
  const { page, officer, semua, errors } = props;
  const words = page.m.petugas.pengaturan.kategori;
  const labels = {
    nama: words.nama,
    induk: words.induk,
    alasan: words.alasan,
    tutup: words.tutup,
    urusan: words.urusan,
  };
  const namaOf = (kode: string | null): string => semua.find((one) => one.kode === kode)?.nama ?? '';
  return (
    <BagianPage
      page={page}
      officer={officer}
      bagian="kategori"
      title={words.judul}
      errors={errors}
      labels={labels}
    >
      <p>{words.isi}</p>
      <KategoriForm {...props} />
      <DataTable
        page={page}
        caption={words.tabel(formatAngka(semua.length, page.lang))}
        isStacked
        rows={semua}
        columns={[
          { judul: words.kode, cell: (one) => one.kode },
          { judul: words.nama, cell: (one) => one.nama },
          { judul: words.induk, cell: (one) => namaOf(one.induk) || words.teratas },
          { judul: words.urusan, cell: (one) => one.urusan },
          { judul: words.peka, cell: (one) => (one.peka ? words.ya : words.tidak) },
          {
            judul: words.keadaan,
            cell: (one) => (one.berlakuSampai === null ? words.berlaku : words.berakhir),
          },
          {
            judul: words.laporan,
            cell: (one) => (
              <a href={`/petugas?tampilan=semua&induk=NAS&kategori=${one.kode}`}>
                {formatAngka(one.laporan, page.lang)}
              </a>
            ),
            isAngka: true,
          },
          {
            judul: words.tindakan,
            cell: (one) => (
              <a href={`${PATH}?kode=${one.kode}#isian-nama`} aria-label={words.ubahApa(one.nama)}>
                {words.ubah}
              </a>
            ),
          },
        ]}
      />
      <PerubahanTable
        page={page}
        officer={officer}
        aturan={props.aturan}
        perubahan={props.perubahan}
        namaKunci={({ kunci }) => namaOf(kunci) || kunci}
      />
    </BagianPage>
  );
}

function KategoriForm({ page, semua, draft, errors }: KategoriProps) {
  const words = page.m.petugas.pengaturan.kategori;
  const isNew = draft.kode === '';
  const top = semua.filter(({ induk, berlakuSampai }) => induk === null && berlakuSampai === null);
  return (
    <details {...(!isNew || errors.length > 0 ? { open: true } : {})}>
      <summary>{isNew ? words.baru : words.ubahApa(draft.nama)}</summary>
      <Form page={page} action={PATH}>
        <input type="hidden" name="kode" value={draft.kode} />
        {isNew ? (
          <Select
            page={page}
            name="induk"
            label={words.induk}
            value={draft.induk}
            blank={words.teratas}
            choices={top.map(({ kode, nama }) => ({ value: kode, label: nama }))}
            errors={errors}
          />
        ) : null}
        {isNew ? (
          <Select
            page={page}
            name="urusan"
            label={words.urusan}
            hint={words.urusanPetunjuk}
            value={draft.urusan}
            blank={words.urusanKosong}
            choices={urusanKategori(semua).map((one) => ({ value: one, label: one }))}
            errors={errors}
            isOptional
          />
        ) : null}
        <TextField
          page={page}
          name="nama"
          label={words.nama}
          value={draft.nama}
          errors={errors}
          autocomplete="off"
        />
        <Checkbox page={page} name="peka" label={words.pekaIsi} isChecked={draft.peka} errors={errors} />
        {isNew ? null : (
          <Checkbox page={page} name="tutup" label={words.tutup} isChecked={draft.tutup} errors={errors} />
        )}
        <TextArea
          page={page}
          name="alasan"
          label={words.alasan}
          value={draft.alasan}
          errors={errors}
          rows={2}
        />
        <Button kind="biasa">{words.simpan}</Button>
      </Form>
    </details>
  );
}
