--liquibase formatted sql

--changeset kodama:0030-follow-withdrawn-creators
alter table scoring.profile add column withdrawn_at timestamptz;
comment on column scoring.profile.withdrawn_at is 'Since when the register knows nothing of them any more; null as long as it does.';
