-- Owned by planning.store: absences and breakdowns that plans reckon with until they are over.
create table disturbance (
    id         varchar(255) not null primary key,
    site_id    varchar(64)  not null,
    kind       varchar(32)  not null,
    subject_id varchar(64)  not null,
    start_at   timestamp(6) with time zone not null,
    end_at     timestamp(6) with time zone not null
);

create index disturbance_of_site on disturbance (site_id, end_at);
