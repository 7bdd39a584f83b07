import { formatAngka } from '../../../messages/format/angka.ts';
import { DISABILITAS, KELAMIN } from '../../../useCases/akun/profil/ownProfil.ts';
import {
  PALING_SEDIKIT,
  TANPA_DISABILITAS,
  type AngkaInklusif,
  type readInklusif,
} from '../../../useCases/inklusif/inklusif.ts';
import { DataTable } from '../../components/data/DataTable.tsx';
import { EmptyState } from '../../components/data/EmptyState.tsx';
import { Button } from '../../components/form/Button.tsx';
import { Checkboxes, Radios } from '../../components/form/choices.tsx';
import { Form } from '../../components/form/Form.tsx';
import { Layout } from '../../components/Layout.tsx';
import type { Page } from '../../request/page.ts';
import { FORMULIR_FIELD } from '../lapor/formDraft.ts';

/** Both questions, with what becomes of the answers said first. */
export function TanyaPage({ page, formulir }: { page: Page; formulir: string }) {
  const words = page.m.portal.akunSaya.inklusif;
  const { profil } = page.m.portal.akunSaya;
  return (
    <Layout page={page} title={words.judul} isIndexed={false}>
      <h1>{words.judul}</h1>
      <p>{words.pembuka}</p>
      <Form page={page} action="/lapor/inklusif">
        <input type="hidden" name={FORMULIR_FIELD} value={formulir} />
        <Radios
          page={page}
          name="kelamin"
          label={profil.kelamin}
          value=""
          choices={[
            ...KELAMIN.map((value) => ({ value, label: profil.kelaminPilihan[value] })),
            { value: '', label: profil.kelaminKosong },
          ]}
          isOptional
        />
        <Checkboxes
          page={page}
          name="disabilitas"
          label={words.disabilitas}
          values={[]}
          choices={[
            ...DISABILITAS.map((value) => ({ value, label: profil.disabilitasPilihan[value] })),
            { value: TANPA_DISABILITAS, label: words.tanpa },
          ]}
          isOptional
        />
        <Button>{words.tombol}</Button>
      </Form>
    </Layout>
  );
}

type Angka = Awaited<ReturnType<typeof readInklusif>>;

/** Whom the service reaches, as far as they told: sums, with small ones withheld. */
export function JangkauanPage({ page, angka }: { page: Page; angka: Angka }) {
  const words = page.m.portal.akunSaya.inklusif;
  const { profil } = page.m.portal.akunSaya;
  const shown = (n: number | null): string =>
    n === null ? words.kurangDari(PALING_SEDIKIT) : formatAngka(n, page.lang);
  const table = (
    judul: string,
    rows: readonly { readonly nama: string; readonly angka: AngkaInklusif }[],
  ) => (
    <DataTable
      page={page}
      caption={judul}
      rows={rows}
      columns={[
        { judul: words.apa, cell: (one) => one.nama },
        { judul: words.pengirim, isAngka: true, cell: (one) => shown(one.angka.pengirim) },
        { judul: words.akun, isAngka: true, cell: (one) => shown(one.angka.akun) },
      ]}
    />
  );
  const kelamin = KELAMIN.map((kode) => ({
    nama: profil.kelaminPilihan[kode],
    angka: angka('kelamin', kode),
  }));
  const disabilitas = [
    ...DISABILITAS.map((kode) => ({
      nama: profil.disabilitasPilihan[kode],
      angka: angka('disabilitas', kode),
    })),
    { nama: words.tanpa, angka: angka('disabilitas', TANPA_DISABILITAS) },
  ];
  const isEmpty = [...kelamin, ...disabilitas].every(
    ({ angka: one }) => one.pengirim === 0 && one.akun === 0,
  );
  return (
    <Layout page={page} title={words.jangkauan}>
      <h1>{words.jangkauan}</h1>
      {isEmpty ? (
        <EmptyState
          judul={page.m.portal.angka.jangkauanKosong}
          isi={page.m.portal.angka.jangkauanKosongIsi(formatAngka(PALING_SEDIKIT, page.lang))}
        />
      ) : (
        <>
          <p class="lead">{words.kalimat(shown(angka('jawaban', 'semua').pengirim))}</p>
          {table(profil.kelamin, kelamin)}
          {table(words.disabilitas, disabilitas)}
        </>
      )}
      <h2>{words.caraJudul}</h2>
      <p>{words.cara(PALING_SEDIKIT)}</p>
      <p>
        <a href="/statistik">{page.m.portal.angka.statistikJudul}</a>
      </p>
    </Layout>
  );
}
