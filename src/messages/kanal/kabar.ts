import { keGsm, ukuranSms } from '../../domain/kanal/gsm.ts';
import type { Saluran } from '../../domain/kanal/kemampuan.ts';
import { kodeId } from '../kode.ts';
import { statusId } from '../status.ts';
import type { SuratData } from '../surat/bentuk.ts';

/**
 * News of a laporan in few words, for channels without a heading; of SMS one part of 160 GSM characters: names of bodies are cut first.
 * It never quotes what people wrote. `samar`: of an anonim laporan it says only that there is news, for whoever reads over a shoulder.
 */
export function kabarSingkat(
  jenis: string,
  data: SuratData,
  to: { readonly kanal: Saluran; readonly origin: string; readonly samar: boolean },
): string {
  const nomor = data.nomor ?? '';
  const link = to.kanal === 'sms' ? `Cek: STATUS ${nomor}` : `${to.origin}/laporan/${nomor}`;
  if (to.samar) return fit(() => `Ada kabar tentang ${nomor}. ${link}`, to.kanal);
  const line = KABAR[jenis];
  return fit((maks) => {
    const said =
      line === undefined ? lain(data) : line({ nomor, badan: pendek(data.badan ?? 'petugas', maks), data });
    return `Laporan ${nomor}: ${said.teks} ${said.aksi ?? link}`;
  }, to.kanal);
}

function fit(write: (maks: number) => string, kanal: Saluran): string {
  if (kanal !== 'sms') return write(200);
  for (let maks = 60; maks > 8; maks -= 4) {
    const teks = keGsm(write(maks));
    if (ukuranSms(teks).bagian === 1) return teks;
  }
  return keGsm(write(8));
}

interface Kata {
  readonly teks: string;
  /** What to do now; absent: where to look. */
  readonly aksi?: string;
}
type Baris = (of: { readonly nomor: string; readonly badan: string; readonly data: SuratData }) => Kata;

const jawab = (nomor: string): string => `Sudah beres? SELESAI ${nomor} atau BELUM ${nomor} alasan.`;

const KABAR: Readonly<Record<string, Baris>> = {
  dibuat: ({ nomor }) => ({ teks: 'sudah kami terima.', aksi: `Menambah keterangan: BALAS ${nomor} pesan.` }),
  diverifikasi: ({ badan }) => ({ teks: `diteruskan ke ${badan}.` }),
  dikelola: ({ badan }) => ({ teks: `ditangani ${badan}.` }),
  didisposisi: ({ badan }) => ({ teks: `dipindahkan ke ${badan}.` }),
  dikembalikan: ({ badan }) => ({ teks: `diperiksa ulang oleh ${badan}.` }),
  diputuskan: ({ badan }) => ({ teks: `diputuskan ditangani ${badan}.` }),
  diserahkan_ppid: ({ badan }) => ({ teks: `diserahkan kepada PPID ${badan}.` }),
  ditunda: ({ nomor }) => ({
    teks: 'petugas membutuhkan keterangan Anda.',
    aksi: `Balas: BALAS ${nomor} lalu jawaban.`,
  }),
  ditindaklanjuti: ({ nomor, badan, data }) =>
    data.akhir === true
      ? { teks: `dijawab ${badan}.`, aksi: jawab(nomor) }
      : { teks: `ada perkembangan dari ${badan}.` },
  diperpanjang: ({ data }) => ({
    teks: `waktu diperpanjang${data.tanggal === undefined ? '' : ` sampai ${data.tanggal}`}.`,
  }),
  diselesaikan: ({ nomor, badan }) => ({ teks: `dinyatakan selesai oleh ${badan}.`, aksi: jawab(nomor) }),
  ditutup_otomatis: ({ nomor }) => ({
    teks: 'ditutup karena tidak ada tanggapan.',
    aksi: `Bila belum beres: BELUM ${nomor} alasan.`,
  }),
  diarsipkan: ({ data }) => ({ teks: `diarsipkan${alasan(data)}.` }),
  dialihkan: () => ({ teks: 'dialihkan ke lembaga lain yang berwenang.' }),
  digabungkan: () => ({ teks: 'digabungkan dengan laporan serupa.' }),
  dipecah: () => ({ teks: 'dipisahkan menjadi dua laporan.' }),
};

function alasan(data: SuratData): string {
  const kode = data.alasanArsip;
  const nama: string | undefined =
    kode === undefined ? undefined : (kodeId.alasanArsip as Record<string, string>)[kode];
  return nama === undefined ? '' : `: ${nama}`;
}

function lain(data: SuratData): Kata {
  const { status } = data;
  const nama = (statusId.nama as Readonly<Record<string, string>>)[status ?? ''];
  return { teks: nama === undefined ? 'ada kabar.' : `${nama}.` };
}

function pendek(nama: string, maks: number): string {
  const all = Array.from(nama);
  return all.length <= maks
    ? nama
    : `${all
        .slice(0, maks - 1)
        .join('')
        .trimEnd()}.`;
}
