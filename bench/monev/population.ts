import pg from 'pg';
import type { Rujukan } from '../../src/domain/laporan/aturan.ts';

/** Days over which the invented laporan were made: a year and a half, so that twelve months are whole ones. */
const HARI = 540;

/**
 * A ledger of `size` invented laporan over all instansi of the country, one line each with the words of a usual life (state,
 * outcome, three clocks with days and hours, rating): what folding would leave of the true lines, so that the roll-ups have
 * the keys and the widths of a real country. Only the ledger and the roll-ups are read by figures.
 */
export async function fillLedger(
  adminUrl: string,
  rujukan: Rujukan,
  present: number,
  size: number,
): Promise<void> {
  const badan = [...rujukan.pohon.badan.values()].filter(
    (one) => one.jenis !== 'unit' && one.jenis !== 'nasional',
  );
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query('select setseed(0.42)');
    await admin.query(FILL_TEXT, [
      badan.map((one) => one.kode),
      badan.map((one) => one.zona),
      badan.map((one) => one.wilayah),
      size - present,
      HARI,
    ]);
    await admin.query('analyze delta');
  } finally {
    await admin.end();
  }
}

// Squared chance: a few bodies have most of the laporan, as in the country.
const FILL_TEXT = `
  with badan as materialized (
    select row_number() over () as nomor, count(*) over () as semua, kode, zona, wilayah
    from unnest($1::text[], $2::text[], $3::text[]) as b(kode, zona, wilayah)),
  acak as materialized (
    select n, random() as r, random() as s, random() as t, (random() * $5)::int as umur,
      (random() ^ 2 * 60)::int as hari from generate_series(1, $4::int) as n)
  insert into delta (laporan_id, efektif, zona, dibuat, instansi, unit, kategori, klasifikasi, kanal, wilayah, ukuran, n)
  select gen_random_uuid(), current_date - umur, b.zona, current_date - umur, b.kode,
    b.kode || '/' || lpad((1 + (a.s * 20)::int)::text, 2, '0'),
    'K' || lpad((1 + (a.t * 28)::int)::text, 2, '0'),
    (array['pengaduan', 'aspirasi', 'permintaan_informasi'])[1 + (a.s * 2.2)::int],
    (array['web', 'sms', 'aplikasi', 'tatap_muka', 'api'])[1 + (a.t * 4)::int],
    b.wilayah || '.' || lpad((1 + (a.s * 20)::int)::text, 2, '0'),
    array['total', 'diteruskan', 'pernah_selesai', 'jam:verifikasi:tepat_waktu', 'jam:respons:tepat_waktu',
      'hari:verifikasi:' || (a.s * 5)::int, 'lama:verifikasi:' || (a.s * 120)::int,
      'hari:respons:' || a.hari / 2, 'lama:respons:' || a.hari * 12 + (a.t * 24)::int]
    || case when a.t < 0.85 then array['status:selesai', 'hasil:dikonfirmasi', 'tepat_instansi',
      'jam:penyelesaian:' || case when a.hari > 40 then 'terlambat' else 'tepat_waktu' end,
      'hari:penyelesaian:' || a.hari, 'lama:penyelesaian:' || a.hari * 24 + (a.s * 24)::int,
      'nilai:' || 1 + (a.s * 4)::int, 'dinilai']
      when a.t < 0.93 then array['status:diproses'] else array['status:diarsipkan'] end,
    1
  from acak a join badan b on b.nomor = 1 + (a.r * a.r * (b.semua - 1))::int
  -- as it was written: the oldest first
  order by a.umur desc`;
