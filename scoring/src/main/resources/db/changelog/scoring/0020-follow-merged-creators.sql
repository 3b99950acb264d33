--liquibase formatted sql

--changeset kodama:0020-follow-merged-creators
alter table scoring.profile add column merged_into uuid;
create index profile_merged_into on scoring.profile (merged_into) where merged_into is not null;
comment on column scoring.profile.merged_into is 'The creator that this one turned out to be; null if they are still themselves.';
