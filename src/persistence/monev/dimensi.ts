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

/**
 * Ledger lines `d` that fit `where`, folded to the columns of `gulungan`. Sums that are nothing are left out: most of what a
 * laporan passes through within one batch cancels itself.
 */
export function foldedLines(where: string): string {
  const values = DIMENSI.map((one) => `('${one}', ${LEDGER_VALUE[one]})`).join(', ');
  return `
    with kata as (
      select d.instansi, d.unit, d.kategori, d.klasifikasi, d.kanal, d.wilayah, d.dibuat, u.kata as ukuran,
        case when u.kata like '%:lewat' then d.efektif else '-infinity'::date end as efektif, sum(d.n) as n
      from delta d cross join lateral unnest(d.ukuran) as u(kata)
      where ${where}
      group by 1, 2, 3, 4, 5, 6, 7, 8, 9
      having sum(d.n) <> 0)
    select v.dimensi, r.rentang, d.instansi, r.dibuat, v.nilai, d.ukuran, d.efektif, sum(d.n)::bigint as n
    from kata d
    cross join lateral (values ${values}) as v(dimensi, nilai)
    cross join lateral (values ('hari', d.dibuat), ('bulan', date_trunc('month', d.dibuat)::date)) as r(rentang, dibuat)
    group by 1, 2, 3, 4, 5, 6, 7
    having sum(d.n) <> 0`;
}
