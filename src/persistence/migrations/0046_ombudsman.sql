-- Packages for the Ombudsman's system (rules §4 `ke ombudsman`, F142): one for each consent, made when it is sent and kept nowhere.
create table ombudsman_paket (
  id uuid primary key,
  laporan_id uuid not null unique references laporan,
  disetujui_pada timestamptz not null,
  status text collate "C" not null check (status in ('antre', 'terkirim', 'mati')),
  percobaan integer not null default 0,
  mulai_pada timestamptz not null,
  coba_pada timestamptz not null,
  terkirim_pada timestamptz,
  jawaban integer,
  galat text collate "C" check (length(galat) <= 100),
  -- Their number of it, and the state there as it was last told.
  nomor_luar text check (length(nomor_luar) <= 100),
  keadaan text check (length(keadaan) <= 100),
  tanya_pada timestamptz
);
create index ombudsman_paket_antre on ombudsman_paket (coba_pada) where status = 'antre';
create index ombudsman_paket_tanya on ombudsman_paket (tanya_pada) where status = 'terkirim';

grant select, insert, update on ombudsman_paket to lapor_app;
