-- The identity of an anonim laporan lies sealed to the penjaga identitas (N5): nothing of it can be read in the database.
-- `segel` opens only with a private key outside this system; `segel_kunci` names the key. A laporan split off from another says
-- where the seal lies (`segel_di`). `balas` is the address for answers, closed by a key of LAPOR_KEYS; only who gave an
-- address without an account has one.
alter table identitas
  add column segel bytea check (octet_length(segel) between 48 and 8192),
  add column segel_kunci text collate "C" check (segel_kunci ~ '^[0-9a-f]{16}$'),
  add column segel_di uuid references laporan,
  add column balas bytea check (octet_length(balas) between 28 and 1024),
  add constraint identitas_segel_kunci check ((segel is null) = (segel_kunci is null)),
  add constraint identitas_tersegel check (
    (segel is null and segel_di is null and balas is null)
    or (num_nonnulls(segel, segel_di) <= 1 and num_nonnulls(akun_id, nama, email, telepon, nik) = 0)
  );
create index identitas_segel_kunci on identitas (segel_kunci) where segel_kunci is not null;
