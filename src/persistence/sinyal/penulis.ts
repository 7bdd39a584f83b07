import { query, type Db } from '../connection/database.ts';
import type { SinyalAsked, SinyalBadan } from './sinyal.ts';

/**
 * Of which laporan it is asked who wrote them: published ones in nobody's secret, never those that allege wrongdoing, so that no officer
 * who reports the own body is found through a figure (rules §3, ADR 0021, 0022).
 */
const DITANYA = `l.terbit and not l.anonim and not l.rahasia and l.klasifikasi <> 'berkadar_pengawasan'
  and l.keadaan ->> 'wbs' is distinct from 'true'`;
const ASKED = `l.instansi = any($1::text[]) and l.dibuat_hari between $2::date and $3::date and ${DITANYA}`;

/**
 * How many laporan were written by a body's own people, and how many from its own network, by body: sums, out of the identities
 * themselves and kept nowhere. Whether it came from the own network was
 * asked of the body that it was sent to: where it went on from there it counts nowhere.
 */
export async function countPenulis(
  db: Db,
  { instansi, dari, sampai }: SinyalAsked,
  peran: readonly string[],
  isWithin: (badan: string, instansi: string) => boolean,
): Promise<SinyalBadan[]> {
  const values = [instansi, dari, sampai];
  const sums = await query<{ instansi: string; akun: number; diperiksa: number; jaringan: number }>(
    db,
    `select l.instansi, count(i.akun_id) as akun,
       count(*) filter (where i.jaringan_sendiri is not null and l.keadaan ->> 'pindah' is distinct from 'true') as diperiksa,
       count(*) filter (where i.jaringan_sendiri and l.keadaan ->> 'pindah' is distinct from 'true') as jaringan
       from laporan l join identitas i on i.laporan_id = l.id where ${ASKED} group by 1`,
    values,
  );
  const officers = await query<{ instansi: string; badan: string[] }>(
    db,
    `select l.instansi, array_agg(p.badan) as badan
       from laporan l join identitas i on i.laporan_id = l.id
       join penugasan p on p.akun_id = i.akun_id and p.peran = any($4::text[]) and p.dari <= l.dibuat_pada
         and (p.sampai is null or p.sampai > l.dibuat_pada)
      where ${ASKED} group by l.id, l.instansi`,
    [...values, peran],
  );
  const own = (kode: string): number =>
    officers.filter((one) => one.instansi === kode && one.badan.some((badan) => isWithin(badan, kode)))
      .length;
  return sums.flatMap((one): SinyalBadan[] => [
    { instansi: one.instansi, sinyal: 'orang_sendiri', dasar: one.akun, tanda: own(one.instansi) },
    { instansi: one.instansi, sinyal: 'jaringan_sendiri', dasar: one.diperiksa, tanda: one.jaringan },
  ]);
}
