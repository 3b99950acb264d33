--liquibase formatted sql

--changeset reporting:0002-create-exports
create table reporting.export (
    export_id     uuid primary key,
    kind          text        not null,
    campaign_id   uuid,
    brand_id      uuid,
    campaign_name text,
    format        text        not null,
    encoding      text        not null,
    language      text        not null,
    requested_by  text        not null,
    requested_at  timestamptz not null default now(),
    state         text        not null,
    run           integer     not null default 0,
    file_name     text        not null,
    rows_expected bigint,
    rows_written  bigint      not null default 0,
    bytes_written bigint      not null default 0,
    substituted   bigint      not null default 0,
    sha256        text,
    about         text,
    started_at    timestamptz,
    finished_at   timestamptz
);
comment on table reporting.export is 'An export that somebody asked for, from the request to the finished file.';
comment on column reporting.export.brand_id is 'Whose campaign it is about; null for the register, which the whole house may read.';
comment on column reporting.export.run is 'Rises each time the job is taken up. A run that finds a higher number here has been replaced and stops.';
comment on column reporting.export.substituted is 'Characters that the encoding lacks and that were written as a look-alike or as U+3013.';
comment on column reporting.export.about is 'The definition sheet as it was when the file was written: filter, columns, metric definitions with versions.';
create index export_by_age on reporting.export (requested_at desc, export_id desc);

create table reporting.export_chunk (
    export_id uuid    not null references reporting.export on delete cascade,
    number    integer not null,
    bytes     bytea   not null,
    primary key (export_id, number)
);
comment on table reporting.export_chunk is 'A piece of a finished or growing file, numbered from 0. In the database, so that every instance can serve it.';
-- Trying to compress every piece would cost more than the disk it saves.
alter table reporting.export_chunk alter column bytes set storage external;

create table reporting.scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
comment on table reporting.scheduled_tasks is 'Jobs of this module that are due or running; kept by db-scheduler.';
create index scheduled_tasks_by_time on reporting.scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on reporting.scheduled_tasks (last_heartbeat);
