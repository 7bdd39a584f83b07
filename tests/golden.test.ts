import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Badan } from '../src/domain/instansi/types.ts';
import { formatPersen } from '../src/messages/format/angka.ts';
import { goldenSets } from './support/golden.ts';
import { toCsv } from './support/goldenRows.ts';

interface BadanRow {
  readonly kode: string;
  readonly nama: string;
  readonly jenis: Badan['jenis'];
  readonly pembina: string;
  readonly zona_waktu: Badan['zona'];
}

const file = readFileSync(new URL('../data/instansi.csv', import.meta.url), 'utf8');
const badan = parse<BadanRow>(file, { columns: true }).map(({ kode, nama, jenis, pembina, zona_waktu }) => {
  const none = { induk: null, wilayah: null, urusan: null, berlakuSejak: null, berlakuSampai: null };
  return { ...none, kode, nama, jenis, pembina: pembina === '' ? null : pembina, zona: zona_waktu };
});
const sets = goldenSets(badan);

describe('the histories of the published figures', () => {
  test.each(sets.map((set) => [set.nama, set] as const))(
    '%s has the counts that were printed',
    (_nama, set) => {
      for (const [kode, [pembilang, penyebut, text, decimals]] of Object.entries(set.harapan)) {
        expect(formatPersen(pembilang, penyebut, decimals ?? 0), kode).toBe(text);
      }
      const { selesai, keterhubungan, keaktifan } = set.harapan;
      const done = set.laporan.filter((row) => row.status === 'selesai').length;
      if (selesai) expect([done, set.laporan.length]).toEqual(selesai.slice(0, 2));
      if (keterhubungan) expect(set.sk.length).toBe(keterhubungan[0]);
      if (keaktifan) expect(set.masuk.length).toBe(keaktifan[0]);
    },
  );

  test('numbers of laporan and bodies are those of the law', () => {
    expect(sets.map((set) => set.laporan.length).slice(0, 5)).toEqual([1294, 826, 215, 0, 1011]);
    const bodies = (nama: string): number =>
      sets.find((set) => set.nama === nama)?.harapan['keterhubungan']?.[1] ?? 0;
    expect(
      [
        'Kalimantan Selatan 2020',
        'Kalimantan Tengah 2020',
        'Jambi Januari-Agustus 2020',
        'Lampung 2020',
        'Jawa Timur 2021',
      ].map(bodies),
    ).toEqual([14, 15, 12, 16, 38]);
    expect(new Set(sets.at(-1)?.laporan.map((row) => row.instansi)).size).toBe(34);
  });

  test('rows are told apart, lie inside their period, and never run backwards', () => {
    const rows = sets.flatMap((set) => set.laporan);
    expect(new Set(rows.map((row) => `${row.instansi} ${row.nomor_asal}`)).size).toBe(rows.length);
    for (const set of sets) {
      for (const row of set.laporan) {
        const steps = [
          row.dibuat_pada,
          row.diverifikasi_pada,
          row.didisposisi_pada,
          row.ditunda_pada,
          row.ditindaklanjuti_pada,
          row.diarsipkan_pada,
          row.selesai_pada,
        ].filter((one) => one !== undefined);
        const instants = steps.map((one) => Date.parse(one));
        expect(instants).toEqual(instants.toSorted((a, b) => a - b));
        expect((steps[0] ?? '').slice(0, 10) >= set.tanya.dari).toBe(true);
        expect((steps.at(-1) ?? '').slice(0, 10) <= set.tanya.sampai).toBe(true);
      }
    }
  });

  test('the CSV is read back as it was', () => {
    const [first] = sets;
    if (first === undefined) throw new Error('no sets');
    const back = parse<Record<string, string>>(toCsv(first.laporan), { columns: true });
    expect(
      back.map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== ''))),
    ).toEqual(
      first.laporan.map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== ''))),
    );
  });
});
