--liquibase formatted sql

--changeset kodama:0002-create-intake
create table creators.import_file (
    id uuid primary key default uuidv7(),
    name text not null,
    size_bytes bigint not null,
    digest text not null,
    uploaded_by text not null,
    uploaded_at timestamptz not null default now()
);
comment on table creators.import_file is 'A file someone brought, whole; its bytes lie in import_file_chunk so that any instance can read it.';
comment on column creators.import_file.digest is 'SHA-256 of the bytes, hexadecimal.';

create table creators.import_file_chunk (
    file_id uuid not null,
    number integer not null,
    bytes bytea not null,
    primary key (file_id, number)
);
-- The bytes are read once or twice and then thrown away: not worth the processor time of compressing them.
alter table creators.import_file_chunk alter column bytes set storage external;
comment on table creators.import_file_chunk is 'About a mebibyte of an uploaded file. Chunks without a file are what is left of an upload that broke off.';

create table creators.import_run (
    id uuid primary key default uuidv7(),
    file_id uuid not null references creators.import_file,
    kind text not null,
    dry_run boolean not null,
    plan jsonb not null,
    source_id integer references creators.source,
    status text not null,
    failure_code text,
    failure_arguments text[] not null default '{}',
    attempts integer not null default 0,
    position_line bigint not null default 0,
    bytes_read bigint not null default 0,
    rows_read bigint not null default 0,
    rows_taken bigint not null default 0,
    rows_refused bigint not null default 0,
    problems bigint not null default 0,
    creators_added bigint not null default 0,
    creators_changed bigint not null default 0,
    accounts_added bigint not null default 0,
    snapshots_added bigint not null default 0,
    audiences_added bigint not null default 0,
    rates_added bigint not null default 0,
    rows_unchanged bigint not null default 0,
    sample jsonb not null default '[]',
    cancel_requested boolean not null default false,
    started_by text not null,
    created_at timestamptz not null default now(),
    started_at timestamptz,
    updated_at timestamptz not null default now(),
    finished_at timestamptz
);
create index import_run_by_file on creators.import_run (file_id);
comment on table creators.import_run is 'One pass over one file, real or dry, and how far it has come. The position is committed with the rows it stands for.';
comment on column creators.import_run.position_line is 'Every line up to here is dealt with; after a kill the next attempt goes on behind it.';
comment on column creators.import_run.problems is 'How many problems were found; import_problem keeps the first hundred thousand of them.';

create table creators.import_problem (
    run_id uuid not null references creators.import_run on delete cascade,
    number bigint not null,
    line bigint not null,
    severity text not null,
    header text,
    value text,
    reason text not null,
    arguments text[] not null default '{}',
    primary key (run_id, number)
);
comment on table creators.import_problem is 'Something in a line of a file that could not be taken as it stands: the whole row, or one value of it.';
