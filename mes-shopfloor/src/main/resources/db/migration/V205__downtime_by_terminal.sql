-- Owned by live.store. A terminal's own numbers order its downtimes, whatever its clock says: so the latest of each terminal
-- is kept. Drawn again from the journal.
drop table live_downtime;
delete from live_position where projection = 'downtime';

create table live_downtime (
    site_id   varchar(64)  not null,
    unit_id   varchar(64)  not null,
    terminal  varchar(64)  not null,
    event_key varchar(200) not null,
    since     timestamp(6) with time zone not null,
    sequence  bigint       not null,
    down      boolean      not null,
    reason    varchar(64)  not null,
    primary key (site_id, unit_id, terminal)
);
