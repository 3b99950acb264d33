--liquibase formatted sql

--changeset kodama:0004-create-collaborations
create table collaboration (
  id uuid primary key,
  version bigint not null,
  campaign_id uuid not null references campaign,
  brand_id uuid not null references brand,
  creator_id uuid not null,
  stage text not null,
  offered_yen bigint check (offered_yen >= 0),
  message text,
  agreed_yen bigint check (agreed_yen >= 0),
  paid_yen bigint not null default 0 check (paid_yen >= 0),
  draft_round integer not null default 0,
  decline_reason text,
  shortlisted_at timestamptz not null,
  invited_at timestamptz,
  answered_at timestamptz,
  changed_at timestamptz not null,
  unique (campaign_id, creator_id)
);
comment on table collaboration is 'A row is what goes on between one campaign and one creator.';
comment on column collaboration.version is 'Rises with every published fact; orders them for listeners.';
comment on column collaboration.paid_yen is 'Sum of the payments, kept beside them so that a list needs no join.';
create index collaboration_stage on collaboration (campaign_id, stage, id);
create index collaboration_creator on collaboration (creator_id, id);

create table draft (
  id uuid primary key,
  collaboration_id uuid not null references collaboration,
  round integer not null check (round > 0),
  text text not null,
  link text,
  submitted_at timestamptz not null,
  verdict text,
  note text,
  judged_at timestamptz,
  judged_by text,
  unique (collaboration_id, round)
);
comment on table draft is 'A row is one draft that the creator handed in, and what the manager said to it.';

create table post (
  id uuid primary key,
  collaboration_id uuid not null references collaboration,
  campaign_id uuid not null references campaign,
  platform text not null,
  url text not null,
  url_key text not null,
  published_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  unique (campaign_id, url_key)
);
comment on table post is 'A row is a post that went live.';
comment on column post.url_key is 'The address without what does not identify the post: scheme, www., tracking parameters.';
create index post_collaboration on post (collaboration_id);

create table post_figures (
  id uuid primary key,
  post_id uuid not null references post,
  captured_at timestamptz not null,
  version bigint not null,
  source text not null,
  reach bigint,
  impressions bigint,
  views bigint,
  likes bigint,
  comments bigint,
  shares bigint,
  saves bigint,
  recorded_at timestamptz not null,
  recorded_by text not null,
  unique (post_id, captured_at, version)
);
comment on table post_figures is 'A row is what was read off a post at one moment, totals since publication. Never overwritten: a correction is a row of a higher version. Null is "not known".';

create table payment (
  id uuid primary key,
  collaboration_id uuid not null references collaboration,
  paid_yen bigint not null check (paid_yen > 0),
  paid_on date not null,
  recorded_at timestamptz not null,
  recorded_by text not null
);
comment on table payment is 'A row is a fee payment to a creator, yen without consumption tax.';
create index payment_collaboration on payment (collaboration_id);

create table letter (
  id uuid primary key,
  collaboration_id uuid not null references collaboration,
  token_hash bytea not null unique,
  issued_at timestamptz not null,
  issued_by text not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
comment on table letter is 'A row is a personal link given to a creator. Only the SHA-256 of its token is kept.';
create index letter_collaboration on letter (collaboration_id);
