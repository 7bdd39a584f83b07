import { describe, expect, test } from 'vitest';
import { useTestDeps } from '../../../../tests/support/deps.ts';
import { fold } from '../../../domain/laporan/evolve.ts';
import { PUBLIK } from '../../../domain/laporan/reader.ts';
import type { Laporan } from '../../../domain/laporan/types.ts';
import { query } from '../../../persistence/connection/database.ts';
import { readIdentitas } from '../../../persistence/identitas/identitas.ts';
import { loadLaporan, type Loaded } from '../../../persistence/laporan/loadLaporan.ts';
import { readRiwayat, toLaporanEvent } from '../../../persistence/riwayat/readRiwayat.ts';
import { checkSystem } from '../../check/checkSystem.ts';
import { listLaporan } from '../../laporan/readLaporan.ts';
import { readIndikator } from '../../monev/readIndikator.ts';
import { contoh, csvOf, imported } from './files.ts';

const at = useTestDeps();

async function byAsal(nomorAsal: string): Promise<Loaded> {
  const [row] = await query<{ nomor: string }>(
    at().deps.db,
    'select nomor from laporan where nomor_asal = $1',
    [nomorAsal],
  );
  const loaded = await loadLaporan(at().deps.db, row?.nomor ?? '', { lock: false });
  if (loaded === null) throw new Error(`${nomorAsal} did not come in`);
  return loaded;
}

async function jenisOf({ id }: Loaded): Promise<string[]> {
  return (await readRiwayat(at().deps.db, id)).map((one) => one.jenis);
}

const clocks = ({ jam }: Laporan): string[] =>
  jam.map(
    (one) =>
      `${one.jam}${one.unit === null ? '' : ` ${one.unit}`}: ${one.gugur ? 'gugur' : one.selesai === null ? 'buka' : 'selesai'}`,
  );

