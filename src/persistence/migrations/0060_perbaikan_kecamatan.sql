-- Issues of a kabupaten or kota go down to its kecamatan, so an improvement may name one. Programs before this one write only the
-- wider places, which stay allowed; they show the code of a kecamatan by its name as they show any place.
alter table perbaikan
  drop constraint perbaikan_wilayah_check,
  add constraint perbaikan_wilayah_check check (wilayah ~ '^\d\d\.\d\d(\.\d\d)?$');
