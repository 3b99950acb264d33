--liquibase formatted sql

--changeset kodama:0040-agree-exclusivity
alter table campaign
  add column category text,
  add column exclusive_days integer check (exclusive_days >= 0),
  add check ((category is null) = (exclusive_days is null));
comment on column campaign.category is 'The kind of product that others compete in; null where nobody said so.';
comment on column campaign.exclusive_days is 'For how many days after the last one its creators work for no other brand in that category.';
