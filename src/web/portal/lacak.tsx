import type { Hono } from 'hono';
import { formatNomor, parseNomor } from '../../domain/shared/nomor.ts';
import { refusal } from '../../domain/shared/result.ts';
import { hariOf } from '../../domain/shared/time.ts';
import { formatTanggal } from '../../messages/format/tanggal.ts';
import { nomorSeasal } from '../../useCases/akun/nomorSeasal.ts';
import { openByResi } from '../../useCases/akun/openByResi.ts';
import type { Deps } from '../../useCases/deps.ts';
import { cariNomorAsal } from '../../useCases/impor/cariNomorAsal.ts';
import { readLaporan, type LaporanView } from '../../useCases/laporan/readLaporan.ts';
import { Button } from '../components/form/Button.tsx';
import { ErrorSummary } from '../components/form/ErrorSummary.tsx';
import { fieldErrors, type FieldError } from '../components/form/fieldErrors.ts';
import { Form } from '../components/form/Form.tsx';
import { Ramai, RAMAI_SCRIPTS } from './RamaiNotice.tsx';
import { TextField } from '../components/form/TextField.tsx';
import { Layout } from '../components/Layout.tsx';
import type { WebContext, WebEnv } from '../deps.ts';
import type { Diminta } from '../../useCases/ramai/jagaRamai.ts';
import { refusalStatus } from '../refusalStatus.ts';
import { writeFlash } from '../request/flash.ts';
import { pageOf, sendPage, type Page } from '../request/page.ts';
import { jaga, RAMAI_STATUS, sebelum } from './ramai.ts';
import { addressOf, openNomor, readerIn } from './visitor.ts';

/** Track by number, or open one's own by receipt. */
export function lacakRoutes(app: Hono<WebEnv>, deps: Deps): void {
  app.get('/lacak', (c) => track(c, deps));
  app.post('/lacak', (c) => openWithReceipt(c, deps));
}

async function track(c: WebContext, deps: Deps): Promise<Response> {
  const page = pageOf(c);
  const nomor = c.req.query('nomor')?.trim() ?? '';
  if (nomor === '') {
    const diminta = await sebelum(c, deps, 'lacak');
    return sendPage(c, <LacakPage page={page} nomor="" errors={[]} diminta={diminta} />);
  }
  const parsed = parseNomor(nomor.slice(0, 40));
  if (parsed === null && nomor.replace(/\D/g, '').length === 16) {
    // A receipt in the wrong field: a secret that must not stay in the address, so it is asked for again below.
    writeFlash(c, { jenis: 'perhatian', teks: page.m.portal.lacak.resiDiNomor });
    return c.redirect('/lacak#resi', 303);
  }
  const read = parsed === null ? null : await readLaporan(deps, readerIn(c, deps), parsed);
  if (read?.ok === true) return c.redirect(`/laporan/${read.value.nomor}`, 303);
  const asal = await cariNomorAsal(deps, readerIn(c, deps), nomor);
  const [only] = asal;
  if (only !== undefined && asal.length === 1) return c.redirect(`/laporan/${only.nomor}`, 303);
  if (asal.length > 1) return sendPage(c, <LacakPage page={page} nomor={nomor} errors={[]} asal={asal} />);
  if (parsed === null) {
    const errors = fieldErrors([refusal('input.invalid_nomor', undefined, 'nomor')], page.lang);
    return sendPage(c, <LacakPage page={page} nomor={nomor} errors={errors} />, 422);
  }
  // The same for a number that nobody has and for one that is not open (rules §3).
  const errors = [{ path: 'nomor', text: page.m.portal.lacak.tidakDitemukan }];
  return sendPage(c, <LacakPage page={page} nomor={nomor} errors={errors} />, 404);
}

