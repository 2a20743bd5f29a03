-- Owned by workorder.store. work_left repeats what the states of the job orders say, so that the open lots of a site are
-- found without reading years of finished ones; it is written in the transaction that writes the job orders.
create table lot (
    id            varchar(64)   not null primary key,
    order_line_id varchar(64)   not null,
    site_id       varchar(64)   not null,
    brand_id      varchar(64)   not null,
    style_id      varchar(64)   not null,
    size_run      varchar(1000) not null,
    work_left     boolean       not null
);

create index lot_with_work_left on lot (site_id, work_left);
create index lot_of_brand on lot (brand_id);
create index lot_of_order_line on lot (order_line_id);

create table job_order (
    id             varchar(64) not null primary key,
    lot_id         varchar(64) not null references lot (id),
    step           integer     not null,
    operation      varchar(64) not null,
    target_pairs   integer     not null,
    state          varchar(32) not null,
    good_pairs     integer     not null,
    scrapped_pairs integer     not null,
    unit_id        varchar(64),
    operator_id    varchar(64),
    started_at     timestamp(6) with time zone,
    ended_at       timestamp(6) with time zone,
    unique (lot_id, step)
);
