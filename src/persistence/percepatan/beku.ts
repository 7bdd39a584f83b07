import type { KodeBadan } from '../../domain/instansi/types.ts';
import type { BarisUnit, HariKemajuan, Hitungan } from '../../domain/percepatan/kemajuan.ts';
import type { Ketentuan } from '../../domain/percepatan/percepatan.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toJson, toTimestamptz } from '../connection/values.ts';
import { canonicalJson, sha256 } from '../riwayat/canonical.ts';
import { HASH_AWAL } from '../riwayat/sealEvent.ts';

/** What is sealed at the start. */
export interface IsiAwal {
  readonly ketentuan: Ketentuan;
  /** Bodies that take part, whatever becomes of them. */
  readonly peserta: readonly KodeBadan[];
  readonly jumlah: number;
  /** Over the list, in hexadecimal. */
  readonly sidik: string;
}

/** What is sealed at the end: the figures of the last day. */
export interface IsiAkhir {
  readonly semua: Hitungan;
  readonly baris: readonly BarisUnit[];
  readonly harian: readonly HariKemajuan[];
  /** Names as they were. */
  readonly nama: Readonly<Record<KodeBadan, string>>;
}

interface Segel {
  readonly percepatanId: string;
  readonly tahap: 'awal' | 'akhir';
  readonly isi: IsiAwal | IsiAkhir;
  /** As known then. */
  readonly pada: Instant;
  readonly disegelPada: Instant;
  readonly sebelum: Buffer;
}

type Sign = (payload: Buffer) => { readonly tandaTangan: Buffer; readonly kunci: string };

function payloadOf({ percepatanId, tahap, isi, pada, disegelPada, sebelum }: Segel): Buffer {
  const [known, sealed] = [pada, disegelPada].map((one) => new Date(one).toISOString());
  const bytes = {
    percepatanId,
    tahap,
    isi,
    pada: known,
    disegelPada: sealed,
    sebelum: sebelum.toString('hex'),
  };
  return Buffer.from(canonicalJson(bytes));
}

/** Seals the start or the end of a drive, under `lockPercepatan`. */
export async function addSegel(tx: Db, one: Omit<Segel, 'sebelum'>, sign: Sign): Promise<void> {
  const [before] = await query<{ hash: Buffer }>(
    tx,
    `select hash from percepatan_beku where percepatan_id = $1 and tahap = 'awal'`,
    [one.percepatanId],
  );
  const payload = payloadOf({ ...one, sebelum: before?.hash ?? HASH_AWAL });
  const { tandaTangan, kunci } = sign(payload);
  await query(
    tx,
    `insert into percepatan_beku (percepatan_id, tahap, isi, pada, disegel_pada, sebelum, hash, tanda_tangan, kunci)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      one.percepatanId,
      one.tahap,
      toJson(one.isi),
      toTimestamptz(one.pada),
      toTimestamptz(one.disegelPada),
      before?.hash ?? HASH_AWAL,
      sha256(payload),
      tandaTangan,
      kunci,
    ],
  );
}

/** The result of a drive; null before it is over. */
export async function findAkhir(db: Db, id: string): Promise<IsiAkhir | null> {
  const [row] = await query<{ isi: IsiAkhir }>(
    db,
    `select isi from percepatan_beku where percepatan_id = $1 and tahap = 'akhir'`,
    [id],
  );
  return row?.isi ?? null;
}

/** Number and digest of a list as it stands in the table. */
export async function sidikPangkal(
  db: Db,
  id: string,
): Promise<{ readonly jumlah: number; readonly sidik: string }> {
  const [row] = await query<{ jumlah: number; sidik: string }>(
    db,
    `select count(*) as jumlah, encode(sha256(convert_to(coalesce(string_agg(
        concat_ws(' ', laporan_id, urut, instansi, badan, status, zona), E'\\n' order by laporan_id), ''), 'UTF8')), 'hex') as sidik
       from percepatan_laporan where percepatan_id = $1`,
    [id],
  );
  return row ?? { jumlah: 0, sidik: '' };
}

export interface PercepatanFault {
  readonly nama: string;
  readonly apa: 'isi' | 'rantai' | 'tanda_tangan' | 'daftar' | 'ketentuan';
}

interface Row extends Segel {
  readonly hash: Buffer;
  readonly tandaTangan: Buffer;
  readonly kunci: string;
  readonly nama: string;
  readonly ketentuan: Ketentuan;
}

/** Every drive is what was sealed: its terms, its list, its result. In the order of sealing, as keys are judged. */
export async function verifyPercepatan(
  db: Db,
  verifyKey: (payload: Buffer, tandaTangan: Buffer, kunci: string) => boolean,
): Promise<readonly PercepatanFault[]> {
  const rows = await query<Row>(
    db,
    `select k.percepatan_id as "percepatanId", k.tahap, k.isi, k.pada, k.disegel_pada as "disegelPada", k.sebelum, k.hash, k.tanda_tangan as "tandaTangan", k.kunci, p.nama,
       json_build_object('badan', p.badan, 'lingkup', p.lingkup, 'nama', p.nama, 'dasar', p.dasar, 'dari', p.dari, 'sampai', p.sampai,
         'potong', p.potong, 'umur', p.umur, 'target', p.target, 'jenis', p.jenis, 'hanya', p.hanya) as ketentuan
       from percepatan_beku k join percepatan p on p.id = k.percepatan_id order by k.disegel_pada, k.percepatan_id, k.tahap desc`,
    [],
  );
  const faults: PercepatanFault[] = [];
  const awalOf = new Map<string, Buffer>();
  for (const row of rows) {
    const { nama } = row;
    const payload = payloadOf(row);
    if (!sha256(payload).equals(row.hash)) faults.push({ nama, apa: 'isi' });
    if (!row.sebelum.equals(awalOf.get(row.percepatanId) ?? HASH_AWAL)) faults.push({ nama, apa: 'rantai' });
    if (!verifyKey(payload, row.tandaTangan, row.kunci)) faults.push({ nama, apa: 'tanda_tangan' });
    if (row.tahap === 'awal') {
      awalOf.set(row.percepatanId, row.hash);
      faults.push(...(await awalFaults(db, row)));
    }
  }
  return faults;
}

async function awalFaults(db: Db, { percepatanId, nama, isi, ketentuan }: Row): Promise<PercepatanFault[]> {
  const awal = isi as IsiAwal;
  const { jumlah, sidik } = await sidikPangkal(db, percepatanId);
  const isSame = canonicalJson(awal.ketentuan) === canonicalJson(ketentuan);
  return [
    ...(jumlah === awal.jumlah && sidik === awal.sidik ? [] : [{ nama, apa: 'daftar' as const }]),
    ...(isSame ? [] : [{ nama, apa: 'ketentuan' as const }]),
  ];
}
