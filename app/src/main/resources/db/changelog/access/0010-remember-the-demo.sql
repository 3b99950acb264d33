--liquibase formatted sql

--changeset kodama:0010-remember-the-demo
create table demo_data (
    only_row boolean primary key default true check (only_row),
    finished boolean not null
);
comment on table demo_data is 'One row once demo data has been begun: whether it is complete. Empty in a house that never had any.';
