import type { BarisTerbit } from '../../domain/survei/terbit.ts';
import type { Hari } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toJson } from '../connection/values.ts';
import { canonicalJson, sha256 } from '../riwayat/canonical.ts';

/** What is hashed and signed of an edition. */
export interface IsiTerbit {
  readonly tahun: number;
  readonly perTanggal: Hari;
  /** Of the whole country, by whole tens. */
  readonly menjawab: number;
  readonly baris: readonly BarisTerbit[];
}

export interface SurveiTerbit extends IsiTerbit {
  readonly hash: Buffer;
  readonly tandaTangan: Buffer;
  readonly kunci: string;
}

type Sign = (payload: Buffer) => { readonly tandaTangan: Buffer; readonly kunci: string };

/** The bytes that the hash is over and the key signs. */
export function terbitPayload({ tahun, perTanggal, menjawab, baris }: IsiTerbit): Buffer {
  return Buffer.from(canonicalJson({ tahun, perTanggal, menjawab, baris }));
}

/** Keeps the edition of a year for good; false when there is one. */
export async function addTerbit(tx: Db, isi: IsiTerbit, sign: Sign): Promise<boolean> {
  const payload = terbitPayload(isi);
  const { tandaTangan, kunci } = sign(payload);
  const rows = await query(
    tx,
    `insert into survei_terbit (tahun, per_tanggal, menjawab, baris, hash, tanda_tangan, kunci)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict do nothing returning 1 as n`,
    [isi.tahun, isi.perTanggal, isi.menjawab, toJson(isi.baris), sha256(payload), tandaTangan, kunci],
  );
  return rows.length > 0;
}

const SELECT = `select tahun, per_tanggal::text as "perTanggal", menjawab, baris, hash, tanda_tangan as "tandaTangan", kunci from survei_terbit`;

export async function findTerbit(db: Db, tahun: number): Promise<SurveiTerbit | null> {
  const [one] = await query<SurveiTerbit>(db, `${SELECT} where tahun = $1`, [tahun]);
  return one ?? null;
}

/** Years with an edition and its day, the latest first. */
export function listTerbit(db: Db): Promise<Pick<SurveiTerbit, 'tahun' | 'perTanggal'>[]> {
  return query(
    db,
    `select tahun, per_tanggal::text as "perTanggal" from survei_terbit order by tahun desc`,
    [],
  );
}

/** Years up to `sampai` in which somebody answered and which have no edition. */
export async function listBelumTerbit(db: Db, sampai: number): Promise<readonly number[]> {
  const rows = await query<{ tahun: number }>(
    db,
    `select distinct tahun from survei_jawaban j
      where tahun <= $1 and not exists (select from survei_terbit t where t.tahun = j.tahun) order by 1`,
    [sampai],
  );
  return rows.map((one) => one.tahun);
}

/** Years whose edition is not what was hashed and signed. */
export async function verifyTerbit(
  db: Db,
  verifyKey: (payload: Buffer, tandaTangan: Buffer, kunci: string) => boolean,
): Promise<readonly number[]> {
  const all = await query<SurveiTerbit>(db, `${SELECT} order by tahun`, []);
  return all
    .filter((one) => {
      const payload = terbitPayload(one);
      return !sha256(payload).equals(one.hash) || !verifyKey(payload, one.tandaTangan, one.kunci);
    })
    .map((one) => one.tahun);
}
