import type { Rujukan } from '../../../domain/laporan/aturan.ts';
import type { Zona } from '../../../domain/shared/time.ts';
import type { RiwayatView } from '../../../useCases/laporan/readRiwayat.ts';
import { Button } from '../../components/form/Button.tsx';
import { Form } from '../../components/form/Form.tsx';
import { TextArea } from '../../components/form/TextArea.tsx';
import type { Page } from '../../request/page.ts';
import type { LoadedMeja } from '../perintah/loadMeja.ts';
import { olehWords } from './eventWords.ts';
import { Moment } from './History.tsx';

/** Internal notes (F99), oldest first, clearly apart from what the pelapor reads, and the way to write one here. */
export function Notes(props: {
  page: Page;
  aturan: Rujukan;
  zona: Zona;
  riwayat: readonly RiwayatView[];
  loaded: LoadedMeja;
  kunciCatatan: string;
  canWrite: boolean;
}) {
  const { page, loaded } = props;
  const { meja, perintah } = page.m.petugas;
  return (
    <section class="notes" aria-labelledby="catatan">
      <h2 id="catatan">{meja.catatan}</h2>
      <p class="facts">{meja.catatanJelas}</p>
      <NoteList {...props} />
      {props.canWrite ? (
        <Form page={page} action={`/petugas/laporan/${loaded.meja.nomor}/catatan`}>
          <input type="hidden" name="kunci" value={props.kunciCatatan} />
          <input type="hidden" name="urut" value={String(loaded.urut)} />
          <TextArea page={page} name="isi" label={meja.catatanBaru} rows={3} />
          <Button kind="biasa" name="aksi" value="kirim">
            {perintah.daftar.catatan.tombol}
          </Button>
        </Form>
      ) : null}
    </section>
  );
}

export function NoteList(props: {
  page: Page;
  aturan: Rujukan;
  zona: Zona;
  riwayat: readonly RiwayatView[];
}) {
  const { page } = props;
  const notes = props.riwayat.filter((row) => row.jenis === 'dicatat' && row.isi !== null);
  if (notes.length === 0) return <p class="facts">{page.m.petugas.meja.catatanKosong}</p>;
  return (
    <>
      {notes.map((row) => (
        <div class="note">
          <p class="facts">
            {olehWords(row.oleh, props.aturan, page)} · <Moment {...props} row={row} />
          </p>
          <p class="prose">{String(row.isi?.['catatan'] ?? '')}</p>
        </div>
      ))}
    </>
  );
}
