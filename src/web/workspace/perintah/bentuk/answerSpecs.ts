import { parseNomor } from '../../../../domain/shared/nomor.ts';
import {
  ALASAN_MAX,
  ALASAN_MIN,
  ISI_MAX,
  ISI_MIN,
  JUDUL_MAX,
  JUDUL_MIN,
  LEMBAGA_MAX,
  TEKS_MAX,
} from '../../../../domain/laporan/limits.ts';
import { ALASAN_ARSIP, ALASAN_TUNDA } from '../../../../domain/laporan/types.ts';
import { reasonField } from './parts.ts';
import type { CommandSpec, Meja } from '../types.ts';

/** What is said to the pelapor must say something. */
const KATA = { min: ALASAN_MIN, max: TEKS_MAX } as const;

export const tunda: CommandSpec = {
  fields: ({ page }) => {
    const { isian, pilihan } = page.m.petugas.perintah;
    return [
      {
        jenis: 'radio',
        nama: 'alasanKode',
        label: isian.alasanTunda,
        awal: '',
        choices: [
          ...ALASAN_TUNDA.map((value) => ({ value, label: page.m.kode.alasanTunda[value] })),
          { value: '', label: pilihan.tanpaAlasan },
        ],
      },
      { jenis: 'area', nama: 'pertanyaan', label: isian.pertanyaan },
    ];
  },
  read: (check) => {
    const alasanKode = check.opsional('alasanKode', ALASAN_TUNDA);
    return {
      perintah: 'tunda',
      pertanyaan: check.teks('pertanyaan', KATA),
      ...(alasanKode === undefined ? {} : { alasanKode }),
    };
  },
};

export const tindakLanjut: CommandSpec = {
  fields: ({ page, templat }) => {
    const { isian, petunjuk, pilihan } = page.m.petugas.perintah;
    return [
      {
        jenis: 'radio',
        nama: 'akhir',
        label: isian.akhir,
        hint: petunjuk.akhir,
        choices: [
          { value: 'tidak', label: pilihan.sementara },
          { value: 'ya', label: pilihan.akhir },
        ],
      },
      ...(templat.length === 0 ? [] : [{ jenis: 'templat', nama: 'templat' } as const]),
      { jenis: 'area', nama: 'isi', label: isian.isiJawaban, rows: 10 },
      {
        jenis: 'tanggal',
        nama: 'rencanaTanggal',
        label: isian.rencanaTanggal,
        hint: petunjuk.rencanaTanggal,
        isOptional: true,
      },
      { jenis: 'berkas', nama: 'lampiran' },
    ];
  },
  read: (check) => {
    const akhir = check.pilihan('akhir', ['ya', 'tidak']);
    const rencanaTanggal = check.hari('rencanaTanggal');
    return {
      perintah: 'tindak-lanjut',
      isi: check.teks('isi', KATA),
      akhir: akhir === 'ya',
      ...(rencanaTanggal === undefined ? {} : { rencanaTanggal }),
    };
  },
};

export const perpanjang: CommandSpec = {
  fields: (meja) => {
    const { isian, petunjuk } = meja.page.m.petugas.perintah;
    return [
      { jenis: 'tanggal', nama: 'tanggal', label: isian.tanggal, hint: petunjuk.tanggal },
      { jenis: 'area', nama: 'alasan', label: isian.alasan, rows: 4 },
    ];
  },
  read: (check) => ({
    perintah: 'perpanjang',
    tanggal: check.wajibHari('tanggal'),
    alasan: check.teks('alasan', { min: ALASAN_MIN, max: ALASAN_MAX }),
  }),
};

