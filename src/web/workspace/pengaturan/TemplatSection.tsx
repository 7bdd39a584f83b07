import { badanOf } from '../../../domain/instansi/pohon.ts';
import { NAS } from '../../../domain/instansi/types.ts';
import { isiTemplat, TEMPAT_TEMPLAT } from '../../../useCases/templat/isiTemplat.ts';
import { SummaryList } from '../../components/data/SummaryList.tsx';
import { EmptyState } from '../../components/data/EmptyState.tsx';
import { Button } from '../../components/form/Button.tsx';
import { Select } from '../../components/form/choices.tsx';
import { Form } from '../../components/form/Form.tsx';
import { TextArea } from '../../components/form/TextArea.tsx';
import { TextField } from '../../components/form/TextField.tsx';
import type { PengaturanProps } from './props.ts';

/** The templates of the officer's instansi; its admin writes, rewords and removes them. */
export function TemplatSection(props: PengaturanProps) {
  const { page, templat, templatInstansi } = props;
  const words = page.m.petugas.pengaturan.templat;
  const mayKeep = templatInstansi.length > 0;
  return (
    <section id="templat">
      <h2>{words.judul}</h2>
      <p>{words.isi}</p>
      {templat.length === 0 ? (
        <EmptyState judul={words.kosong} isi={mayKeep ? words.kosongIsi : words.kosongBaca} />
      ) : (
        <ul class="templates">
          {templat.map((one) => (
            <li>
              <h3>{one.judul}</h3>
              <p class="prose">{one.isi}</p>
              {one.instansi === NAS && !templatInstansi.includes(NAS) ? (
                <p class="hint">{words.untukSemua}</p>
              ) : null}
              {/\{[a-z_]+\}/.test(one.isi) ? (
                <details>
                  <summary>{words.contoh}</summary>
                  <p class="prose">{isiTemplat(one.isi, words.contohNilai)}</p>
                </details>
              ) : null}
              {templatInstansi.includes(one.instansi) ? (
                <div class="template-acts">
                  <a href={`/pengaturan?templat=${one.id}#isian-judul`} aria-label={words.ubah(one.judul)}>
                    {words.ubahTaut}
                  </a>
                  <Form page={page} action="/pengaturan/templat/hapus">
                    <input type="hidden" name="id" value={one.id} />
                    <button class="link" type="submit" aria-label={words.hapusApa(one.judul)}>
                      {words.hapus}
                    </button>
                  </Form>
                </div>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {mayKeep ? <TemplatForm {...props} /> : null}
    </section>
  );
}

function TemplatForm({ page, aturan, templatInstansi, ubah, refused }: PengaturanProps) {
  const words = page.m.petugas.pengaturan.templat;
  const typed = refused?.bagian === 'templat' ? refused : null;
  const errors = typed?.errors ?? [];
  const [first = ''] = templatInstansi;
  const instansi = typed?.form.text('instansi') ?? ubah?.instansi ?? first;
  return (
    <Form page={page} action="/pengaturan/templat">
      <h3>{ubah === null ? words.baru : words.ubah(ubah.judul)}</h3>
      <input type="hidden" name="id" value={typed?.form.text('id') ?? ubah?.id ?? ''} />
      {templatInstansi.length === 1 ? (
        <input type="hidden" name="instansi" value={first} />
      ) : (
        <Select
          page={page}
          name="instansi"
          label={words.instansi}
          value={instansi}
          choices={templatInstansi.map((value) => ({
            value,
            label: badanOf(aturan.pohon, value)?.nama ?? value,
          }))}
          errors={errors}
        />
      )}
      <TextField
        page={page}
        name="judul"
        label={words.namaTemplat}
        value={typed?.form.text('judul') ?? ubah?.judul}
        errors={errors}
        autocomplete="off"
      />
      <TextArea
        page={page}
        name="isi"
        label={words.isiTemplat}
        value={typed?.form.text('isi') ?? ubah?.isi}
        errors={errors}
      />
      <details>
        <summary>{words.tempat}</summary>
        <SummaryList
          page={page}
          rows={TEMPAT_TEMPLAT.map((one) => ({ label: `{${one}}`, value: words.tempatArti[one] }))}
        />
      </details>
      <Button>{words.simpan}</Button>
    </Form>
  );
}
