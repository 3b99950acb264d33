--liquibase formatted sql

--changeset kodama:0071-create-saved-searches
create table creators.saved_search (
    id uuid primary key,
    name text not null,
    owner text not null,
    brand_id uuid,
    shared boolean not null,
    filter jsonb not null,
    sort_key text not null,
    descending boolean not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
create index saved_search_by_name on creators.saved_search (name, id);
comment on table creators.saved_search is 'A question to the register that someone wants to ask again: filter and order, not its answer.';
comment on column creators.saved_search.brand_id is 'Whose people see it if it is shared; null for the whole house.';

create table creators.saved_search_look (
    search_id uuid not null references creators.saved_search on delete cascade,
    username text not null,
    looked_at timestamptz not null,
    primary key (search_id, username)
);
comment on table creators.saved_search_look is 'When a person last looked at the answer to a saved search; who was registered since is new to them.';
