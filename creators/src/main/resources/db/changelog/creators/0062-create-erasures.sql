--liquibase formatted sql

--changeset kodama:0062-create-erasures
create table creators.erased (
    creator_id uuid primary key,
    account_ids uuid[] not null,
    erased_at timestamptz not null,
    erased_by text not null
);
comment on table creators.erased is 'A creator whose data was erased because they wished so: what others are told to erase too.';

create table creators.forgotten (
    trace bytea primary key check (octet_length(trace) = 32),
    since timestamptz not null
);
comment on table creators.forgotten is 'A row stands for an account or a list''s id of somebody who asked to be forgotten, so that no import brings them back.';
comment on column creators.forgotten.trace is 'HMAC-SHA256 of platform and handle, or of the external id, under the salt: whom it stands for can be tested, not read.';

create table creators.forgetting_salt (
    one_row boolean primary key default true check (one_row),
    salt uuid[] not null
);
insert into creators.forgetting_salt (salt) values (array[gen_random_uuid(), gen_random_uuid()]);
comment on table creators.forgetting_salt is 'The one salt of this house, 244 random bits.';
