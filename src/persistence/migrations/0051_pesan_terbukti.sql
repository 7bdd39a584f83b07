-- Whether anybody stood up for the sender of a message (SPF, DKIM, DMARC of a mail; a channel's gateway does for its own). Others who write
-- the same address above a mail must not use up what its owner may send.
alter table pesan_masuk add column terbukti boolean not null default true;
