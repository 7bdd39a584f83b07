import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { suggestBadan } from '../../../domain/disposisi/kompetensi.ts';
import {
  badanOf,
  buildPohon,
  instansiOf,
  supervisedInstansi,
  supervises,
} from '../../../domain/instansi/pohon.ts';
import { parseCsv, readReferenceFiles } from './referenceFiles.ts';
import { referenceRows } from './referenceRows.ts';
import { readFile } from 'node:fs/promises';

const dataFolder = fileURLToPath(new URL('../../../../data/', import.meta.url));
const rows = referenceRows(await readReferenceFiles(dataFolder));
const pohon = buildPohon(rows.badan);
const kategori = new Map(rows.kategori.map((k) => [k.kode, k]));

describe('the reference files', () => {
  it('hold the areas, bodies and topics that their README counts', () => {
    const count = (tingkat: string) => rows.wilayah.filter((w) => w.tingkat === tingkat).length;
    expect(['provinsi', 'kabkota', 'kecamatan', 'desa'].map(count)).toEqual([38, 514, 7285, 83762]);
    const instansi = rows.badan.filter((b) => b.jenis !== 'unit');
    expect(instansi).toHaveLength(698);
    expect(rows.badan).toHaveLength(698 + 546 * 25 + (698 - 546 - 6 - 1) * 4);
    expect(rows.kategori.filter((k) => k.peka).map((k) => k.kode)).toEqual([
      'K04a',
      'K07b',
      'K11b',
      'K17b',
      'K17d',
      'K22',
    ]);
  });

  it('make a tree in which a province supervises its kabupaten and kota (rules §6: 14 in Kalimantan Selatan)', () => {
    const golden = supervisedInstansi(pohon, 'PR-63').filter((kode) =>
      ['pemprov', 'pemkab', 'pemkot'].includes(badanOf(pohon, kode)?.jenis ?? ''),
    );
    expect(golden).toHaveLength(14);
    expect(supervises(pohon, 'KM-09', 'KT-63.71/06')).toBe(true);
    expect(badanOf(pohon, 'KT-63.71/06')?.nama).toBe('Dinas Pekerjaan Umum dan Penataan Ruang');
    expect(badanOf(pohon, 'KT-31.74/01')).toBeUndefined();
  });

  it('give every local government and every area the right area code', () => {
    const kodeWilayah = new Set(rows.wilayah.map((w) => w.kode));
    expect(rows.badan.filter((b) => b.wilayah !== null && !kodeWilayah.has(b.wilayah))).toEqual([]);
    expect(pohon.pemda.size).toBe(38 + 514);
  });

  it('name years that a decree settles, and decrees that only add a day', () => {
    const settled = rows.ketetapan.flatMap((k) => k.tahun ?? []);
    expect(settled.toSorted((a, b) => a - b)).toEqual([2020, 2021, 2022, 2023, 2024, 2025, 2026]);
    const amendment = rows.ketetapan.filter((k) => k.dasar.includes('mengubah'));
    expect(amendment).toMatchObject([
      {
        ditetapkanPada: '2025-08-07',
        tahun: null,
        tambah: [{ tanggal: '2025-08-18', jenis: 'cuti_bersama' }],
      },
    ]);
  });

  it('know words for every object of competence', () => {
    const silent = rows.kompetensi.filter((k) => k.objek !== null && k.kata.length === 0);
    expect(silent).toEqual([]);
  });
});

describe('the hint of the competent body', () => {
  it('is right first for at least nine in ten of the sample laporan that have a competent body', async () => {
    const sample = parseCsv(await readFile(`${dataFolder}contoh-laporan.csv`, 'utf8'));
    const answerable = sample.filter((row) => row['instansi_tepat'] !== '');
    const wrong = answerable.filter((row) => {
      const first = suggestBadan(
        {
          kategori: kategori.get(row['kategori'] ?? '') ?? null,
          wilayah: row['wilayah'] || null,
          klasifikasi: row['klasifikasi'] ?? '',
          teks: `${row['judul']} ${row['isi']}`,
        },
        rows.kompetensi,
        pohon,
      )[0];
      if (!first) return true;
      const unit = badanOf(pohon, first.badan);
      const isRight = unit?.jenis === 'unit' ? unit.nama === row['unit_tepat'] : row['unit_tepat'] === '';
      return instansiOf(pohon, first.badan) !== row['instansi_tepat'] || !isRight;
    });
    console.info(
      `right: ${answerable.length - wrong.length} of ${answerable.length}`,
      wrong.map((r) => r['nomor']),
    );
    expect(answerable.length).toBeGreaterThan(30);
    expect(wrong.length / answerable.length).toBeLessThanOrEqual(0.1);
  });
});
