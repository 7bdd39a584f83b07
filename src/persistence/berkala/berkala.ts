import type { IsiBerkala, KodeBab, Lingkup, Narasi } from '../../domain/berkala/berkala.ts';
import type { JenisMasa } from '../../domain/berkala/masa.ts';
import type { Sasaran } from '../../domain/berkala/wewenang.ts';
import type { KodeBadan } from '../../domain/instansi/types.ts';
import type { Hari, Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toJson, toTimestamptz } from '../connection/values.ts';
import { canonicalJson, sha256 } from '../riwayat/canonical.ts';

/** A periodic report, draft or issued. */
export interface Berkala extends Sasaran {
  readonly id: string;
  readonly lingkup: Lingkup;
  readonly jenis: JenisMasa;
  readonly dari: Hari;
  readonly sampai: Hari;
  readonly dibuatPada: Instant;
  readonly narasi: Narasi;
  readonly versi: number;
  readonly diubahPada: Instant;
  /** Null while it is a draft. */
  readonly nomor: string | null;
  readonly tanggal: Hari | null;
}

const SELECT = `select b.id, b.badan, b.lingkup, b.jenis, b.dari, b.sampai, b.dibuat_pada as "dibuatPada", b.narasi, b.versi,
    b.diubah_pada as "diubahPada", t.nomor, t.tanggal
  from berkala b left join berkala_terbit t on t.berkala_id = b.id`;

/** Begins a report, once for each body, scope and period; false when there is one already. */
export async function addBerkala(
  tx: Db,
  one: Sasaran & {
    readonly id: string;
    readonly jenis: JenisMasa;
    readonly dari: Hari;
    readonly sampai: Hari;
    /** Null: begun by itself. */
    readonly oleh: string | null;
    readonly pada: Instant;
  },
): Promise<boolean> {
  const rows = await query(
    tx,
    `insert into berkala (id, badan, lingkup, jenis, dari, sampai, dibuat_pada, dibuat_oleh, diubah_pada)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $7) on conflict do nothing returning 1 as n`,
    [one.id, one.badan, one.lingkup, one.jenis, one.dari, one.sampai, toTimestamptz(one.pada), one.oleh],
  );
  return rows.length > 0;
}

/** One report; null for an id that is none. Locked for whoever is about to change it, as it stands once the lock is held. */
export async function findBerkala(db: Db, id: string, lock = false): Promise<Berkala | null> {
  // A statement of its own: one that waited for the lock would still see no issue of the one before it.
  if (lock) await query(db, 'select from berkala where id = $1::uuid for update', [id]);
  const [one] = await query<Berkala>(db, `${SELECT} where b.id = $1::uuid`, [id]);
  return one ?? null;
}

/** The report of that body, scope and period. */
export async function findBerkalaOf(
  db: Db,
  { badan, lingkup }: Sasaran,
  masa: { readonly jenis: JenisMasa; readonly dari: Hari },
): Promise<Berkala | null> {
  const [one] = await query<Berkala>(
    db,
    `${SELECT} where b.badan = $1 and b.lingkup = $2 and b.jenis = $3 and b.dari = $4`,
    [badan, lingkup, masa.jenis, masa.dari],
  );
  return one ?? null;
}

/** Reports of these bodies in any state, and issued ones of those; the latest periods first. */
export function listBerkala(
  db: Db,
  konsep: readonly Sasaran[],
  terbit: readonly KodeBadan[],
  limit: number,
): Promise<Berkala[]> {
  return query<Berkala>(
    db,
    `${SELECT} where (b.badan = any($3) and t.nomor is not null)
        or exists (select from unnest($1::text[], $2::text[]) as k(badan, lingkup)
                    where k.badan = b.badan and k.lingkup = b.lingkup)
      order by b.dari desc, b.sampai desc, b.badan, b.lingkup limit $4`,
    [konsep.map((one) => one.badan), konsep.map((one) => one.lingkup), terbit, limit],
  );
}

/** Writes the words; the lock of `findBerkala` is held and the version was compared. */
export async function saveNarasi(tx: Db, id: string, narasi: Narasi, pada: Instant): Promise<void> {
  await query(tx, 'update berkala set narasi = $2, versi = versi + 1, diubah_pada = $3 where id = $1::uuid', [
    id,
    toJson(narasi),
    toTimestamptz(pada),
  ]);
}

export interface Komentar {
  readonly id: string;
  readonly bab: KodeBab;
  readonly nama: string;
  readonly pada: Instant;
  readonly isi: string;
}

