-- Codes by SMS (F17, F20, F163): a contact of a laporan without account, and news for a number that an account had before.
alter table permohonan drop constraint permohonan_jenis_check;
alter table permohonan add constraint permohonan_jenis_check check (jenis in
  ('daftar', 'email', 'telepon', 'sandi', 'undangan', 'nomor', 'kontak', 'kabar_email', 'kabar_telepon'));

-- Numbers asked for again by the phone they were filed with (F163).
create index identitas_telepon on identitas (telepon) where telepon is not null and akun_id is null;

-- Whoever wanted no mail of a kind has not asked to be sent an SMS in its place.
insert into kabar_mati (akun_id, saluran, kelompok)
  select akun_id, 'sms', kelompok from kabar_mati where saluran = 'email' on conflict do nothing;
