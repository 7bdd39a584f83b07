import type { Reader } from '../../domain/laporan/reader.ts';
import { formatInstant, type Instant, type Zona } from '../../domain/shared/time.ts';
import type { Deps } from '../deps.ts';
import { listLaporan, MAX_LIMIT, type LaporanView } from '../laporan/readLaporan.ts';
import { readRiwayat } from '../laporan/readRiwayat.ts';
import { exportIndikator } from '../monev/exportIndikator.ts';
import type { CsvValue } from './csvLine.ts';

export const YANG_DIEKSPOR = ['laporan', 'riwayat', 'indikator'] as const;
export type YangDiekspor = (typeof YANG_DIEKSPOR)[number];

/** One line of an export: the same names in CSV and JSON. Lists are lists in JSON, joined by a space in CSV. */
export type ExportRow = Readonly<Record<string, CsvValue | readonly string[]>>;

/** For whom: everything that comes out went through the reader's own view (rules §3). */
export interface ExportFor {
  readonly reader: Reader;
  readonly akunId: string;
}

/** Rows page by page, oldest first, in constant memory; what is made meanwhile neither doubles nor hides rows. */
export async function* exportRows(
  deps: Deps,
  what: YangDiekspor,
  whom: ExportFor,
): AsyncGenerator<readonly ExportRow[]> {
  if (what === 'indikator') {
    const lines = await exportIndikator(deps, {});
    if (!lines.ok) throw new Error(`the figures of everything were refused: ${lines.refusal.code}`);
    yield lines.value.map((line) => ({ ...line }));
    return;
  }
  for await (const page of pagesOf(deps, whom.reader)) {
    if (what === 'laporan') yield page.map(laporanRow);
    else yield (await Promise.all(page.map((one) => riwayatRows(deps, whom, one)))).flat();
  }
}

async function* pagesOf(deps: Deps, reader: Reader): AsyncGenerator<readonly LaporanView[]> {
  let cursor: string | null = null;
  do {
    const page = await listLaporan(deps, reader, { filter: {}, urut: 'terlama', limit: MAX_LIMIT, cursor });
    if (!page.ok) throw new Error(`a cursor of this list was refused: ${page.refusal.code}`);
    yield page.value.baris;
    cursor = page.value.next;
  } while (cursor !== null);
}

function laporanRow(view: LaporanView): ExportRow {
  const { zona } = view;
  return {
    nomor: view.nomor,
    nomor_asal: view.nomorAsal,
    status: view.status,
    hasil: view.hasil,
    alasan_arsip: view.alasanArsip,
    klasifikasi: view.klasifikasi,
    kategori: view.kategori?.kode ?? null,
    tag: view.tag,
    judul: view.judul,
    isi: view.isi,
    instansi: view.instansi?.kode ?? null,
    unit: view.unit.map((one) => one.kode),
    terlapor: view.terlapor?.kode ?? null,
    wilayah: view.wilayah?.kode ?? null,
    lokasi_lat: view.lokasi?.lat ?? null,
    lokasi_lon: view.lokasi?.lon ?? null,
    lokasi_keterangan: view.lokasi?.keterangan ?? null,
    tanggal_kejadian: view.tanggalKejadian,
    kanal: view.kanal,
    anonim: view.anonim,
    rahasia: view.rahasia,
    terbit: view.terbit,
    nama_pelapor: view.pelapor?.nama ?? null,
    email_pelapor: view.pelapor?.email ?? null,
    telepon_pelapor: view.pelapor?.telepon ?? null,
    nilai: view.penilaian,
    dibuat_pada: instant(view.dibuatPada, zona),
    diubah_pada: instant(view.diubahPada, zona),
    selesai_pada: instant(view.selesaiPada, zona),
    jatuh_tempo: instant(nextDue(view), zona),
  };
}

/** The first end of what still runs. */
function nextDue({ tenggat }: LaporanView): Instant | null {
  const due = tenggat.flatMap(({ jam, tenggat: one }) =>
    jam.selesai === null && one.jatuhTempo !== null ? [one.jatuhTempo] : [],
  );
  return due.length === 0 ? null : Math.min(...due);
}

async function riwayatRows(
  deps: Deps,
  { reader, akunId }: ExportFor,
  { nomor }: LaporanView,
): Promise<ExportRow[]> {
  const page = await readRiwayat(deps, reader, nomor, akunId);
  // It may have gone out of sight since the list was read.
  if (!page.ok) return [];
  const { zona, baris } = page.value;
  return baris.map(({ urut, jenis, pada, oleh, isi, isiHash, hash, hashSebelum }) => ({
    nomor,
    urut,
    jenis,
    pada: instant(pada, zona),
    oleh,
    isi: isi === null ? null : JSON.stringify(isi),
    isi_hash: isiHash,
    hash,
    hash_sebelum: hashSebelum,
  }));
}

function instant(pada: Instant | null, zona: Zona): string | null {
  return pada === null ? null : formatInstant(pada, zona);
}
