--liquibase formatted sql

--changeset kodama:0001-create-event-registry
-- Columns as Spring Modulith 2 expects them (its "v2" structure).
create table event_publication (
    id                     uuid        primary key,
    listener_id            text        not null,
    event_type             text        not null,
    serialized_event       text        not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz
);
create index event_publication_by_event on event_publication using hash (serialized_event);
create index event_publication_by_status on event_publication (status, publication_date);
comment on table event_publication is 'An event that one listener has yet to handle, written in the transaction that published it.';

create table event_publication_archive (
    like event_publication including defaults including constraints,
    primary key (id)
);
create index event_publication_archive_by_completion_date on event_publication_archive (completion_date);
comment on table event_publication_archive is 'An event that its listener has handled; purged by age.';

create table event_publication_parked (
    like event_publication including defaults including constraints,
    parked_at timestamptz not null default now(),
    primary key (id)
);
create index event_publication_parked_by_publication_date on event_publication_parked (publication_date, id);
comment on table event_publication_parked is 'An event whose listener failed so often that it waits for a person, so that it does not stand in the way of the others.';

create table event_failure (
    publication_id uuid        primary key,
    failed_at      timestamptz not null,
    message        text        not null
);
comment on table event_failure is 'Why a listener failed when it was last given this publication.';
