import { Button } from '../../../components/form/Button.tsx';
import { Form } from '../../../components/form/Form.tsx';
import { TextField } from '../../../components/form/TextField.tsx';
import { KodeForm } from '../daftar/KodePage.tsx';
import type { ProfilProps } from './props.ts';

/** The address: whether it was shown to be theirs, the code that is on its way, another address. */
export function EmailSection({ page, profil, menunggu, emailBaru, errors }: ProfilProps) {
  const words = page.m.portal.akunSaya.profil;
  const shared = { page, errors };
  const { email } = profil;
  const isChecked = profil.emailDiperiksaPada !== null;
  return (
    <section aria-labelledby="email">
      <h2 id="email">{words.emailJudul}</h2>
      {email === null ? null : (
        <p>
          {words.emailSekarang(email)} {isChecked ? words.emailSudah : words.emailBelum}
        </p>
      )}
      {menunggu === null ? null : (
        <>
          <p class="lead">{words.emailMenunggu(menunggu.tujuan)}</p>
          {page.isDemo ? <p class="hint">{page.m.portal.akun.demoSurat}</p> : null}
          <KodeForm {...shared} action="/saya/profil/kode" />
        </>
      )}
      {email === null || isChecked || menunggu !== null ? null : (
        <Form page={page} action="/saya/profil/email">
          <input type="hidden" name="email" value={email} />
          <Button kind="biasa">{words.emailKirimKode}</Button>
        </Form>
      )}
      <h3>{words.emailGanti}</h3>
      <Form page={page} action="/saya/profil/email">
        <TextField
          {...shared}
          name="email"
          label={words.emailBaru}
          hint={words.emailGantiIsi}
          value={emailBaru}
          type="email"
          autocomplete="email"
        />
        <TextField
          {...shared}
          name="sandi"
          label={words.emailSandi}
          type="password"
          autocomplete="current-password"
          width="sedang"
        />
        <Button kind="biasa">{words.emailGantiTombol}</Button>
      </Form>
    </section>
  );
}
