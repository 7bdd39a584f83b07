import { GELOMBANG_RAGAM, RAGAM_SURVEI, type RagamSurvei } from '../../domain/survei/ragam.ts';
import { PERTANYAAN } from '../../domain/survei/survei.ts';
import { query, type Db } from '../connection/database.ts';
import { DIUNDANG_TAHUN } from './survei.ts';

/** Sums of whole waves by `ragam` and key. */
export interface JumlahRagam {
  readonly ragam: RagamSurvei;
  readonly kunci: string;
  readonly dihitung: number;
  readonly jumlah: readonly number[];
}

const plus = (...arrays: readonly string[]): string =>
  `array[${PERTANYAAN.map((_, i) => arrays.map((one) => `${one}[${i + 1}]`).join(' + ')).join(', ')}]`;

/** Adds an answer to the sums of its klasifikasi, kategori and kanal; nothing of the answer itself stays. */
export async function addRagam(
  tx: Db,
  one: {
    readonly tahun: number;
    readonly versi: number;
    readonly ragam: Readonly<Record<RagamSurvei, string | null>>;
    readonly jawaban: readonly number[];
  },
): Promise<void> {
  const keys = RAGAM_SURVEI.filter((ragam) => one.ragam[ragam] !== null);
  await query(
    tx,
    `insert into survei_ragam as r (tahun, ragam, kunci, versi, antre, jumlah_antre)
     select $1, ragam, kunci, $2, 1, $3::integer[]
       from unnest($4::text[], $5::text[]) as k (ragam, kunci) order by ragam collate "C", kunci collate "C"
     on conflict (tahun, ragam, kunci, versi) do update set
       dihitung = case when r.antre + 1 >= ${GELOMBANG_RAGAM} then r.dihitung + r.antre + 1 else r.dihitung end,
       jumlah = case when r.antre + 1 >= ${GELOMBANG_RAGAM}
         then ${plus('r.jumlah', 'r.jumlah_antre', 'excluded.jumlah_antre')}
         else r.jumlah end,
       antre = case when r.antre + 1 >= ${GELOMBANG_RAGAM} then 0 else r.antre + 1 end,
       jumlah_antre = case when r.antre + 1 >= ${GELOMBANG_RAGAM} then array[0, 0, 0, 0, 0, 0]
         else ${plus('r.jumlah_antre', 'excluded.jumlah_antre')} end`,
    [one.tahun, one.versi, [...one.jawaban], keys, keys.map((ragam) => one.ragam[ragam])],
  );
}

export function sumRagam(db: Db, tahun: number): Promise<JumlahRagam[]> {
  const sums = PERTANYAAN.map((_, i) => `sum(jumlah[${i + 1}])::int`);
  return query<JumlahRagam>(
    db,
    `select ragam, kunci, sum(dihitung)::int as dihitung, array[${sums.join(', ')}] as jumlah
       from survei_ragam where tahun = $1 group by 1, 2 order by 1, 2`,
    [tahun],
  );
}

/** Those who were invited in a year, by `ragam` and key. */
export function countDiundangRagam(
  db: Db,
  tahun: number,
): Promise<{ readonly ragam: RagamSurvei; readonly kunci: string; readonly n: number }[]> {
  const of = RAGAM_SURVEI.map((one) => `when grouping(l.${one}) = 0 then`);
  return query(
    db,
    `select * from (
       select case ${RAGAM_SURVEI.map((one, i) => `${of[i]} '${one}'`).join(' ')} end as ragam,
         case ${RAGAM_SURVEI.map((one, i) => `${of[i]} l.${one}`).join(' ')} end as kunci, count(*)::int as n
         from laporan l where ${DIUNDANG_TAHUN('$1')}
        group by grouping sets (${RAGAM_SURVEI.map((one) => `(l.${one})`).join(', ')})) g
      where kunci is not null`,
    [tahun],
  );
}
