--liquibase formatted sql

--changeset kodama:0035-create-account-posts
create table scoring.account_posts (
    account_id          uuid    primary key,
    version             bigint  not null,
    told                jsonb   not null,
    engagement_ppm      integer,
    engagement_low_ppm  integer,
    engagement_high_ppm integer,
    rated_posts         integer,
    comments            integer,
    answered            integer,
    changed_in          bigint  not null default (pg_current_xact_id()::text::bigint)
);
create index account_posts_changed_in on scoring.account_posts (changed_in);
comment on table scoring.account_posts is 'The latest posts of one account and the count of comments below them, as the register last told it.';
comment on column scoring.account_posts.told is 'The window itself, as in PostsCaptured; the other columns are what the index needs of it.';
comment on column scoring.account_posts.engagement_ppm is 'Median over the posts whose rate is known, with its interval and their number; null where none is.';
