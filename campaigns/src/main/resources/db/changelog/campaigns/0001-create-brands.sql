--liquibase formatted sql

--changeset kodama:0001-create-brands
create table brand (
  id uuid primary key,
  version bigint not null,
  name text not null,
  created_at timestamptz not null,
  created_by text not null
);
comment on table brand is 'A row is a client''s brand for which the house runs campaigns.';
create unique index brand_name on brand (lower(name));

create table product (
  id uuid primary key,
  version bigint not null,
  brand_id uuid not null references brand,
  name text not null,
  url text,
  created_at timestamptz not null,
  created_by text not null
);
comment on table product is 'A row is a thing or service of a brand that campaigns talk about.';
create unique index product_name on product (brand_id, lower(name));
