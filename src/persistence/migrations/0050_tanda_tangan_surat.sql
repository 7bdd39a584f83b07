-- The signed letter of an act of supervision (F161): once and for good.

create table surat_tanda_tangan (
  tindakan_id uuid primary key references tindakan_pengawasan,
  lampiran uuid not null,
  -- By the service for electronic signatures, or signed elsewhere and brought here.
  cara text collate "C" not null check (cara in ('layanan', 'unggahan')),
  -- The number that the service gave to the document.
  id_layanan text collate "C" check (length(id_layanan) <= 100),
  pada timestamptz not null,
  oleh uuid not null references akun
);
create index surat_tanda_tangan_lampiran on surat_tanda_tangan (lampiran);

grant select, insert on surat_tanda_tangan to lapor_app;
