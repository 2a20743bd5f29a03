-- Owned by journal.store. Whoever appends holds the one row of journal_writer until the end of its transaction: entries
-- become visible in the order of their positions, so a reader that remembers a position skips none.
create table journal_writer (
    id integer not null primary key
);

insert into journal_writer (id) values (1);

create table journal_entry (
    position    bigint generated always as identity primary key,
    event_key   varchar(200)  not null unique,
    site_id     varchar(64)   not null,
    event_type  varchar(64)   not null,
    subject     varchar(64)   not null,
    occurred_at timestamp(6) with time zone not null,
    recorded_at timestamp(6) with time zone not null,
    body        text          not null
);

create index journal_entry_about on journal_entry (subject, position);
