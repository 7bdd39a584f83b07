-- Networks of an instansi, and whether a laporan was written from one of them (F21, ADR 0021).

create table jaringan_instansi (
  instansi text collate "C" primary key check (length(instansi) <= 60),
  -- Ranges such as 203.0.113.0/24, in the order in which they were typed.
  jaringan text[] collate "C" not null check (cardinality(jaringan) between 1 and 50),
  diubah_pada timestamptz not null
);
grant select, insert, update, delete on jaringan_instansi to lapor_app;

-- True or false where it was looked at, null everywhere else. The address itself is kept nowhere.
alter table identitas add column jaringan_sendiri boolean;

-- Whatever seals, erases or releases an identity takes the mark with it: it stands only beside somebody who is named in the open.
create function lepas_jaringan_sendiri() returns trigger language plpgsql as $$
begin
  if num_nonnulls(new.akun_id, new.nama, new.email, new.telepon, new.nik) = 0
    or num_nonnulls(new.segel, new.segel_di, new.balas) > 0 then
    new.jaringan_sendiri := null;
  end if;
  return new;
end $$;
create trigger lepas_jaringan_sendiri before insert or update on identitas
  for each row when (new.jaringan_sendiri is not null) execute function lepas_jaringan_sendiri();
