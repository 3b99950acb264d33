--liquibase formatted sql

--changeset kodama:0073-create-notes
create table creators.note (
    id uuid primary key,
    creator_id uuid not null,
    brand_id uuid,
    text text not null,
    pinned boolean not null,
    author text not null,
    created_at timestamptz not null default now(),
    edited_at timestamptz
);
create index note_by_creator on creators.note (creator_id);
comment on table creators.note is 'Something that someone has written down about a creator. It stays with the id it was written under; who absorbed that id shows it.';
comment on column creators.note.brand_id is 'Whose people see it; null for the whole house.';

--changeset kodama:0073-create-custom-fields
create table creators.custom_field (
    id uuid primary key,
    label_ja text not null,
    label_en text not null,
    type text not null check (type in ('TEXT', 'NUMBER', 'DATE', 'CHOICE', 'YES_NO')),
    choices text[] not null,
    created_by text not null,
    created_at timestamptz not null default now(),
    retired_at timestamptz
);
comment on table creators.custom_field is 'Something that this house wants to know of creators beside what every house does.';
comment on column creators.custom_field.retired_at is 'Since when nobody is asked for it any more; what was said stays.';

create table creators.custom_value (
    field_id uuid not null references creators.custom_field,
    creator_id uuid not null,
    value text not null,
    folded text collate "C" not null,
    number numeric,
    through uuid,
    set_by text not null,
    set_at timestamptz not null default now(),
    primary key (field_id, creator_id)
);
create index custom_value_by_creator on creators.custom_value (creator_id);
create index custom_value_by_text on creators.custom_value (field_id, folded);
create index custom_value_by_number on creators.custom_value (field_id, number);
comment on table creators.custom_value is 'What is known of one creator in one custom field. No foreign key to the creator, as for members of lists.';
comment on column creators.custom_value.value is 'As it is shown: a number in plain digits, a date as ISO 8601, yes or no.';
comment on column creators.custom_value.folded is 'The same for comparing: NFKC, lower case, hiragana.';
comment on column creators.custom_value.number is 'A number; a date as days since 1970.';
comment on column creators.custom_value.through is 'The absorbed creator whose value stands here, for this one had none.';
