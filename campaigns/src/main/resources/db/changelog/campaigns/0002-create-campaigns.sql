--liquibase formatted sql

--changeset kodama:0002-create-campaigns
create table campaign (
  id uuid primary key,
  version bigint not null,
  brand_id uuid not null references brand,
  product_id uuid not null references product,
  name text not null,
  status text not null,
  goal text not null,
  budget_yen bigint not null check (budget_yen >= 0),
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  platforms text[] not null,
  tiers text[] not null,
  topics text[] not null,
  language text,
  created_at timestamptz not null,
  created_by text not null,
  changed_at timestamptz not null,
  finished_at timestamptz
);
comment on table campaign is 'A row is a campaign with its brief as it now is; what it was is told by the steps.';
comment on column campaign.budget_yen is 'Yen without consumption tax.';
comment on column campaign.platforms is 'Empty means any; likewise tiers and topics.';
create index campaign_brand on campaign (brand_id, id);
create index campaign_name on campaign (name, id);
create index campaign_ends_on on campaign (ends_on, id);
create index campaign_product on campaign (product_id);

create table target_cell (
  campaign_id uuid not null references campaign,
  position integer not null,
  ages text[] not null,
  genders text[] not null,
  interests text[] not null,
  regions text[] not null,
  primary key (campaign_id, position)
);
comment on table target_cell is 'A row is one group of people that a campaign wants to reach; an empty array means any.';
