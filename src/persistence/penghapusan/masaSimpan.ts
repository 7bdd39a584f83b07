import type { AturanSimpan, MasaSimpan } from '../../domain/laporan/penghapusan/masaSimpan.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';
import { toTimestamptz } from '../connection/values.ts';

export interface LewatMasa {
  readonly nomor: string;
  /** The last act on it, an erasure apart. */
  readonly terakhir: Instant;
}

/** Closed laporan of a rule whose time is over, the longest kept first, at most `limit`. */
export function listLewatMasa(
  db: Db,
  of: {
    readonly aturan: AturanSimpan;
    readonly masa: MasaSimpan;
    readonly now: Instant;
    readonly limit: number;
  },
): Promise<LewatMasa[]> {
  return query<LewatMasa>(
    db,
    `select nomor, terakhir from (${selectText(of.aturan)}) as lewat order by terakhir, nomor limit $4`,
    [...valuesOf(of), of.limit],
  );
}

/** How many, and since when the oldest waits. */
export async function countLewatMasa(
  db: Db,
  of: { readonly aturan: AturanSimpan; readonly masa: MasaSimpan; readonly now: Instant },
): Promise<{ readonly jumlah: number; readonly tertua: Instant | null }> {
  const [row] = await query<{ jumlah: number; tertua: Instant | null }>(
    db,
    `select count(*)::int as jumlah, min(terakhir) as tertua from (${selectText(of.aturan)}) as lewat`,
    valuesOf(of),
  );
  return row ?? { jumlah: 0, tertua: null };
}

const DAY_MS = 86_400_000;

function valuesOf({ masa, now }: { readonly masa: MasaSimpan; readonly now: Instant }): string[] {
  return [toTimestamptz(masa.dari), toTimestamptz(masa.sampai), toTimestamptz(now - masa.hari * DAY_MS)];
}

/** Fixed texts by the rule's own words; nothing that anybody typed. */
function selectText({ cakupan, kelompok }: AturanSimpan): string {
  const isArsip = `(l.status = 'diarsipkan' and l.diteruskan_pada is null and l.keadaan ->> 'alasanArsip' <> 'duplikat')`;
  const isBerkadar = `l.klasifikasi = 'berkadar_pengawasan'`;
  const group =
    kelompok === 'berkadar'
      ? isBerkadar
      : kelompok === 'arsip'
        ? `not ${isBerkadar} and ${isArsip}`
        : kelompok === 'biasa'
          ? `not ${isBerkadar} and not ${isArsip}`
          : `not ${isBerkadar}`;
  const left =
    cakupan === 'isi'
      ? `not l.keadaan ? 'isiDihapus'`
      : `exists (select from identitas i where i.laporan_id = l.id
           and num_nonnulls(i.akun_id, i.nama, i.email, i.telepon, i.nik, i.segel, i.segel_di, i.balas) > 0)`;
  const done = cakupan === 'isi' ? `p.cakupan = 'isi'` : `p.cakupan in ('isi', 'kontak')`;
  // What its pelapor asks for is decided by people; a laporan that somebody examines or sent to the Ombudsman is not old.
  return `select l.nomor, a.terakhir from laporan l
     cross join lateral (select max(r.pada) as terakhir from riwayat r
       where r.laporan_id = l.id and r.jenis not in ('isi_dihapus', 'kontak_dihapus')) a
    where l.status in ('selesai', 'diarsipkan') and l.dibuat_pada >= $1 and l.dibuat_pada < $2 and l.dibuat_pada < $3
      and a.terakhir < $3 and ${group} and ${left}
      and not exists (select from penghapusan p where p.laporan_id = l.id
        and (p.status = 'menunggu' or (p.status = 'dikabulkan' and ${done})))`;
}
