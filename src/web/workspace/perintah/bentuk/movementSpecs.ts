import { badanOf } from '../../../../domain/instansi/pohon.ts';
import { NAS, type Badan } from '../../../../domain/instansi/types.ts';
import type { Perbaikan, Tujuan } from '../../../../domain/laporan/commands.ts';
import { ALASAN_MAX, ALASAN_MIN, JUDUL_MAX, JUDUL_MIN } from '../../../../domain/laporan/limits.ts';
import { KLASIFIKASI } from '../../../../domain/laporan/types.ts';
import type { Incoming } from '../../../../useCases/laporan/giveCommand.ts';
import type { Check } from './check.ts';
import { kategoriChoices, klasifikasiChoices, readTag, reasonField, terlaporField } from './parts.ts';
import { kategoriOf, kategoriSaranOf, saranOf } from './suggestion.ts';
import { readTujuan } from './tujuan.ts';
import type { CommandSpec, Meja } from '../types.ts';

export const isInstansi = (badan: Badan): boolean => badan.jenis !== 'unit' && badan.kode !== NAS;

export const verifikasi: CommandSpec = {
  fields: (meja) => {
    const { page, view } = meja;
    const { isian, petunjuk, pilihan, saranKategori } = page.m.petugas.perintah;
    const usulan = kategoriSaranOf(meja);
    return [
      { jenis: 'judul', nama: 'judul', label: isian.judul, hint: petunjuk.judul, awal: view?.judul ?? '' },
      {
        jenis: 'pilih',
        nama: 'klasifikasi',
        label: isian.klasifikasi,
        hint: petunjuk.klasifikasi,
        awal: view?.klasifikasi ?? '',
        choices: klasifikasiChoices(meja),
      },
      terlaporField(meja),
      {
        jenis: 'pilih',
        nama: 'kategori',
        label: isian.kategori,
        hint: usulan === null ? undefined : saranKategori(usulan.kata.join(', ')),
        awal: kategoriOf(meja),
        blank: pilihan.tetap,
        choices: kategoriChoices(meja),
      },
      {
        jenis: 'baris',
        nama: 'tag',
        label: isian.tag,
        hint: petunjuk.tag,
        awal: view?.tag.join(', ') ?? '',
        isOptional: true,
      },
      ...(view?.rahasia ? [] : [{ jenis: 'centang', nama: 'rahasia', label: isian.rahasia } as const]),
      ...(view?.anonim ? [] : [{ jenis: 'centang', nama: 'anonim', label: isian.anonim } as const]),
      { jenis: 'centang', nama: 'wbs', label: isian.wbs },
      { jenis: 'tujuan', nama: 'tujuan' },
    ];
  },
  read: (check, meja) => {
    const { view } = meja;
    const judul = check.teks('judul', { min: JUDUL_MIN, max: JUDUL_MAX });
    const klasifikasi = check.pilihan('klasifikasi', KLASIFIKASI);
    const isBerkadar = klasifikasi === 'berkadar_pengawasan';
    const terlapor = check.form.text('terlapor');
    const kategori = check.form.text('kategori');
    const tag = readTag(check);
    const isSameTag = tag.join() === (view?.tag ?? []).join();
    const perbaikan: Perbaikan = {
      ...(judul === view?.judul ? {} : { judul }),
      ...(kategori === '' || kategori === view?.kategori?.kode ? {} : { kategori }),
      ...(isSameTag ? {} : { tag }),
    };
    return {
      perintah: 'verifikasi',
      perbaikan,
      ...(klasifikasi === undefined || klasifikasi === view?.klasifikasi ? {} : { klasifikasi }),
      ...(isBerkadar && terlapor !== '' ? { terlapor } : {}),
      ...(check.isOn('rahasia') ? { rahasia: true } : {}),
      ...(check.isOn('anonim') ? { anonim: true } : {}),
      ...(check.isOn('wbs') ? { wbs: true } : {}),
      ...readTujuan(check, meja),
    };
  },
};

export const kelola: CommandSpec = { fields: () => [], read: () => ({ perintah: 'kelola' }) };
export const kePpid: CommandSpec = { fields: () => [], read: () => ({ perintah: 'ke-ppid' }) };

export const disposisi: CommandSpec = {
  fields: (meja) => [{ jenis: 'tujuan', nama: 'tujuan' }, reasonField(meja)],
  read: (check, meja) => ({
    perintah: 'disposisi',
    ...readTujuan(check, meja),
    alasan: check.teks('alasan', { min: ALASAN_MIN, max: ALASAN_MAX }),
  }),
};

export const putuskan: CommandSpec = {
  fields: (meja, draft) => {
    const { isian } = meja.page.m.petugas.perintah;
    const suggested = saranOf(meja, draft).map(({ usulan }) => usulan.badan);
    const here = meja.view?.instansi?.kode;
    return [
      {
        jenis: 'badan',
        nama: 'badan',
        label: isian.badanPutusan,
        cari: 'cari_badan',
        cariLabel: isian.cari_badan,
        cakupan: () => true,
        tawaran: [...suggested, ...(here === undefined || here === NAS ? [] : [here])],
      },
      reasonField(meja),
    ];
  },
  read: (check, meja) => ({
    perintah: 'putuskan',
    ...readBadan(check, meja, 'badan'),
    alasan: check.teks('alasan', { min: ALASAN_MIN, max: ALASAN_MAX }),
  }),
};

export const bukanWewenang: CommandSpec = {
  fields: (meja, draft) => {
    const { isian } = meja.page.m.petugas.perintah;
    return [
      reasonField(meja),
      {
        jenis: 'badan',
        nama: 'usulan',
        label: isian.usulan,
        cari: 'cari_usulan',
        cariLabel: isian.cari_usulan,
        cakupan: () => true,
        tawaran: saranOf(meja, draft)
          .map(({ usulan }) => usulan.badan)
          .filter((kode) => !isInCharge(meja, kode)),
      },
    ];
  },
  read: (check): Incoming => {
    const usulan = check.form.text('usulan');
    if (usulan === '') check.refuse('input.required', 'usulan');
    return {
      perintah: 'bukan-wewenang',
      alasan: check.teks('alasan', { min: ALASAN_MIN, max: ALASAN_MAX }),
      usulan,
    };
  },
};

function isInCharge({ view }: Meja, kode: string): boolean {
  return view?.instansi?.kode === kode || view?.unit.some((one) => one.kode === kode) === true;
}

/** One body, a unit or an instansi: the command tells them apart. */
function readBadan(check: Check, { aturan }: Meja, nama: string): Tujuan {
  const kode = check.form.text(nama);
  if (kode === '') check.refuse('input.required', nama);
  return badanOf(aturan.pohon, kode)?.jenis === 'unit' ? { unit: [kode] } : { instansi: kode };
}
