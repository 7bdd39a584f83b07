import type { Hono } from 'hono';
import { formatNomor } from '../../../../domain/shared/nomor.ts';
import { isUuid } from '../../../../domain/shared/uuid.ts';
import { formatWaktuPendek } from '../../../../messages/format/tanggal.ts';
import type { Deps } from '../../../../useCases/deps.ts';
import {
  listPaketOmbudsman,
  ulangPaketOmbudsman,
  unduhPaket,
  type PaketTampil,
} from '../../../../useCases/ombudsman/kelolaPaket.ts';
import { DataTable } from '../../../components/data/DataTable.tsx';
import { EmptyState } from '../../../components/data/EmptyState.tsx';
import { Form } from '../../../components/form/Form.tsx';
import type { WebEnv } from '../../../deps.ts';
import { refuseRequest } from '../../../errors/refuseRequest.ts';
import { pageOf, sendPage, type Page } from '../../../request/page.ts';
import type { Officer } from '../../officer.ts';
import { BagianPage } from '../BagianPage.tsx';
import { roomRoutes, saved } from '../settingsRoute.ts';

const PATH = '/pengaturan/ombudsman';

/** What pelapor agreed to hand over, and the package itself while no address takes it (F142). */
export function ombudsmanRoutes(app: Hono<WebEnv>, deps: Deps): void {
  const { get, post } = roomRoutes(app, deps, 'ombudsman');
  get(PATH, async ({ c, officer, by }) => {
    const list = await listPaketOmbudsman(deps, by);
    if (!list.ok) return refuseRequest(c, list.refusal.code);
    return sendPage(c, <OmbudsmanPage page={pageOf(c)} officer={officer} paket={list.value} />);
  });
  post(`${PATH}/unduh`, async ({ c, by, form }) => {
    const id = form.text('id');
    const made = isUuid(id) ? await unduhPaket(deps, by, id, c.var.deps.origin) : null;
    if (made === null || !made.ok) return refuseRequest(c, made?.refusal.code ?? 'web.not_found');
    const { nomor, isi } = made.value;
    c.header('Content-Type', 'application/x-tar');
    c.header('Content-Disposition', `attachment; filename="ombudsman-${nomor}.tar"`);
    c.header('Cache-Control', 'private, no-store');
    return c.body(Uint8Array.from(isi));
  });
  post(`${PATH}/ulang`, async (sent) => {
    const id = sent.form.text('id');
    const done = isUuid(id) ? await ulangPaketOmbudsman(deps, sent.by, id) : null;
    if (done === null || !done.ok) return refuseRequest(sent.c, done?.refusal.code ?? 'web.not_found');
    return saved(sent, pageOf(sent.c).m.petugas.pengaturan.ombudsman.diulang, PATH);
  });
}

function OmbudsmanPage(props: { page: Page; officer: Officer; paket: readonly PaketTampil[] }) {
  const { page, officer, paket } = props;
  const words = page.m.petugas.pengaturan.ombudsman;
  return (
    <BagianPage page={page} officer={officer} bagian="ombudsman" title={words.judul}>
      <p>{words.isi}</p>
      {paket.length === 0 ? (
        <EmptyState judul={words.kosong} isi={words.kosongIsi} />
      ) : (
        <DataTable
          isStacked
          page={page}
          caption={words.judul}
          isCaptionHidden
          rows={paket}
          columns={[
            { judul: words.laporan, cell: (one) => formatNomor(one.nomor) },
            {
              judul: words.setuju,
              cell: (one) => formatWaktuPendek(one.disetujuiPada, officer.zona, page.lang),
            },
            { judul: words.keadaan, cell: (one) => keadaanText(page, one) },
            { judul: words.tindakan, cell: (one) => <Acts page={page} paket={one} /> },
          ]}
        />
      )}
    </BagianPage>
  );
}

function keadaanText(page: Page, { status, galat, nomorLuar, keadaan }: PaketTampil): string {
  const words = page.m.petugas.pengaturan.ombudsman;
  if (status === 'terkirim') return words.terkirim(nomorLuar ?? '', keadaan ?? '');
  if (status === 'mati') return words.mati(galat ?? '');
  return galat === null ? words.antre : words.gagal(galat);
}

function Acts({ page, paket }: { page: Page; paket: PaketTampil }) {
  const words = page.m.petugas.pengaturan.ombudsman;
  const act = (aksi: string, label: string) => (
    <Form page={page} action={`${PATH}/${aksi}`}>
      <input type="hidden" name="id" value={paket.id} />
      <button class="link" type="submit" aria-label={`${label} ${formatNomor(paket.nomor)}`}>
        {label}
      </button>
    </Form>
  );
  return (
    <>
      {paket.rahasia ? words.rahasia : act('unduh', words.unduh)}
      {paket.status === 'mati' ? act('ulang', words.ulang) : null}
    </>
  );
}
