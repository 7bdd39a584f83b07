import { formatNomor } from '../../../../domain/shared/nomor.ts';
import { formatWaktu } from '../../../../messages/format/tanggal.ts';
import type { IsiTandaTerima } from '../../../dokumen/tandaTerima.ts';
import { SummaryList } from '../../../components/data/SummaryList.tsx';
import { Button, ButtonLink } from '../../../components/form/Button.tsx';
import { Form } from '../../../components/form/Form.tsx';
import { QrCode } from '../../../components/QrCode.tsx';
import type { Page } from '../../../request/page.ts';
import { WorkspaceLayout } from '../../WorkspaceLayout.tsx';
import { SATU_PATH } from './SatuPage.tsx';

/** The receipt on the screen: to be read out, printed, or taken along as PDF. */
export function TandaSatuPage({ page, isi, kunci }: { page: Page; isi: IsiTandaTerima; kunci: string }) {
  const { entriSatu: words, entri } = page.m.petugas;
  const { view, resi, alamat } = isi;
  const row = (label: string, value: string | null | undefined) => (value ? [{ label, value }] : []);
  const made = view.dibuatPada === null ? null : formatWaktu(view.dibuatPada, view.zona, page.lang);
  return (
    <WorkspaceLayout page={page} title={words.masuk}>
      <h1>{words.masuk}</h1>
      <p class="label">{words.nomor}</p>
      <p class="big-number">{formatNomor(view.nomor)}</p>
      {resi === null ? null : (
        <section class="receipt" aria-labelledby="resi">
          <h2 id="resi">{words.resi}</h2>
          <p class="big-number">{resi.replace(/(\d{4})(?=\d)/g, '$1 ')}</p>
          <p>{words.resiSekali}</p>
        </section>
      )}
      <div class="slip">
        <SummaryList
          page={page}
          rows={[
            ...row(entri.kolom.judul, view.judul),
            ...row(words.instansi, view.instansi?.nama),
            ...row(page.m.petugas.meja.dariPelapor.dibuat, made),
            ...row(entri.kolom.nama, view.pelapor?.nama),
            ...row(words.mewakili, isi.mewakili),
            ...row(page.m.portal.lapor.terkirim.lacakAlamat, alamat),
          ]}
        />
        <QrCode address={alamat} label={page.m.portal.lapor.terkirim.qr} />
      </div>
      <div class="not-printed">
        <Form page={page} action={`${SATU_PATH}/tanda-terima`}>
          <input type="hidden" name="kunci" value={kunci} />
          <Button>{words.unduh}</Button>
        </Form>
        <p class="hint">{words.cetak}</p>
        <p>
          <ButtonLink href={`${SATU_PATH}?kanal=${view.kanal ?? ''}`} kind="biasa">
            {words.lagi}
          </ButtonLink>{' '}
          <a href={`/petugas/laporan/${view.nomor}`}>{words.buka}</a>
        </p>
      </div>
    </WorkspaceLayout>
  );
}