describe('the sample of the import format', () => {
  test('goes in whole, every state with its clocks, words and publication', async () => {
    const { deps } = at();
    const first = await imported(deps, await contoh());
    expect(first).toEqual({ summary: { dibaca: 5, masuk: 5, tetap: 0, ditolak: 0 }, bad: [], file: [] });

    const one = await byAsal('PAMAN-1');
    expect(one.laporan).toMatchObject({
      status: 'selesai',
      hasil: 'dikonfirmasi',
      badan: ['KT-63.71/10'],
      terbit: true,
      pasif: false,
      penilaian: { nilai: 5 },
      dibuatPada: Date.parse('2024-03-05T09:10:00+08:00'),
      selesaiPada: Date.parse('2024-03-15T08:00:00+08:00'),
    });
    expect(await jenisOf(one)).toEqual([
      'dibuat',
      'diverifikasi',
      'ditindaklanjuti',
      'diselesaikan',
      'dikonfirmasi',
      'dinilai',
    ]);
    const words = (await readRiwayat(deps.db, one.id)).map((event) => toLaporanEvent(event).kata.pesan);
    expect(words).toContain('Kelima lampu sudah diganti.');
    expect(words).toContain('Lampu menyala kembali.');

    const [two, three, four, five] = await Promise.all(
      ['PAMAN-2', 'PAMAN-3', 'PAMAN-4', 'PAMAN-5'].map(byAsal),
    );
    expect(two?.laporan).toMatchObject({
      status: 'tertunda',
      tertundaDari: 'menunggu_verifikasi',
      pasif: true,
    });
    expect(three?.laporan).toMatchObject({
      status: 'diarsipkan',
      alasanArsip: 'iseng',
      terbit: false,
      pasif: false,
    });
    expect(four?.laporan).toMatchObject({ status: 'diproses', pasif: true, badan: ['KT-63.71/12'] });
    expect(five?.laporan).toMatchObject({
      status: 'diteruskan',
      klasifikasi: 'berkadar_pengawasan',
      terlapor: null,
      anonim: true,
      rahasia: true,
      terbit: false,
    });
    expect(clocks(five?.laporan as Laporan)).toEqual([
      'verifikasi: selesai',
      'ombudsman: buka',
      'respons KT-63.71/02: buka',
      'penyelesaian: buka',
    ]);
  });

  test('a second time is unchanged, a changed row is a conflict, and lists and figures count it once', async () => {
    const { deps } = at();
    const text = await contoh();
    expect((await imported(deps, text, { size: 13 })).summary).toEqual({
      dibaca: 5,
      masuk: 0,
      tetap: 5,
      ditolak: 0,
    });
    const changed = await imported(deps, text.replace('Lampu jalan mati', 'Lampu jalan padam'));
    expect(changed.summary).toEqual({ dibaca: 5, masuk: 0, tetap: 4, ditolak: 1 });
    expect(changed.bad).toMatchObject([
      { baris: 2, kolom: 'nomor_asal', nilai: 'PAMAN-1', alasan: { code: 'import.conflict' } },
    ]);
    expect((await byAsal('PAMAN-1')).laporan.judul).toBe('Lampu jalan mati');
    const page = await listLaporan(deps, PUBLIK, {
      filter: { q: 'lampu' },
      urut: 'terbaru',
      limit: 10,
      cursor: null,
    });
    expect(page.ok && page.value.baris.map((one) => one.judul)).toEqual(['Lampu jalan mati']);
    const figures = await readIndikator(deps, {
      instansi: ['KT-63.71'],
      dari: '2024-03-01',
      sampai: '2024-03-31',
    });
    expect(figures.ok && figures.value.baris[0]?.indikator).toMatchObject({
      total: { nilai: 5 },
      selesai: { pembilang: 1, penyebut: 5 },
      tindak_lanjut: { pembilang: 2, penyebut: 5 },
    });
  });

  test('what the source left open is touched by nothing automatic', async () => {
    const rows = await query<{ n: number }>(
      at().deps.db,
      `select count(*) as n from laporan where sapu_pada is not null or (keadaan->>'pasif')::bool is distinct from
        (status in ('menunggu_verifikasi', 'tertunda', 'diteruskan', 'diproses'))`,
    );
    expect(rows).toEqual([{ n: 0 }]);
    expect((await byAsal('PAMAN-4')).turunan.jatuhTempo).not.toBeNull();
    const pesan = await query(at().deps.db, 'select from pesan');
    expect(pesan).toEqual([]);
  });
});

