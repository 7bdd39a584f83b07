import type { KodeBadan } from '../../domain/instansi/types.ts';
import type { KetentuanEdisi, KetentuanPenghargaan, Pemenang } from '../../domain/penghargaan/penghargaan.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toJson, toTimestamptz } from '../connection/values.ts';
import { canonicalJson, sha256 } from '../riwayat/canonical.ts';

/** One award as it was published. */
export interface PenghargaanTerbit extends KetentuanPenghargaan {
  readonly id: string;
  /** The frozen ranking of a computed one, with its digest. */
  readonly peringkat: { readonly id: string; readonly nomor: string; readonly sidik: string } | null;
  readonly pemenang: readonly Pemenang[];
}

/** What is hashed and signed of an edition. */
export interface EdisiTerbit extends KetentuanEdisi {
  readonly id: string;
  readonly pemberi: KodeBadan;
  readonly namaPemberi: string;
  readonly pada: Instant;
  readonly oleh: string;
  readonly penghargaan: readonly PenghargaanTerbit[];
}

export interface EdisiBertanda {
  readonly isi: EdisiTerbit;
  readonly hash: Buffer;
  readonly tandaTangan: Buffer;
  readonly kunci: string;
}

type Sign = (payload: Buffer) => { readonly tandaTangan: Buffer; readonly kunci: string };

/** The bytes that the hash is over and the key signs. */
export function edisiPayload(isi: EdisiTerbit): Buffer {
  return Buffer.from(canonicalJson(isi));
}

/** Publishes an edition for good; false when it was published before. */
export async function addEdisiTerbit(tx: Db, isi: EdisiTerbit, sign: Sign): Promise<boolean> {
  const payload = edisiPayload(isi);
  const { tandaTangan, kunci } = sign(payload);
  const rows = await query(
    tx,
    `insert into penghargaan_terbit (edisi_id, pada, isi, hash, tanda_tangan, kunci) values ($1, $2, $3, $4, $5, $6)
     on conflict do nothing returning 1 as n`,
    [isi.id, toTimestamptz(isi.pada), toJson(isi), sha256(payload), tandaTangan, kunci],
  );
  return rows.length > 0;
}

const SELECT = 'select isi, hash, tanda_tangan as "tandaTangan", kunci from penghargaan_terbit';

/** Published editions, the latest first. */
export function listEdisiTerbit(db: Db, limit: number): Promise<EdisiBertanda[]> {
  return query<EdisiBertanda>(db, `${SELECT} order by (isi ->> 'tahun') desc, pada desc, edisi_id limit $1`, [
    limit,
  ]);
}

export async function findEdisiTerbit(db: Db, id: string): Promise<EdisiBertanda | null> {
  const [one] = await query<EdisiBertanda>(db, `${SELECT} where edisi_id = $1::uuid`, [id]);
  return one ?? null;
}

/** Published editions in which a body won something, the latest first. */
export function listEdisiPemenang(db: Db, kode: KodeBadan, limit: number): Promise<EdisiBertanda[]> {
  return query<EdisiBertanda>(
    db,
    `${SELECT} where isi @> $1 order by (isi ->> 'tahun') desc, pada desc, edisi_id limit $2`,
    [toJson({ penghargaan: [{ pemenang: [{ kode }] }] }), limit],
  );
}

/** Editions that are not what was hashed and signed, by name. */
export async function verifyEdisiTerbit(
  db: Db,
  verifyKey: (payload: Buffer, tandaTangan: Buffer, kunci: string) => boolean,
): Promise<readonly string[]> {
  const all = await query<EdisiBertanda>(db, `${SELECT} order by pada, edisi_id`, []);
  return all
    .filter(({ isi, hash, tandaTangan, kunci }) => {
      const payload = edisiPayload(isi);
      return !sha256(payload).equals(hash) || !verifyKey(payload, tandaTangan, kunci);
    })
    .map(({ isi }) => `${isi.tahun} ${isi.nama}`);
}
