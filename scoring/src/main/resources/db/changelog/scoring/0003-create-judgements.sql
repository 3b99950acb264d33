--liquibase formatted sql

--changeset kodama:0003-judgement
create table scoring.judgement (
    campaign_id uuid        not null,
    creator_id  uuid        not null,
    version     bigint      not null,
    judged_at   timestamptz not null,
    points      integer     not null,
    input_hash  text        not null,
    explanation jsonb       not null,
    primary key (campaign_id, creator_id, version)
);
comment on table scoring.judgement is 'The score a creator had when shortlisted, with everything it was computed from. Kept whatever changes later.';

--changeset kodama:0003-campaign-weights
create table scoring.campaign_weights (
    campaign_id uuid        primary key,
    weights     jsonb       not null,
    saved_at    timestamptz not null
);
comment on table scoring.campaign_weights is 'How much each metric counts for a campaign, where a manager has said so.';
