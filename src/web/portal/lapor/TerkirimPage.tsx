import { NAS } from '../../../domain/instansi/types.ts';
import { formatNomor } from '../../../domain/shared/nomor.ts';
import { hariOf } from '../../../domain/shared/time.ts';
import { formatHari } from '../../../messages/format/tanggal.ts';
import type { LaporanView } from '../../../useCases/laporan/readLaporan.ts';
import { ButtonLink } from '../../components/form/Button.tsx';
import { Layout } from '../../components/Layout.tsx';
import { Notice } from '../../components/Notice.tsx';
import type { Page } from '../../request/page.ts';
import type { Terkirim } from './formDraft.ts';

/** After sending: the number, the receipt, and what happens next with dates. Made to be printed. */
export function TerkirimPage(props: { page: Page; hasil: Terkirim; laporan: LaporanView | null }) {
  const { page, hasil, laporan } = props;
  const words = page.m.portal.lapor.terkirim;
  return (
    <Layout page={page} title={words.judul} isIndexed={false}>
      <h1>{words.judul}</h1>
      <p class="label">{words.nomor}</p>
      <p class="big-number">{formatNomor(hasil.nomor)}</p>
      {hasil.resi === null ? (
        <p>
          <a href="/saya">{words.akun}</a>
        </p>
      ) : (
        <section class="receipt" aria-labelledby="resi">
          <h2 id="resi">{words.resi}</h2>
          <p class="big-number">{groupResi(hasil.resi)}</p>
          <p>{words.resiArti}</p>
          <p>{words.resiCara}</p>
        </section>
      )}
      {hasil.peringatan.length === 0 ? null : (
        <Notice page={page} kind="perhatian">
          <p>{words.perhatian}</p>
          <ul>
            {hasil.peringatan.map((one) => (
              <li>{one}</li>
            ))}
          </ul>
        </Notice>
      )}
      <h2>{words.berikut}</h2>
      <ol class="list">
        {laporan === null ? null : <li>{verification(page, laporan)}</li>}
        <li>{words.terusan}</li>
        <li>{words.tanggapan}</li>
      </ol>
      <p>
        <ButtonLink href={`/laporan/${hasil.nomor}`}>{words.buka}</ButtonLink>
        <ButtonLink href="/lapor" kind="biasa">
          {words.lagi}
        </ButtonLink>
      </p>
    </Layout>
  );
}

function verification(page: Page, laporan: LaporanView): string {
  const words = page.m.portal.lapor.terkirim;
  const { instansi, tenggat, zona } = laporan;
  const due = tenggat.find(({ jam }) => jam.jam === 'verifikasi')?.tenggat.jatuhTempo ?? null;
  const nama = instansi?.nama ?? '';
  const admin = instansi === null || instansi.kode === NAS ? nama : words.admin(nama);
  return due === null ? admin : words.verifikasi(admin, formatHari(hariOf(due, zona), page.lang));
}

/** `1234 5678 9012 3456`: in fours, as people copy. */
function groupResi(resi: string): string {
  return resi.replace(/(\d{4})(?=\d)/g, '$1 ');
}
