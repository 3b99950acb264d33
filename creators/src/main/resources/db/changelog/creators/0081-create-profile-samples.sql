--liquibase formatted sql

--changeset kodama:0081-create-profile-samples
create table creators.profile_sample (
    account_id uuid not null,
    captured_at timestamptz not null,
    source_id integer not null,
    version bigint not null,
    latest boolean not null,
    primary key (account_id, captured_at, source_id)
);
create unique index profile_sample_latest on creators.profile_sample (account_id) where latest;
comment on table creators.profile_sample is 'Followers of an account that one source looked at, one by one, at one moment; its lines are in follower_profile.';
comment on column creators.profile_sample.version is 'The turn at which it became, or as such gained lines, the account''s latest sample; 0 if it was older than what was known.';

create table creators.follower_profile (
    account_id uuid not null,
    captured_at timestamptz not null,
    source_id integer not null,
    line integer not null,
    picture boolean,
    user_name_digits_ppm integer,
    full_name_words integer,
    full_name_digits_ppm integer,
    name_is_user_name boolean,
    description_length integer,
    link boolean,
    closed boolean,
    posts bigint,
    followers bigint,
    follows bigint,
    primary key (account_id, captured_at, source_id, line)
);
comment on table creators.follower_profile is 'What the profile of one sampled follower looks like. Nothing in it tells whose it is; the line of the file tells it from the others.';
