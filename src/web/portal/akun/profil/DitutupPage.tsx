import { formatNomor } from '../../../../domain/shared/nomor.ts';
import { formatAngka } from '../../../../messages/format/angka.ts';
import type { AkunDitutup } from '../../../../useCases/akun/profil/closeOwn.ts';
import { ButtonLink } from '../../../components/form/Button.tsx';
import { Layout } from '../../../components/Layout.tsx';
import type { Page } from '../../../request/page.ts';

/** After closing: the one receipt by which the laporan are still read, shown this once. */
export function DitutupPage({ page, hasil }: { page: Page; hasil: AkunDitutup }) {
  const words = page.m.portal.hapusData.ditutup;
  return (
    <Layout page={page} title={words.judul} isIndexed={false} scripts={['lupa.js']}>
      <h1>{words.judul}</h1>
      <p class="lead">{words.isi(formatAngka(hasil.jumlah, page.lang))}</p>
      {hasil.resi === null || hasil.nomor === null ? null : (
        <section class="receipt" aria-labelledby="resi">
          <h2 id="resi">{words.resi}</h2>
          <p class="big-number">{hasil.resi.replace(/(\d{4})(?=\d)/g, '$1 ')}</p>
          <p class="facts">{formatNomor(hasil.nomor)}</p>
          <p>{words.resiIsi}</p>
        </section>
      )}
      <p>{words.punyaResi}</p>
      <p>
        <ButtonLink href="/lacak">{words.lacak}</ButtonLink>
      </p>
    </Layout>
  );
}
