import {
  KELOMPOK_PELAPOR,
  KELOMPOK_PETUGAS,
  KELOMPOK_SMS,
  SALURAN,
} from '../../../../domain/pesan/kelompok.ts';
import { LANGS } from '../../../../messages/bahasa.ts';
import { DISABILITAS, KELAMIN } from '../../../../useCases/akun/profil/ownProfil.ts';
import { Button } from '../../../components/form/Button.tsx';
import { Checkboxes, Select } from '../../../components/form/choices.tsx';
import { ErrorSummary } from '../../../components/form/ErrorSummary.tsx';
import { Form } from '../../../components/form/Form.tsx';
import { TextField } from '../../../components/form/TextField.tsx';
import { AkunLayout } from '../AkunLayout.tsx';
import { EmailSection } from './EmailSection.tsx';
import type { ProfilProps } from './props.ts';
import { TeleponSection } from './TeleponSection.tsx';

/** Name and names to sign in with, address, which mails one gets, data one may give. */
export function ProfilPage(props: ProfilProps) {
  const { page, errors } = props;
  const words = page.m.portal.akunSaya.profil;
  const { nama, telepon, namaPengguna, kode } = page.m.portal.akun;
  const nomor = page.m.portal.kodeSms.profil;
  const bySms = props.isSms
    ? { telepon: nomor.baru, kodeTelepon: kode, sandiTelepon: nomor.sandi }
    : { telepon };
  const labels = { nama, namaPengguna, kode, email: words.emailBaru, sandi: words.emailSandi, ...bySms };
  return (
    <AkunLayout page={page} title={words.judul} here="profil" hasErrors={errors.length > 0}>
      <ErrorSummary page={page} errors={errors} labels={labels} />
      <h1>{words.judul}</h1>
      <DataForm {...props} />
      <EmailSection {...props} />
      {props.isSms ? <TeleponSection {...props} /> : null}
      <PilihanForm {...props} />
      <p>
        <a href="/saya/tutup">{words.tutupTautan}</a>
      </p>
    </AkunLayout>
  );
}

function DataForm({ page, profil, values, errors, isSms }: ProfilProps) {
  const words = page.m.portal.akunSaya.profil;
  const shared = { page, errors };
  const { nama, telepon, namaPengguna, namaPenggunaPetunjuk } = page.m.portal.akun;
  const phoneHint =
    profil.telepon === null || profil.teleponDiperiksaPada === null ? words.teleponBelum : words.teleponSudah;
  return (
    <section aria-labelledby="data">
      <h2 id="data">{words.dataJudul}</h2>
      <Form page={page} action="/saya/profil">
        <TextField {...shared} name="nama" label={nama} value={values.nama} autocomplete="name" />
        {isSms ? null : (
          <TextField
            {...shared}
            name="telepon"
            label={telepon}
            hint={phoneHint}
            value={values.telepon}
            type="tel"
            autocomplete="tel"
            width="sedang"
            isOptional
          />
        )}
        <TextField
          {...shared}
          name="namaPengguna"
          label={namaPengguna}
          hint={namaPenggunaPetunjuk}
          value={values.namaPengguna}
          autocomplete="username"
          width="sedang"
          isOptional
        />
        <Select
          page={page}
          name="bahasa"
          label={words.bahasa}
          value={values.bahasa}
          choices={LANGS.map((value) => ({ value, label: words.namaBahasa[value] }))}
        />
        {profil.adaNik ? <p class="hint">{words.adaNik}</p> : null}
        <Button>{words.simpan}</Button>
      </Form>
    </section>
  );
}

function isOff({ mati }: ProfilProps['profil'], saluran: string, kelompok: string): boolean {
  return mati.some((one) => one.saluran === saluran && one.kelompok === kelompok);
}

function PilihanForm({ page, profil, isOfficer, isSms }: ProfilProps) {
  const words = page.m.portal.akunSaya.profil;
  const kinds = [...KELOMPOK_PELAPOR, ...(isOfficer ? KELOMPOK_PETUGAS : [])];
  const kindsBy = (saluran: string) =>
    saluran === 'sms' ? kinds.filter((one) => KELOMPOK_SMS.some((sms) => sms === one)) : kinds;
  return (
    <section aria-labelledby="pemberitahuan">
      <h2 id="pemberitahuan">{words.pilihanJudul}</h2>
      <Form page={page} action="/saya/profil/pilihan">
        {kinds.map((kind) => (
          <input type="hidden" name="ditawarkan" value={kind} />
        ))}
        <p>{words.pilihanIsi}</p>
        {SALURAN.filter((saluran) => isSms || saluran !== 'sms').map((saluran) => (
          <>
            <input type="hidden" name="saluran" value={saluran} />
            <Checkboxes
              page={page}
              name={`kabar-${saluran}`}
              label={words.saluran[saluran]}
              values={kindsBy(saluran).filter((kelompok) => !isOff(profil, saluran, kelompok))}
              choices={kindsBy(saluran).map((value) => ({
                value,
                label: words.surat[value].label,
                hint: words.surat[value].isi,
              }))}
            />
          </>
        ))}
        <p class="hint">{words.wajib}</p>
        <h3>{words.inklusifJudul}</h3>
        <p>{words.inklusifIsi}</p>
        <Select
          page={page}
          name="kelamin"
          label={words.kelamin}
          value={profil.kelamin ?? ''}
          blank={words.kelaminKosong}
          choices={KELAMIN.map((value) => ({ value, label: words.kelaminPilihan[value] }))}
          isOptional
        />
        <Checkboxes
          page={page}
          name="disabilitas"
          label={words.disabilitas}
          values={profil.disabilitas}
          choices={DISABILITAS.map((value) => ({ value, label: words.disabilitasPilihan[value] }))}
          isOptional
        />
        <Button kind="biasa">{words.simpan}</Button>
      </Form>
    </section>
  );
}
