--liquibase formatted sql

--changeset kodama:0003-create-known-creators
create table known_creator (
  creator_id uuid primary key,
  version bigint not null,
  display_name text not null,
  contactable boolean not null,
  accounts jsonb not null
);
comment on table known_creator is 'A row is what this module remembers of a creator, told by the register''s events.';
comment on column known_creator.version is 'The profile''s version in the register; a lower one never overwrites.';
comment on column known_creator.accounts is 'Array of {platform, handle, url}.';
