import { Button } from '../../components/form/Button.tsx';
import type { FieldError } from '../../components/form/fieldErrors.ts';
import { Form } from '../../components/form/Form.tsx';
import { TextField } from '../../components/form/TextField.tsx';
import { Notice } from '../../components/Notice.tsx';
import type { KontakDiminta } from '../../../useCases/identitas/kontakPelapor.ts';
import type { Page } from '../../request/page.ts';
import { FORMULIR_FIELD, PATHS, type FormDraft } from './formDraft.ts';

/** A contact and how far its confirmation is. */
export interface KontakTampil extends KontakDiminta {
  readonly keadaan: 'menunggu' | 'jadi' | 'habis';
}

interface KontakProps {
  readonly page: Page;
  readonly draft: Pick<FormDraft, 'id'>;
  readonly kontak: readonly KontakTampil[];
  readonly errors: readonly FieldError[];
}

/** The codes of the contacts that were named: the laporan is in, these are for news alone. */
export function KontakKode({ kontak, ...props }: KontakProps) {
  if (kontak.length === 0) return null;
  const { page } = props;
  const words = page.m.portal.kodeSms.lapor;
  const isOpen = kontak.some(({ keadaan }) => keadaan === 'menunggu');
  return (
    <section class="not-printed" aria-labelledby="kontak">
      <h2 id="kontak">{isOpen ? words.judul : page.m.portal.lapor.siapa}</h2>
      {kontak.map((one) => (
        <SatuKontak {...props} kontak={one} />
      ))}
      {isOpen ? <p class="hint">{words.tanpa}</p> : null}
    </section>
  );
}

function SatuKontak({ page, draft, kontak, errors }: Omit<KontakProps, 'kontak'> & { kontak: KontakTampil }) {
  const words = page.m.portal.kodeSms.lapor;
  const { saluran, tujuan, keadaan, id } = kontak;
  if (keadaan === 'jadi')
    return (
      <Notice page={page} kind="berhasil">
        <p>{words.jadi(tujuan)}</p>
      </Notice>
    );
  if (keadaan === 'habis')
    return (
      <Notice page={page} kind="perhatian">
        <p>{id === null ? words.terlaluBanyak(tujuan) : words.habis}</p>
      </Notice>
    );
  const hidden = (
    <>
      <input type="hidden" name={FORMULIR_FIELD} value={draft.id} />
      <input type="hidden" name="saluran" value={saluran} />
    </>
  );
  return (
    <>
      <p>{words[saluran](tujuan)}</p>
      {page.isDemo && saluran === 'email' ? <p class="hint">{page.m.portal.akun.demoSurat}</p> : null}
      <Form page={page} action={PATHS.kontak}>
        {hidden}
        <TextField
          {...{ page, errors }}
          name={`kode-${saluran}`}
          label={words.kode[saluran]}
          inputmode="numeric"
          autocomplete="one-time-code"
          width="pendek"
        />
        <Button>{words.tombol}</Button>
      </Form>
      <Form page={page} action={PATHS.kontak}>
        {hidden}
        <Button kind="biasa" name="aksi" value="lagi">
          {words.lagi}
        </Button>
      </Form>
    </>
  );
}
