--liquibase formatted sql

--changeset kodama:0030-create-withdrawn
create table creators.withdrawn (
    creator_id uuid primary key,
    version bigint not null,
    display_name text not null,
    withdrawn_at timestamptz not null
);
comment on table creators.withdrawn is 'A creator of whom the register knows nothing any more: the last that others are told of them.';

alter table creators.republication add column last_withdrawn_id uuid;
comment on column creators.republication.last_withdrawn_id is 'Withdrawn creators up to this id have been told; they come first.';
