-- Owned by planning.store. published_for names the site while the plan is the published one, and is null otherwise:
-- its uniqueness is what keeps a site from having two published plans.
create table plan (
    id                 varchar(64) not null primary key,
    site_id            varchar(64) not null,
    state              varchar(32) not null,
    published_for      varchar(64) unique,
    plan_from          timestamp(6) with time zone not null,
    created_at         timestamp(6) with time zone not null,
    published_at       timestamp(6) with time zone,
    cost_hard_lateness bigint           not null,
    cost_total         bigint           not null,
    cost_tardiness     bigint           not null,
    cost_setups        bigint           not null,
    cost_flow          bigint           not null,
    cost_unfairness    bigint           not null,
    cost_moves         bigint           not null,
    late_pair_days     double precision not null,
    late_lots          integer          not null,
    setup_seconds      bigint           not null,
    flow_pair_days     double precision not null
);

create index plan_of_site on plan (site_id, state, created_at);

create table plan_assignment (
    plan_id       varchar(64) not null references plan (id),
    place         integer     not null,
    job_order_id  varchar(64) not null,
    unit_id       varchar(64) not null,
    operator_id   varchar(64),
    start_at      timestamp(6) with time zone not null,
    end_at        timestamp(6) with time zone not null,
    setup_seconds bigint      not null,
    primary key (plan_id, place)
);
