-- Owned by terminal.store. The secret is random and long, so a plain digest keeps it; unit_id is null for a simulator,
-- which acts for a whole site.
create table terminal_access (
    username      varchar(130) not null primary key,
    secret_sha256 char(64)     not null,
    site_id       varchar(64)  not null,
    unit_id       varchar(64),
    issued_at     timestamp(6) with time zone not null
);
