--liquibase formatted sql

--changeset kodama:0002-campaign
create table scoring.campaign (
    campaign_id uuid   primary key,
    version     bigint not null,
    brand_id    uuid   not null,
    name        text   not null,
    status      text   not null,
    brief       jsonb  not null
);
comment on table scoring.campaign is 'A campaign and its brief as last told.';

--changeset kodama:0002-collaboration
create table scoring.collaboration (
    collaboration_id    uuid   primary key,
    campaign_id         uuid   not null,
    creator_id          uuid   not null,
    version             bigint not null,
    stage               text   not null,
    shortlisted_version bigint not null default 0,
    judged_version      bigint not null default 0
);
create index collaboration_campaign_id on scoring.collaboration (campaign_id, creator_id);
create index collaboration_waiting on scoring.collaboration (collaboration_id) where judged_version < shortlisted_version;
comment on table scoring.collaboration is 'How far one campaign is with one creator, and whether the latest shortlisting has been judged.';
