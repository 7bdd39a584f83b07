-- What came after a past day lies at the end of the ledger: ranges of pages are enough to find it (ADR 0033).
create index delta_efektif on delta using brin (efektif) with (pages_per_range = 32);
