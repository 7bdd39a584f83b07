-- The header of every page counts unread notices: what was read long ago must not be walked through for it (60 ms against 0.5 ms for an
-- account with 50,000 of them).

create index pesan_akun_baru on pesan ((penerima ->> 'akun'))
  where dibaca_pada is null and penerima ->> 'akun' is not null;
create index pesan_pengikut_baru on pesan ((penerima ->> 'pengikut'))
  where dibaca_pada is null and penerima ->> 'pengikut' is not null;
