import { badanOf, instansiOf } from '../../instansi/pohon.ts';
import type { KodeBadan } from '../../instansi/types.ts';
import { parseEmail, parseTelepon } from '../../pelapor/kontak.ts';
import { ok, type Refusal, type Result } from '../../shared/result.ts';
import type { Instant } from '../../shared/time.ts';
import type { Rujukan } from '../aturan.ts';
import { ISI_MAX, JUDUL_MAX, TEKS_MAX } from '../limits.ts';
import {
  ALASAN_ARSIP,
  HASIL,
  KANAL,
  KLASIFIKASI,
  STATUS,
  type Status,
  type TanggalKejadian,
  type Titik,
} from '../types.ts';
import { Cells, type Baris } from './cells.ts';
import { checkLangkah, langkahOf, type Kejadian } from './langkah.ts';
import { KOLOM_WAJIB, type RiwayatAsal } from './riwayatAsal.ts';

const NOMOR_ASAL_MAX = 100;
const LOKASI_MAX = 1000;
const NAMA_MAX = 150;
const KODE_MAX = 60;

/**
 * One row of another system's history as a life that our rules know, or every reason against it (`import.*`, the path is the
 * column). The form's duties are not asked of history; what the columns can hold is. Whether a desa exists is left to the
 * caller, since desa are not kept in memory. Source: interfaces §7.
 */
export function checkRow(
  baris: Baris,
  { aturan, now }: { readonly aturan: Rujukan; readonly now: Instant },
): Result<RiwayatAsal, readonly Refusal[]> {
  const cells = new Cells(baris);
  for (const kolom of KOLOM_WAJIB) if (cells.text(kolom) === null) cells.refuse(kolom, 'import.required');
  const status = cells.oneOf('status', STATUS);
  const hasil = cells.oneOf('hasil', HASIL);
  const alasanArsip = cells.oneOf('alasan_arsip', ALASAN_ARSIP);
  const penilaian = readPenilaian(cells);
  const { instansi, unit } = readBadan(cells, aturan);
  const kiriman = readKiriman(cells, aturan);
  const pelapor = readPelapor(cells);
  const kejadian = readKejadian(cells, now);
  const nomorAsal = cells.limited('nomor_asal', NOMOR_ASAL_MAX) ?? '';
  if (status !== null && kejadian !== null) checkLangkah(cells, status, kejadian);
  if (cells.refusals.length > 0 || status === null || kejadian === null) {
    return { ok: false, refusal: cells.refusals };
  }
  return ok({
    nomorAsal,
    instansi,
    unit,
    kiriman,
    dibuatPada: kejadian.dibuatPada,
    langkah: langkahOf(status, kejadian),
    status,
    hasil: hasilOf(status, hasil),
    alasanArsip,
    ...penilaian,
    pelapor,
  });
}

function hasilOf(status: Status, hasil: RiwayatAsal['hasil']): RiwayatAsal['hasil'] {
  return status === 'selesai' ? (hasil ?? 'diselesaikan') : null;
}

function readPenilaian(cells: Cells): Pick<RiwayatAsal, 'nilai' | 'penilaianTeks'> {
  const text = cells.text('nilai');
  const nilai = text !== null && /^[1-5]$/.test(text) ? Number(text) : null;
  if (text !== null && nilai === null) cells.refuse('nilai', 'import.rating_invalid');
  const penilaianTeks = cells.limited('penilaian_teks', TEKS_MAX);
  if (text === null && penilaianTeks !== null) cells.refuse('nilai', 'import.rating_missing');
  return { nilai, penilaianTeks };
}

function readBadan(
  cells: Cells,
  { pohon }: Rujukan,
): { readonly instansi: KodeBadan; readonly unit: KodeBadan | null } {
  const instansi = cells.limited('instansi', KODE_MAX);
  const unit = cells.limited('unit', KODE_MAX);
  const badan = instansi === null ? undefined : badanOf(pohon, instansi);
  if (instansi !== null && badan === undefined) cells.refuse('instansi', 'import.body_unknown');
  if (badan?.jenis === 'unit') cells.refuse('instansi', 'import.not_an_instansi');
  const found = unit === null ? undefined : badanOf(pohon, unit);
  if (unit !== null && found === undefined) cells.refuse('unit', 'import.body_unknown');
  else if (found !== undefined && found.jenis !== 'unit') cells.refuse('unit', 'import.not_a_unit');
  else if (found !== undefined && badan !== undefined && instansiOf(pohon, found.kode) !== badan.kode) {
    cells.refuse('unit', 'import.unit_outside', { instansi: badan.kode });
  }
  return { instansi: instansi ?? '', unit };
}

