import pg from 'pg';
import type { Deps } from '../../src/useCases/deps.ts';
import { submitLaporan } from '../../src/useCases/laporan/submitLaporan.ts';
import { makePerson } from '../lifecycle/people.ts';

/**
 * A row of `laporan` for each line of the invented ledger, with the identity and the signs that go with it: what signs, rising issues,
 * late laporan and lists read. Facts that these look at are those of the line (body, topic, place, state, day) or drawn from its
 * id; words and history are those of one true laporan, which every row repeats: nothing here measures the search. Made by the
 * server from its own table, a million in about a minute.
 */
export async function fillLaporan(deps: Deps, adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(
      `set synchronous_commit = off; set maintenance_work_mem = '1GB'; set work_mem = '256MB'`,
    );
    // what the rows point to is there; checking it for each would take most of the time
    await client.query(`set session_replication_role = replica`);
    await client.query('create table if not exists bench_laporan (contoh uuid, sampai bigint)');
    const { rows: done } = await client.query<{ contoh: string; sampai: string }>(
      'select * from bench_laporan',
    );
    const contoh = done[0]?.contoh ?? (await fileOne(deps, client));
    const from = done[0]?.sampai ?? '0';
    const { rows: reach } = await client.query<{ n: string; sampai: string | null }>(
      'select count(*) as n, max(id) as sampai from delta where id > $1',
      [from],
    );
    const sampai = reach[0]?.sampai ?? from;
    const isMany = Number(reach[0]?.n ?? 0) > BANYAK;
    const indexes = isMany ? await dropIndexes(client) : [];
    for (const [what, text] of Object.entries(STATEMENTS)) {
      process.stderr.write(`\n${what}`);
      await client.query(text, text.includes('$3') ? [contoh, from, sampai] : [from, sampai]);
    }
    for (const text of indexes) {
      process.stderr.write(`\n${text.slice(0, 60)}`);
      await client.query(text);
    }
    await client.query('delete from bench_laporan');
    await client.query('insert into bench_laporan values ($1, $2)', [contoh, sampai]);
  } finally {
    await client.end();
  }
}

/** From so many rows on, indexes are quicker made anew than kept. */
const BANYAK = 200_000;

async function fileOne(deps: Deps, client: pg.Client): Promise<string> {
  const { akunId } = await makePerson(deps, `bench.${Date.now()}.pelapor`);
  const filed = await submitLaporan(deps, {
    kiriman: {
      klasifikasi: 'pengaduan',
      judul: 'Jalan berlubang di depan pasar lama',
      isi: 'Lubang besar di tengah jalan sudah dua minggu, beberapa pengendara motor terjatuh di sana pada malam hari.',
      kategori: null,
      instansi: 'KT-35.78',
      wilayah: '35.78',
      titik: null,
      lokasiKeterangan: 'Jalan Pasar Lama',
      tanggalKejadian: null,
      anonim: false,
      rahasia: false,
      kanal: 'web',
    },
    pengirim: { sebagai: 'akun', akunId },
    kontak: { nama: 'Orang bench', email: 'bench@contoh.id', telepon: null, nik: null },
    lampiran: [],
    pengunggah: 'bench',
    nomorAsal: null,
  });
  if (!filed.ok) throw new Error(JSON.stringify(filed.refusal));
  const { nomor } = filed.value;
  const { rows } = await client.query<{ id: string }>('select id from laporan where nomor = $1', [nomor]);
  const [row] = rows;
  if (row === undefined) throw new Error('the laporan that was filed is not there');
  return row.id;
}

async function dropIndexes(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ nama: string; teks: string }>(
    `select indexname as nama, indexdef as teks from pg_indexes
      where tablename in ('laporan', 'identitas', 'sinyal') and indexname not like '%_pkey' and indexdef not like 'CREATE UNIQUE%'`,
  );
  for (const { nama } of rows) await client.query(`drop index ${nama}`);
  return rows.map((one) => one.teks);
}

/** A number from 0 to 99 that belongs to the id, one for each `at`. */
const seratus = (at: number): string => `(get_byte(uuid_send(d.laporan_id), ${at}) * 100 / 256)`;

const STATEMENTS: Readonly<Record<string, string>> = {
  laporan: `
    insert into laporan (id, nomor, urut, kepala, keadaan, judul, isi, lokasi_keterangan, status, hasil, klasifikasi, kategori, wilayah,
      instansi, zona, badan, pernah, terlapor, kanal, anonim, rahasia, terbit, tag, lat, lon, nomor_asal, pemilik, pembuat, meterai,
      dibuat_pada, dibuat_hari, diubah_pada, diteruskan_pada, selesai_pada, jatuh_tempo, sapu_pada, ukuran, cari)
    select d.laporan_id, (100000000 + d.id)::text, t.urut, t.kepala, t.keadaan, t.judul, t.isi, t.lokasi_keterangan,
      case when d.ukuran @> '{status:selesai}' then 'selesai' when d.ukuran @> '{status:diproses}' then 'diproses' else 'diarsipkan' end,
      case when d.ukuran @> '{status:selesai}' then 'dikonfirmasi' end, d.klasifikasi, d.kategori, d.wilayah,
      d.instansi, d.zona, case when ${seratus(0)} < 80 then array[d.unit] else array[d.instansi] end, '{}',
      case when ${seratus(1)} < 1 then d.unit end, d.kanal, ${seratus(2)} < 10, ${seratus(3)} < 3, ${seratus(3)} >= 3 and ${seratus(5)} < 80,
      '{}', case when ${seratus(7)} < 30 then -6.0 - ${seratus(10)} / 50.0 end, case when ${seratus(7)} < 30 then 106.0 + ${seratus(11)} / 10.0 end,
      null, encode(sha256(d.laporan_id::text::bytea), 'hex'), null, t.meterai,
      least(d.dibuat + time '03:00' at time zone 'UTC', now()), d.dibuat, least(d.dibuat + interval '2 days', now()), least(d.dibuat + interval '1 day', now()),
      case when d.ukuran @> '{status:selesai}' then least(d.dibuat + interval '9 days', now()) end,
      case when d.ukuran @> '{status:diproses}' then d.dibuat + make_interval(days => 14 + ${seratus(12)}) end, null, d.ukuran, t.cari
    from delta d cross join (select * from laporan where id = $1) t
    where d.id > $2 and d.id <= $3 and d.laporan_id <> $1 and d.n = 1`,
  identitas: `
    insert into identitas (laporan_id, akun_id, jaringan_sendiri)
    select d.laporan_id, coalesce((select p.akun_id from penugasan p where ${seratus(14)} = 7 and get_byte(uuid_send(d.laporan_id), 15) = 7 limit 1),
        gen_random_uuid()), case when ${seratus(15)} < 60 then ${seratus(13)} < 1 end
      from delta d where d.id > $1 and d.id <= $2 and ${seratus(2)} >= 10 and ${seratus(4)} < 80 and d.n = 1
        and not exists (select from identitas i where i.laporan_id = d.laporan_id)`,
  sinyal: `
    insert into sinyal (laporan_id, dasar, tanda)
    select d.laporan_id, s.dasar, array(select u from unnest(s.dasar) u where (get_byte(uuid_send(d.laporan_id), 10) + length(u)) % 31 = 0)
      from delta d cross join lateral (select case when d.ukuran @> '{status:selesai}'
        then '{tutup_massal,jawaban_tiruan,mepet_tenggat,buka_kembali,ubah_klasifikasi}'::text[] else '{ubah_klasifikasi}'::text[] end as dasar) s
     where d.id > $1 and d.id <= $2 and d.n = 1
     on conflict do nothing`,
};
