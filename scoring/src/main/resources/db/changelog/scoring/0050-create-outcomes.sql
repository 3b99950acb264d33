--liquibase formatted sql

--changeset kodama:0050-payment
create table scoring.payment (
    payment_id       uuid   primary key,
    collaboration_id uuid   not null,
    brand_id         uuid   not null,
    creator_id       uuid   not null,
    version          bigint not null,
    paid_yen         bigint not null,
    paid_on          date   not null
);
create index payment_paid_on on scoring.payment (paid_on desc, collaboration_id);
create index payment_collaboration_id on scoring.payment (collaboration_id);
comment on table scoring.payment is 'A payment of a fee, without consumption tax; told again with the same id, it is still one payment.';

--changeset kodama:0050-campaign-post
create table scoring.campaign_post (
    post_id          uuid   primary key,
    collaboration_id uuid   not null,
    campaign_id      uuid   not null,
    brand_id         uuid   not null,
    creator_id       uuid   not null,
    platform         text,
    published_at     timestamptz,
    figures_version  bigint not null default 0,
    captured_at      timestamptz,
    reach            bigint,
    views            bigint,
    likes            bigint,
    comments         bigint,
    shares           bigint
);
create index campaign_post_collaboration_id on scoring.campaign_post (collaboration_id);
comment on table scoring.campaign_post is 'A post for a campaign. Two kinds of event fill one half each, in any order: where it went live and its newest figures.';

--changeset kodama:0050-forecast
create table scoring.forecast (
    collaboration_id     uuid        not null,
    version              bigint      not null,
    campaign_id          uuid        not null,
    brand_id             uuid        not null,
    creator_id           uuid        not null,
    made_at              timestamptz not null,
    definition           text        not null,
    account_id           uuid        not null,
    platform             text        not null,
    engagements_low      bigint,
    engagements_typical  bigint,
    engagements_expected bigint,
    engagements_high     bigint,
    engagements_posts    integer,
    engagements_peers    integer,
    reach_low            bigint,
    reach_typical        bigint,
    reach_expected       bigint,
    reach_high           bigint,
    reach_posts          integer,
    reach_peers          integer,
    primary key (collaboration_id, version)
);
create index forecast_campaign_id on scoring.forecast (campaign_id);
comment on table scoring.forecast is 'What a post of a creator was expected to bring when they were shortlisted. Kept whatever changes later.';
comment on column scoring.forecast.version is 'Of the shortlisting.';
comment on column scoring.forecast.definition is 'How it was computed.';