function readKiriman(cells: Cells, aturan: Rujukan): RiwayatAsal['kiriman'] {
  const kategori = cells.limited('kategori', 20);
  if (kategori !== null && aturan.kategori.get(kategori)?.aktif !== true) {
    cells.refuse('kategori', 'import.kategori_unknown');
  }
  const wilayah = cells.text('wilayah');
  const isDesa = wilayah !== null && /^\d{2}\.\d{2}\.\d{2}\.\d{4}$/.test(wilayah);
  if (wilayah !== null && !isDesa && aturan.wilayahNama(wilayah) === null) {
    cells.refuse('wilayah', 'import.wilayah_unknown');
  }
  return {
    klasifikasi: cells.oneOf('klasifikasi', KLASIFIKASI) ?? 'pengaduan',
    judul: cells.limited('judul', JUDUL_MAX) ?? '',
    isi: cells.limited('isi', ISI_MAX) ?? '',
    kategori,
    wilayah,
    titik: readTitik(cells),
    lokasiKeterangan: cells.limited('lokasi_keterangan', LOKASI_MAX),
    tanggalKejadian: readTanggal(cells),
    anonim: cells.flag('anonim'),
    rahasia: cells.flag('rahasia'),
    kanal: cells.oneOf('kanal', KANAL) ?? 'impor',
  };
}

function readTitik(cells: Cells): Titik | null {
  const lat = cells.number('lokasi_lat', -90, 90);
  const lon = cells.number('lokasi_lon', -180, 180);
  const [hasLat, hasLon] = [cells.text('lokasi_lat') !== null, cells.text('lokasi_lon') !== null];
  if (hasLat && !hasLon) cells.refuse('lokasi_lon', 'import.point_incomplete');
  if (hasLon && !hasLat) cells.refuse('lokasi_lat', 'import.point_incomplete');
  return lat === null || lon === null ? null : { lat, lon };
}

function readTanggal(cells: Cells): TanggalKejadian | null {
  return cells.text('tanggal_kejadian') === 'tidak_tahu' ? 'tidak_tahu' : cells.hari('tanggal_kejadian');
}

function readPelapor(cells: Cells): RiwayatAsal['pelapor'] {
  const nama = cells.limited('nama_pelapor', NAMA_MAX);
  const kontak = cells.text('kontak_pelapor');
  if (nama === null && kontak === null) return null;
  const email = kontak === null ? null : parseEmail(kontak);
  const telepon = kontak === null ? null : parseTelepon(kontak);
  if (kontak !== null && email === null && telepon === null) {
    cells.refuse('kontak_pelapor', 'import.contact_invalid');
  }
  return { nama, email, telepon };
}

/** Null when the row does not even say when it was made. */
function readKejadian(cells: Cells, now: Instant): Kejadian | null {
  const dibuatPada = cells.instant('dibuat_pada', now);
  const rest = {
    diverifikasi: cells.instant('diverifikasi_pada', now),
    didisposisi: cells.instant('didisposisi_pada', now),
    ditindaklanjuti: cells.instant('ditindaklanjuti_pada', now),
    selesai: cells.instant('selesai_pada', now),
    ditunda: cells.instant('ditunda_pada', now),
    diarsipkan: cells.instant('diarsipkan_pada', now),
    jawaban: cells.limited('jawaban', TEKS_MAX),
    ringkasan: cells.limited('ringkasan', TEKS_MAX),
    pertanyaan: cells.limited('pertanyaan', TEKS_MAX),
    hasUnit: cells.text('unit') !== null,
  };
  return dibuatPada === null ? null : { dibuatPada, ...rest };
}
