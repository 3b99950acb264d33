--liquibase formatted sql

--changeset kodama:0020-follow-merged-creators
alter table known_creator add column merged_into uuid;
create index known_creator_merged_into on known_creator (merged_into) where merged_into is not null;
comment on column known_creator.merged_into is 'The creator that this one turned out to be; null if they are still themselves.';

create view present_creator as
select
  told.creator_id,
  coalesce(present.creator_id, told.creator_id) as present_id,
  coalesce(present.display_name, told.display_name) as display_name,
  coalesce(present.contactable, told.contactable) as contactable,
  coalesce(present.accounts, told.accounts) as accounts
from known_creator told
left join known_creator present on present.creator_id = told.merged_into;
comment on view present_creator is 'Every creator ever told, as the one they are now: collaborations keep the id they were agreed under, and follow a merge, and its being taken back, by being read.';
