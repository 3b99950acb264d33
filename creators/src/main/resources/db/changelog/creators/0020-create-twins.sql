--liquibase formatted sql

--changeset kodama:0020-create-twins
create table creators.clue (
    kind text not null,
    key text collate "C" not null,
    creator_id uuid not null,
    shown text not null,
    primary key (kind, key, creator_id)
);
create index clue_by_creator on creators.clue (creator_id);
comment on table creators.clue is 'Something a creator is known by that another entry for the same person would be known by too, folded so that the two meet.';
comment on column creators.clue.shown is 'The same as people write it.';

create table creators.twin_search (
    one_row boolean primary key default true check (one_row),
    seen_updated_at timestamptz not null default 'epoch',
    seen_creator_id uuid not null default '00000000-0000-0000-0000-000000000000'
);
insert into creators.twin_search default values;
comment on table creators.twin_search is 'How far, in the order of their last changes, creators have been looked through for twins.';

create table creators.twin_pair (
    one uuid not null,
    other uuid not null,
    score integer not null check (score between 1 and 100),
    rules text[] not null,
    evidence text[] not null,
    found_at timestamptz not null default now(),
    primary key (one, other),
    check (one < other)
);
create index twin_pair_by_score on creators.twin_pair (score, one, other);
create index twin_pair_by_other on creators.twin_pair (other);
comment on table creators.twin_pair is 'Two creators who may be one person, and why. Nobody has decided about them yet.';
comment on column creators.twin_pair.evidence is 'For each rule what it goes by.';

create table creators.twin_verdict (
    one uuid not null,
    other uuid not null,
    decided_by text not null,
    decided_at timestamptz not null default now(),
    primary key (one, other),
    check (one < other)
);
create index twin_verdict_by_other on creators.twin_verdict (other);
comment on table creators.twin_verdict is 'Two creators of whom someone has said that they are not the same.';

create table creators.merging (
    id uuid primary key,
    survivor_id uuid not null,
    absorbed_id uuid not null,
    merged_by text not null,
    merged_at timestamptz not null default now(),
    undone_by text,
    undone_at timestamptz,
    moved_accounts uuid[] not null,
    taken_along uuid[] not null,
    survivor_before jsonb not null,
    absorbed_before jsonb not null,
    audiences_before jsonb not null,
    rates_before jsonb not null,
    survivor_after jsonb not null,
    audiences_after jsonb not null
);
create index merging_by_survivor on creators.merging (survivor_id);
create index merging_by_absorbed on creators.merging (absorbed_id);
comment on table creators.merging is 'That someone found two creators to be one person: who, when, and everything needed to take it back.';
comment on column creators.merging.taken_along is 'Creators that the absorbed one had absorbed before.';

create table creators.absorbed (
    creator_id uuid primary key,
    survivor_id uuid not null,
    version bigint not null,
    display_name text not null,
    external_id text,
    merging_id uuid not null
);
create index absorbed_by_survivor on creators.absorbed (survivor_id);
create index absorbed_by_external_id on creators.absorbed (external_id) where external_id is not null;
comment on table creators.absorbed is 'A creator who turned out to be another one: the old id and the old external id lead to the survivor.';
comment on column creators.absorbed.survivor_id is 'Never one who has been absorbed: a merge of the survivor moves this on.';
