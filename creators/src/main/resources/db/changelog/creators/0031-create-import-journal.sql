--liquibase formatted sql

--changeset kodama:0031-create-import-journal
alter table creators.import_run add column journaled boolean not null default false;
comment on column creators.import_run.journaled is 'Whether it keeps a record of what it does, so that it can be taken back; false for imports from before there was one, and for kinds that keep none.';

create table creators.import_batch (
    run_id uuid not null,
    number bigint not null,
    first_line bigint not null,
    added_creators uuid[] not null,
    followed_accounts uuid[] not null,
    snapshot_lines integer[],
    measured_creators uuid[] not null,
    primary key (run_id, number)
);
alter table creators.import_batch alter column added_creators set storage external;
alter table creators.import_batch alter column followed_accounts set storage external;
comment on table creators.import_batch is 'What one batch of an import added to the register. Sixteen bytes a creator, no index: the import hardly notices.';
comment on column creators.import_batch.number is 'The last line of the batch.';
comment on column creators.import_batch.followed_accounts is 'Accounts known before that have new snapshots from lines of this batch.';
comment on column creators.import_batch.snapshot_lines is 'Which lines; null for all of the batch, which only a source that has spoken before cannot say.';
comment on column creators.import_batch.measured_creators is 'Creators known before that have a new audience.';

create table creators.import_change (
    run_id uuid not null,
    creator_id uuid not null,
    version_before bigint not null,
    version_after bigint not null,
    version_undone bigint,
    profile_before jsonb not null,
    added_accounts uuid[] not null default '{}',
    addressed_accounts uuid[] not null default '{}',
    rate_version_before bigint,
    rate_version_after bigint,
    rate_version_undone bigint,
    rates_before jsonb,
    primary key (run_id, creator_id)
);
create index import_change_by_creator on creators.import_change (creator_id);
comment on table creators.import_change is 'A creator known before whose profile or prices an import changed, and what they were.';
comment on column creators.import_change.version_undone is 'The version that has what was there before once more; null while the change stands.';
comment on column creators.import_change.addressed_accounts is 'Accounts whose address the import told.';

create table creators.import_undo (
    id uuid primary key,
    run_id uuid not null,
    dry_run boolean not null,
    status text not null,
    attempts integer not null default 0,
    phase text not null default 'CREATORS',
    last_batch bigint not null default -1,
    last_creator uuid,
    steps_done bigint not null default 0,
    steps_total bigint not null,
    creators_removed bigint not null default 0,
    creators_restored bigint not null default 0,
    accounts_removed bigint not null default 0,
    snapshots_removed bigint not null default 0,
    audiences_removed bigint not null default 0,
    rate_cards_restored bigint not null default 0,
    creators_kept bigint not null default 0,
    started_by text not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    finished_at timestamptz
);
create unique index import_undo_once on creators.import_undo (run_id) where not dry_run;
create index import_undo_by_run on creators.import_undo (run_id, id);
comment on table creators.import_undo is 'The taking back of a whole import, or a rehearsal of it, and how far it has come. The position is committed with what it stands for.';

create table creators.import_kept (
    undo_id uuid not null references creators.import_undo,
    creator_id uuid not null,
    display_name text not null,
    reason text not null,
    whole boolean not null,
    primary key (undo_id, creator_id)
);
comment on table creators.import_kept is 'A creator whom taking back an import leaves alone, and why. Of a rehearsal also those who would go, until it has ended.';
comment on column creators.import_kept.whole is 'With all that the import told of them, because it was what brought them; else only their profile stays.';
