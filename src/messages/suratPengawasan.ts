import { formatHari } from './format/tanggal.ts';

/** What the queue knows of an act of supervision: names of bodies, numbers, days. */
export interface SuratPengawasanData {
  readonly pengawas?: string;
  readonly nomorSurat?: string;
  readonly tanggal?: string;
  readonly tindakan?: string;
}

/** The mail about an act of supervision; null for messages about laporan. Its words are behind the link alone. */
export function suratPengawasan(
  jenis: string,
  data: SuratPengawasanData,
  origin: string,
): { readonly subject: string; readonly text: string } | null {
  const pengawas = data.pengawas ?? 'Instansi pembina';
  const surat = `${origin}/pengawasan/surat/${data.tindakan ?? ''}`;
  const body = {
    pengawasan_pengingat: {
      subject: `Pengingat dari ${pengawas}`,
      lines: [
        `${pengawas} mengingatkan: ada laporan di instansi Anda yang menunggu atau sudah terlambat.`,
        `Buka antrean Anda: ${origin}/petugas?tampilan=terlambat`,
      ],
    },
    pengawasan_teguran: {
      subject: `Surat teguran ${data.nomorSurat ?? ''}`,
      lines: [
        `${pengawas} mengirim surat teguran nomor ${data.nomorSurat ?? ''}.`,
        ...(data.tanggal === undefined
          ? []
          : [`Jawaban ditunggu paling lambat ${formatHari(data.tanggal, 'id')}.`]),
        `Baca dan cetak suratnya: ${surat}`,
      ],
    },
    pengawasan_penghargaan: {
      subject: `Surat penghargaan ${data.nomorSurat ?? ''}`,
      lines: [
        `${pengawas} mengirim surat penghargaan nomor ${data.nomorSurat ?? ''}.`,
        `Baca dan cetak suratnya: ${surat}`,
      ],
    },
  }[jenis];
  if (body === undefined) return null;
  const foot = ['', '--', 'SP4N-LAPOR! · Surat ini dikirim otomatis.', ''];
  return { subject: body.subject, text: [...body.lines, ...foot].join('\n') };
}
