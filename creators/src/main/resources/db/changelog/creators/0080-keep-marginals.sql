--liquibase formatted sql

--changeset kodama:0080-keep-marginals
alter table creators.audience add column marginals text not null default '';
comment on table creators.audience is 'One measurement of a creator''s audience: joint cells, marginals, or both, read and written as a whole.';
comment on column creators.audience.marginals is 'Shares of which only some traits are told, in the form of cells with the rest left out: 25-34:::310000;F:::620000;::JP:700000;…';

--changeset kodama:0080-let-merges-from-before-be-taken-back
update creators.merging
set audiences_before = (
      select coalesce(jsonb_agg(told || '{"marginals": ""}'::jsonb order by place), '[]')
      from jsonb_array_elements(audiences_before) with ordinality as each (told, place)
    ),
    audiences_after = (
      select coalesce(jsonb_agg(told || '{"marginals": ""}'::jsonb order by place), '[]')
      from jsonb_array_elements(audiences_after) with ordinality as each (told, place)
    );
