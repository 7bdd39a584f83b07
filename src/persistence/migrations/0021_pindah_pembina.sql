-- An instansi that comes under another supervisor from a day on (F106).

alter table rencana_badan
  add column pembina text collate "C" references badan,
  drop constraint rencana_badan_perbuatan_check,
  add constraint rencana_badan_perbuatan_check check (perbuatan in ('ubah', 'tutup', 'gabung', 'pindah')),
  add constraint rencana_badan_pembina check ((perbuatan = 'pindah') = (pembina is not null));
