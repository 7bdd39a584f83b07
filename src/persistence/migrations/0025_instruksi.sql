-- Instructions from above (rules §7, F156): a circular, a governor's disposisi, with points, owners and due dates, and what was done.

create table instruksi (
  id uuid primary key,
  -- The body in whose name it was put on record.
  badan text collate "C" not null references badan,
  -- Who gave it, and under which number.
  dari text collate "C" not null check (length(dari) between 3 and 200),
  nomor text collate "C" not null check (length(nomor) between 1 and 100),
  perihal text collate "C" not null check (length(perihal) between 5 and 200),
  tanggal date not null,
  pada timestamptz not null,
  oleh uuid not null references akun
);
create index instruksi_badan on instruksi (badan, tanggal desc);

create table instruksi_butir (
  instruksi_id uuid not null references instruksi,
  urut smallint not null check (urut between 1 and 20),
  isi text collate "C" not null check (length(isi) between 5 and 1000),
  tenggat date not null,
  primary key (instruksi_id, urut)
);

create table instruksi_pemilik (
  instruksi_id uuid not null references instruksi,
  badan text collate "C" not null references badan,
  primary key (instruksi_id, badan)
);
create index instruksi_pemilik_badan on instruksi_pemilik (badan);

create table instruksi_kabar (
  -- Made with the form: sent twice, it is one.
  id uuid primary key,
  instruksi_id uuid not null,
  urut smallint not null,
  badan text collate "C" not null,
  status text collate "C" not null check (status in ('dikerjakan', 'selesai')),
  isi text collate "C" not null check (length(isi) between 5 and 2000),
  pada timestamptz not null,
  oleh uuid not null references akun,
  foreign key (instruksi_id, urut) references instruksi_butir,
  foreign key (instruksi_id, badan) references instruksi_pemilik
);
create index instruksi_kabar_instruksi on instruksi_kabar (instruksi_id, urut, badan, pada desc);

grant select, insert on instruksi, instruksi_butir, instruksi_pemilik, instruksi_kabar to lapor_app;
