-- Owned by planning.store: what lies past the day aimed at, a safety time before an order is due.
alter table plan add column cost_past_aim bigint default 0 not null;
