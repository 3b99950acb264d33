--liquibase formatted sql

--changeset kodama:0032-create-erased
create table erased (
  creator_id uuid primary key,
  erased_at timestamptz not null
);
comment on table erased is 'A creator who was erased at their wish: what still arrives of them is not kept.';
