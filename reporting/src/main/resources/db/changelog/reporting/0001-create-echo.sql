--liquibase formatted sql

--changeset reporting:0001-create-echo
create table reporting.creator (
    creator_id   uuid primary key,
    version      bigint  not null,
    display_name text    not null,
    language     text,
    country      text,
    topics       text    not null,
    contactable  boolean not null
);
comment on table reporting.creator is 'A creator as the register last told of them. Filled from events alone, so it may be emptied and heard again.';
comment on column reporting.creator.topics is 'Joined by "; ", because reports only show them.';

create table reporting.account (
    creator_id      uuid not null,
    account_id      uuid not null,
    profile_version bigint,
    platform        text,
    handle          text,
    url             text,
    figures_version bigint,
    followers       bigint,
    captured_at     timestamptz,
    primary key (creator_id, account_id)
);
comment on table reporting.account is 'An account of a creator. Two kinds of event fill one half each, in any order: what the profile lists and what was last measured.';
comment on column reporting.account.profile_version is 'The newest profile that lists the account; it is the creator''s as long as this equals creator.version.';

create table reporting.brand (
    brand_id uuid primary key,
    version  bigint not null,
    name     text   not null
);
comment on table reporting.brand is 'A brand and its present name.';

create table reporting.campaign (
    campaign_id uuid primary key,
    version     bigint not null,
    brand_id    uuid   not null,
    name        text   not null,
    product     text   not null,
    status      text   not null,
    budget_yen  bigint not null,
    starts_on   date   not null,
    ends_on     date   not null
);
comment on table reporting.campaign is 'A campaign as it was last told.';
create index campaign_by_start on reporting.campaign (starts_on desc, campaign_id desc);

create table reporting.collaboration (
    collaboration_id uuid primary key,
    campaign_id      uuid   not null,
    creator_id       uuid   not null,
    stage            text,
    stage_version    bigint not null default 0,
    agreed_yen       bigint,
    agreed_at        timestamptz,
    agreed_version   bigint not null default 0,
    declined_version bigint not null default 0
);
comment on table reporting.collaboration is 'One creator in one campaign. Each kind of event sets its own columns, guarded by its own version.';
comment on column reporting.collaboration.agreed_yen is 'The fee without consumption tax. It counts while no later refusal is known.';
create index collaboration_by_campaign on reporting.collaboration (campaign_id);

create table reporting.payment (
    payment_id       uuid primary key,
    collaboration_id uuid   not null,
    version          bigint not null,
    paid_yen         bigint not null,
    paid_on          date   not null
);
comment on table reporting.payment is 'One payment of a fee; told again with the same id, it is still one payment.';
create index payment_by_collaboration on reporting.payment (collaboration_id);

create table reporting.post (
    post_id          uuid primary key,
    collaboration_id uuid        not null,
    version          bigint      not null,
    platform         text        not null,
    url              text        not null,
    published_at     timestamptz not null
);
comment on table reporting.post is 'A post that went live.';
create index post_by_collaboration on reporting.post (collaboration_id);

create table reporting.post_capture (
    post_id     uuid        not null,
    captured_at timestamptz not null,
    version     bigint      not null,
    source      text        not null,
    reach       bigint,
    impressions bigint,
    views       bigint,
    likes       bigint,
    comments    bigint,
    shares      bigint,
    saves       bigint,
    primary key (post_id, captured_at)
);
comment on table reporting.post_capture is 'What a post had reached in total at one moment. Null is unknown, never 0. May arrive before its post.';

create table reporting.judgement (
    campaign_id          uuid   not null,
    creator_id           uuid   not null,
    version              bigint not null,
    points               integer not null,
    definition           text   not null,
    expected_engagements bigint,
    expected_reach       bigint,
    primary key (campaign_id, creator_id)
);
comment on table reporting.judgement is 'What scoring expected of a creator when they were shortlisted, per post.';
