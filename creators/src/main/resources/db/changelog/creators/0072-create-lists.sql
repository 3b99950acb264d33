--liquibase formatted sql

--changeset kodama:0072-create-lists
create table creators.creator_list (
    id uuid primary key,
    name text not null,
    brand_id uuid,
    created_by text not null,
    created_at timestamptz not null default now()
);
create index creator_list_by_name on creators.creator_list (name, id);
comment on table creators.creator_list is 'A list of creators that someone keeps by hand, for one brand or for the whole house.';
comment on column creators.creator_list.brand_id is 'Whose people see it; null for the whole house.';

create table creators.list_member (
    list_id uuid not null references creators.creator_list on delete cascade,
    creator_id uuid not null,
    note text,
    through uuid,
    added_by text not null,
    added_at timestamptz not null,
    primary key (list_id, creator_id)
);
create index list_member_by_creator on creators.list_member (creator_id);
create index list_member_by_time on creators.list_member (list_id, added_at, creator_id);
comment on table creators.list_member is 'A creator on a list. No foreign key: who is absorbed by a merge stays on it unseen, for the merge may be taken back.';
comment on column creators.list_member.through is 'The absorbed creator in whose place this one is on the list; null for who was put there.';

--changeset kodama:0072-create-bulks
create table creators.bulk (
    id uuid primary key,
    action text not null,
    tags text[] not null,
    list_id uuid,
    filter jsonb,
    status text not null,
    total bigint,
    done bigint not null default 0,
    changed bigint not null default 0,
    position uuid,
    started_by text not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    finished_at timestamptz,
    undone_by text
);
create index bulk_by_person on creators.bulk (started_by, id);
comment on table creators.bulk is 'One thing done to many creators, and how far it has come.';
comment on column creators.bulk.filter is 'Whom to do it to is who matches when the work begins; null if they were picked one by one.';
comment on column creators.bulk.total is 'How many it is done to; null until that is known.';
comment on column creators.bulk.position is 'Creators up to here, in the order of ids, are done; or undone, while it is taken back.';

create table creators.bulk_member (
    bulk_id uuid not null references creators.bulk on delete cascade,
    creator_id uuid not null,
    before text[],
    primary key (bulk_id, creator_id)
);
create index bulk_member_by_creator on creators.bulk_member (creator_id);
comment on table creators.bulk_member is 'A creator to whom something is done with many others.';
comment on column creators.bulk_member.before is 'What taking it back has to restore; null for whom nothing was changed.';
