-- Which person of which provider may sign in to an account (F19): by the provider's own lasting id, never by an address.
create table oidc_tautan (
  id uuid primary key,
  akun_id uuid not null references akun on delete cascade,
  issuer text collate "C" not null check (length(issuer) between 1 and 300),
  subjek text collate "C" not null check (length(subjek) between 1 and 255),
  dibuat_pada timestamptz not null,
  terakhir_pada timestamptz,
  unique (issuer, subjek),
  unique (akun_id, issuer)
);

grant select, insert, update, delete on oidc_tautan to lapor_app;
