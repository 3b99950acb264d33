--liquibase formatted sql

--changeset kodama:0060-create-contact-preferences
create table creators.contact_preference (
    creator_id uuid primary key,
    version bigint not null,
    stated_at timestamptz not null,
    channel text check (channel in ('EMAIL', 'DIRECT_MESSAGE', 'LINE', 'PHONE', 'OTHER')),
    address text,
    languages text[] not null default '{}',
    days text[] not null default '{}',
    from_time time,
    until_time time,
    refused_topics text[] not null default '{}',
    minimum_yen bigint check (minimum_yen >= 0),
    only_by_agent boolean not null default false,
    agent text,
    stated_by text not null
);
comment on table creators.contact_preference is 'How a creator wants to be contacted, and for what not. Of several rows of a merged person the latest stated counts.';
comment on column creators.contact_preference.stated_by is 'Who wrote it down.';
comment on column creators.contact_preference.until_time is 'With from_time, hours of a day in Japan; both null for any hour.';
