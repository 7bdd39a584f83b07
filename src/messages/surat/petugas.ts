import type { Lang } from '../bahasa.ts';
import { statusEn, statusId } from '../status.ts';
import type { Lines, SuratData } from './bentuk.ts';
import { sampaiEn } from './pelaporEn.ts';
import { sampaiId } from './pelaporId.ts';

const id = {
  peringatan: {
    setengah: 'setengah waktu sudah terpakai',
    delapan_puluh: 'sebagian besar waktu sudah terpakai',
    hari_terakhir: 'hari ini hari terakhir',
    lewat_1: 'terlambat 1 hari kerja',
    lewat_3: 'terlambat 3 hari kerja',
    lewat_5: 'terlambat 5 hari kerja',
  },
  kabar: {
    ditanggapi: 'pelapor menulis tanggapan',
    menerima_tanggapan: 'pelapor laporan yang digabungkan menulis tanggapan',
    dinyatakan_belum: 'pelapor menyatakan belum selesai',
    dilengkapi: 'pelapor sudah melengkapi',
    dikonfirmasi: 'pelapor menyatakan sudah selesai',
    ditarik: 'ditarik pelapor',
    hapus_diminta: 'pelapor minta datanya dihapus',
    berkas_ditahan: 'satu lampiran ditahan karena berisi program berbahaya; laporan tetap diproses',
  },
  verifikasi: 'perlu diverifikasi',
  tindak: 'perlu ditindaklanjuti',
  di: (shown: string, badan: string, what: string) => `${shown} di ${badan}: ${what}.`,
  untuk: (what: string, jam: string) => `${what} untuk ${jam}`,
  batas: (by: string) => `Batas${by}.`,
  kerjakan: (by: string) => `Kerjakan${by}.`,
};

const en: typeof id = {
  peringatan: {
    setengah: 'half of the time is used',
    delapan_puluh: 'most of the time is used',
    hari_terakhir: 'today is the last day',
    lewat_1: '1 working day late',
    lewat_3: '3 working days late',
    lewat_5: '5 working days late',
  },
  kabar: {
    ditanggapi: 'the reporter wrote back',
    menerima_tanggapan: 'the reporter of a merged report wrote back',
    dinyatakan_belum: 'the reporter says that it is not solved',
    dilengkapi: 'the reporter has completed it',
    dikonfirmasi: 'the reporter says that it is solved',
    ditarik: 'withdrawn by the reporter',
    hapus_diminta: 'the reporter asks to erase data',
    berkas_ditahan: 'one attachment is held back because it holds malware; the report goes on',
  },
  verifikasi: 'to be verified',
  tindak: 'to be followed up',
  di: (shown, badan, what) => `${shown} at ${badan}: ${what}.`,
  untuk: (what, jam) => `${what} for ${jam}`,
  batas: (by) => `The limit is${by}.`,
  kerjakan: (by) => `Please act${by}.`,
};

/** What an officer is told: what waits, and by when. */
export function petugasLines(jenis: string, shown: string, data: SuratData, lang: Lang): Lines {
  const words = lang === 'id' ? id : en;
  const until = lang === 'id' ? sampaiId : sampaiEn;
  const badan = data.badan ?? '';
  const warning: string | undefined = words.peringatan[jenis as keyof typeof id.peringatan];
  if (warning !== undefined) {
    const names: Readonly<Record<string, string>> = lang === 'id' ? statusId.jam : statusEn.jam;
    const jam = names[data.jam ?? ''] ?? data.jam ?? '';
    return {
      subject: `${warning} (${jam})`,
      body: [words.di(shown, badan, words.untuk(warning, jam)), words.batas(until(data.tenggat))],
    };
  }
  const known: string | undefined = words.kabar[jenis as keyof typeof id.kabar];
  const what = known ?? (data.status === 'menunggu_verifikasi' ? words.verifikasi : words.tindak);
  const due = data.tenggat === undefined ? [] : [words.kerjakan(until(data.tenggat))];
  return { subject: what, body: [words.di(shown, badan, what), ...due] };
}
