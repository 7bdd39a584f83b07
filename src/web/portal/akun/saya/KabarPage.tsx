import { formatWaktu } from '../../../../messages/format/tanggal.ts';
import { kabarFor } from '../../../../messages/surat/suratFor.ts';
import type { Pemberitahuan } from '../../../../useCases/pesan/pemberitahuan.ts';
import { EmptyState } from '../../../components/data/EmptyState.tsx';
import { Pagination } from '../../../components/data/Pagination.tsx';
import { Button } from '../../../components/form/Button.tsx';
import { Form } from '../../../components/form/Form.tsx';
import type { Page } from '../../../request/page.ts';
import { AkunLayout } from '../AkunLayout.tsx';

/** Notices, the newest first: each opens what it is about and is read by that. */
export function KabarPage(props: {
  page: Page;
  baris: readonly Pemberitahuan[];
  nextHref: string | null;
  sampai: number;
}) {
  const { page, baris } = props;
  const words = page.m.portal.akunSaya.kabar;
  const unread = page.bell?.unread ?? 0;
  return (
    <AkunLayout page={page} title={words.judul} here="pemberitahuan">
      <h1>{words.judul}</h1>
      <p>
        {words.pembuka} <a href="/perangkat">{page.m.portal.perangkat.tautan}</a>
      </p>
      {baris.length === 0 ? (
        <EmptyState judul={words.kosong} isi={words.kosongIsi} />
      ) : (
        <>
          <p class="lead">{unread === 0 ? words.semuaDibaca : words.belumDibaca(unread)}</p>
          {unread === 0 ? null : (
            <Form page={page} action="/saya/pemberitahuan/semua">
              <input type="hidden" name="sampai" value={String(props.sampai)} />
              <Button kind="biasa">{words.tandaiSemua}</Button>
            </Form>
          )}
          <ul class="news">
            {baris.map((one) => (
              <li class={one.isBaru ? 'news-new' : undefined}>
                <Row page={page} one={one} />
              </li>
            ))}
          </ul>
        </>
      )}
      <Pagination page={page} nextHref={props.nextHref} />
    </AkunLayout>
  );
}

function Row({ page, one }: { page: Page; one: Pemberitahuan }) {
  const words = page.m.portal.akunSaya.kabar;
  const { judul, body } = one.isAnonim
    ? { judul: words.anonim, body: [words.anonimIsi] }
    : kabarFor(one.jenis, one.data, { isPelapor: one.untukPelapor, lang: page.lang });
  return (
    <>
      <h2 class="news-title">
        {one.isBaru ? <span class="news-mark">{words.baru}: </span> : null}
        {judul}
      </h2>
      {body.map((line) => (
        <p>{line}</p>
      ))}
      <p class="facts">{formatWaktu(one.pada, 'WIB', page.lang)}</p>
      <Form page={page} action="/saya/pemberitahuan/baca" class="news-acts">
        <input type="hidden" name="id" value={one.id} />
        <button class="link" type="submit" name="aksi" value="buka" aria-label={`${words.buka}: ${judul}`}>
          {words.buka}
        </button>
        {one.isBaru ? (
          <button
            class="link"
            type="submit"
            name="aksi"
            value="tandai"
            aria-label={`${words.tandai}: ${judul}`}
          >
            {words.tandai}
          </button>
        ) : null}
      </Form>
    </>
  );
}
