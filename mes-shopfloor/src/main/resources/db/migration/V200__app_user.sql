-- Owned by access.store. The brand is set for brand accounts and only for them.
create table app_user (
    name          varchar(64)  not null primary key,
    shown_name    varchar(200) not null,
    role          varchar(16)  not null,
    brand_id      varchar(64),
    password_hash varchar(100) not null,
    check ((role = 'BRAND' and brand_id is not null) or (role <> 'BRAND' and brand_id is null))
);
