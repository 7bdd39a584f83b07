import { formatInstant, type Instant } from '../../../domain/shared/time.ts';
import type { LaporanView } from '../../../useCases/laporan/readLaporan.ts';
import type { LaporanJson } from './laporanSchema.ts';

/** One laporan as the API tells it (interfaces §5): codes, with names beside them; null for what the reader may not see. */
export function laporanJson(view: LaporanView): LaporanJson {
  const { pandangan } = view;
  const isFull = pandangan.fakta === 'penuh';
  const isKnown = isFull || pandangan.fakta === 'ringkas';
  const at = (pada: Instant | null): string | null => (pada === null ? null : formatInstant(pada, view.zona));
  return {
    nomor: view.nomor,
    status: view.status,
    hasil: view.hasil,
    alasanArsip: view.alasanArsip,
    klasifikasi: view.klasifikasi,
    kategori: view.kategori?.kode ?? null,
    kategoriNama: view.kategori?.nama ?? null,
    tag: isFull ? [...view.tag] : null,
    judul: view.judul,
    isi: view.isi,
    instansi: view.instansi?.kode ?? null,
    instansiNama: view.instansi?.nama ?? null,
    unit: isKnown ? view.unit.map((one) => one.kode) : null,
    unitNama: isKnown ? view.unit.map((one) => one.nama) : null,
    terlapor: view.terlapor?.kode ?? null,
    wilayah: view.wilayah?.kode ?? null,
    wilayahNama: view.wilayah?.nama ?? null,
    lokasi: view.lokasi === null ? null : { ...view.lokasi },
    tanggalKejadian: view.tanggalKejadian,
    kanal: view.kanal,
    anonim: view.anonim,
    rahasia: view.rahasia,
    terbit: view.terbit,
    pelapor: view.pelapor === null ? null : { ...view.pelapor },
    lampiran: pandangan.teks ? view.lampiran.map(lampiranJson) : null,
    tanggapan: pandangan.teks ? view.tanggapan.map((one) => tanggapanJson(one, at)) : null,
    terkait: isFull ? [...view.terkait] : null,
    utama: view.utama === null ? null : { ...view.utama },
    penilaian: view.penilaian,
    ombudsman: view.ombudsman,
    dibuatPada: at(view.dibuatPada),
    diubahPada: at(view.diubahPada),
    selesaiPada: at(view.selesaiPada),
    nomorAsal: view.nomorAsal,
    boleh: [...view.boleh],
    tenggat: isKnown ? view.tenggat.map(tenggatJson) : null,
  };
}

/** Somebody whose own act took the laporan out of their sight: they know that it was done, and no more. */
export function unseenLaporanJson(nomor: string): LaporanJson {
  return { ...UNSEEN, nomor, boleh: [] };
}

export function lampiranJson({ id, nama, jenis, ukuran, pindai }: LaporanView['lampiran'][number]) {
  return { id, nama, jenis, ukuran, pindai, url: `/api/v1/lampiran/${id}` };
}

function tanggapanJson(one: LaporanView['tanggapan'][number], at: (pada: Instant | null) => string | null) {
  const { urut, jenis, oleh, badan, isi, akhir, rencanaTanggal, verdict, isErased } = one;
  return {
    urut,
    jenis,
    pada: at(one.pada) ?? '',
    oleh,
    badan: badan?.kode ?? null,
    badanNama: badan?.nama ?? null,
    isi,
    akhir,
    rencanaTanggal,
    verdict,
    dihapus: isErased,
    lampiran: one.lampiran.map(lampiranJson),
  };
}

/** In the zone of the body in charge when the clock started, which is also the one that its last day is counted in. */
function tenggatJson({ jam, tenggat }: LaporanView['tenggat'][number]) {
  const at = (pada: Instant | null): string | null => (pada === null ? null : formatInstant(pada, jam.zona));
  return {
    jam: jam.jam,
    ...(jam.unit === null ? {} : { unit: jam.unit }),
    mulai: at(jam.mulai) ?? '',
    jatuhTempo: at(tenggat.jatuhTempo),
    selesai: at(jam.selesai),
    status: tenggat.status,
    putaran: jam.putaran,
    sementara: tenggat.sementara,
  };
}

const UNSEEN: Omit<LaporanJson, 'nomor' | 'boleh'> = {
  status: null,
  hasil: null,
  alasanArsip: null,
  klasifikasi: null,
  kategori: null,
  kategoriNama: null,
  tag: null,
  judul: null,
  isi: null,
  instansi: null,
  instansiNama: null,
  unit: null,
  unitNama: null,
  terlapor: null,
  wilayah: null,
  wilayahNama: null,
  lokasi: null,
  tanggalKejadian: null,
  kanal: null,
  anonim: null,
  rahasia: null,
  terbit: null,
  pelapor: null,
  lampiran: null,
  tanggapan: null,
  terkait: null,
  utama: null,
  penilaian: null,
  ombudsman: null,
  dibuatPada: null,
  diubahPada: null,
  selesaiPada: null,
  nomorAsal: null,
  tenggat: null,
};
