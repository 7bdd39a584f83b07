-- What a phone without signal sent may be asked about again weeks later (F53): such a key is kept beyond the usual day.
alter table idempotensi add column simpan_sampai timestamptz;
