--liquibase formatted sql

--changeset kodama:0030-follow-withdrawn-creators
alter table known_creator add column withdrawn_at timestamptz;
comment on column known_creator.withdrawn_at is 'Since when the register knows nothing of them any more; null as long as it does.';

create or replace view present_creator as
select
  told.creator_id,
  coalesce(present.creator_id, told.creator_id) as present_id,
  coalesce(present.display_name, told.display_name) as display_name,
  coalesce(present.contactable, told.contactable) as contactable,
  coalesce(present.accounts, told.accounts) as accounts,
  case when present.creator_id is null then told.withdrawn_at else present.withdrawn_at end as withdrawn_at
from known_creator told
left join known_creator present on present.creator_id = told.merged_into;
