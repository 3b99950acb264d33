--liquibase formatted sql

--changeset kodama:0080-know-commitments
alter table scoring.campaign
    add column starts_on   date,
    add column ends_on     date,
    add column category    text,
    add column bound_until date;
update scoring.campaign
set starts_on = (brief ->> 'startsOn')::date,
    ends_on = (brief ->> 'endsOn')::date,
    bound_until = (brief ->> 'endsOn')::date;
alter table scoring.campaign
    alter column starts_on set not null,
    alter column ends_on set not null,
    alter column bound_until set not null;
comment on column scoring.campaign.category is 'The kind of product that others compete in; null where nobody said so.';
comment on column scoring.campaign.bound_until is 'The last day on which its creators work for no competitor.';
create index collaboration_creator_id on scoring.collaboration (creator_id);

create table scoring.contact_rest (
    creator_id uuid primary key,
    free_on    date not null
);
create index contact_rest_free_on on scoring.contact_rest (free_on);
comment on table scoring.contact_rest is 'A creator whom the house leaves alone until a day, whichever brand asks.';