async function openWithReceipt(c: WebContext, deps: Deps): Promise<Response> {
  const page = pageOf(c);
  const resi = c.var.form.text('resi');
  const diminta = await jaga(c, deps, 'lacak');
  if (diminta !== null) {
    return sendPage(c, <LacakPage page={page} nomor="" errors={[]} {...{ resi, diminta }} />, RAMAI_STATUS);
  }
  const opened = await openByResi(deps, resi, addressOf(c));
  if (!opened.ok) {
    const errors = fieldErrors([{ ...opened.refusal, path: 'resi' }], page.lang);
    return sendPage(
      c,
      <LacakPage page={page} nomor="" errors={errors} />,
      refusalStatus(opened.refusal.code),
    );
  }
  openNomor(c, opened.value, await nomorSeasal(deps, opened.value));
  writeFlash(c, { jenis: 'informasi', teks: page.m.portal.lacak.terbuka });
  return c.redirect(`/laporan/${opened.value}`, 303);
}

function LacakPage(props: {
  page: Page;
  nomor: string;
  errors: readonly FieldError[];
  /** Typed already, while a flood asks for work first. */
  resi?: string;
  diminta?: Diminta | null;
  /** Several laporan bear this number of another system. */
  asal?: readonly LaporanView[];
}) {
  const { page, nomor, errors, resi = '', diminta = null, asal = [] } = props;
  const words = page.m.portal.lacak;
  const shared = { page, errors };
  return (
    <Layout
      page={page}
      title={words.judul}
      hasErrors={errors.length > 0}
      description={words.pembuka}
      scripts={diminta === null ? [] : RAMAI_SCRIPTS}
    >
      <ErrorSummary page={page} errors={errors} labels={{ nomor: words.nomor, resi: words.resi }} />
      <h1>{words.judul}</h1>
      <p>{words.pembuka}</p>
      <Sama page={page} nomor={nomor} asal={asal} />
      <h2>{words.denganNomor}</h2>
      <p>{words.denganNomorIsi}</p>
      <form method="get" action="/lacak">
        <TextField
          {...shared}
          name="nomor"
          label={words.nomor}
          hint={words.nomorPetunjuk}
          value={nomor}
          autocomplete="off"
          width="sedang"
        />
        <Button>{words.nomorTombol}</Button>
      </form>
      <h2 id="resi">{words.denganResi}</h2>
      <p>{words.denganResiIsi}</p>
      <Form page={page} action="/lacak">
        <TextField
          {...shared}
          name="resi"
          label={words.resi}
          hint={words.resiPetunjuk}
          value={resi}
          inputmode="numeric"
          autocomplete="off"
          width="sedang"
        />
        <Ramai page={page} diminta={diminta} />
        <Button kind="biasa">{words.resiTombol}</Button>
      </Form>
      <Lost page={page} />
    </Layout>
  );
}

/** Which of them: two instansi used the same number before their history came in. */
function Sama({ page, nomor, asal }: { page: Page; nomor: string; asal: readonly LaporanView[] }) {
  if (asal.length === 0) return null;
  const words = page.m.portal.lacak;
  return (
    <section aria-labelledby="sama">
      <h2 id="sama">{words.sama(nomor, asal.length)}</h2>
      <p>{words.samaIsi}</p>
      <ul class="list">
        {asal.map((one) => (
          <li>
            <a href={`/laporan/${one.nomor}`}>{one.judul ?? formatNomor(one.nomor)}</a>
            <br />
            {[
              one.instansi?.nama,
              one.dibuatPada === null ? null : formatTanggal(hariOf(one.dibuatPada, one.zona), page.lang),
              formatNomor(one.nomor),
            ]
              .filter(Boolean)
              .join(', ')}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What helps who has neither number nor receipt. */
function Lost({ page }: { page: Page }) {
  const words = page.m.portal.lacak;
  return (
    <>
      <h2 id="hilang">{words.hilang}</h2>
      <ul class="list">
        {words.hilangIsi.map((one) => (
          <li>{one}</li>
        ))}
      </ul>
      <ul class="inline-list">
        <li>
          <a href="/saya">{words.akun}</a>
        </li>
        <li>
          <a href="/lacak/lupa">{page.m.portal.akun.nomorTautan}</a>
        </li>
        <li>
          <a href="/laporan">{words.hilangCari}</a>
        </li>
        <li>
          <a href="/diikuti">{words.diikuti}</a>
        </li>
      </ul>
    </>
  );
}
