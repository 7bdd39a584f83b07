-- Acts of supervision (rules §7, F120, F161, F172): what a supervisor did about a body, never changed afterwards.

create table tindakan_pengawasan (
  -- Made with the form that asks for it: sent twice, it is one act.
  id uuid primary key,
  -- In whose name.
  pengawas text collate "C" not null references badan,
  badan text collate "C" not null references badan,
  jenis text collate "C" not null check (jenis in ('pengingat', 'teguran', 'penghargaan', 'panggilan', 'kunjungan')),
  pada timestamptz not null,
  -- The account that acted; its name is looked up when somebody reads the record.
  oleh uuid not null references akun,
  perihal text collate "C" not null check (length(perihal) <= 200),
  isi text collate "C" not null check (length(isi) <= 5000),
  -- Of a teguran the last day for the answer, of a call or a visit its day.
  tanggal date,
  -- Measures of a visit: [{"nama", "nilai"}].
  ukuran jsonb not null default '[]',
  -- The body's figures as they stood when it was done: a letter says later what it said then.
  angka jsonb not null,
  -- Letters alone are numbered: serial by supervisor and year.
  nomor text collate "C" unique,
  tahun smallint,
  urut integer check (urut >= 1),
  unique (pengawas, tahun, urut),
  check (pengawas <> badan),
  check ((nomor is null) = (jenis not in ('teguran', 'penghargaan'))),
  check (num_nulls(nomor, tahun, urut) in (0, 3))
);
create index tindakan_pengawasan_badan on tindakan_pengawasan (badan, pada desc, id desc);

grant select, insert on tindakan_pengawasan to lapor_app;