export async function addKomentar(
  tx: Db,
  one: {
    readonly id: string;
    readonly berkalaId: string;
    readonly bab: KodeBab;
    readonly oleh: string;
    readonly pada: Instant;
    readonly isi: string;
  },
): Promise<boolean> {
  const rows = await query(
    tx,
    `insert into berkala_komentar (id, berkala_id, bab, oleh, pada, isi) values ($1, $2, $3, $4, $5, $6)
     on conflict (id) do nothing returning 1 as n`,
    [one.id, one.berkalaId, one.bab, one.oleh, toTimestamptz(one.pada), one.isi],
  );
  return rows.length > 0;
}

export function listKomentar(db: Db, berkalaId: string): Promise<Komentar[]> {
  return query<Komentar>(
    db,
    `select k.id, k.bab, a.nama, k.pada, k.isi from berkala_komentar k join akun a on a.id = k.oleh
      where k.berkala_id = $1::uuid order by k.pada, k.id`,
    [berkalaId],
  );
}

/** An issued report: what it said when it was issued. */
export interface BerkalaTerbit {
  readonly berkalaId: string;
  readonly nomor: string;
  readonly tanggal: Hari;
  readonly pada: Instant;
  readonly oleh: string;
  readonly namaOleh: string;
  readonly isi: IsiBerkala;
  readonly narasi: Narasi;
  readonly sidik: Buffer;
}

/** The digest of an issued report: whoever has its figures and words can work it out again. */
export function sidikBerkala(
  one: Pick<BerkalaTerbit, 'berkalaId' | 'nomor' | 'tanggal' | 'pada' | 'oleh' | 'isi' | 'narasi'>,
): Buffer {
  const { berkalaId, nomor, tanggal, pada, oleh, isi, narasi } = one;
  return sha256(
    canonicalJson({ berkalaId, nomor, tanggal, pada: new Date(pada).toISOString(), oleh, isi, narasi }),
  );
}

/** Serialises the numbering of the reports of one body. */
const NUMBER_LOCK = 7_624_501_613;

/** Issues a report under the next number of its body and year. */
export async function addTerbit(
  tx: Db,
  one: Omit<BerkalaTerbit, 'nomor' | 'sidik' | 'namaOleh'> & { readonly badan: KodeBadan },
  nomorOf: (urut: number) => string,
): Promise<string> {
  const tahun = Number(one.tanggal.slice(0, 4));
  await query(tx, 'select pg_advisory_xact_lock($1 # hashtextextended($2, $3))', [
    NUMBER_LOCK,
    one.badan,
    tahun,
  ]);
  const [row] = await query<{ urut: number }>(
    tx,
    'select coalesce(max(urut), 0) + 1 as urut from berkala_terbit where badan = $1 and tahun = $2',
    [one.badan, tahun],
  );
  const urut = row?.urut ?? 1;
  const nomor = nomorOf(urut);
  await query(
    tx,
    `insert into berkala_terbit (berkala_id, nomor, badan, tahun, urut, tanggal, pada, oleh, isi, narasi, sidik)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      one.berkalaId,
      nomor,
      one.badan,
      tahun,
      urut,
      one.tanggal,
      toTimestamptz(one.pada),
      one.oleh,
      toJson(one.isi),
      toJson(one.narasi),
      sidikBerkala({ ...one, nomor }),
    ],
  );
  return nomor;
}

const TERBIT = `select t.berkala_id as "berkalaId", t.nomor, t.tanggal, t.pada, t.oleh, a.nama as "namaOleh", t.isi, t.narasi, t.sidik
  from berkala_terbit t join akun a on a.id = t.oleh`;

export async function findTerbit(db: Db, berkalaId: string): Promise<BerkalaTerbit | null> {
  const [one] = await query<BerkalaTerbit>(db, `${TERBIT} where t.berkala_id = $1::uuid`, [berkalaId]);
  return one ?? null;
}

/** Numbers of issued reports that no longer are what was hashed, one after the other. */
export async function verifyBerkala(db: Db): Promise<readonly string[]> {
  const ids = await query<{ id: string }>(
    db,
    'select berkala_id as id from berkala_terbit order by nomor',
    [],
  );
  const faults: string[] = [];
  for (const { id } of ids) {
    const one = await findTerbit(db, id);
    if (one !== null && !sidikBerkala(one).equals(one.sidik)) faults.push(one.nomor);
  }
  return faults;
}
