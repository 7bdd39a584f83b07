import type { Perbaikan } from '../../../../domain/laporan/commands.ts';
import {
  ALASAN_MAX,
  ALASAN_MIN,
  ISI_MAX,
  ISI_MIN,
  JUDUL_MAX,
  JUDUL_MIN,
  KETERANGAN_MAX,
} from '../../../../domain/laporan/limits.ts';
import { KLASIFIKASI } from '../../../../domain/laporan/types.ts';
import type { Check } from './check.ts';
import { kategoriChoices, klasifikasiChoices, readTag, reasonField, terlaporField } from './parts.ts';
import type { CommandSpec, Meja } from '../types.ts';

export const klasifikasi: CommandSpec = {
  fields: (meja) => {
    const { isian, petunjuk } = meja.page.m.petugas.perintah;
    return [
      {
        jenis: 'radio',
        nama: 'klasifikasi',
        label: isian.klasifikasi,
        hint: petunjuk.klasifikasi,
        awal: meja.view?.klasifikasi ?? '',
        choices: klasifikasiChoices(meja),
      },
      terlaporField(meja),
      reasonField(meja),
    ];
  },
  read: (check) => {
    const chosen = check.pilihan('klasifikasi', KLASIFIKASI);
    const terlapor = check.form.text('terlapor');
    return {
      perintah: 'klasifikasi',
      klasifikasi: chosen ?? 'pengaduan',
      alasan: check.teks('alasan', { min: ALASAN_MIN, max: ALASAN_MAX }),
      ...(chosen === 'berkadar_pengawasan' && terlapor !== '' ? { terlapor } : {}),
    };
  },
};

export const koreksi: CommandSpec = {
  fields: (meja) => {
    const { page, view } = meja;
    const { isian, petunjuk, pilihan } = page.m.petugas.perintah;
    return [
      { jenis: 'judul', nama: 'judul', label: isian.judul, hint: petunjuk.judul, awal: view?.judul ?? '' },
      { jenis: 'area', nama: 'isi', label: isian.isi, rows: 8, awal: view?.isi ?? '' },
      {
        jenis: 'pilih',
        nama: 'kategori',
        label: isian.kategori,
        awal: view?.kategori?.kode ?? '',
        blank: pilihan.tetap,
        choices: kategoriChoices(meja),
      },
      { jenis: 'wilayah', nama: 'wilayah' },
      {
        jenis: 'baris',
        nama: 'lokasiKeterangan',
        label: isian.lokasiKeterangan,
        awal: view?.lokasi?.keterangan ?? '',
        isOptional: true,
      },
      {
        jenis: 'tanggal',
        nama: 'tanggalKejadian',
        label: isian.tanggalKejadian,
        awal: view?.tanggalKejadian === 'tidak_tahu' ? '' : (view?.tanggalKejadian ?? ''),
        isOptional: true,
      },
      {
        jenis: 'baris',
        nama: 'tag',
        label: isian.tag,
        hint: petunjuk.tag,
        awal: view?.tag.join(', ') ?? '',
        isOptional: true,
      },
      reasonField(meja),
    ];
  },
  read: (check, meja) => ({
    perintah: 'koreksi',
    perbaikan: readPerbaikan(check, meja),
    alasan: check.teks('alasan', { min: ALASAN_MIN, max: ALASAN_MAX }),
  }),
};

/** Only what differs: a correction that says nothing new is refused. */
function readPerbaikan(check: Check, { view, today }: Meja): Perbaikan {
  const { form } = check;
  const judul = check.teks('judul', { min: JUDUL_MIN, max: JUDUL_MAX });
  const isi = check.teks('isi', { min: ISI_MIN, max: ISI_MAX });
  const kategori = form.text('kategori');
  const wilayah = form.text('wilayah');
  const lokasiKeterangan = check.teks('lokasiKeterangan', { min: 0, max: KETERANGAN_MAX });
  const tanggalKejadian = check.hari('tanggalKejadian');
  if (tanggalKejadian !== undefined && tanggalKejadian > today) {
    check.refuse('input.date_in_future', 'tanggalKejadian');
  }
  const tag = readTag(check);
  return {
    ...(judul === view?.judul ? {} : { judul }),
    ...(isi === view?.isi ? {} : { isi }),
    ...(kategori === '' || kategori === view?.kategori?.kode ? {} : { kategori }),
    ...(wilayah === '' || wilayah === view?.wilayah?.kode ? {} : { wilayah }),
    ...(lokasiKeterangan === (view?.lokasi?.keterangan ?? '') ? {} : { lokasiKeterangan }),
    ...(tanggalKejadian === undefined || tanggalKejadian === view?.tanggalKejadian
      ? {}
      : { tanggalKejadian }),
    ...(tag.join() === (view?.tag ?? []).join() ? {} : { tag }),
  };
}

export const kerahasiaan: CommandSpec = {
  fields: (meja) => {
    const { isian } = meja.page.m.petugas.perintah;
    const { view } = meja;
    return [
      ...(view?.rahasia ? [] : [{ jenis: 'centang', nama: 'rahasia', label: isian.rahasia } as const]),
      ...(view?.anonim ? [] : [{ jenis: 'centang', nama: 'anonim', label: isian.anonim } as const]),
      reasonField(meja),
    ];
  },
  read: (check, { view }) => {
    const flags = {
      ...(check.isOn('rahasia') ? { rahasia: true } : {}),
      ...(check.isOn('anonim') ? { anonim: true } : {}),
    };
    if (Object.keys(flags).length === 0) {
      check.refuse('input.required', view?.rahasia ? 'anonim' : 'rahasia');
    }
    return {
      perintah: 'kerahasiaan',
      ...flags,
      alasan: check.teks('alasan', { min: ALASAN_MIN, max: ALASAN_MAX }),
    };
  },
};

export const identitasSetuju: CommandSpec = {
  fields: ({ page, permintaan }) => [
    {
      jenis: 'radio',
      nama: 'permintaan',
      label: page.m.petugas.perintah.isian.permintaan,
      choices: permintaan,
    },
  ],
  read: (check, { permintaan }) => ({
    perintah: 'identitas/setuju',
    permintaan:
      check.pilihan(
        'permintaan',
        permintaan.map(({ value }) => value),
      ) ?? '',
  }),
};
