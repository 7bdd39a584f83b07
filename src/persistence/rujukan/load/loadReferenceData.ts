import { findPohonFaults, PohonError } from '../../../domain/instansi/pohonFaults.ts';
import { startOfHari } from '../../../domain/shared/time.ts';
import type { Instant } from '../../../domain/shared/time.ts';
import { DEFAULT_KEBIJAKAN } from '../../../domain/tenggat/kebijakan.ts';
import { query } from '../../connection/database.ts';
import type { Db } from '../../connection/database.ts';
import { toJson, toTimestamptz } from '../../connection/values.ts';
import { completeKetetapan, recordKetetapan } from '../ketetapan.ts';
import { namaUrut } from '../namaUrut.ts';
import { readReferenceFiles } from './referenceFiles.ts';
import type { ReferenceFiles } from './referenceFiles.ts';
import { referenceRows } from './referenceRows.ts';
import type { KetetapanBaris, ReferenceRows } from './referenceRows.ts';
import { TABLES } from './tables.ts';
import { upsertRows } from './upsertRows.ts';
import type { UpsertCount } from './upsertRows.ts';

export interface LoadOptions {
  /** The folder `data/` of the product. */
  readonly dataFolder: string;
  readonly pada: Instant;
  readonly log: ReferenceLog;
}

/** What the loader tells the operator; no personal data are in reference files. */
export interface ReferenceLog {
  readonly info: (message: string, fields?: Readonly<Record<string, string | number>>) => void;
  readonly warn: (message: string, fields?: Readonly<Record<string, string | number>>) => void;
}

export type ReferenceTable =
  'wilayah' | 'badan' | 'kategori' | 'kompetensi' | 'kode' | 'ketetapan' | 'kebijakan';

export type ReferenceCounts = Readonly<Record<ReferenceTable, UpsertCount>> & {
  /** True when every file was loaded before, unchanged: nothing was compared. */
  readonly isUnchanged: boolean;
};

/**
 * Brings the reference tables to what the data files say, in the transaction of the caller (owner or application role).
 * Loading the same files again changes nothing; a changed row makes a new version; rows that people changed in the
 * application, and rows that the files no longer have, stay. Throws `PohonError` when the bodies make no tree.
 */
export async function loadReferenceData(tx: Db, options: LoadOptions): Promise<ReferenceCounts> {
  const files = await readReferenceFiles(options.dataFolder);
  const fingerprints = fingerprintsOf(files);
  if (await isLoaded(tx, fingerprints)) {
    return { ...(await applyRows(tx, EMPTY, options)), isUnchanged: true };
  }
  const counts = await applyRows(tx, referenceRows(files), options);
  await query(tx, rememberText, [toJson(fingerprints), toTimestamptz(options.pada)]);
  return { ...counts, isUnchanged: false };
}

/** The same for rows that did not come from the files: how tests lay out a small country. */
export async function applyRows(
  tx: Db,
  rows: ReferenceRows,
  options: Pick<LoadOptions, 'pada' | 'log'>,
): Promise<Readonly<Record<ReferenceTable, UpsertCount>>> {
  const faults = findPohonFaults(rows.badan);
  if (faults.length > 0) throw new PohonError(faults);
  const { pada, log } = options;
  const wilayah = await upsertRows(
    tx,
    TABLES.wilayah,
    rows.wilayah.map((w) => ({ ...w, nama_urut: namaUrut(w.nama) })),
    pada,
  );
  if (wilayah.ditambah > 0) log.info('wilayah dimuat', { ditambah: wilayah.ditambah });
  const badan = await upsertRows(
    tx,
    TABLES.badan,
    rows.badan.map((b) => ({
      ...b,
      nama_urut: namaUrut(b.nama),
      berlaku_sejak: b.berlakuSejak,
      berlaku_sampai: b.berlakuSampai,
      sebab: 'pembaruan data rujukan',
    })),
    pada,
  );
  const kategori = await upsertRows(
    tx,
    TABLES.kategori,
    rows.kategori.map((k) => ({ ...k })),
    pada,
  );
  const kompetensi = await upsertRows(
    tx,
    TABLES.kompetensi,
    rows.kompetensi.map((k) => ({ ...k, objek: k.objek ?? '', unit_nomor: k.unitNomor })),
    pada,
  );
  const kode = await upsertRows(
    tx,
    TABLES.kode,
    rows.kode.map((k, urut) => ({ ...k, urut })),
    pada,
  );
  const ketetapan = await applyKetetapan(tx, rows.ketetapan, options);
  const kebijakan = await applyKebijakan(tx, pada);
  const counts = { wilayah, badan, kategori, kompetensi, kode, ketetapan, kebijakan };
  for (const [tabel, count] of Object.entries(counts)) {
    if (count.dibiarkan > 0)
      log.warn('baris yang diubah di aplikasi dibiarkan', { tabel, baris: count.dibiarkan });
  }
  return counts;
}

