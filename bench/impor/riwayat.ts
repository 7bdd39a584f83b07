import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { activeUnits } from '../../src/domain/instansi/pohon.ts';
import { KOLOM_LAPORAN, type KolomLaporan } from '../../src/domain/laporan/impor/riwayatAsal.ts';
import type { Rujukan } from '../../src/domain/laporan/aturan.ts';
import { csvLine } from '../../src/useCases/ekspor/csvLine.ts';
import { ANSWERS, textsFor } from '../lifecycle/words.ts';

type Baris = Partial<Record<KolomLaporan, string>>;

interface Tertulis {
  readonly rows: number;
  readonly bytes: number;
  /** Rows that must be refused, and rows that stand in the file twice. */
  readonly salah: number;
  readonly dua: number;
}

const START = Date.parse('2021-01-01T08:00:00+08:00');
const SPAN_MINUTES = 5 * 365 * 24 * 60;

/**
 * Writes the history of an invented system: `rows` laporan of all kabupaten and kota in every state, some with a pelapor, one in 200 wrong in a
 * way that people make, one in 500 twice. The same seed writes the same file.
 */
export async function writeRiwayat(
  file: string,
  rows: number,
  rujukan: Rujukan,
  seed: number,
): Promise<Tertulis> {
  const int = chanceFrom(seed);
  const { pohon, kategori } = rujukan;
  const bodies = [...pohon.badan.values()]
    .filter((one) => one.jenis === 'pemkot' || one.jenis === 'pemkab')
    .map((one) => ({ kode: one.kode, wilayah: one.wilayah, unit: activeUnits(pohon, one.kode) }));
  const topics = [...kategori.values()].filter((one) => one.aktif).map((one) => one.kode);
  const stream = createWriteStream(file);
  const tell = { bytes: 0, salah: 0, dua: 0 };
  const write = async (text: string): Promise<void> => {
    tell.bytes += Buffer.byteLength(text);
    if (!stream.write(text)) await once(stream, 'drain');
  };
  await write(csvLine([...KOLOM_LAPORAN]));
  for (let n = 0; n < rows; n += 1) {
    const badan = bodies[int(bodies.length)];
    if (badan === undefined) throw new Error('Broken invariant: the reference data name kabupaten and kota');
    const row = lifeOf(int, n);
    row.instansi = badan.kode;
    row.wilayah = badan.wilayah ?? '';
    const unit = badan.unit[int(badan.unit.length + 1)] ?? '';
    // Before it is forwarded no unit has it.
    row.unit = row.didisposisi_pada === undefined ? '' : unit;
    row.kategori = int(5) === 0 ? '' : (topics[int(topics.length)] ?? '');
    if (int(200) === 0) {
      tell.salah += 1;
      wound(int, row);
    }
    const line = csvLine(KOLOM_LAPORAN.map((kolom) => row[kolom] ?? ''));
    await write(line);
    // A doubled row counts among those that were asked for.
    if (n + 1 < rows && int(500) === 0) {
      n += 1;
      tell.dua += 1;
      await write(line);
    }
  }
  stream.end();
  await once(stream, 'close');
  return { rows, ...tell };
}

/** A life that the rules know, with the instants that such a state has. */
function lifeOf(int: (below: number) => number, n: number): Baris {
  const begun = START + int(SPAN_MINUTES) * 60_000;
  const after = (days: number): string => instant(begun + days * 86_400_000 + int(600) * 60_000);
  const kind = int(100);
  const row: Baris = {
    nomor_asal: `LAMA-${n}`,
    kanal: ['web', 'sms', 'tatap_muka'][int(3)] ?? 'web',
    klasifikasi:
      ['pengaduan', 'pengaduan', 'pengaduan', 'aspirasi', 'permintaan_informasi'][int(5)] ?? 'pengaduan',
    ...textsFor(int),
    tanggal_kejadian: int(2) === 0 ? '' : instant(begun - 86_400_000 * int(9)).slice(0, 10),
    rahasia: int(50) === 0 ? 'ya' : '',
    dibuat_pada: instant(begun),
    status: 'menunggu_verifikasi',
  };
  if (int(4) === 0) {
    row.nama_pelapor = `Warga ${int(9_000)}`;
    row.kontak_pelapor = `warga${int(900_000)}@contoh.id`;
  }
  if (kind < 5) return row;
  if (kind < 8)
    return { ...row, status: 'tertunda', ditunda_pada: after(1), pertanyaan: 'Di mana tepatnya?' };
  if (kind < 14)
    return {
      ...row,
      status: 'diarsipkan',
      diarsipkan_pada: after(2),
      alasan_arsip: 'bukan_pelayanan_publik',
    };
  Object.assign(row, { diverifikasi_pada: after(1), didisposisi_pada: after(1.5), status: 'diproses' });
  if (kind < 24) return row;
  Object.assign(row, { ditindaklanjuti_pada: after(4), jawaban: ANSWERS[int(ANSWERS.length)] ?? '' });
  return {
    ...row,
    status: 'selesai',
    selesai_pada: after(9),
    hasil: int(3) === 0 ? 'dikonfirmasi' : '',
    nilai: int(3) === 0 ? String(1 + int(5)) : '',
  };
}

/** Mistakes that tables of people hold. */
function wound(int: (below: number) => number, row: Baris): void {
  switch (int(4)) {
    case 0:
      row.kategori = 'TIDAKADA';
      return;
    case 1:
      row.dibuat_pada = '05/03/2024';
      return;
    case 2:
      row.instansi = 'KT-00.00';
      return;
    default:
      row.judul = '';
  }
}

const instant = (ms: number): string => `${new Date(ms + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;

/** mulberry32: the same numbers for the same seed. */
function chanceFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}
