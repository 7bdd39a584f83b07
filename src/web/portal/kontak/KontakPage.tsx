import { formatNomor } from '../../../domain/shared/nomor.ts';
import { formatWaktu } from '../../../messages/format/tanggal.ts';
import type { KontakTampil, TautanKontak } from '../../../useCases/identitas/konfirmasiKontak.ts';
import type { LaporanView } from '../../../useCases/laporan/readLaporan.ts';
import { Button, ButtonLink } from '../../components/form/Button.tsx';
import { ErrorSummary } from '../../components/form/ErrorSummary.tsx';
import type { FieldError } from '../../components/form/fieldErrors.ts';
import { Form } from '../../components/form/Form.tsx';
import { TextField } from '../../components/form/TextField.tsx';
import { Layout } from '../../components/Layout.tsx';
import { Notice } from '../../components/Notice.tsx';
import type { Page } from '../../request/page.ts';
import { KontakKode } from './KontakKode.tsx';

/** On the own laporan: that a contact still waits for its code, or was erased without it. */
export function KontakNotice(props: { page: Page; laporan: LaporanView; kontak: readonly KontakTampil[] }) {
  const { page, laporan, kontak } = props;
  const words = page.m.portal.kodeSms.lapor;
  const open = kontak.filter(({ keadaan }) => keadaan === 'menunggu');
  const until = Math.min(...open.map(({ sampai }) => sampai ?? 0));
  if (kontak.length === 0) return null;
  if (open.length === 0)
    return (
      <Notice page={page} kind="informasi">
        <p>{words.habis}</p>
      </Notice>
    );
  return (
    <Notice page={page} kind="perhatian">
      <p>
        {words.belum(
          open.map(({ tujuan }) => tujuan),
          formatWaktu(until, laporan.zona, page.lang),
        )}
      </p>
      <p>
        <a href={`/laporan/${laporan.nomor}/kontak`}>{words.ketik}</a>
      </p>
    </Notice>
  );
}

/** Where the code is typed once the page after sending is gone. */
export function KontakPage(props: {
  page: Page;
  laporan: LaporanView;
  kontak: readonly KontakTampil[];
  errors: readonly FieldError[];
}) {
  const { page, laporan, kontak, errors } = props;
  const words = page.m.portal.kodeSms.lapor;
  const labels = { 'kode-email': words.kode.email, 'kode-sms': words.kode.sms };
  return (
    <Layout page={page} title={words.halaman} hasErrors={errors.length > 0} isIndexed={false}>
      <ErrorSummary page={page} errors={errors} labels={labels} isi={words.salah} />
      <p class="facts">
        {formatNomor(laporan.nomor)} · {laporan.judul}
      </p>
      <h1>{words.halaman}</h1>
      <KontakKode {...{ page, kontak, errors }} action={`/laporan/${laporan.nomor}/kontak`} />
      <p>
        <a href={`/laporan/${laporan.nomor}`}>{page.m.portal.rincian.kembaliKeLaporan}</a>
      </p>
    </Layout>
  );
}

/**
 * The link of a mail opens a page and a press confirms: programs that look into links confirm nothing. Of the laporan it tells nothing,
 * since the address may be a stranger's; in a browser that did not send it, the end of the receipt is asked for.
 */
export function KontakTautanPage(props: {
  page: Page;
  tautan: string;
  kontak: TautanKontak;
  errors: readonly FieldError[];
}) {
  const { page, tautan, kontak, errors } = props;
  const words = page.m.portal.kodeSms.lapor;
  return (
    <Layout
      page={{ ...page, address: null }}
      title={words.tautanJudul}
      hasErrors={errors.length > 0}
      isIndexed={false}
    >
      <ErrorSummary page={page} errors={errors} labels={{ ekor: words.ekor }} />
      <h1>{words.tautanJudul}</h1>
      <p class="lead">{words.tautanIsi(kontak.tujuan)}</p>
      <Form page={page} action={`/konfirmasi/kontak/${tautan}`}>
        {kontak.perluResi ? (
          <TextField
            {...{ page, errors }}
            name="ekor"
            label={words.ekor}
            hint={words.ekorPetunjuk}
            inputmode="numeric"
            autocomplete="off"
            width="pendek"
          />
        ) : null}
        <Button>{words.tautanTombol}</Button>
      </Form>
      <p>{words.tautanBukan}</p>
    </Layout>
  );
}

/** After that press, or when the link is over; it may be opened where nobody has the receipt. */
export function KontakTautanDonePage({ page, tujuan }: { page: Page; tujuan: string | null }) {
  const words = page.m.portal.kodeSms.lapor;
  const title = tujuan === null ? page.m.portal.akun.tautanHabis : words.tautanSudah;
  return (
    <Layout page={{ ...page, address: null }} title={title} isIndexed={false}>
      <h1>{title}</h1>
      <p class="lead">{tujuan === null ? words.tautanHabis : words.jadi(tujuan)}</p>
      <p>
        <ButtonLink href="/lacak">{page.m.portal.lacak.judul}</ButtonLink>
      </p>
    </Layout>
  );
}
