--liquibase formatted sql

--changeset reporting:0020-follow-merged-creators
alter table reporting.creator add column merged_into uuid;
create index creator_merged_into on reporting.creator (merged_into) where merged_into is not null;
comment on column reporting.creator.merged_into is 'The creator that this one turned out to be; null if they are still themselves.';
