--liquibase formatted sql

--changeset kodama:0003-create-jobs
create table creators.scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures integer,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_by_time on creators.scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on creators.scheduled_tasks (last_heartbeat);
comment on table creators.scheduled_tasks is 'db-scheduler: work of this module that some instance has to do, and which one is at it.';

create table creators.republication (
    id uuid primary key default uuidv7(),
    status text not null,
    creators_total bigint not null,
    creators_done bigint not null default 0,
    last_creator_id uuid,
    started_by text not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    finished_at timestamptz
);
create unique index republication_at_a_time on creators.republication ((true)) where status = 'RUNNING';
comment on table creators.republication is 'One telling of everything the register knows, in batches, for modules that have to rebuild what they remember.';