/**
 * On an empty table decrees are known since their own day, so that history imported later has its calendar; one that
 * arrives later is known from now at the earliest, because until now deadlines were computed without it.
 */
async function applyKetetapan(
  tx: Db,
  ketetapan: readonly KetetapanBaris[],
  { pada, log }: Pick<LoadOptions, 'pada' | 'log'>,
): Promise<UpsertCount> {
  const [known] = await query<{ n: number }>(tx, 'select count(*) as n from ketetapan_libur');
  const isFirst = (known?.n ?? 0) === 0;
  let ditambah = 0;
  let diubah = 0;
  for (const decree of ketetapan) {
    const since = startOfHari(decree.ditetapkanPada, 'WIB');
    const diketahui = isFirst ? since : Math.max(since, pada);
    const { id, isNew } = await recordKetetapan(tx, { ...decree, diketahui, pada });
    if (isNew) {
      ditambah += 1;
      continue;
    }
    const added = await completeKetetapan(tx, id, decree.tambah);
    if (added === 0) continue;
    diubah += 1;
    log.warn('hari libur yang kurang ditambahkan', { dasar: decree.dasar, hari: added });
  }
  return { ditambah, diubah, dibiarkan: 0 };
}

/** The defaults hold from the beginning of time; a row that is there already is never rewritten. */
async function applyKebijakan(tx: Db, pada: Instant): Promise<UpsertCount> {
  const rows = DEFAULT_KEBIJAKAN.map((k) => ({
    kode: k.kode,
    nilai: k.nilai,
    berlaku_sejak: toTimestamptz(k.berlakuSejak),
  }));
  const added = await query(tx, kebijakanText, [toJson(rows), toTimestamptz(pada)]);
  return { ditambah: added.length, diubah: 0, dibiarkan: 0 };
}

interface Fingerprint {
  readonly berkas: string;
  readonly sidik: string;
}

/** Raised when the same files are to make other rows. */
const LOADER: Fingerprint = { berkas: '(pemuat)', sidik: '1' };

const EMPTY: ReferenceRows = {
  wilayah: [],
  badan: [],
  kategori: [],
  kompetensi: [],
  kode: [],
  ketetapan: [],
};

function fingerprintsOf(files: ReferenceFiles): readonly Fingerprint[] {
  return [
    LOADER,
    ...[...files.data.values(), ...files.wilayah].map(({ berkas, sidik }) => ({ berkas, sidik })),
  ];
}

async function isLoaded(tx: Db, fingerprints: readonly Fingerprint[]): Promise<boolean> {
  const known = await query<Fingerprint>(tx, 'select berkas, sidik from sumber_rujukan');
  const sidikOf = new Map(known.map((k) => [k.berkas, k.sidik]));
  return fingerprints.every(({ berkas, sidik }) => sidikOf.get(berkas) === sidik);
}

const rememberText = `
  insert into sumber_rujukan (berkas, sidik, dimuat_pada)
  select berkas, sidik, $2::timestamptz from jsonb_to_recordset($1::jsonb) as t(berkas text, sidik text)
  on conflict (berkas) do update set sidik = excluded.sidik, dimuat_pada = excluded.dimuat_pada`;

const kebijakanText = `
  insert into kebijakan (kode, berlaku_sejak, nilai, dicatat_pada)
  select kode, berlaku_sejak, nilai, $2::timestamptz
  from jsonb_to_recordset($1::jsonb) as t(kode text, berlaku_sejak timestamptz, nilai jsonb)
  on conflict do nothing returning kode`;
