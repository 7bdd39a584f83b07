import type { Angka } from '../../domain/berkala/berkala.ts';
import type { KodeBadan } from '../../domain/instansi/types.ts';
import type { StatusInstruksi } from '../../domain/pengawasan/instruksi.ts';
import type { IsiRapat, JawabanUndangan } from '../../domain/pengawasan/rapat.ts';
import type { Hari, Instant, Zona } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toJson, toTimestamptz } from '../connection/values.ts';
import { canonicalJson, sha256 } from '../riwayat/canonical.ts';

/** Everything that issued minutes say: the session as it was, who came, the figures of that day, words and decisions. */
export interface IsiNotulen {
  readonly rapat: Omit<IsiRapat, 'undangan'> & { readonly zona: Zona };
  readonly pengawas: { readonly kode: KodeBadan; readonly nama: string };
  readonly perTanggal: Hari;
  /** Of the formulas, the reference data and the ledger. */
  readonly versi: string;
  readonly undangan: readonly {
    readonly kode: KodeBadan;
    readonly nama: string;
    readonly jawaban: JawabanUndangan | null;
    readonly wakil: string;
    readonly hadir: boolean;
    readonly angka: Angka;
  }[];
  readonly notulen: string;
  readonly putusan: readonly {
    readonly urut: number;
    readonly isi: string;
    readonly pemilik: { readonly kode: KodeBadan; readonly nama: string };
    readonly tenggat: Hari;
  }[];
}

export interface Notulen {
  readonly rapatId: string;
  readonly nomor: string;
  readonly tanggal: Hari;
  readonly pada: Instant;
  readonly oleh: string;
  readonly namaOleh: string;
  readonly isi: IsiNotulen;
  readonly sidik: Buffer;
}

/** The digest of issued minutes: whoever has them can work it out again. */
export function sidikNotulen(
  one: Pick<Notulen, 'rapatId' | 'nomor' | 'tanggal' | 'pada' | 'oleh' | 'isi'>,
): Buffer {
  const { rapatId, nomor, tanggal, pada, oleh, isi } = one;
  return sha256(canonicalJson({ rapatId, nomor, tanggal, pada: new Date(pada).toISOString(), oleh, isi }));
}

/** Serialises the numbering of the minutes of one body. */
const NUMBER_LOCK = 7_624_501_617;

/** Issues minutes under the next number of the body and year, with their decisions. The lock of `findRapat` is held. */
export async function addNotulen(
  tx: Db,
  one: Omit<Notulen, 'nomor' | 'sidik' | 'namaOleh'>,
  nomorOf: (urut: number) => string,
): Promise<string> {
  const tahun = Number(one.tanggal.slice(0, 4));
  const pengawas = one.isi.pengawas.kode;
  await query(tx, 'select pg_advisory_xact_lock($1 # hashtextextended($2, $3))', [
    NUMBER_LOCK,
    pengawas,
    tahun,
  ]);
  const [row] = await query<{ urut: number }>(
    tx,
    'select coalesce(max(urut), 0) + 1 as urut from rapat_notulen where pengawas = $1 and tahun = $2',
    [pengawas, tahun],
  );
  const urut = row?.urut ?? 1;
  const nomor = nomorOf(urut);
  await query(
    tx,
    `insert into rapat_notulen (rapat_id, nomor, pengawas, tahun, urut, tanggal, pada, oleh, isi, sidik)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      one.rapatId,
      nomor,
      pengawas,
      tahun,
      urut,
      one.tanggal,
      toTimestamptz(one.pada),
      one.oleh,
      toJson(one.isi),
      sidikNotulen({ ...one, nomor }),
    ],
  );
  const { putusan } = one.isi;
  await query(
    tx,
    `insert into rapat_putusan (rapat_id, urut, isi, pemilik, tenggat)
     select $1::uuid, * from unnest($2::smallint[], $3::text[], $4::text[], $5::date[])`,
    [
      one.rapatId,
      putusan.map((each) => each.urut),
      putusan.map((each) => each.isi),
      putusan.map((each) => each.pemilik.kode),
      putusan.map((each) => each.tenggat),
    ],
  );
  return nomor;
}

const SELECT = `select n.rapat_id as "rapatId", n.nomor, n.tanggal, n.pada, n.oleh, a.nama as "namaOleh", n.isi, n.sidik
  from rapat_notulen n join akun a on a.id = n.oleh`;

export async function findNotulen(db: Db, rapatId: string): Promise<Notulen | null> {
  const [one] = await query<Notulen>(db, `${SELECT} where n.rapat_id = $1::uuid`, [rapatId]);
  return one ?? null;
}

/** Numbers of issued minutes that no longer are what was hashed, one after the other. */
export async function verifyNotulen(db: Db): Promise<readonly string[]> {
  const ids = await query<{ id: string }>(db, 'select rapat_id as id from rapat_notulen order by nomor', []);
  const faults: string[] = [];
  for (const { id } of ids) {
    const one = await findNotulen(db, id);
    if (one !== null && !sidikNotulen(one).equals(one.sidik)) faults.push(one.nomor);
  }
  return faults;
}

/** What was told of a decision. */
export interface KabarPutusan {
  readonly id: string;
  readonly urut: number;
  readonly status: StatusInstruksi;
  readonly isi: string;
  readonly pada: Instant;
  readonly nama: string;
}

/** All news of a session's decisions, the latest first. */
export function listKabarPutusan(db: Db, rapatId: string): Promise<KabarPutusan[]> {
  return query<KabarPutusan>(
    db,
    `select k.id, k.urut, k.status, k.isi, k.pada, a.nama from rapat_kabar k join akun a on a.id = k.oleh
      where k.rapat_id = $1::uuid order by k.pada desc, k.id desc`,
    [rapatId],
  );
}

export async function addKabarPutusan(
  tx: Db,
  one: Omit<KabarPutusan, 'nama'> & { readonly rapatId: string; readonly oleh: string },
): Promise<void> {
  await query(
    tx,
    `insert into rapat_kabar (id, rapat_id, urut, status, isi, pada, oleh) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (id) do nothing`,
    [one.id, one.rapatId, one.urut, one.status, one.isi, toTimestamptz(one.pada), one.oleh],
  );
}

/** A decision that is not done yet. */
export interface PutusanTerbuka {
  readonly rapatId: string;
  readonly judul: string;
  readonly urut: number;
  readonly isi: string;
  readonly pemilik: KodeBadan;
  readonly tenggat: Hari;
  /** Null: nothing was told yet. */
  readonly status: StatusInstruksi | null;
}

/** Decisions of these bodies' sessions whose owners have not told that they are done; the nearest due dates first. */
export function listPutusanTerbuka(
  db: Db,
  pengawas: readonly KodeBadan[],
  limit: number,
): Promise<PutusanTerbuka[]> {
  return query<PutusanTerbuka>(
    db,
    `select p.rapat_id as "rapatId", r.judul, p.urut, p.isi, p.pemilik, p.tenggat, k.status
       from rapat_putusan p join rapat r on r.id = p.rapat_id
       left join lateral (select status from rapat_kabar k where k.rapat_id = p.rapat_id and k.urut = p.urut
         order by k.pada desc, k.id desc limit 1) k on true
      where r.pengawas = any($1) and k.status is distinct from 'selesai'
      order by p.tenggat, p.rapat_id, p.urut limit $2`,
    [pengawas, limit],
  );
}
