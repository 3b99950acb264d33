--liquibase formatted sql

--changeset kodama:0070-value-media
create table reporting.media_rates (
    edition                  bigint  primary key,
    begins_on                date    not null,
    per_like                 numeric not null,
    per_comment              numeric not null,
    per_thousand_impressions numeric not null
);
comment on table reporting.media_rates is 'The rates of earned media value in an edition of the parameters. Of those that have begun on a day, the highest edition is in force.';
