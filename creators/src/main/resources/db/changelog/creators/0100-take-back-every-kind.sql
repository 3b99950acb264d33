--liquibase formatted sql

--changeset kodama:0100-journal-of-content
alter table creators.import_batch add column told_accounts uuid[] not null default '{}';
comment on column creators.import_batch.told_accounts is 'Accounts of which the batch told posts, comments or followers. The rows themselves carry import and line.';

alter table creators.post add column run_id uuid;
alter table creators.post_figures add column run_id uuid;
alter table creators.comment add column run_id uuid;
alter table creators.follower_profile add column run_id uuid;
comment on column creators.post.run_id is 'The import that brought it; null if none did, or one from before imports were recorded.';
comment on column creators.post_figures.run_id is 'The import that told it; null if none did.';
comment on column creators.comment.run_id is 'The import that brought it; null if none did.';
comment on column creators.follower_profile.run_id is 'The import that brought it; null if none did.';

create table creators.import_post_change (
    post_id uuid not null,
    run_id uuid not null,
    line integer not null,
    filled text[] not null,
    primary key (post_id, run_id)
);
create index import_post_change_by_line on creators.import_post_change (run_id, line);
comment on table creators.import_post_change is 'A post known before of which an import told something that was not known.';
comment on column creators.import_post_change.filled is 'Which columns of the post; all were null.';

--changeset kodama:0100-journal-of-follower-lists
alter table creators.follower_list add column run_id uuid;
alter table creators.follower_list add column line integer;
alter table creators.follower_list add column withdrawn boolean not null default false;
comment on column creators.follower_list.run_id is 'The last import that added to it; null if none from after imports were recorded.';
comment on column creators.follower_list.line is 'The first line of it.';
comment on column creators.follower_list.withdrawn is 'Whether it was taken back: then it says only under which version others hear that nothing is known any more.';

create table creators.import_list_before (
    account_id uuid not null,
    source_id integer not null,
    run_id uuid not null,
    captured_at timestamptz not null,
    coverage text not null,
    id_form text not null,
    followers bigint,
    sketch bytea not null,
    closed boolean not null,
    listed_by uuid,
    line integer,
    primary key (account_id, source_id, run_id)
);
alter table creators.import_list_before alter column sketch set storage external;
comment on table creators.import_list_before is 'A list of followers as it was before another import of the same file added to it.';
comment on column creators.import_list_before.run_id is 'The import that added to it.';
comment on column creators.import_list_before.listed_by is 'The import that had listed what is kept here.';

--changeset kodama:0100-history-of-overlaps
alter table creators.measured_overlap add column latest boolean not null default true;
alter table creators.measured_overlap add column run_id uuid;
alter table creators.measured_overlap add column line integer;
alter table creators.measured_overlap alter column shared_followers drop not null;
alter table creators.measured_overlap drop constraint measured_overlap_pkey;
alter table creators.measured_overlap add primary key (one_account_id, other_account_id, captured_at, source_id);
create unique index measured_overlap_latest on creators.measured_overlap (one_account_id, other_account_id) where latest;
comment on table creators.measured_overlap is 'How many followers two accounts share, as one source measured it at one moment. A pair that is not here may share any number.';
comment on column creators.measured_overlap.version is 'The turn at which it became the latest of its pair; 0 if it never was.';
comment on column creators.measured_overlap.shared_followers is 'Null if all that was known of the pair was taken back.';
comment on column creators.measured_overlap.run_id is 'The import that told it; null if none from after imports were recorded.';

--changeset kodama:0100-count-what-is-taken-back
alter table creators.import_undo add column posts_removed bigint not null default 0;
alter table creators.import_undo add column posts_restored bigint not null default 0;
alter table creators.import_undo add column comments_removed bigint not null default 0;
alter table creators.import_undo add column profiles_removed bigint not null default 0;
alter table creators.import_undo add column lists_restored bigint not null default 0;
alter table creators.import_undo add column overlaps_removed bigint not null default 0;
