import type { LaporanPage, LaporanView } from '../../../useCases/laporan/readLaporan.ts';
import { EmptyState } from '../../components/data/EmptyState.tsx';
import { Pagination } from '../../components/data/Pagination.tsx';
import { ButtonLink } from '../../components/form/Button.tsx';
import { Layout } from '../../components/Layout.tsx';
import type { Page } from '../../request/page.ts';
import { LaporanRows } from '../daftar/LaporanRows.tsx';
import { turnOf } from '../laporan/commandForm.ts';

/** The own laporan with what to do next for each. */
export function SayaPage({ page, list }: { page: Page; list: LaporanPage }) {
  const words = page.m.portal.akun;
  const nextHref = list.next === null ? null : `/saya?cursor=${encodeURIComponent(list.next)}`;
  return (
    <Layout page={page} title={words.sayaJudul} isIndexed={false}>
      <h1>{words.sayaJudul}</h1>
      <p>{words.sayaPembuka}</p>
      {list.baris.length === 0 ? (
        <EmptyState judul={words.sayaKosong} isi={words.sayaKosongIsi} />
      ) : (
        <LaporanRows
          page={page}
          rows={list.baris}
          note={(laporan) => <NextStep page={page} laporan={laporan} />}
        />
      )}
      <Pagination page={page} nextHref={nextHref} />
      <p>
        <ButtonLink href="/lapor">{words.tulis}</ButtonLink>
      </p>
    </Layout>
  );
}

function NextStep({ page, laporan }: { page: Page; laporan: LaporanView }) {
  const words = page.m.portal.akun.giliran;
  const turn = turnOf(laporan);
  if (turn === null) return <p class="facts">{words.menunggu}</p>;
  return (
    <p class="next-step">
      <a href={`/laporan/${laporan.nomor}#giliran`}>{words[turn as 'lengkapi']}</a>
    </p>
  );
}
