--liquibase formatted sql

--changeset kodama:0082-calibrate-forecasts
alter table scoring.forecast
    add column occasion                  text not null default 'SHORTLISTED',
    add column engagements_deviation     double precision,
    add column engagements_calibrated_on integer,
    add column reach_deviation           double precision,
    add column reach_calibrated_on       integer;
alter table scoring.forecast alter column occasion drop default;
-- Until here every interval was as wide as a normal distribution of that deviation has it.
update scoring.forecast
set engagements_deviation = ln(engagements_high::float8 / greatest(engagements_typical, 1)) / 1.2815515655446004,
    engagements_calibrated_on = 0
where engagements_high > greatest(engagements_typical, 1);
update scoring.forecast
set reach_deviation = ln(reach_high::float8 / greatest(reach_typical, 1)) / 1.2815515655446004,
    reach_calibrated_on = 0
where reach_high > greatest(reach_typical, 1);
comment on table scoring.forecast is 'What a post of a creator was expected to bring when they were shortlisted or accepted. Kept whatever changes later.';
comment on column scoring.forecast.version is 'Of the shortlisting or the acceptance.';
comment on column scoring.forecast.engagements_deviation is 'The standard deviation that was assumed of a post, on the logarithmic scale.';
comment on column scoring.forecast.engagements_calibrated_on is 'From how many posts the width of the interval was read; 0 where it was assumed.';

alter table scoring.collaboration
    add column agreed_version   bigint not null default 0,
    add column forecast_version bigint not null default 0;
create index collaboration_agreed on scoring.collaboration (collaboration_id) where forecast_version < agreed_version;
comment on table scoring.collaboration is 'How far one campaign is with one creator, whether the latest shortlisting has been judged, and whether the latest acceptance has a forecast.';
