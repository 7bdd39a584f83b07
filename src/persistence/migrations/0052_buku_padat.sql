-- The words of a ledger line once more as a short text (src/persistence/monev/gulungan/padat.ts, ADR 0033): whatever adds up lines reads
-- some 30 letters instead of 16 words. Lines written before this have none, and are read by their words.
alter table delta add column padat text collate "C";
