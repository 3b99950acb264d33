--liquibase formatted sql

--changeset reporting:0060-create-erased
create table reporting.erased (
    creator_id uuid primary key
);
comment on table reporting.erased is 'A creator who was erased at their wish: of what still arrives of them no handle and no address is kept.';
