-- The scan of an upload for malware (F148, ASVS 5.4.3). A file without a row was taken while no scanner was set up.
create table pindaian (
  lampiran_id uuid primary key references lampiran on delete cascade,
  keadaan text collate "C" not null check (keadaan in ('menunggu', 'bersih', 'tertahan')),
  percobaan integer not null default 0 check (percobaan >= 0),
  coba_pada timestamptz not null,
  -- Why the last attempt gave no answer: a code.
  galat text collate "C" check (length(galat) <= 40),
  -- The name of what was found, as the scanner calls it.
  temuan text collate "C" check (length(temuan) <= 200),
  selesai_pada timestamptz,
  check ((keadaan = 'menunggu') = (selesai_pada is null)),
  check ((keadaan = 'tertahan') = (temuan is not null))
);
create index pindaian_menunggu on pindaian (coba_pada, lampiran_id) where keadaan = 'menunggu';
create index pindaian_tertahan on pindaian (selesai_pada) where keadaan = 'tertahan';
-- Equal bytes share a place: what is found in one upload holds for all.
create index lampiran_kunci on lampiran (kunci);

grant select, insert, update on pindaian to lapor_app;
