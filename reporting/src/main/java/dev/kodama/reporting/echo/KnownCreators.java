package dev.kodama.reporting.echo;

import static dev.kodama.reporting.db.Tables.ACCOUNT;
import static dev.kodama.reporting.db.Tables.CREATOR;
import static java.util.Comparator.comparing;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import dev.kodama.creators.events.AccountFigures;
import dev.kodama.creators.events.CreatorProfile;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The creators and accounts that were heard of. One statement takes a whole batch, so that a million creators
/// are a few thousand statements.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class KnownCreators {
    private final DSLContext dsl;

    KnownCreators(DSLContext dsl) {
        this.dsl = dsl;
    }

    /// @param profiles each creator once, in the order of their ids
    void remember(Collection<CreatorProfile> profiles) {
        if (profiles.isEmpty()) {
            return;
        }
        dsl.insertInto(CREATOR)
                .columns(
                        CREATOR.CREATOR_ID,
                        CREATOR.VERSION,
                        CREATOR.DISPLAY_NAME,
                        CREATOR.LANGUAGE,
                        CREATOR.COUNTRY,
                        CREATOR.TOPICS,
                        CREATOR.CONTACTABLE,
                        CREATOR.MERGED_INTO,
                        CREATOR.WITHDRAWN_AT)
                .select(select(
                                given(CREATOR.CREATOR_ID),
                                given(CREATOR.VERSION),
                                given(CREATOR.DISPLAY_NAME),
                                given(CREATOR.LANGUAGE),
                                given(CREATOR.COUNTRY),
                                given(CREATOR.TOPICS),
                                given(CREATOR.CONTACTABLE),
                                given(CREATOR.MERGED_INTO),
                                given(CREATOR.WITHDRAWN_AT))
                        .from(table(
                                """
                                unnest({0}::uuid[], {1}::bigint[], {2}::text[], {3}::text[], {4}::text[], {5}::text[], {6}::boolean[], {7}::uuid[], {8}::timestamptz[])
                                as given(creator_id, version, display_name, language, country, topics, contactable, merged_into, withdrawn_at)""",
                                column(profiles, CreatorProfile::creatorId, UUID[]::new),
                                column(profiles, CreatorProfile::version, Long[]::new),
                                column(profiles, CreatorProfile::displayName, String[]::new),
                                column(profiles, CreatorProfile::language, String[]::new),
                                column(profiles, CreatorProfile::country, String[]::new),
                                column(profiles, profile -> String.join("; ", profile.topics()), String[]::new),
                                column(profiles, CreatorProfile::contactable, Boolean[]::new),
                                column(profiles, CreatorProfile::mergedInto, UUID[]::new),
                                column(profiles, CreatorProfile::withdrawnAt, Instant[]::new))))
                .onConflict(CREATOR.CREATOR_ID)
                .doUpdate()
                .set(CREATOR.VERSION, excluded(CREATOR.VERSION))
                .set(CREATOR.DISPLAY_NAME, excluded(CREATOR.DISPLAY_NAME))
                .set(CREATOR.LANGUAGE, excluded(CREATOR.LANGUAGE))
                .set(CREATOR.COUNTRY, excluded(CREATOR.COUNTRY))
                .set(CREATOR.TOPICS, excluded(CREATOR.TOPICS))
                .set(CREATOR.CONTACTABLE, excluded(CREATOR.CONTACTABLE))
                .set(CREATOR.MERGED_INTO, excluded(CREATOR.MERGED_INTO))
                .set(CREATOR.WITHDRAWN_AT, excluded(CREATOR.WITHDRAWN_AT))
                .where(excluded(CREATOR.VERSION).gt(CREATOR.VERSION))
                .execute();
        hearAccounts(profiles);
    }

    /// An account that a newer profile no longer lists keeps its row, but its version stays behind the creator's.
    private void hearAccounts(Collection<CreatorProfile> profiles) {
        record Listed(CreatorProfile profile, CreatorProfile.Account account) {}
        var listed = profiles.stream()
                .flatMap(profile -> profile.accounts().stream()
                        .sorted(comparing(CreatorProfile.Account::accountId))
                        .map(account -> new Listed(profile, account)))
                .toList();
        if (listed.isEmpty()) {
            return;
        }
        dsl.insertInto(ACCOUNT)
                .columns(
                        ACCOUNT.CREATOR_ID,
                        ACCOUNT.ACCOUNT_ID,
                        ACCOUNT.PROFILE_VERSION,
                        ACCOUNT.PLATFORM,
                        ACCOUNT.HANDLE,
                        ACCOUNT.URL)
                .select(select(
                                given(ACCOUNT.CREATOR_ID),
                                given(ACCOUNT.ACCOUNT_ID),
                                given(ACCOUNT.PROFILE_VERSION),
                                given(ACCOUNT.PLATFORM),
                                given(ACCOUNT.HANDLE),
                                given(ACCOUNT.URL))
                        .from(table(
                                """
                                unnest({0}::uuid[], {1}::uuid[], {2}::bigint[], {3}::text[], {4}::text[], {5}::text[])
                                as given(creator_id, account_id, profile_version, platform, handle, url)""",
                                column(listed, row -> row.profile().creatorId(), UUID[]::new),
                                column(listed, row -> row.account().accountId(), UUID[]::new),
                                column(listed, row -> row.profile().version(), Long[]::new),
                                column(listed, row -> row.account().platform().name(), String[]::new),
                                column(listed, row -> row.account().handle(), String[]::new),
                                column(listed, row -> row.account().url(), String[]::new))))
                .onConflict(ACCOUNT.CREATOR_ID, ACCOUNT.ACCOUNT_ID)
                .doUpdate()
                .set(ACCOUNT.PROFILE_VERSION, excluded(ACCOUNT.PROFILE_VERSION))
                .set(ACCOUNT.PLATFORM, excluded(ACCOUNT.PLATFORM))
                .set(ACCOUNT.HANDLE, excluded(ACCOUNT.HANDLE))
                .set(ACCOUNT.URL, excluded(ACCOUNT.URL))
                .where(excluded(ACCOUNT.PROFILE_VERSION).gt(coalesce(ACCOUNT.PROFILE_VERSION, inline(Long.MIN_VALUE))))
                .execute();
    }

    /// @param accounts each account once, in the order of their creators and ids
    void rememberFigures(Collection<AccountFigures> accounts) {
        if (accounts.isEmpty()) {
            return;
        }
        dsl.insertInto(ACCOUNT)
                .columns(
                        ACCOUNT.CREATOR_ID,
                        ACCOUNT.ACCOUNT_ID,
                        ACCOUNT.FIGURES_VERSION,
                        ACCOUNT.FOLLOWERS,
                        ACCOUNT.CAPTURED_AT)
                .select(select(
                                given(ACCOUNT.CREATOR_ID),
                                given(ACCOUNT.ACCOUNT_ID),
                                given(ACCOUNT.FIGURES_VERSION),
                                given(ACCOUNT.FOLLOWERS),
                                given(ACCOUNT.CAPTURED_AT))
                        .from(table(
                                """
                                unnest({0}::uuid[], {1}::uuid[], {2}::bigint[], {3}::bigint[], {4}::timestamptz[])
                                as given(creator_id, account_id, figures_version, followers, captured_at)""",
                                column(accounts, AccountFigures::creatorId, UUID[]::new),
                                column(accounts, AccountFigures::accountId, UUID[]::new),
                                column(accounts, AccountFigures::version, Long[]::new),
                                column(accounts, AccountFigures::followers, Long[]::new),
                                column(accounts, AccountFigures::capturedAt, Instant[]::new))))
                .onConflict(ACCOUNT.CREATOR_ID, ACCOUNT.ACCOUNT_ID)
                .doUpdate()
                .set(ACCOUNT.FIGURES_VERSION, excluded(ACCOUNT.FIGURES_VERSION))
                .set(ACCOUNT.FOLLOWERS, excluded(ACCOUNT.FOLLOWERS))
                .set(ACCOUNT.CAPTURED_AT, excluded(ACCOUNT.CAPTURED_AT))
                .where(excluded(ACCOUNT.FIGURES_VERSION).gt(coalesce(ACCOUNT.FIGURES_VERSION, inline(Long.MIN_VALUE))))
                .execute();
    }

    private static <R, T> Field<T[]> column(Collection<R> rows, Function<R, T> value, IntFunction<T[]> array) {
        return val(rows.stream().map(value).toArray(array));
    }

    private static <T> Field<T> given(TableField<?, T> column) {
        return field("given." + column.getName(), column.getDataType());
    }
}
