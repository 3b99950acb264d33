--liquibase formatted sql

--changeset kodama:0060-parameter-edition
create table scoring.parameter_edition (
    number           bigint      primary key,
    begins_on        date        not null,
    made_at          timestamptz not null,
    made_by          text        not null,
    reason           text        not null,
    parameter_values jsonb       not null
);
comment on table scoring.parameter_edition is 'All parameters of the metrics as somebody set them, with the day from which they hold, and why. Rows are only added: of those that have begun, the highest number is in force.';
