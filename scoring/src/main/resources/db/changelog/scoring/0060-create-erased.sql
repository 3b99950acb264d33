--liquibase formatted sql

--changeset kodama:0060-create-erased
create table scoring.erased (
    id uuid primary key
);
comment on table scoring.erased is 'A creator, or an account of one, who was erased at their wish: what still arrives of them is not kept.';
