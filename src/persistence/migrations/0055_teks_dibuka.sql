-- Whether an officer ever opened the text of a closed laporan decides whether they share a page with their colleagues (ADR 0032): a few rows of the history.
create index riwayat_teks_dibuka on riwayat (pelaku) where jenis = 'teks_dibuka';
