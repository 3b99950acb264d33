--liquibase formatted sql

--changeset kodama:0063-create-contests
create table creators.contest (
    id uuid primary key,
    creator_id uuid not null,
    about text not null check (about in ('NAME', 'ACCOUNTS', 'FIGURES', 'TOPICS', 'CONTACT', 'OTHER')),
    words text not null,
    contested_at timestamptz not null,
    settled_at timestamptz,
    settled_by text,
    answer text
);
create index contest_by_creator on creators.contest (creator_id, id);
comment on table creators.contest is 'A row is that a creator has said that something the house knows of them is wrong, and what came of it.';
