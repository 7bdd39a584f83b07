-- A row for each write that no kept answer depends on (leases of works, last uses, counters): its xmin names the transaction (ADR 0035).
-- Gone after an hour; no backup carries it.
create table diam (
  pada timestamptz not null
);
create index diam_pada on diam (pada);
grant select, insert, delete on diam to lapor_app;
