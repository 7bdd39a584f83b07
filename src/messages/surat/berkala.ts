import { formatBulan } from '../format/tanggal.ts';

/** What the queue knows of a periodic report: body, period, number. */
export interface SuratBerkalaData {
  readonly berkala?: string;
  readonly badan?: string;
  readonly masa?: string;
  readonly dari?: string;
  readonly nomorSurat?: string;
}

const MASA: Readonly<Record<string, string>> = {
  bulan: 'bulanan',
  triwulan: 'triwulan',
  semester: 'semester',
  tahun: 'tahunan',
};

/** The mail about a periodic report, in Indonesian as the report is; its figures are behind the link alone. */
export function suratBerkala(
  jenis: string,
  data: SuratBerkalaData,
  origin: string,
): { readonly subject: string; readonly text: string } {
  const apa = `Laporan ${MASA[data.masa ?? ''] ?? 'berkala'} ${data.badan ?? ''}`.trim();
  const sejak = data.dari === undefined ? '' : ` mulai ${formatBulan(data.dari, 'id')}`;
  const href = `${origin}/monev/berkala/${data.berkala ?? ''}`;
  const { subject, lines } =
    jenis === 'berkala_terbit'
      ? {
          subject: `${apa} sudah terbit`,
          lines: [`${apa}${sejak} terbit dengan nomor ${data.nomorSurat ?? ''}.`, `Baca dan unduh: ${href}`],
        }
      : {
          subject: `Konsep ${apa.toLowerCase().replace((data.badan ?? '').toLowerCase(), data.badan ?? '')}`,
          lines: [
            `Masa laporan sudah berakhir. Konsep ${apa}${sejak} siap ditulis uraiannya.`,
            `Buka konsepnya: ${href}`,
          ],
        };
  const foot = ['', '--', 'SP4N-LAPOR! · Surat ini dikirim otomatis.', ''];
  return { subject, text: [...lines, ...foot].join('\n') };
}
