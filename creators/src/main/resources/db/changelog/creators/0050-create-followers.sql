--liquibase formatted sql

--changeset kodama:0050-follower-list
create table creators.house_salt (
    one_row boolean primary key default true check (one_row),
    salt bytea not null
);
comment on table creators.house_salt is 'The secret with which this house hashes followers, drawn once. Whoever changes it makes all lists of before incomparable with those that come.';

create table creators.follower_list (
    account_id uuid not null,
    source_id integer not null,
    captured_at timestamptz not null,
    coverage text not null,
    id_form text not null,
    followers bigint,
    sketch bytea not null,
    closed boolean not null default false,
    best boolean not null default false,
    version bigint not null default 0,
    primary key (account_id, source_id)
);
-- Hashes do not compress.
alter table creators.follower_list alter column sketch set storage external;
create unique index follower_list_best on creators.follower_list (account_id) where best;
create index follower_list_open on creators.follower_list (source_id, account_id) where not closed;
comment on table creators.follower_list is 'The followers of one account as one source lists them: salted hashes, all or the smallest few thousand, never a name. No foreign keys, as for snapshots.';
comment on column creators.follower_list.coverage is 'How the list came about: COMPLETE, RANDOM or PARTIAL. It decides what may be concluded.';
comment on column creators.follower_list.id_form is 'How the list names people; lists of different form cannot be compared.';
comment on column creators.follower_list.followers is 'How many followed the account then, if the list says so.';
comment on column creators.follower_list.sketch is 'A compact theta sketch as Apache DataSketches writes it.';
comment on column creators.follower_list.closed is 'Whether the source has been read to its end; until then half a list could be taken for a whole one.';
comment on column creators.follower_list.best is 'Whether it is the one that listeners know.';
comment on column creators.follower_list.version is 'The turn at which it became the best list of its account; 0 if it never was.';

--changeset kodama:0050-measured-overlap
create table creators.measured_overlap (
    one_account_id uuid not null,
    other_account_id uuid not null,
    captured_at timestamptz not null,
    source_id integer not null,
    shared_followers bigint not null check (shared_followers >= 0),
    version bigint not null,
    primary key (one_account_id, other_account_id),
    check (one_account_id < other_account_id)
);
create index measured_overlap_by_other on creators.measured_overlap (other_account_id);
comment on table creators.measured_overlap is 'How many followers two accounts share, by the newest measurement. A pair that is not here may share any number.';
