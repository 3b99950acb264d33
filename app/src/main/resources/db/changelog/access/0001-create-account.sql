--liquibase formatted sql

--changeset kodama:0001-create-account
create table account (
    id            uuid        primary key default uuidv7(),
    username      text        not null unique
                              check (username = lower(username) and char_length(username) between 1 and 100),
    display_name  text        not null check (char_length(display_name) between 1 and 200),
    password_hash text        not null,
    credentials_version int   not null default 1,
    roles         text[]      not null check (roles <@ array['ADMIN', 'MANAGER', 'OPS', 'VIEWER']),
    enabled       boolean     not null default true,
    locale        text        not null default 'ja' check (locale in ('ja', 'en')),
    created_at    timestamptz not null default now()
);
comment on table account is 'A person who signs in to the console, and in whose name tokens act.';
comment on column account.password_hash is 'With its algorithm in braces, as Spring''s delegating encoder writes it.';
comment on column account.credentials_version is 'Grows with each change of the password; sessions of an older one end.';

create table brand_membership (
    account_id uuid not null references account on delete cascade,
    brand_id   uuid not null,
    primary key (account_id, brand_id)
);
comment on table brand_membership is 'A brand whose campaigns this person may see. Administrators and operations see all brands without.';
comment on column brand_membership.brand_id is 'A brand of the campaigns module; its row lives there.';

create table access_token (
    id           uuid        primary key default uuidv7(),
    account_id   uuid        not null references account on delete cascade,
    name         text        not null check (char_length(name) between 1 and 100),
    secret_hash  bytea       not null unique check (octet_length(secret_hash) = 32),
    scopes       text[]      not null check (scopes <@ array['READ', 'WRITE', 'EXPORT'] and cardinality(scopes) > 0),
    created_at   timestamptz not null default now(),
    expires_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz
);
create index access_token_by_account on access_token (account_id, id);
comment on table access_token is 'A bearer token by which a program acts in a person''s name, never beyond what the person may do.';
comment on column access_token.secret_hash is 'SHA-256 of the token. It is 256 random bits, so nothing slower is needed.';
comment on column access_token.last_used_at is 'To the minute: more often it is not written.';
