--liquibase formatted sql

--changeset kodama:0040-create-posts
create table creators.post (
    id uuid primary key,
    account_id uuid not null,
    post_key text collate "C" not null,
    url text,
    published_at timestamptz,
    format text,
    caption text,
    marked_paid boolean,
    labelled_paid boolean,
    source_id integer not null,
    line integer,
    unique (account_id, post_key)
);
create index post_by_publication on creators.post (account_id, coalesce(published_at, '-infinity') desc, id desc);
comment on table creators.post is 'Something an account has published. What is not known of it is null. No foreign keys, as with snapshots.';
comment on column creators.post.post_key is 'The id that the platform''s own address of the post carries, else the id or the address that a source gave.';
comment on column creators.post.marked_paid is 'Whether the platform or a source marks it as paid promotion.';
comment on column creators.post.labelled_paid is 'Whether its caption says so, as #PR does; null while no caption is known.';
comment on column creators.post.source_id is 'Who spoke of it first.';

create table creators.post_figures (
    post_id uuid not null,
    captured_at timestamptz not null,
    source_id integer not null,
    line integer,
    views bigint,
    reach bigint,
    likes bigint,
    comments bigint,
    shares bigint,
    saves bigint,
    primary key (post_id, captured_at, source_id)
);
comment on table creators.post_figures is 'What one source said of one post at one moment. Never overwritten; a figure that is hidden or not told is null, never 0.';

create table creators.comment (
    account_id uuid not null,
    comment_key text collate "C" not null,
    post_key text collate "C" not null,
    parent_key text collate "C",
    by_owner boolean not null,
    author bigint,
    written_at timestamptz,
    print bigint,
    letters integer,
    links boolean not null,
    mentions boolean not null,
    source_id integer not null,
    line integer,
    primary key (account_id, comment_key)
);
create index comment_by_post on creators.comment (account_id, post_key);
comment on table creators.comment is 'That somebody commented on a post of an account. Neither the name nor the words are kept, only what tells spam and answers apart.';
comment on column creators.comment.post_key is 'As in post; empty if the source does not name the post.';
comment on column creators.comment.parent_key is 'The comment that it answers; null at the top of a thread.';
comment on column creators.comment.author is 'A salted hash of the author''s name; null for the owner and where no author is given.';
comment on column creators.comment.print is 'A salted hash of the folded words: the same words have the same. Null where no words are given.';
comment on column creators.comment.letters is 'How many letters and digits are left without links and mentions; null where no words are given.';

create table creators.comment_salt (
    one_row boolean primary key default true check (one_row),
    salt text not null default gen_random_uuid()::text || gen_random_uuid()::text
);
insert into creators.comment_salt default values;
comment on table creators.comment_salt is 'What this house''s hashes of comments are salted with, so that those of two houses never meet.';

create table creators.post_window (
    account_id uuid primary key,
    version bigint not null,
    digest text not null
);
comment on table creators.post_window is 'What listeners were last told of an account''s latest posts and comments: the version, and a SHA-256 of it that tells whether there is news.';

alter table creators.import_run add column posts_added bigint not null default 0;
alter table creators.import_run add column comments_added bigint not null default 0;
