--liquibase formatted sql

--changeset kodama:0061-create-tax-profiles
create table creators.tax_profile (
    creator_id uuid primary key,
    version bigint not null,
    stated_at timestamptz not null,
    stated_by text not null,
    key_id text not null,
    sealed bytea not null
);
create index tax_profile_by_key on creators.tax_profile (key_id);
comment on table creators.tax_profile is 'Who a creator is to the tax office and where they are paid. Of several rows of a merged person the latest stated counts.';
comment on column creators.tax_profile.sealed is 'AES-256-GCM: 12 bytes of nonce, then the profile as JSON and the tag; the creator id is authenticated with it.';
comment on column creators.tax_profile.key_id is 'Under which key of the house; the keys themselves are never in the database.';
