-- Owned by workorder.store. Which reports a job order counts in (Told), so that a later one is told on top of them.
alter table job_order add column last_report_at timestamp(6) with time zone;
alter table job_order add column corrected boolean default false not null;

update job_order set last_report_at =
    (select max(occurred_at) from journal_entry where journal_entry.subject = job_order.id);

create index job_order_last_at on job_order (unit_id, last_report_at);
