import type { KodeBadan } from '../../domain/instansi/types.ts';
import type { Hari } from '../../domain/shared/time.ts';
import { query, type Db } from '../connection/database.ts';

/** Points of one body with one due date that nobody answered, or that went back. */
export interface TenggatTerbuka {
  readonly badan: KodeBadan;
  readonly tenggat: Hari;
  readonly n: number;
  /** The recommendation when all are of one; null when they are of several. */
  readonly rekomendasi: string | null;
}

/** All points without an answer that counts, due up to a day, by body and due date. Recommendations of former years are left out. */
export function listTenggatTerbuka(db: Db, sampai: Hari): Promise<TenggatTerbuka[]> {
  return query<TenggatTerbuka>(
    db,
    `select p.badan, b.tenggat, count(*)::int as n,
            case when count(distinct p.rekomendasi_id) = 1 then min(p.rekomendasi_id::text) end as rekomendasi
       from rekomendasi_butir b join rekomendasi_penerima p on p.rekomendasi_id = b.rekomendasi_id
       join rekomendasi r on r.id = b.rekomendasi_id and not r.impor
       left join lateral (
         select v.diterima is distinct from false as beres
           from rekomendasi_jawaban j left join rekomendasi_putusan v on v.jawaban_id = j.id
          where j.rekomendasi_id = b.rekomendasi_id and j.badan = p.badan and j.urut = b.urut
            and not exists (select from rekomendasi_tarik t where t.jawaban_id = j.id)
          order by j.ke desc limit 1) k on true
      where b.tenggat <= $1 and not coalesce(k.beres, false)
      group by p.badan, b.tenggat order by p.badan, b.tenggat`,
    [sampai],
  );
}

/** A decree of the managing team, or an entry of the register, with the day on which it ends. */
export interface AkanHabis {
  readonly id: string;
  readonly badan: KodeBadan;
  /** `sk`, or the kind of the entry. */
  readonly jenis: string;
  readonly nama: string;
  readonly sampai: Hari;
}

/** What ends in these days and has nothing of its kind that goes on the day after. */
export function listAkanHabis(db: Db, dari: Hari, sampai: Hari): Promise<AkanHabis[]> {
  return query<AkanHabis>(
    db,
    `select s.id, s.instansi as badan, 'sk' as jenis, s.nomor as nama, s.berlaku_sampai as sampai from sk_pengelola s
      where s.berlaku_sampai between $1 and $2 and not exists (
        select from sk_pengelola n where n.instansi = s.instansi and n.tanggal <= s.berlaku_sampai + 1
           and (n.berlaku_sampai is null or n.berlaku_sampai > s.berlaku_sampai))
     union all
     select r.id, r.instansi, r.jenis, r.judul, r.berlaku_sampai from register r
      where r.berlaku_sampai between $1 and $2 and r.dicabut_pada is null and r.jenis in ('sop', 'renaksi', 'aplikasi')
        and (r.jenis = 'aplikasi' or not exists (
          select from register n where n.instansi = r.instansi and n.jenis = r.jenis and n.dicabut_pada is null
             and n.tanggal <= r.berlaku_sampai + 1 and (n.berlaku_sampai is null or n.berlaku_sampai > r.berlaku_sampai)))
      order by 2, 5, 1`,
    [dari, sampai],
  );
}
