--liquibase formatted sql

--changeset kodama:0010-create-freshness
create table creators.freshness (
    account_id uuid primary key,
    platform text not null,
    priority integer not null check (priority between 0 and 3),
    due_at timestamptz not null,
    claim uuid,
    claimed_until timestamptz,
    asked_by text,
    looked_at timestamptz,
    vendor_id text,
    validator text,
    checked_at timestamptz,
    last_posted_at timestamptz,
    remark text,
    remark_detail text,
    remark_since timestamptz,
    refusals integer not null default 0
) with (fillfactor = 80);
create index freshness_by_turn on creators.freshness (platform, priority, due_at, account_id);
create index freshness_with_remark on creators.freshness (platform) where remark is not null;
comment on table creators.freshness is 'When an account is to be asked about next on its platform, and what came of the last time. Only accounts whose platform is connected have a row.';
comment on column creators.freshness.priority is '0 someone is waiting for it, 1 at work in a campaign, 2 looked at lately, 3 the rest; see Attention.';
comment on column creators.freshness.claim is 'The turn that is asking about it right now. Past claimed_until it counts for nothing: whoever asked has died.';
comment on column creators.freshness.vendor_id is 'What the platform calls the account for good (a channel id, a user id, the address of a feed), once it has told.';
comment on column creators.freshness.validator is 'What the platform wants to hear back so that it can answer "nothing new".';
comment on column creators.freshness.checked_at is 'When the platform last answered, whatever it said.';
comment on column creators.freshness.remark is 'What is odd about the account as of remark_since: gone, suspended, private, renamed.';
comment on column creators.freshness.refusals is 'How many times in a row the platform gave no figures; each doubles the wait.';

create table creators.platform_turn (
    platform text primary key,
    window_ends timestamptz not null default 'epoch',
    used integer not null default 0,
    closed_until timestamptz,
    closed_because text,
    closed_detail text,
    failures integer not null default 0,
    taken_up_to uuid,
    turn_at timestamptz,
    turns_read integer not null default 0,
    turns_unchanged integer not null default 0,
    turns_refused integer not null default 0,
    turns_unanswered integer not null default 0
);
comment on table creators.platform_turn is 'What this house has asked of one platform in the current quota window, and from when it may ask again. All instances share the row.';
comment on column creators.platform_turn.failures is 'Failures in a row; while there are any, one instance at a time tries whether the platform is back.';
comment on column creators.platform_turn.taken_up_to is 'Accounts up to this id have been looked through for ones to follow.';
comment on column creators.platform_turn.turns_read is 'With the next three columns: what has come of the accounts that were asked about in the current window.';

create table creators.creator_at_work (
    creator_id uuid primary key,
    until timestamptz not null
);
comment on table creators.creator_at_work is 'Creators whom a campaign has lately moved on with, as told by whoever runs campaigns.';
