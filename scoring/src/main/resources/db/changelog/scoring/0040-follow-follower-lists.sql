--liquibase formatted sql

--changeset kodama:0040-follower-list
create table scoring.follower_list (
    account_id  uuid        primary key,
    version     bigint      not null,
    captured_at timestamptz not null,
    source      text        not null,
    coverage    text        not null,
    id_form     text        not null,
    followers   bigint,
    sketch      bytea       not null,
    landmarks   bigint[]    not null
);
-- Hashes do not compress.
alter table scoring.follower_list alter column sketch set storage external;
create index follower_list_landmarks on scoring.follower_list using gin (landmarks);
comment on table scoring.follower_list is 'The followers of an account as the best list has them: salted hashes, all or the smallest few thousand.';
comment on column scoring.follower_list.coverage is 'How the list came about: COMPLETE, RANDOM or PARTIAL.';
comment on column scoring.follower_list.followers is 'How many followed the account when a part of them was listed; null if nobody said.';
comment on column scoring.follower_list.sketch is 'A compact theta sketch as Apache DataSketches writes it.';
comment on column scoring.follower_list.landmarks is 'The smallest of the hashes: accounts that share followers share some of these, so an index finds them.';

--changeset kodama:0040-measured-overlap
create table scoring.measured_overlap (
    one_account_id   uuid        not null,
    other_account_id uuid        not null,
    version          bigint      not null,
    captured_at      timestamptz not null,
    source           text        not null,
    shared_followers bigint      not null,
    primary key (one_account_id, other_account_id),
    check (one_account_id < other_account_id)
);
create index measured_overlap_by_other on scoring.measured_overlap (other_account_id);
comment on table scoring.measured_overlap is 'How many followers two accounts share, as somebody has measured it. A pair that is not here may share any number.';
