--liquibase formatted sql

--changeset kodama:0001-create-remembered-answer
create table remembered_answer (
    account_id      uuid        not null,
    mutation        text        not null,
    idempotency_key text        not null check (char_length(idempotency_key) between 1 and 200),
    input_hash      bytea       not null check (octet_length(input_hash) = 32),
    answer_type     text,
    answer          jsonb,
    expires_at      timestamptz not null,
    primary key (account_id, mutation, idempotency_key)
);
create index remembered_answer_by_expiry on remembered_answer (expires_at);
comment on table remembered_answer is 'A GraphQL mutation that has happened, and what was answered: sent again, it does nothing and answers the same.';
comment on column remembered_answer.account_id is 'In whose name; a key of one person means nothing for another. No reference: an answer may outlive an account by a day.';
comment on column remembered_answer.input_hash is 'SHA-256 of the input, so that a key that is used for another wish is noticed.';
comment on column remembered_answer.answer_type is 'The Java record that the answer is. Null only within the transaction that claims the key.';
