--liquibase formatted sql

--changeset kodama:0090-sample-audiences
create table creators.sampled_audience (
    id uuid primary key,
    keys text[],
    cells text not null,
    marginals text not null
);
create index sampled_audience_by_keys on creators.sampled_audience using gin (keys);
comment on table creators.sampled_audience is 'The latest audience of the creators in the sample: for estimating how many match, a thirty-second of the audiences is enough. Kept by triggers.';

--changeset kodama:0090-keep-sampled-audiences splitStatements:false
create function creators.keep_sampled_audience() returns trigger language plpgsql as $$
begin
    if tg_op = 'TRUNCATE' then
        truncate creators.sampled_audience;
        return null;
    end if;
    if tg_op <> 'INSERT' and old.latest then
        delete from creators.sampled_audience where id = old.creator_id;
    end if;
    if tg_op <> 'DELETE' and new.latest then
        insert into creators.sampled_audience (id, keys, cells, marginals)
        values (new.creator_id, new.keys, new.cells, new.marginals);
    end if;
    return null;
end
$$;
create trigger audience_into_sample after insert or update on creators.audience
    for each row when (uuid_hash(new.creator_id) & 31 = 0) execute function creators.keep_sampled_audience();
create trigger audience_out_of_sample after delete on creators.audience
    for each row when (uuid_hash(old.creator_id) & 31 = 0) execute function creators.keep_sampled_audience();
create trigger audiences_out_of_sample after truncate on creators.audience
    for each statement execute function creators.keep_sampled_audience();
insert into creators.sampled_audience (id, keys, cells, marginals)
select creator_id, keys, cells, marginals
from creators.audience
where uuid_hash(creator_id) & 31 = 0
  and latest;

--changeset kodama:0090-index-what-hangs-on-the-sampled
create index rate_of_sampled on creators.rate (creator_id) where uuid_hash(creator_id) & 31 = 0;
create index list_member_of_sampled on creators.list_member (list_id, creator_id) where uuid_hash(creator_id) & 31 = 0;
create index custom_value_of_sampled on creators.custom_value (field_id, creator_id) include (folded, number)
where uuid_hash(creator_id) & 31 = 0;

--changeset kodama:0090-an-empty-register-follows-the-newest-rules
update creators.column_upkeep
set rule = 3
where rule = 2
  and not exists (select 1 from creators.creator);

--changeset kodama:0090-index-sampled-audiences-that-say-something
create index sampled_audience_known on creators.sampled_audience (id) where cells <> '' or marginals <> '';
