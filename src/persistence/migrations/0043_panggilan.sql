-- Calls back to whoever reported and was not reached otherwise (issue 6.5, ADR 0028): what came of each, in codes; words stand in the history.
create table panggilan (
  laporan_id uuid not null references laporan,
  -- The answer that is asked about, by its place in the history: a laporan that is answered anew is called about anew.
  jawaban integer not null,
  ke smallint not null check (ke between 1 and 9),
  badan text collate "C" not null check (length(badan) <= 60),
  oleh uuid not null,
  pada timestamptz not null,
  hasil text collate "C" not null check (hasil in ('tersambung', 'tidak_diangkat', 'salah_nomor', 'menolak')),
  puas text collate "C" check (puas in ('ya', 'sebagian', 'tidak')),
  -- Told by voice: no figure of ratings counts it.
  nilai smallint check (nilai between 1 and 5),
  -- Not before; null: nobody calls again.
  lagi_pada timestamptz,
  primary key (laporan_id, jawaban, ke),
  check ((hasil = 'tersambung') = (puas is not null)),
  check (nilai is null or hasil = 'tersambung')
);
create index panggilan_badan on panggilan (badan, pada);
grant select, insert on panggilan to lapor_app;

-- What was answered or closed of late, for the queue of calls.
create index laporan_selesai_baru on laporan (selesai_pada) where status = 'selesai' and not anonim;
