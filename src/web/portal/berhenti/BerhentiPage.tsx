import { formatNomor } from '../../../domain/shared/nomor.ts';
import type { Berhenti } from '../../../useCases/partisipasi/berhenti.ts';
import { Button } from '../../components/form/Button.tsx';
import { Layout } from '../../components/Layout.tsx';
import type { Page } from '../../request/page.ts';

/** Asks once, or says that it is done. It tells of the laporan nothing but the number that stood in the mail. */
export function BerhentiPage(props: { page: Page; what: Berhenti; isDone: boolean; path: string }) {
  const { page, what, isDone } = props;
  const words = page.m.portal.partisipasi.berhenti;
  const told =
    what.apa === 'surat'
      ? { judul: words.suratJudul, isi: words.suratIsi, tombol: words.suratTombol, jadi: words.suratJadi }
      : {
          judul: words.laporanJudul(formatNomor(what.nomor)),
          isi: words.laporanIsi,
          tombol: words.laporanTombol,
          jadi: words.laporanJadi(formatNomor(what.nomor)),
        };
  return (
    <Layout page={page} title={isDone ? words.jadiJudul : told.judul} isIndexed={false}>
      <h1>{isDone ? words.jadiJudul : told.judul}</h1>
      <p>{isDone ? told.jadi : told.isi}</p>
      {isDone ? (
        <ul class="plain">
          <li>
            <a href="/diikuti">{page.m.portal.partisipasi.semuaDiikuti}</a>
          </li>
          <li>
            <a href="/saya/profil#pemberitahuan">{words.atur}</a>
          </li>
        </ul>
      ) : (
        <form method="post" action={props.path}>
          <Button>{told.tombol}</Button>
        </form>
      )}
    </Layout>
  );
}
