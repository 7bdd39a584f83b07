import { sql, type RawBuilder } from 'kysely';
import type { ScopeClause, Tingkat } from '../../domain/laporan/access.ts';
import { NAS } from '../../domain/instansi/types.ts';
import { query, type Db } from '../connection/database.ts';

/** A condition over `laporan l`. */
export type Condition = RawBuilder<boolean>;

/** How much of a laporan a filter looks at: a filter may match only what its reader may see, else it would tell it. */
export type Sight = Exclude<Tingkat, 'tidak'> | 'teks';

/**
 * `readScope` as a WHERE over `laporan l`: true for exactly the laporan of which the reader sees at least `sight` (rules §3).
 * With `sendiri` that is everything the reader knows of. A text opened for 24 hours (`buka teks`) is read by its number; it
 * widens no list, so `penuh` and `teks` leave it out.
 */
export function scopeToWhere(scope: readonly ScopeClause[], sight: Sight = 'sendiri'): Condition {
  const conditions = scope.flatMap((clause) => clauseToWhere(clause, sight) ?? []);
  return anyOf(conditions);
}

/** Whether somebody owns or made a laporan, or ever opened the text of one that is closed to the own roles. */
export async function hasOwnSight(
  db: Db,
  who: { readonly pemilik: string | null; readonly pembuat: string | null; readonly akunId: string },
): Promise<boolean> {
  const [row] = await query<{ ada: boolean }>(
    db,
    `select exists (select from laporan where pemilik = $1) or exists (select from laporan where pembuat = $2)
         or exists (select from riwayat where pelaku = $3::uuid and jenis = 'teks_dibuka') as ada`,
    [who.pemilik, who.pembuat, who.akunId],
  );
  return row?.ada === true;
}

export function anyOf(conditions: readonly Condition[]): Condition {
  if (conditions.length === 0) return sql<boolean>`false`;
  return sql<boolean>`(${sql.join(conditions, sql` or `)})`;
}

export function allOf(conditions: readonly Condition[]): Condition {
  if (conditions.length === 0) return sql<boolean>`true`;
  return sql<boolean>`(${sql.join(conditions, sql` and `)})`;
}

const SIGHTS: readonly Sight[] = ['sendiri', 'angka', 'ringkas', 'penuh', 'teks'];

/** The condition under which the clause lets its reader see that much; null when it never does. */
function clauseToWhere(clause: ScopeClause, sight: Sight): Condition | null {
  const isWithin = (most: Sight): boolean => SIGHTS.indexOf(sight) <= SIGHTS.indexOf(most);
  switch (clause.jenis) {
    case 'publik':
      return sql`(l.terbit and not l.rahasia)`;
    case 'pemilik':
      return sql`l.pemilik = ${clause.pemilik}`;
    case 'pembuat':
      return sql`l.pembuat = ${clause.pembuat}`;
    case 'nomor':
      return sql`l.nomor = any(${clause.nomor}::text[])`;
    case 'badan':
      return sql`(l.badan && ${clause.badan}::text[] and ${sees(clause.buta)})`;
    case 'pernah':
      return isWithin('sendiri') ? sql`(l.pernah && ${clause.badan}::text[] and ${sees(clause.buta)})` : null;
    case 'pengawas':
      // the list holds all instansi below its members too, so equality is enough
      return isWithin('ringkas')
        ? sql`(l.instansi = any(${clause.instansi}::text[]) and ${sees(clause.buta)})`
        : null;
    case 'bukan_rahasia':
      return isWithin('angka') ? sql`not l.rahasia` : null;
    case 'semua':
      return isWithin('ringkas') ? sql`true` : sql`(not l.rahasia or l.badan @> ${[NAS]}::text[])`;
  }
}

/** The terlapor codes by which this role is blind (rules §3, "unit complained of"). */
function sees(buta: readonly string[]): Condition {
  return sql`(l.terlapor is null or l.terlapor <> all(${buta}::text[]))`;
}
