-- Owned by brandorder.store. Size runs are written as SizeRun.asText does: they are read and written whole.
create table order_line (
    id         varchar(64)  not null primary key,
    order_id   varchar(64)  not null,
    site_id    varchar(64)  not null,
    brand_id   varchar(64)  not null,
    style_id   varchar(64)  not null,
    kind       varchar(32)  not null,
    size_run   varchar(1000) not null,
    release_on date         not null,
    due_on     date         not null,
    priority   integer      not null
);

create index order_line_of_site on order_line (site_id, due_on, id);
create index order_line_of_brand on order_line (brand_id, due_on, id);
