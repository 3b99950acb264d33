--liquibase formatted sql

--changeset kodama:0031-create-approaches
create table approach (
  id uuid primary key,
  creator_id uuid not null,
  collaboration_id uuid not null references collaboration,
  approached_at timestamptz not null,
  approached_by text not null,
  declined_at timestamptz,
  excuse text
);
comment on table approach is 'A row is that the house approached a creator. An open offer that is replaced by another is one approach.';
comment on column approach.creator_id is 'By the id that the collaboration was agreed under; a merge is followed by reading.';
comment on column approach.declined_at is 'When the creator declined; null while they have not.';
comment on column approach.excuse is 'Why it was made although a rule of contact stood against it; null if none did.';
create index approach_creator on approach (creator_id, approached_at);
create index approach_collaboration on approach (collaboration_id, approached_at);

insert into approach (id, creator_id, collaboration_id, approached_at, approached_by, declined_at)
select id, creator_id, collaboration_id, taken_at, taken_by, declined_at
from (
  select
    step.id, collaboration.creator_id, step.collaboration_id, step.taken_at, step.taken_by, step.kind,
    lag(step.kind) over (partition by step.collaboration_id order by step.version) as before,
    (select min(declined.taken_at) from step declined
     where declined.collaboration_id = step.collaboration_id and declined.kind = 'DECLINED'
       and declined.version > step.version) as declined_at
  from step
  join collaboration on collaboration.id = step.collaboration_id
  where step.kind in ('INVITED', 'DECLINED')
) told
where kind = 'INVITED' and before is distinct from 'INVITED';

create table known_wish (
  creator_id uuid primary key,
  version bigint not null,
  stated_at timestamptz not null,
  refused_topics text[] not null,
  minimum_yen bigint,
  only_by_agent boolean not null
);
comment on table known_wish is 'A row is what a creator has said about being contacted, as the register last told it. Of several rows of one person the latest stated counts.';

create view person_entry as
select told.creator_id, told.present_id as entry_id from present_creator told
union all
select told.creator_id, other.creator_id
from present_creator told
join known_creator other on other.merged_into = told.present_id;
comment on view person_entry is 'Every creator ever told, with each id that the same person is known by now.';
