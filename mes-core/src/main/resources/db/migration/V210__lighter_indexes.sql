-- Every report writes to these, so they hold no more than what finds a row.

-- Owned by journal.store: the few entries about a subject are put in order as they are read.
create index journal_entry_of_subject on journal_entry (subject);
drop index journal_entry_about;

-- Owned by workorder.store: the time changed with each report, and the last at a post were sorted all the same.
create index job_order_at_unit on job_order (unit_id);
drop index job_order_last_at;
