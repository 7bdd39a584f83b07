import { formatHari } from '../../../messages/format/tanggal.ts';
import type { LaporanView } from '../../../useCases/laporan/readLaporan.ts';
import type { ThreadMessage } from '../../components/laporan/Thread.tsx';
import type { Page } from '../../request/page.ts';

type Entry = LaporanView['tanggapan'][number];

/** The thread in the words of the page; entries that hold nothing to read are left out. */
export function messagesOf(page: Page, laporan: LaporanView): ThreadMessage[] {
  return laporan.tanggapan
    .filter((one) => one.isi !== null || one.lampiran.length > 0 || one.isErased)
    .map((one) => {
      const tanda = markOf(page, one);
      return {
        id: `urut-${one.urut}`,
        dari: speakerOf(page, one, laporan.isPelapor),
        isPelapor: one.oleh === 'pelapor',
        pada: one.pada,
        isi: one.isErased ? page.m.portal.rincian.teksDihapus : (one.isi ?? ''),
        lampiran: one.lampiran.map(({ id, nama, ukuran, pindai }) => ({
          nama,
          ukuran,
          pindai,
          href: `/lampiran/${id}`,
        })),
        ...(tanda === null ? {} : { tanda }),
      };
    });
}

function speakerOf(page: Page, { jenis, oleh, badan }: Entry, isPelapor: boolean): string {
  const words = page.m.portal.rincian;
  if (jenis === 'menerima_tanggapan') return words.pelaporGabungan;
  if (oleh === 'pelapor') return isPelapor ? words.andaPelapor : words.pelapor;
  return badan?.nama ?? words.sistem;
}

function markOf(page: Page, { jenis, akhir, rencanaTanggal, verdict }: Entry): string | null {
  const { tanda } = page.m.portal.rincian;
  if (jenis === 'menerima_tanggapan' && verdict !== null) return tanda[`gabungan_${verdict}`];
  if (jenis === 'ditindaklanjuti') {
    if (akhir === true) return tanda.akhir;
    return rencanaTanggal === null ? tanda.sementara : tanda.rencana(formatHari(rencanaTanggal, page.lang));
  }
  return (tanda as Readonly<Record<string, unknown>>)[jenis] === undefined
    ? null
    : tanda[jenis as keyof Omit<typeof tanda, 'rencana'>];
}
