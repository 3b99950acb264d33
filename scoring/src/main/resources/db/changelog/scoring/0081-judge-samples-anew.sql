--liquibase formatted sql

--changeset kodama:0081-judge-samples-anew
alter table scoring.profile_sample
    add column rules    text not null default '1|2|3|50|100|5|250000',
    add column profiles jsonb;
alter table scoring.profile_sample alter column rules drop default;
comment on column scoring.profile_sample.rules is 'Version of the rules and the numbers in them that the verdict was reached by.';
comment on column scoring.profile_sample.profiles is 'The sampled profiles, without names, so that other numbers can be tried on them; null in what was told before they were kept.';
comment on table scoring.profile_sample is 'What the latest sample of an account''s followers came to by the rules in force.';
