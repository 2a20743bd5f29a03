-- Owned by workorder.store. Later reports are told on top of a job order only where they come from the same reporter with a
-- higher number; who told the old ones is not known here, so those are told anew once.
alter table job_order add column last_reporter varchar(128);
alter table job_order add column last_sequence bigint default 0 not null;
alter table job_order add column told_anew boolean default false not null;
update job_order set told_anew = corrected;
alter table job_order drop column corrected;
