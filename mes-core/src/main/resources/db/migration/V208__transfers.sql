-- Owned by planning.store: operations of order lines that were decided to be done at another site. What was undone stays, so that
-- a post that was told of the work may still report it.
create table transfer (
    id            varchar(255) not null primary key,
    site_id       varchar(64)  not null,
    order_line_id varchar(64)  not null,
    operation     varchar(64)  not null,
    to_site_id    varchar(64)  not null,
    decided_at    timestamp(6) with time zone not null,
    undone_at     timestamp(6) with time zone
);

create index transfer_of_site on transfer (site_id, undone_at);

-- Of work at another site, when it takes its post and person there.
alter table plan_assignment add column stretches text;
