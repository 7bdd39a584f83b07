-- Several senders are worked on at once, each one's messages in their order (ADR 0026).

-- The order of arrival, given under a lock of the sender: the clock may stand, jump, or differ between machines. 0: came before this column.
create sequence pesan_masuk_urut;
grant usage on sequence pesan_masuk_urut to lapor_app;
alter table pesan_masuk add column urut bigint not null default 0;
-- Whether an earlier message of the same sender still waits.
create index pesan_masuk_giliran on pesan_masuk (pengirim, urut, diterima_pada, id) where status = 'antre';
