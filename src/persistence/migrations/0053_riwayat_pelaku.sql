-- What an officer did in a period is read from the history by account (F132): a few hundred rows of one officer, not all of the country's.
create index riwayat_pelaku on riwayat (pelaku, pada) where pelaku is not null;
