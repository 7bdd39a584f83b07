import type { KodeBadan, Peran } from '../../domain/instansi/types.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';

/** A role of a person as the list of a tree's people shows it. */
export interface PetugasBaris {
  readonly penugasanId: string;
  readonly akunId: string;
  readonly nama: string;
  readonly email: string | null;
  readonly peran: Peran;
  readonly badan: KodeBadan;
  readonly dari: Instant;
  readonly sampai: Instant | null;
  readonly sebagai: 'plt' | 'plh' | null;
  readonly masukTerakhir: Instant | null;
  readonly diberiOleh: string | null;
  readonly diakhiriOleh: string | null;
}

export interface PetugasFilter {
  readonly badan: readonly KodeBadan[];
  readonly peran?: Peran;
  /** Part of the name or address. */
  readonly q?: string;
  /** False: only what is in force at `now` or will be. */
  readonly denganLama: boolean;
  readonly limit: number;
  /** `penugasanId` and name of the last row of the page before. */
  readonly after?: { readonly nama: string; readonly id: string };
}

/** The people of these bodies with their roles, by name. */
export async function listPetugasRows(db: Db, filter: PetugasFilter, now: Instant): Promise<PetugasBaris[]> {
  return query<PetugasBaris>(
    db,
    `select p.id as "penugasanId", a.id as "akunId", a.nama, a.email, p.peran, p.badan, p.dari, p.sampai, p.sebagai,
            a.masuk_terakhir as "masukTerakhir", g.nama as "diberiOleh", u.nama as "diakhiriOleh"
       from penugasan p join akun a on a.id = p.akun_id
       left join akun g on g.id = p.diberi_oleh left join akun u on u.id = p.diakhiri_oleh
      where p.badan = any($1::text[]) and ($2::text is null or p.peran = $2)
        and ($3::text is null or position($3 in lower(a.nama)) > 0 or position($3 in a.email) > 0)
        and ($4 or (a.nonaktif_pada is null and (p.sampai is null or p.sampai > $5)))
        and ($6::text is null or (a.nama, p.id) > ($6, $7::uuid))
      order by a.nama, p.id limit $8`,
    [
      filter.badan,
      filter.peran ?? null,
      filter.q?.toLowerCase() ?? null,
      filter.denganLama,
      toTimestamptz(now),
      filter.after?.nama ?? null,
      filter.after?.id ?? null,
      filter.limit,
    ],
  );
}

const PERAN_LOCK = 7_624_501_614;

/** One at a time ends a role at a body, until the transaction ends: two who leave at once must not both count on the other. */
export async function lockPeran(
  tx: Db,
  { peran, badan }: Pick<PetugasBaris, 'peran' | 'badan'>,
): Promise<void> {
  await query(tx, 'select pg_advisory_xact_lock($1 # hashtextextended($2, 0))', [
    PERAN_LOCK,
    `${peran}:${badan}`,
  ]);
}

/** How many open accounts besides `akunId` hold this role at the body at `now`. */
export async function countOthersWithRole(
  db: Db,
  { peran, badan, akunId }: { readonly peran: Peran; readonly badan: KodeBadan; readonly akunId: string },
  now: Instant,
): Promise<number> {
  const [row] = await query<{ n: number }>(
    db,
    `select count(distinct p.akun_id)::int as n from penugasan p join akun a on a.id = p.akun_id and a.nonaktif_pada is null
      where p.peran = $1 and p.badan = $2 and p.akun_id <> $3 and p.dari <= $4 and (p.sampai is null or p.sampai > $4)`,
    [peran, badan, akunId, toTimestamptz(now)],
  );
  return row?.n ?? 0;
}
