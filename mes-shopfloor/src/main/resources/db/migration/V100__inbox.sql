-- Owned by inbox.store. A message waits here from the moment it is acknowledged to the broker until the transaction that
-- takes it into the journal deletes it; what cannot be taken moves to quarantine_message.
create table inbox_message (
    id           bigint generated always as identity primary key,
    topic        varchar(1024) not null,
    payload      bytea         not null,
    payload_size integer       not null,
    received_at  timestamp(6) with time zone not null
);

create table quarantine_message (
    id             bigint generated always as identity primary key,
    topic          varchar(1024) not null,
    payload        bytea         not null,
    payload_size   integer       not null,
    received_at    timestamp(6) with time zone not null,
    quarantined_at timestamp(6) with time zone not null,
    reason_code    varchar(64)   not null,
    reason_facts   text          not null,
    settled_at     timestamp(6) with time zone,
    settlement     varchar(16)
);

create index quarantine_message_open on quarantine_message (settled_at, id);
