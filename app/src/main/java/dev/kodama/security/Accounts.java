package dev.kodama.security;

import static dev.kodama.security.db.Tables.ACCOUNT;
import static dev.kodama.security.db.Tables.BRAND_MEMBERSHIP;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The accounts and their brand memberships.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Accounts {
    /// The memberships of the row's account; null if there are none.
    private static final Field<UUID[]> BRANDS = field(select(arrayAgg(BRAND_MEMBERSHIP.BRAND_ID))
            .from(BRAND_MEMBERSHIP)
            .where(BRAND_MEMBERSHIP.ACCOUNT_ID.eq(ACCOUNT.ID)));

    private static final List<SelectField<?>> COLUMNS = List.of(
            ACCOUNT.ID,
            ACCOUNT.USERNAME,
            ACCOUNT.DISPLAY_NAME,
            ACCOUNT.ROLES,
            ACCOUNT.ENABLED,
            ACCOUNT.LOCALE,
            ACCOUNT.CREATED_AT,
            ACCOUNT.CREDENTIALS_VERSION,
            ACCOUNT.PASSWORD_HASH,
            BRANDS);

    private final DSLContext sql;

    Accounts(DSLContext sql) {
        this.sql = sql;
    }

    /// In the order of usernames.
    ///
    /// @param after exclusive; null begins at the first
    List<Account> page(@Nullable String after, int first) {
        return sql.select(COLUMNS)
                .from(ACCOUNT)
                .where(after == null ? noCondition() : ACCOUNT.USERNAME.gt(after))
                .orderBy(ACCOUNT.USERNAME)
                .limit(first)
                .fetch(Accounts::account);
    }

    Optional<Account> byUsername(String username) {
        return one(ACCOUNT.USERNAME.eq(username)).map(Accounts::account);
    }

    Optional<Account> byId(UUID id) {
        return one(ACCOUNT.ID.eq(id)).map(Accounts::account);
    }

    Optional<Person> personByUsername(String username) {
        return one(ACCOUNT.USERNAME.eq(username)).map(Accounts::person);
    }

    Optional<Person> personById(UUID id) {
        return one(ACCOUNT.ID.eq(id)).map(Accounts::person);
    }

    boolean isEmpty() {
        return !sql.fetchExists(ACCOUNT);
    }

    /// @return the new account's id, or nothing if the username is taken
    Optional<UUID> add(String username, String displayName, String passwordHash, Set<Role> roles, Locale locale) {
        return sql.insertInto(ACCOUNT)
                .set(ACCOUNT.USERNAME, username)
                .set(ACCOUNT.DISPLAY_NAME, displayName)
                .set(ACCOUNT.PASSWORD_HASH, passwordHash)
                .set(ACCOUNT.ROLES, names(roles))
                .set(ACCOUNT.LOCALE, locale.getLanguage())
                .onConflict(ACCOUNT.USERNAME)
                .doNothing()
                .returningResult(ACCOUNT.ID)
                .fetchOptional(ACCOUNT.ID);
    }

    void describe(UUID id, String displayName, Set<Role> roles, boolean enabled, Locale locale) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.DISPLAY_NAME, displayName)
                .set(ACCOUNT.ROLES, names(roles))
                .set(ACCOUNT.ENABLED, enabled)
                .set(ACCOUNT.LOCALE, locale.getLanguage())
                .where(ACCOUNT.ID.eq(id))
                .execute();
    }

    void setPassword(UUID id, String passwordHash) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, passwordHash)
                .set(ACCOUNT.CREDENTIALS_VERSION, ACCOUNT.CREDENTIALS_VERSION.plus(1))
                .where(ACCOUNT.ID.eq(id))
                .execute();
    }

    void setBrands(UUID id, Collection<UUID> brandIds) {
        sql.deleteFrom(BRAND_MEMBERSHIP)
                .where(BRAND_MEMBERSHIP.ACCOUNT_ID.eq(id))
                .execute();
        addBrands(id, brandIds);
    }

    void addBrands(UUID id, Collection<UUID> brandIds) {
        if (brandIds.isEmpty()) {
            return;
        }
        var insert = sql.insertInto(BRAND_MEMBERSHIP, BRAND_MEMBERSHIP.ACCOUNT_ID, BRAND_MEMBERSHIP.BRAND_ID);
        for (var brandId : brandIds) {
            insert = insert.values(id, brandId);
        }
        insert.onConflictDoNothing().execute();
    }

    /// Locks all administrators, so that two people cannot take the role from each other at the same moment.
    Set<UUID> lockEnabledAdministrators() {
        return sql.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.ENABLED)
                .and(val(Role.ADMIN.name()).eq(any(ACCOUNT.ROLES)))
                .orderBy(ACCOUNT.ID)
                .forUpdate()
                .fetchSet(ACCOUNT.ID);
    }

    private Optional<Record> one(Condition condition) {
        return sql.select(COLUMNS)
                .from(ACCOUNT)
                .where(condition)
                .fetchOptional()
                .map(Record.class::cast);
    }

    private static Person person(Record row) {
        return new Person(account(row), row.get(ACCOUNT.CREDENTIALS_VERSION), row.get(ACCOUNT.PASSWORD_HASH));
    }

    private static Account account(Record row) {
        UUID @Nullable [] brands = row.get(BRANDS);
        return new Account(
                row.get(ACCOUNT.ID),
                row.get(ACCOUNT.USERNAME),
                row.get(ACCOUNT.DISPLAY_NAME),
                Arrays.stream(row.get(ACCOUNT.ROLES))
                        .map(Role::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class))),
                brands == null ? Set.of() : Set.of(brands),
                row.get(ACCOUNT.ENABLED),
                Locale.of(row.get(ACCOUNT.LOCALE)),
                row.get(ACCOUNT.CREATED_AT));
    }

    private static String[] names(Set<Role> roles) {
        return roles.stream().map(Enum::name).sorted().toArray(String[]::new);
    }
}
