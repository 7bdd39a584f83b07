/** The dimensions of the roll-ups (migration 0005), each with its column of the ledger. */
export const DIMENSI = ['semua', 'kategori', 'klasifikasi', 'kanal', 'wilayah', 'unit'] as const;
export type DimensiGulungan = (typeof DIMENSI)[number];

/** By what the rows of an answer are told apart (interfaces.md §5). */
export const PER = [
  'semua',
  'instansi',
  'bulan',
  'kategori',
  'klasifikasi',
  'kanal',
  'wilayah',
  'unit',
] as const;
export type Per = (typeof PER)[number];

/** The dimension that has the rows of `per`. */
export function dimensiOf(per: Per): DimensiGulungan {
  return per === 'instansi' || per === 'bulan' ? 'semua' : per;
}

/** The value of a dimension in a ledger line `d`; empty for none, as the roll-ups keep it. */
export const LEDGER_VALUE: Readonly<Record<DimensiGulungan, string>> = {
  semua: `''`,
  kategori: `coalesce(d.kategori, '')`,
  klasifikasi: 'd.klasifikasi',
  kanal: 'd.kanal',
  wilayah: `coalesce(d.wilayah, '')`,
  unit: 'd.unit',
};

/** Words by key of the roll-ups, from ledger lines `d` that fit `where`. Sums that are nothing are left out: most of what a
 * laporan passes through within one batch cancels itself. */
export function foldedLines(where: string): string {
  const month = `date_trunc('month', d.dibuat)::date`;
  const values = DIMENSI.map((one) => `('${one}', 'bulan', ${month}, ${LEDGER_VALUE[one]})`).join(', ');
  return `
    select v.dimensi, v.rentang, d.instansi, v.dibuat, v.nilai, d.kata, sum(d.n)::bigint as n
    from (
      select d.instansi, d.unit, d.kategori, d.klasifikasi, d.kanal, d.wilayah, d.dibuat,
        case when u.kata like '%:lewat' then u.kata || '@' || d.efektif else u.kata end as kata, sum(d.n) as n
      from delta d cross join lateral unnest(d.ukuran) as u(kata)
      where ${where}
      group by 1, 2, 3, 4, 5, 6, 7, 8
      having sum(d.n) <> 0) d
    cross join lateral (values ('semua', 'hari', d.dibuat, ''), ${values}) as v(dimensi, rentang, dibuat, nilai)
    group by 1, 2, 3, 4, 5, 6
    having sum(d.n) <> 0`;
}

/** Words by key packed into rows of `gulungan`. */
export function packedLines(lines: string): string {
  return `
    select dimensi, rentang, instansi, dibuat, nilai, array_agg(kata) as kata,
      array_agg(n) as jumlah
    from (${lines}) as baris group by 1, 2, 3, 4, 5`;
}