describe('what the source did not keep', () => {
  test('is said to be missing, and measured by no clock', async () => {
    const { deps } = at();
    const rows = [
      { nomor_asal: 'B-1', status: 'selesai' },
      {
        nomor_asal: 'B-2',
        status: 'selesai',
        hasil: 'tanpa_tanggapan',
        didisposisi_pada: '2024-03-06T09:00:00+08:00',
        selesai_pada: '2024-03-20T09:00:00+08:00',
      },
      { nomor_asal: 'B-3', status: 'diarsipkan' },
      { nomor_asal: 'B-4', status: 'diproses', unit: 'KT-63.71/06' },
      { nomor_asal: 'B-5', status: 'tertunda', unit: 'KT-63.71/06' },
    ];
    expect((await imported(deps, csvOf(rows))).bad).toEqual([]);
    const one = await byAsal('B-1');
    expect(one.laporan).toMatchObject({ hasil: 'diselesaikan', kanal: 'impor' });
    expect(clocks(one.laporan).filter((clock) => clock.endsWith('selesai'))).toEqual([]);
    const told = (await readRiwayat(deps.db, one.id)).map((event) => toLaporanEvent(event).kata.pesan);
    expect(told.filter((text) => text === 'tidak tercatat di sistem asal')).toHaveLength(2);
    const two = await byAsal('B-2');
    expect(await jenisOf(two)).toEqual(['dibuat', 'dikelola', 'ditindaklanjuti', 'ditutup_otomatis']);
    expect(clocks(two.laporan)).toEqual([
      'verifikasi: selesai',
      'ombudsman: gugur',
      'respons KT-63.71: gugur',
      'penyelesaian: selesai',
      'tanggapan: gugur',
      'buka_kembali: buka',
    ]);
    expect((await byAsal('B-3')).laporan).toMatchObject({ status: 'diarsipkan', alasanArsip: null });
    expect((await byAsal('B-4')).laporan).toMatchObject({ status: 'diproses', badan: ['KT-63.71/06'] });
    expect((await byAsal('B-5')).laporan).toMatchObject({
      tertundaDari: 'diteruskan',
      badan: ['KT-63.71/06'],
    });
  });

  test('verifying and forwarding keep an instant each, and a past question pauses the clocks', async () => {
    const row = {
      nomor_asal: 'C-1',
      status: 'selesai',
      hasil: 'tidak_dapat_dipenuhi',
      unit: 'KT-63.71/06',
      diverifikasi_pada: '2024-03-06T09:00:00+08:00',
      didisposisi_pada: '2024-03-08T09:00:00+08:00',
      ditunda_pada: '2024-03-13T09:00:00+08:00',
      pertanyaan: 'Di mana?',
      ditindaklanjuti_pada: '2024-03-18T09:00:00+08:00',
      selesai_pada: '2024-03-19T09:00:00+08:00',
      nama_pelapor: 'Siti',
      kontak_pelapor: '0812-3456-7890',
    };
    expect((await imported(at().deps, csvOf([row]))).bad).toEqual([]);
    const { id, laporan } = await byAsal('C-1');
    expect(await readIdentitas(at().deps.db, id)).toMatchObject({ nama: 'Siti', telepon: '+6281234567890' });
    const verifikasi = laporan.jam.find((one) => one.jam === 'verifikasi');
    const respons = laporan.jam.find((one) => one.jam === 'respons');
    expect(verifikasi).toMatchObject({ selesai: Date.parse(row.diverifikasi_pada), gugur: false });
    expect(respons).toMatchObject({
      unit: 'KT-63.71/06',
      mulai: Date.parse(row.didisposisi_pada),
      selesai: Date.parse(row.ditindaklanjuti_pada),
      jeda: [{ dari: Date.parse(row.ditunda_pada), sampai: Date.parse(row.ditindaklanjuti_pada) }],
    });
    expect(laporan.diteruskanPada).toBe(Date.parse(row.didisposisi_pada));
  });
});

describe('the stored histories', () => {
  test('fold to their rows', async () => {
    const { deps } = at();
    const rows = await query<{ nomor: string }>(deps.db, 'select nomor from laporan');
    expect(rows.length).toBeGreaterThan(10);
    for (const { nomor } of rows) {
      const loaded = await loadLaporan(deps.db, nomor, { lock: false });
      const events = (await readRiwayat(deps.db, loaded?.id ?? '')).map(toLaporanEvent);
      expect(fold(events)).toEqual(loaded?.laporan);
    }
  });

  test('follow a decree of the time between their last step and their coming in, as check has it', async () => {
    const { deps } = at();
    const open = {
      instansi: 'KT-63.71',
      dibuat_pada: '2025-07-28T09:10:00+08:00',
      diverifikasi_pada: '2025-07-29T09:10:00+08:00',
      didisposisi_pada: '2025-07-30T09:10:00+08:00',
      status: 'diproses',
    };
    // 18 August 2025 became a day off on 7 August, when the source had long forwarded it.
    expect((await imported(deps, csvOf([{ ...open, nomor_asal: 'SKB-1' }]))).bad).toEqual([]);
    const findings = [];
    for await (const one of checkSystem(deps))
      if (one.jenis === 'baris' || one.jenis === 'buku') findings.push(one);
    expect(findings).toEqual([]);
  });
});
