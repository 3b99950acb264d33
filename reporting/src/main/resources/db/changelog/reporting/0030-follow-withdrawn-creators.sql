--liquibase formatted sql

--changeset reporting:0030-follow-withdrawn-creators
alter table reporting.creator add column withdrawn_at timestamptz;
comment on column reporting.creator.withdrawn_at is 'Since when the register knows nothing of them any more; null as long as it does.';
