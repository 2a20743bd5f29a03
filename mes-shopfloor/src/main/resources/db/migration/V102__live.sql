-- Owned by live.store: what the journal says, drawn for quick reading. Any of it may be deleted together with its
-- live_position; it is drawn again from the journal.
create table live_position (
    projection varchar(64) not null primary key,
    position   bigint      not null
);

create table live_output (
    job_order_id varchar(64) not null,
    output_day   date        not null,
    site_id      varchar(64) not null,
    operation    varchar(64) not null,
    good         integer     not null,
    scrapped     integer     not null,
    primary key (job_order_id, output_day)
);

create index live_output_of_day on live_output (site_id, output_day);

create table live_downtime (
    site_id   varchar(64)  not null,
    unit_id   varchar(64)  not null,
    event_key varchar(200) not null,
    since     timestamp(6) with time zone not null,
    sequence  bigint       not null,
    down      boolean      not null,
    reason    varchar(64)  not null,
    primary key (site_id, unit_id)
);
