--liquibase formatted sql

--changeset kodama:0032-create-named-mappings
create table creators.named_mapping (
    id uuid primary key,
    name text not null,
    name_key text collate "C" not null unique,
    kind text not null,
    uses jsonb not null,
    platform text,
    saved_by text not null,
    saved_at timestamptz not null
);
comment on table creators.named_mapping is 'What columns of a kind of list mean, settled once and kept under a name: proposed for files that have these columns.';
comment on column creators.named_mapping.name_key is 'The name folded: two spellings of it are one.';
