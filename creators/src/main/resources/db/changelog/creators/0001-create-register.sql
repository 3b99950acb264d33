--liquibase formatted sql

--changeset kodama:0001-create-register
create table creators.source (
    id integer generated always as identity primary key,
    method text not null check (method in ('API', 'FILE', 'SELF_REPORTED', 'ESTIMATE', 'MANUAL')),
    name text not null,
    digest text,
    created_at timestamptz not null default now()
);
create unique index source_by_digest on creators.source (digest) where digest is not null;
create unique index source_by_name on creators.source (method, name) where digest is null;
comment on table creators.source is 'Where figures come from: one row per imported file (known by the SHA-256 of its bytes), API, estimate or person.';

create table creators.creator (
    id uuid primary key default uuidv7(),
    version bigint not null default 1,
    display_name text not null,
    kana text,
    language text,
    country text,
    topics text[] not null default '{}',
    tags text[] not null default '{}',
    notes text,
    external_id text,
    contactable boolean not null default true,
    opted_out_at timestamptz,
    rate_card_version bigint not null default 0,
    main_account_id uuid,
    main_platform text,
    main_handle text,
    accounts integer not null default 0,
    followers bigint,
    engagement_rate_ppm bigint,
    sort_name text collate "C" not null,
    search_text text not null,
    search_grams integer[] not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
comment on table creators.creator is 'One person (or group, or mascot) who makes things for an audience, with what a list of creators shows of them.';
comment on column creators.creator.version is 'Rises with every change of what an editor or a listener sees of this creator.';
comment on column creators.creator.external_id is 'How the lists this creator came from call them, where a list has such ids.';
comment on column creators.creator.main_account_id is 'The account with most followers; this and the next columns up to search_grams are kept by the writer for lists and searches.';
comment on column creators.creator.sort_name is 'Reading if known, else name, folded: what the list is sorted by.';
comment on column creators.creator.search_text is 'Names and handles, folded (NFKC, lower case, hiragana), one a line.';
comment on column creators.creator.search_grams is 'Every two neighbouring characters of search_text, and topics, tags and platforms, as numbers: finds candidates, search_text decides.';
create unique index creator_by_external_id on creators.creator (external_id) where external_id is not null;
create index creator_by_followers on creators.creator (coalesce(followers, -1), id);
create index creator_by_engagement on creators.creator (coalesce(engagement_rate_ppm, -1), id);
create index creator_by_name on creators.creator (sort_name, id);
create index creator_by_update on creators.creator (updated_at, id);
create index creator_by_grams on creators.creator using gin (search_grams);

create table creators.account (
    id uuid primary key default uuidv7(),
    creator_id uuid not null references creators.creator,
    platform text not null,
    handle text not null,
    handle_key text collate "C" not null,
    url text,
    figures_version bigint not null default 0,
    captured_at timestamptz,
    source_id integer references creators.source,
    source_line integer,
    followers bigint,
    total_posts integer,
    posts integer,
    avg_views bigint,
    avg_likes bigint,
    avg_comments bigint,
    avg_shares bigint,
    avg_saves bigint,
    avg_engagements bigint,
    others_comments integer,
    answered_comments integer,
    created_at timestamptz not null default now(),
    unique (platform, handle_key)
) with (fillfactor = 90);
create index account_by_creator on creators.account (creator_id);
comment on table creators.account is 'One account of a creator on one platform, with the latest that is known of each figure.';
comment on column creators.account.captured_at is 'When the newest snapshot was taken; a figure that it lacks stays as an older one gave it.';
comment on column creators.account.handle_key is 'The handle folded so that two spellings of it meet; YouTube channel ids keep their case because case tells them apart.';
comment on column creators.account.figures_version is 'Rises whenever a newer snapshot becomes the latest; 0 while there is none.';

create table creators.snapshot (
    account_id uuid not null,
    captured_at timestamptz not null,
    source_id integer not null,
    line integer,
    followers bigint,
    total_posts integer,
    posts integer,
    avg_views bigint,
    avg_likes bigint,
    avg_comments bigint,
    avg_shares bigint,
    avg_saves bigint,
    avg_engagements bigint,
    others_comments integer,
    answered_comments integer,
    primary key (account_id, captured_at, source_id)
);
comment on table creators.snapshot is 'What one source said about one account at one moment. Never overwritten; sources that disagree stand side by side. No foreign keys: only the writer inserts, millions at a time, from accounts it has just read.';
comment on column creators.snapshot.line is 'Line of the source file, the first line being 1; null if the source is not a file.';

create table creators.audience (
    creator_id uuid not null references creators.creator,
    captured_at timestamptz not null,
    source_id integer not null references creators.source,
    line integer,
    version bigint not null,
    latest boolean not null,
    sample_size integer,
    cells text not null,
    primary key (creator_id, captured_at, source_id)
);
create unique index audience_latest on creators.audience (creator_id) where latest;
comment on table creators.audience is 'One measurement of a creator''s audience: joint cells only, read and written as a whole.';
comment on column creators.audience.version is 'The turn at which it became the creator''s latest measurement; 0 if it was older than what was known.';
comment on column creators.audience.cells is 'Cells as age band, gender, interest, region and share in ppm: 25-34F:fashion:JP-13:120000;… in that order, largest share first.';

create table creators.rate (
    creator_id uuid not null references creators.creator,
    platform text not null,
    format text not null,
    valid_from date not null,
    yen bigint not null check (yen >= 0),
    primary key (creator_id, platform, format, valid_from)
);
comment on table creators.rate is 'What a creator asks for one piece of work in one format from a date on, without consumption tax.';

create table creators.vocabulary (
    kind text not null check (kind in ('TAG', 'TOPIC')),
    word text collate "C" not null,
    primary key (kind, word)
);
comment on table creators.vocabulary is 'A tag or topic that some creator has or once had: what an input field suggests.';
