--liquibase formatted sql

--changeset kodama:0071-judge-samples-of-followers
create table scoring.profile_sample (
    account_id    uuid        primary key,
    version       bigint      not null,
    rules_version integer     not null,
    captured_at   timestamptz not null,
    source        text        not null,
    judged        integer     not null,
    genuine       integer     not null,
    verdict       jsonb,
    changed_in    bigint      not null default (pg_current_xact_id()::text::bigint)
);
create index profile_sample_changed_in on scoring.profile_sample (changed_in);
comment on table scoring.profile_sample is 'What the latest sample of an account''s followers came to by the rules in force when it was heard of. Telling everything anew judges by newer rules.';
comment on column scoring.profile_sample.judged is 'How many of the sample could be judged; 0: no data, and no verdict.';
comment on column scoring.profile_sample.verdict is 'The same with the count of each rule.';
