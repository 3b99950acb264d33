--liquibase formatted sql

--changeset kodama:0005-create-steps
create table step (
  id uuid primary key,
  brand_id uuid not null references brand,
  campaign_id uuid not null references campaign,
  collaboration_id uuid references collaboration,
  version bigint not null,
  kind text not null,
  taken_at timestamptz not null,
  taken_by text not null,
  yen bigint,
  round integer,
  note text,
  subject_id uuid
);
comment on table step is 'A row is one thing that was done in a campaign, by whom and when. It is never changed.';
comment on column step.id is 'Also the id of the event that told it, so that telling it again is telling the same fact.';
comment on column step.subject_id is 'The post, the figures or the payment that the step is about.';
create index step_campaign on step (campaign_id, id);
create index step_collaboration on step (collaboration_id, version);

create table instruction (
  given_by text not null,
  key text not null,
  purpose text not null,
  result_id uuid not null,
  given_at timestamptz not null,
  primary key (given_by, key)
);
comment on table instruction is 'A row is an instruction that was carried out; the same key again changes nothing.';
create index instruction_given_at on instruction (given_at);
