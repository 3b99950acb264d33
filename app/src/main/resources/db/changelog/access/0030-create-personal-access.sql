--liquibase formatted sql

--changeset kodama:0030-create-personal-access splitStatements:false
create table personal_access (
    id         uuid        primary key default uuidv7(),
    at         timestamptz not null default now(),
    username   text        not null,
    creator_id uuid        not null,
    matter     text        not null check (matter in ('CONTACT', 'TAX', 'EVERYTHING')),
    deed       text        not null check (deed in ('SEEN', 'CHANGED', 'EXPORTED', 'CONTESTED', 'ERASED')),
    purpose    text        not null,
    door       text        not null check (door in ('CONSOLE', 'GRAPHQL', 'PERSONAL_LINK'))
);
create index personal_access_by_creator on personal_access (creator_id, id);
create index personal_access_by_username on personal_access (username, id);
comment on table personal_access is 'A row is that somebody has seen or changed personal data of a creator. Rows are added and never changed: a trigger sees to it.';
comment on column personal_access.username is 'As it was then; the creator behind a personal link is "creator".';
comment on column personal_access.purpose is 'One of the purposes by name, or what was written.';

create function keep_personal_access() returns trigger language plpgsql as $$
begin
    raise exception 'The log of access to personal data is only added to';
end;
$$;
create trigger personal_access_is_kept before update or delete or truncate on personal_access
    for each statement execute function keep_personal_access();