export const selesai: CommandSpec = {
  fields: ({ page }) => {
    const { isian, pilihan } = page.m.petugas.perintah;
    return [
      { jenis: 'area', nama: 'ringkasan', label: isian.ringkasan, rows: 6 },
      {
        jenis: 'radio',
        nama: 'hasil',
        label: isian.hasil,
        awal: 'diselesaikan',
        choices: [
          { value: 'diselesaikan', label: pilihan.diselesaikan },
          { value: 'tidak_dapat_dipenuhi', label: pilihan.tidak_dapat_dipenuhi },
        ],
      },
    ];
  },
  read: (check) => {
    const hasil = check.pilihan('hasil', ['diselesaikan', 'tidak_dapat_dipenuhi']);
    const ringkasan = check.teks('ringkasan', KATA);
    return { perintah: 'selesai', ringkasan, ...(hasil === undefined ? {} : { hasil }) };
  },
};

/** `dialihkan` and `ditarik_pelapor` have commands of their own. */
export const ARSIP = ALASAN_ARSIP.filter((one) => one !== 'dialihkan' && one !== 'ditarik_pelapor');

export const arsipkan: CommandSpec = {
  kind: 'bahaya',
  fields: ({ page }) => {
    const { isian } = page.m.petugas.perintah;
    return [
      {
        jenis: 'radio',
        nama: 'alasanKode',
        label: isian.alasanKode,
        choices: ARSIP.map((value) => ({ value, label: page.m.kode.alasanArsip[value] })),
      },
      { jenis: 'area', nama: 'pesan', label: isian.pesan, rows: 5 },
    ];
  },
  read: (check) => ({
    perintah: 'arsipkan',
    alasanKode: check.pilihan('alasanKode', ARSIP) ?? 'tidak_jelas',
    pesan: check.teks('pesan', KATA),
  }),
};

export const alihkan: CommandSpec = {
  kind: 'bahaya',
  fields: ({ page }) => {
    const { isian } = page.m.petugas.perintah;
    return [
      { jenis: 'baris', nama: 'lembaga', label: isian.lembaga },
      { jenis: 'area', nama: 'pesan', label: isian.pesan, rows: 5 },
    ];
  },
  read: (check) => ({
    perintah: 'alihkan',
    lembaga: check.teks('lembaga', { min: 3, max: LEMBAGA_MAX }),
    pesan: check.teks('pesan', KATA),
  }),
};

export const gabungkan: CommandSpec = {
  kind: 'bahaya',
  fields: ({ page }) => {
    const { isian, petunjuk } = page.m.petugas.perintah;
    return [{ jenis: 'baris', nama: 'ke', label: isian.ke, hint: petunjuk.ke, width: 'sedang' }];
  },
  read: (check) => {
    const text = check.form.text('ke');
    const ke = parseNomor(text);
    if (ke === null) check.refuse(text === '' ? 'input.required' : 'input.invalid_nomor', 'ke');
    return { perintah: 'gabungkan', ke: ke ?? '' };
  },
};

export const pecah: CommandSpec = {
  fields: ({ page }) => {
    const { isian, petunjuk } = page.m.petugas.perintah;
    return [
      { jenis: 'baris', nama: 'judul', label: isian.judul },
      { jenis: 'area', nama: 'isi', label: isian.isi, hint: petunjuk.pecahIsi, rows: 8 },
    ];
  },
  read: (check) => ({
    perintah: 'pecah',
    judul: check.teks('judul', { min: JUDUL_MIN, max: JUDUL_MAX }),
    isi: check.teks('isi', { min: ISI_MIN, max: ISI_MAX }),
  }),
};

export const catatan: CommandSpec = {
  fields: ({ page }) => [
    { jenis: 'area', nama: 'isi', label: page.m.petugas.perintah.isian.isiCatatan, rows: 5 },
  ],
  read: (check) => ({ perintah: 'catatan', isi: check.teks('isi', { min: 1, max: TEKS_MAX }) }),
};

/** Commands that ask for nothing but a reason. */
export function withReason(perintah: 'turunkan' | 'buka-teks' | 'identitas'): CommandSpec {
  return {
    fields: (meja: Meja) => [reasonField(meja)],
    read: (check) => ({ perintah, alasan: check.teks('alasan', { min: ALASAN_MIN, max: ALASAN_MAX }) }),
  };
}
