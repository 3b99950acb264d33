--liquibase formatted sql

--changeset kodama:0062-saved-ranking
create table scoring.saved_ranking (
    ranking_id  uuid        primary key,
    campaign_id uuid        not null,
    name        text        not null,
    saved_at    timestamptz not null,
    saved_by    text        not null,
    weights     jsonb       not null,
    filter      jsonb       not null,
    definition  text        not null,
    parameters  bigint      not null,
    judged_on   date        not null,
    total       integer     not null,
    lines       jsonb       not null
);
create index saved_ranking_campaign_id on scoring.saved_ranking (campaign_id, saved_at);
comment on table scoring.saved_ranking is 'A ranking as it stood on a day: weights, filter, editions and the first lines with what each metric contributed. Names are not kept, they are the profile''s.';
