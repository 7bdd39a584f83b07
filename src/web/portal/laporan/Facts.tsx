import type { Child } from 'hono/jsx';
import { formatNomor } from '../../../domain/shared/nomor.ts';
import { formatHari, formatWaktu } from '../../../messages/format/tanggal.ts';
import type { LaporanView } from '../../../useCases/laporan/readLaporan.ts';
import { SummaryList, type SummaryRow } from '../../components/data/SummaryList.tsx';
import { Icon } from '../../components/Icon.tsx';
import { FileName } from '../../components/laporan/Thread.tsx';
import type { Page } from '../../request/page.ts';

/** The facts that this reader may see; what is not theirs to see has no row. */
export function Facts({ page, laporan }: { page: Page; laporan: LaporanView }) {
  return <SummaryList page={page} rows={rowsOf(page, laporan)} />;
}

function rowsOf(page: Page, laporan: LaporanView): readonly SummaryRow[] {
  const words = page.m.portal.rincian;
  const row = (label: string, value: Child | null): SummaryRow[] =>
    value === null || value === '' ? [] : [{ label, value }];
  const { klasifikasi, instansi, kanal, dibuatPada, penilaian } = laporan;
  const flags = [laporan.anonim ? words.anonim : '', laporan.rahasia ? words.rahasia : ''].filter(Boolean);
  return [
    ...row(words.nomor, formatNomor(laporan.nomor)),
    ...row(words.dibuat, dibuatPada === null ? null : formatWaktu(dibuatPada, laporan.zona, page.lang)),
    ...row(words.klasifikasi, klasifikasi === null ? null : page.m.kode.klasifikasi[klasifikasi]),
    ...row(words.kategori, laporan.kategori?.nama ?? null),
    ...row(
      words.instansi,
      instansi === null ? null : <a href={`/instansi/${instansi.kode}`}>{instansi.nama}</a>,
    ),
    ...row(words.unit, laporan.unit.map((one) => one.nama).join(', ')),
    ...row(words.wilayah, laporan.wilayah?.nama ?? null),
    ...row(words.lokasi, laporan.lokasi?.keterangan ?? null),
    ...row(words.tanggalKejadian, dayOf(page, laporan)),
    ...row(words.kanal, kanal === null ? null : page.m.kode.kanal[kanal]),
    ...row(words.perlindungan, flags.join(', ')),
    ...(laporan.isPelapor ? row(words.terbuka, laporan.terbit ? words.ya : words.tidak) : []),
    ...row(words.pelapor, contactOf(laporan)),
    ...row(words.penilaian, penilaian === null ? null : words.dariLima(penilaian)),
    ...laporan.terkait.map(({ nomor, hubungan }) => ({
      label: words.hubungan[hubungan],
      value: <a href={`/laporan/${nomor}`}>{formatNomor(nomor)}</a>,
    })),
  ];
}

function dayOf(page: Page, { tanggalKejadian }: LaporanView): string | null {
  if (tanggalKejadian === 'tidak_tahu') return page.m.portal.rincian.tidakTahu;
  return tanggalKejadian === null ? null : formatHari(tanggalKejadian, page.lang);
}

function contactOf({ pelapor }: LaporanView): string | null {
  if (pelapor === null) return null;
  return [pelapor.nama, pelapor.email, pelapor.telepon].filter(Boolean).join(', ');
}

/** Files of the laporan itself; pictures as small ones. */
export function ReportFiles({ page, lampiran }: { page: Page; lampiran: LaporanView['lampiran'] }) {
  const words = page.m.portal.rincian;
  if (lampiran.length === 0) return null;
  return (
    <>
      <h3>{words.lampiran}</h3>
      <ul class="attachments">
        {lampiran.map(({ id, nama, ukuran, hasThumbnail, pindai }) => (
          <li>
            {hasThumbnail ? (
              <img class="thumbnail" src={`/lampiran/${id}/kecil`} alt={words.gambar(nama)} loading="lazy" />
            ) : (
              <Icon name="file" />
            )}
            <FileName page={page} file={{ nama, ukuran, pindai, href: `/lampiran/${id}` }} />
          </li>
        ))}
      </ul>
    </>
  );
}
