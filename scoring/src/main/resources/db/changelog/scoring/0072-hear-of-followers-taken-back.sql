--liquibase formatted sql

--changeset kodama:0072-hear-of-followers-taken-back
alter table scoring.follower_list alter column sketch drop not null;
comment on column scoring.follower_list.sketch is 'A compact theta sketch as Apache DataSketches writes it; null if the register has taken the list back and knows no other.';
alter table scoring.measured_overlap alter column shared_followers drop not null;
comment on column scoring.measured_overlap.shared_followers is 'Null if the register has taken the measurement back and knows no other.';
