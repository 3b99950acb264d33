--liquibase formatted sql

--changeset kodama:0004-follower-count
create table scoring.follower_count (
    account_id  uuid        not null,
    day         date        not null,
    captured_at timestamptz not null,
    followers   bigint      not null,
    primary key (account_id, day)
);
comment on table scoring.follower_count is 'How many followers an account had at the end of a day in Tokyo: the last count of that day.';
