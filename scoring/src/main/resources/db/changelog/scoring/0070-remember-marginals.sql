--liquibase formatted sql

--changeset kodama:0070-remember-marginals
alter table scoring.audience add column marginals jsonb;
comment on table scoring.audience is 'A creator''s audience as last measured: joint cells as codes and their shares in parts per million, in parallel arrays, and what is only known trait by trait.';
comment on column scoring.audience.marginals is 'Shares of which only some traits are told, as in the event; null where there are none.';
