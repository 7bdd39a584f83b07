import { sql } from 'kysely';
import type { ScopeClause } from '../../domain/laporan/access.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';
import { scopeToWhere } from '../laporan/scope.ts';
import type { KomentarMenunggu } from './komentar.ts';

/** What can be wrong with a comment, as readers choose it. */
export type SebabAduan = 'data_pribadi' | 'kasar' | 'bukan_tentang' | 'iklan';

/** Notes that somebody finds a shown comment wrong; once a person, whatever is pressed twice. */
export async function insertAduan(
  db: Db,
  aduan: {
    readonly komentarId: string;
    readonly pelapor: Buffer;
    readonly sebab: SebabAduan;
    readonly pada: Instant;
  },
): Promise<void> {
  await query(
    db,
    `insert into komentar_aduan (komentar_id, pelapor, sebab, pada) values ($1, $2, $3, $4) on conflict do nothing`,
    [aduan.komentarId, aduan.pelapor, aduan.sebab, toTimestamptz(aduan.pada)],
  );
}

/** An officer has looked: the reports so far are answered, later ones open it again. */
export async function closeAduan(db: Db, komentarId: string, pada: Instant): Promise<void> {
  await query(
    db,
    'update komentar_aduan set selesai_pada = $2 where komentar_id = $1 and selesai_pada is null',
    [komentarId, toTimestamptz(pada)],
  );
}

export interface KomentarDiadukan extends KomentarMenunggu {
  /** How many found it wrong, by what. */
  readonly sebab: Readonly<Partial<Record<SebabAduan, number>>>;
}

/** Shown comments that readers found wrong, on laporan in the scope, the first one reported first. */
export async function findKomentarDiadukan(
  db: Db,
  scope: readonly ScopeClause[],
  limit: number,
): Promise<readonly KomentarDiadukan[]> {
  const { rows } = await sql<KomentarDiadukan>`
    select k.id, k.nama, k.isi, k.dibuat_pada as "dibuatPada", l.nomor, l.judul, a.sebab
      from komentar k join laporan l on l.id = k.laporan_id
      join (select komentar_id, json_object_agg(sebab, n) as sebab, min(mulai) as mulai
              from (select komentar_id, sebab, count(*)::int as n, min(pada) as mulai from komentar_aduan
                     where selesai_pada is null group by 1, 2) as s group by 1) as a on a.komentar_id = k.id
     where k.status = 'tampil' and k.ditarik_pada is null and ${scopeToWhere(scope, 'teks')}
     order by a.mulai, k.id limit ${limit}`.execute(db);
  return rows;
}
