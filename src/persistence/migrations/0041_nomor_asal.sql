-- Old tracking ids keep working (F151): numbers of other systems are looked up.
create index laporan_nomor_asal on laporan (nomor_asal) where nomor_asal is not null;
