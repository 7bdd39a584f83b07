import { formatTanggal } from '../../../messages/format/tanggal.ts';
import type { Lembaga } from '../../../useCases/rujukan/kelolaLembaga.ts';
import { DataTable } from '../../components/data/DataTable.tsx';
import { EmptyState } from '../../components/data/EmptyState.tsx';
import { Button } from '../../components/form/Button.tsx';
import { FileField } from '../../components/form/FileField.tsx';
import { Form } from '../../components/form/Form.tsx';
import { DateField, TextField } from '../../components/form/TextField.tsx';
import type { Page } from '../../request/page.ts';
import type { Refused } from './props.ts';

/** The decrees that name the team: number, day, validity, document (F109). */
export function SkRegister({
  page,
  lembaga,
  refused,
}: {
  page: Page;
  lembaga: Lembaga;
  refused: Refused | null;
}) {
  const words = page.m.petugas.pengaturan.sk;
  const { detail, sk } = lembaga;
  const judul = words.judul(detail.nama);
  const day = (hari: string): string => formatTanggal(hari, page.lang);
  return (
    <section id={`sk-${detail.kode}`}>
      <h2>{judul}</h2>
      <p>{words.isi}</p>
      {sk.length === 0 ? (
        <EmptyState judul={words.kosong} isi={words.kosongIsi} />
      ) : (
        <DataTable
          isStacked
          page={page}
          caption={judul}
          isCaptionHidden
          rows={sk}
          columns={[
            { judul: words.nomor, cell: (one) => one.nomor },
            { judul: words.tanggal, cell: (one) => day(one.tanggal) },
            {
              judul: words.berlakuSampai,
              cell: (one) => (one.berlakuSampai === null ? words.sampaiDicabut : day(one.berlakuSampai)),
            },
            {
              judul: words.dokumen,
              cell: (one) =>
                one.lampiran === null ? (
                  page.m.umum.tidakAda
                ) : (
                  <a href={`/pengaturan/sk/${one.id}`}>{words.bukaDokumen(one.nomor)}</a>
                ),
            },
          ]}
        />
      )}
      <SkForm page={page} instansi={detail.kode} refused={refused} />
    </section>
  );
}

function SkForm({ page, instansi, refused }: { page: Page; instansi: string; refused: Refused | null }) {
  const words = page.m.petugas.pengaturan.sk;
  const shared = { page, errors: refused?.errors ?? [], within: instansi };
  const typed = (name: string): string => refused?.form.text(name) ?? '';
  return (
    <details {...(refused === null ? {} : { open: true })}>
      <summary>{words.baru}</summary>
      <Form page={page} action="/pengaturan/sk" hasFiles>
        <input type="hidden" name="instansi" value={instansi} />
        <TextField {...shared} name="nomor" label={words.nomor} value={typed('nomor')} />
        <DateField {...shared} name="tanggal" label={words.tanggal} value={typed('tanggal')} />
        <DateField
          {...shared}
          name="berlakuSampai"
          label={words.berlakuSampai}
          hint={words.berlakuPetunjuk}
          value={typed('berlakuSampai')}
          isOptional
        />
        <FileField {...shared} name="lampiran" label={words.dokumen} max={1} isMultiple={false} isOptional />
        <Button kind="biasa">{words.simpan}</Button>
      </Form>
    </details>
  );
}
