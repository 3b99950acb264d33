--liquibase formatted sql

-- Every row carries the id of the transaction that wrote it (changed_in). An index that remembers the snapshot of its
-- last look finds exactly the rows that were committed since, in whatever order the transactions committed.

--changeset kodama:0001-profile
create table scoring.profile (
    creator_id   uuid    primary key,
    version      bigint  not null,
    display_name text    not null,
    language     text,
    country      text,
    topics       text[]  not null,
    contactable  boolean not null,
    account_ids  uuid[]  not null,
    platforms    text[]  not null,
    handles      text[]  not null,
    changed_in   bigint  not null default (pg_current_xact_id()::text::bigint)
);
create index profile_changed_in on scoring.profile (changed_in);
comment on table scoring.profile is 'A creator as the register last told it; account ids, platforms and handles are parallel arrays.';

--changeset kodama:0001-account
create table scoring.account (
    account_id        uuid        primary key,
    creator_id        uuid        not null,
    version           bigint      not null,
    platform          text        not null,
    captured_at       timestamptz not null,
    source            text        not null,
    followers         bigint,
    posts             integer,
    avg_views         bigint,
    avg_likes         bigint,
    avg_comments      bigint,
    avg_shares        bigint,
    avg_saves         bigint,
    others_comments   integer,
    answered_comments integer,
    changed_in        bigint      not null default (pg_current_xact_id()::text::bigint)
);
create index account_creator_id on scoring.account (creator_id);
create index account_changed_in on scoring.account (changed_in);
comment on table scoring.account is 'The latest figures of one account. A figure that is not known is null, never 0.';

--changeset kodama:0001-audience
create table scoring.audience_cell (
    code     integer generated always as identity primary key,
    age      text    not null,
    gender   text    not null,
    interest text    not null,
    region   text    not null,
    unique (age, gender, interest, region)
);
comment on table scoring.audience_cell is 'A combination of age, gender, interest and region that some audience has, with a short code for it.';
create table scoring.audience (
    creator_id  uuid        primary key,
    version     bigint      not null,
    captured_at timestamptz not null,
    source      text        not null,
    sample_size integer,
    cells       integer[]   not null,
    shares_ppm  integer[]   not null,
    changed_in  bigint      not null default (pg_current_xact_id()::text::bigint)
);
create index audience_changed_in on scoring.audience (changed_in);
comment on table scoring.audience is 'A creator''s audience as last measured: cell codes and the share of each in parts per million, in parallel arrays.';

--changeset kodama:0001-rate-card
create table scoring.rate_card (
    creator_id  uuid     primary key,
    version     bigint   not null,
    platforms   text[]   not null,
    formats     text[]   not null,
    yen         bigint[] not null,
    valid_from  date[]   not null,
    last_starts date,
    changed_in  bigint   not null default (pg_current_xact_id()::text::bigint)
);
create index rate_card_changed_in on scoring.rate_card (changed_in);
create index rate_card_last_starts on scoring.rate_card (last_starts);
comment on table scoring.rate_card is 'What a creator asks for, one price per element of the parallel arrays; last_starts is the latest of their first days.';
