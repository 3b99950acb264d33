--liquibase formatted sql

--changeset kodama:0031-create-withdrawn-counts
create table scoring.withdrawn_count (
    account_id uuid not null,
    captured_at timestamptz not null,
    followers bigint not null,
    withdrawn_at timestamptz not null,
    primary key (account_id, captured_at, followers)
);
comment on table scoring.withdrawn_count is 'A count that never was: one that was told before withdrawn_at is not to be believed, even if it arrives late.';
