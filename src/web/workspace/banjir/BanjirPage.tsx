import { formatNomor } from '../../../domain/shared/nomor.ts';
import { formatAngka } from '../../../messages/format/angka.ts';
import { formatWaktu } from '../../../messages/format/tanggal.ts';
import type { KelompokBanjir } from '../../../useCases/banjir/banjir.ts';
import type { LaporanPage, LaporanView } from '../../../useCases/laporan/readLaporan.ts';
import { Pagination } from '../../components/data/Pagination.tsx';
import { Button } from '../../components/form/Button.tsx';
import { Form } from '../../components/form/Form.tsx';
import { MarkedText } from '../../components/laporan/MarkedText.tsx';
import { StatusTag } from '../../components/laporan/StatusTag.tsx';
import type { Page } from '../../request/page.ts';
import { WorkspaceLayout } from '../WorkspaceLayout.tsx';

interface BanjirProps {
  readonly page: Page;
  readonly kelompok: KelompokBanjir;
  readonly halaman: LaporanPage;
}

/** One group: every laporan to read, those that wait ticked for the bulk action, and the way to say that it is none. */
export function BanjirPage({ page, kelompok, halaman }: BanjirProps) {
  const words = page.m.petugas.banjir;
  const here = `/petugas/banjir/${kelompok.id}`;
  const n = (count: number): string => formatAngka(count, page.lang);
  return (
    <WorkspaceLayout page={page} title={words.sebab[kelompok.sebab]}>
      <p>
        <a href="/petugas/banjir">{words.kembali}</a>
      </p>
      <h1>{words.sebab[kelompok.sebab]}</h1>
      <p>{words.ringkas(n(kelompok.jumlah), n(kelompok.menunggu))}</p>
      <form method="get" action="/petugas/massal">
        <h2 id="daftar">{words.daftar}</h2>
        <ol class="thread" aria-labelledby="daftar">
          {halaman.baris.map((view) => (
            <li class="message">
              <Member page={page} view={view} />
            </li>
          ))}
        </ol>
        <Button kind="biasa">{words.tindak}</Button>
      </form>
      <Pagination
        page={page}
        nextHref={halaman.next === null ? null : `${here}?cursor=${encodeURIComponent(halaman.next)}`}
      />
      <section aria-labelledby="bukan">
        <h2 id="bukan">{words.bukan.judul}</h2>
        {kelompok.status === 'bukan' ? (
          <p>{words.bukan.sudah}</p>
        ) : (
          <Form page={page} action={`${here}/bukan`}>
            <p>{words.bukan.isi}</p>
            <Button kind="biasa">{words.bukan.tombol}</Button>
          </Form>
        )}
      </section>
    </WorkspaceLayout>
  );
}

function Member({ page, view }: { page: Page; view: LaporanView }) {
  const { antrean, meja } = page.m.petugas;
  const nomor = formatNomor(view.nomor);
  const waits = view.status === 'menunggu_verifikasi';
  return (
    <>
      <p class="message-head">
        <input
          type="checkbox"
          name="nomor"
          value={view.nomor}
          aria-label={antrean.tandai(nomor)}
          {...(waits ? { checked: true } : {})}
        />
        <a href={`/petugas/laporan/${view.nomor}`}>{view.judul ?? antrean.tanpaJudul}</a>
      </p>
      <p class="facts">
        <span class="nomor">{nomor}</span>{' '}
        {view.status === null ? null : <StatusTag page={page} status={view.status} hasil={view.hasil} />}{' '}
        {[
          view.dibuatPada === null ? null : formatWaktu(view.dibuatPada, view.zona, page.lang),
          view.instansi?.nama,
        ]
          .filter((one) => one != null)
          .join(' · ')}
      </p>
      {view.isi === null ? (
        <p class="facts">{meja.isiTertutup}</p>
      ) : (
        <p class="prose">
          <MarkedText teks={view.isi} />
        </p>
      )}
    </>
  );
}
