--liquibase formatted sql

--changeset kodama:0101-import-custom-values
alter table creators.custom_value add column run_id uuid;
alter table creators.custom_value add column line integer;
comment on column creators.custom_value.run_id is 'The import that said it; null if a person did.';
comment on column creators.custom_value.line is 'The line of the file.';

alter table creators.import_batch add column valued_creators uuid[] not null default '{}';
comment on column creators.import_batch.valued_creators is 'Creators known before of whom the batch says something in the house''s own fields.';

alter table creators.import_undo add column values_removed bigint not null default 0;
