--liquibase formatted sql

--changeset kodama:0070-add-search-columns
alter table creators.creator
    add column platforms text[],
    add column avg_views bigint,
    add column reply_rate_ppm bigint,
    add column figures_at timestamptz;
comment on column creators.creator.platforms is 'Where the creator has accounts, each platform once; like the next three kept by the writer for lists and searches, and null until a row that is older than they are has been worked out anew.';
comment on column creators.creator.avg_views is 'Views per post of the main account.';
comment on column creators.creator.reply_rate_ppm is 'Comments by others that the main account answered, of those that were looked at, in parts per million.';
comment on column creators.creator.figures_at is 'When the newest figures of the main account were taken.';

alter table creators.audience add column keys text[];
create index audience_by_keys on creators.audience using gin (keys) where latest;
comment on column creators.audience.keys is 'What part of the audience each age and gender, interest, region and country makes up, as steps: fashion@3. Finds candidates; cells decide. Null until a row that is older than the column has been worked out anew.';

create index rate_by_yen on creators.rate (yen, creator_id);

create table creators.column_upkeep (
    one_row boolean primary key default true check (one_row),
    rule integer not null,
    position uuid
);
insert into creators.column_upkeep (rule) select case when exists (select 1 from creators.creator) then 1 else 2 end;
comment on table creators.column_upkeep is 'By which version of the rules every row''s columns for lists and searches are worked out.';
comment on column creators.column_upkeep.position is 'While rows are worked out by a newer version: creators up to here are done.';

create table creators.sampled_creator (
    id uuid primary key,
    followers bigint,
    engagement_rate_ppm bigint,
    avg_views bigint,
    reply_rate_ppm bigint,
    figures_at timestamptz,
    updated_at timestamptz not null,
    contactable boolean not null,
    language text,
    country text,
    platforms text[],
    topics text[] not null,
    tags text[] not null,
    sort_name text collate "C" not null,
    search_text text not null
);
comment on table creators.sampled_creator is 'Every thirty-second creator by the hash of the id, with only what filters and facets look at: few pages, read whole to estimate how many match and which way to them is short. Kept by triggers, so that no writer can forget it.';

--changeset kodama:0070-keep-sample splitStatements:false
create function creators.keep_sample() returns trigger language plpgsql as $$
begin
    if tg_op = 'TRUNCATE' then
        truncate creators.sampled_creator;
    elsif tg_op = 'DELETE' then
        delete from creators.sampled_creator where id = old.id;
    else
        insert into creators.sampled_creator as s
            (id, followers, engagement_rate_ppm, avg_views, reply_rate_ppm, figures_at, updated_at, contactable, language,
             country, platforms, topics, tags, sort_name, search_text)
        values
            (new.id, new.followers, new.engagement_rate_ppm, new.avg_views, new.reply_rate_ppm, new.figures_at,
             new.updated_at, new.contactable, new.language, new.country, new.platforms, new.topics, new.tags,
             new.sort_name, new.search_text)
        on conflict (id) do update
        set followers = excluded.followers,
            engagement_rate_ppm = excluded.engagement_rate_ppm,
            avg_views = excluded.avg_views,
            reply_rate_ppm = excluded.reply_rate_ppm,
            figures_at = excluded.figures_at,
            updated_at = excluded.updated_at,
            contactable = excluded.contactable,
            language = excluded.language,
            country = excluded.country,
            platforms = excluded.platforms,
            topics = excluded.topics,
            tags = excluded.tags,
            sort_name = excluded.sort_name,
            search_text = excluded.search_text;
    end if;
    return null;
end
$$;
create trigger creator_into_sample after insert or update on creators.creator
    for each row when (uuid_hash(new.id) & 31 = 0) execute function creators.keep_sample();
create trigger creator_out_of_sample after delete on creators.creator
    for each row when (uuid_hash(old.id) & 31 = 0) execute function creators.keep_sample();
create trigger creators_out_of_sample after truncate on creators.creator
    for each statement execute function creators.keep_sample();
insert into creators.sampled_creator
    (id, followers, engagement_rate_ppm, avg_views, reply_rate_ppm, figures_at, updated_at, contactable, language, country,
     platforms, topics, tags, sort_name, search_text)
select id, followers, engagement_rate_ppm, avg_views, reply_rate_ppm, figures_at, updated_at, contactable, language, country,
       platforms, topics, tags, sort_name, search_text
from creators.creator
where uuid_hash(id) & 31 = 0;
