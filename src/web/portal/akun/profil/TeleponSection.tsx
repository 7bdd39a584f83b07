import { Button } from '../../../components/form/Button.tsx';
import { Form } from '../../../components/form/Form.tsx';
import { TextField } from '../../../components/form/TextField.tsx';
import { KodeForm } from '../daftar/KodePage.tsx';
import type { ProfilProps } from './props.ts';

/** The number: whether it was shown to be theirs, the code that is on its way, another number, none. */
export function TeleponSection({ page, profil, telepon, errors }: ProfilProps) {
  const words = page.m.portal.kodeSms.profil;
  const shared = { page, errors };
  const isChecked = profil.teleponDiperiksaPada !== null;
  const sekarang = profil.telepon;
  return (
    <section aria-labelledby="telepon">
      <h2 id="telepon">{words.judul}</h2>
      <p>
        {sekarang === null
          ? words.kosong
          : `${words.sekarang(sekarang)} ${isChecked ? words.sudah : words.belum}`}
      </p>
      {telepon.menunggu === null ? null : (
        <>
          <p class="lead">{words.menunggu(telepon.menunggu.tujuan)}</p>
          <KodeForm {...shared} action="/saya/profil/telepon/kode" field="kodeTelepon" />
        </>
      )}
      {sekarang === null || isChecked || telepon.menunggu !== null ? null : (
        <Form page={page} action="/saya/profil/telepon">
          <input type="hidden" name="telepon" value={sekarang} />
          <Button kind="biasa">{words.kirimKode}</Button>
        </Form>
      )}
      <h3>{sekarang === null ? words.tambah : words.ganti}</h3>
      <Form page={page} action="/saya/profil/telepon">
        <TextField
          {...shared}
          name="telepon"
          label={words.baru}
          hint={words.gantiIsi}
          value={telepon.baru}
          type="tel"
          autocomplete="tel"
          width="sedang"
        />
        <TextField
          {...shared}
          name="sandiTelepon"
          label={words.sandi}
          type="password"
          autocomplete="current-password"
          width="sedang"
        />
        <Button kind="biasa">{words.tombol}</Button>
        {sekarang === null ? null : (
          <>
            <p class="hint">{words.hapusIsi}</p>
            <Button kind="biasa" name="aksi" value="hapus">
              {words.hapus}
            </Button>
          </>
        )}
      </Form>
    </section>
  );
}
