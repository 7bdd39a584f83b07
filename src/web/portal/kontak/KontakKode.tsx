import { Button } from '../../components/form/Button.tsx';
import type { FieldError } from '../../components/form/fieldErrors.ts';
import { Form } from '../../components/form/Form.tsx';
import { TextField } from '../../components/form/TextField.tsx';
import { Notice } from '../../components/Notice.tsx';
import type { KontakTampil } from '../../../useCases/identitas/konfirmasiKontak.ts';
import type { Page } from '../../request/page.ts';

interface KontakProps {
  readonly page: Page;
  readonly action: string;
  /** What its forms carry along. */
  readonly hidden?: Readonly<Record<string, string>>;
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

function SatuKontak({
  page,
  action,
  kontak,
  errors,
  ...props
}: Omit<KontakProps, 'kontak'> & { kontak: KontakTampil }) {
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
      {Object.entries(props.hidden ?? {}).map(([name, value]) => (
        <input type="hidden" {...{ name, value }} />
      ))}
      <input type="hidden" name="saluran" value={saluran} />
    </>
  );
  return (
    <>
      <p>{words[saluran](tujuan)}</p>
      {page.isDemo && saluran === 'email' ? <p class="hint">{page.m.portal.akun.demoSurat}</p> : null}
      <Form page={page} action={action}>
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
      <Form page={page} action={action}>
        {hidden}
        <Button kind="biasa" name="aksi" value="lagi">
          {words.lagi}
        </Button>
      </Form>
    </>
  );
}
