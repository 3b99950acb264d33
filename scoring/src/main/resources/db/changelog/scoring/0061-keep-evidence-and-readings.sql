--liquibase formatted sql

--changeset kodama:0061-evidence
create table scoring.peer_group (
    hash   text     primary key,
    size   integer  not null,
    sorted bigint[] not null
);
comment on table scoring.peer_group is 'The values that a percentile was read from, under their own hash: judgements of one day share them.';
alter table scoring.judgement add column evidence jsonb;
comment on column scoring.judgement.evidence is 'Everything the score was computed from, so that it can be computed again; null in judgements from before it was kept.';

--changeset kodama:0061-score-reading
create table scoring.score_reading (
    campaign_id   uuid        not null,
    creator_id    uuid        not null,
    read_at       timestamptz not null,
    occasion      text        not null,
    low           integer     not null,
    points        integer     not null,
    high          integer     not null,
    definition    text        not null,
    parameters    bigint      not null,
    input_hash    text        not null,
    contributions jsonb       not null,
    primary key (campaign_id, creator_id, read_at)
);
comment on table scoring.score_reading is 'What a shortlisted creator''s score was at a time: when shortlisted, and whenever it had moved by a point or was counted by other definitions or parameters.';
insert into scoring.score_reading (campaign_id, creator_id, read_at, occasion, low, points, high, definition, parameters, input_hash, contributions)
select campaign_id, creator_id, judged_at, 'SHORTLISTED',
       (explanation -> 'score' ->> 'low')::integer, points, (explanation -> 'score' ->> 'high')::integer,
       explanation ->> 'definition', 0, input_hash,
       (select jsonb_object_agg(component ->> 'metric', component -> 'contribution')
        from jsonb_array_elements(explanation -> 'score' -> 'components') as component)
from scoring.judgement
on conflict do nothing;
