package dev.kodama.creators.sampling;

import static dev.kodama.creators.db.tables.Account.ACCOUNT;
import static dev.kodama.creators.db.tables.FollowerProfile.FOLLOWER_PROFILE;
import static dev.kodama.creators.db.tables.ProfileSample.PROFILE_SAMPLE;
import static dev.kodama.creators.db.tables.Source.SOURCE;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import dev.kodama.creators.Source;
import dev.kodama.creators.events.FollowerProfile;
import dev.kodama.creators.events.ProfileSample;
import dev.kodama.creators.roster.Belonging;
import dev.kodama.creators.roster.KnownAccount.KnownSource;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Samples of followers. A sample is what one source says of one account at one moment; its lines may come in several
/// batches.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class ProfileSamples implements Belonging {
    private static final String ADD = """
            insert into creators.follower_profile
              (account_id, captured_at, source_id, run_id, line, picture, user_name_digits_ppm, full_name_words,
               full_name_digits_ppm, name_is_user_name, description_length, link, closed, posts, followers, follows)
            select account_id, captured_at, ?, ?, line, picture, user_name_digits_ppm, full_name_words,
                   full_name_digits_ppm, name_is_user_name, description_length, link, closed, posts, followers, follows
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
              as told (account_id, captured_at, line, picture, user_name_digits_ppm, full_name_words,
                       full_name_digits_ppm, name_is_user_name, description_length, link, closed, posts, followers,
                       follows)
            on conflict do nothing""";

    private final DSLContext db;

    ProfileSamples(DSLContext db) {
        this.db = db;
    }

    /// What that source has already said of these accounts.
    public Set<SampledProfile.Place> places(Collection<UUID> accountIds, KnownSource source) {
        var places = new HashSet<SampledProfile.Place>();
        db.select(FOLLOWER_PROFILE.ACCOUNT_ID, FOLLOWER_PROFILE.CAPTURED_AT, FOLLOWER_PROFILE.LINE)
                .from(FOLLOWER_PROFILE)
                .where(FOLLOWER_PROFILE.ACCOUNT_ID.eq(any(accountIds.toArray(UUID[]::new))))
                .and(FOLLOWER_PROFILE.SOURCE_ID.eq(source.id()))
                .forEach(row -> places.add(new SampledProfile.Place(row.value1(), row.value2(), row.value3())));
        return places;
    }

    /// @return the samples that are the latest of their accounts and are others now
    public List<ProfileSample> add(List<SampledProfile> profiles, KnownSource source, @Nullable UUID runId) {
        insert(profiles, source, runId);
        var changed = new HashSet<UUID>();
        for (var sample :
                profiles.stream().map(SampledProfile::sample).distinct().toList()) {
            if (raise(sample, source)) {
                changed.add(sample.accountId());
            }
        }
        return latestOf(changed);
    }

    /// Of each account that has one the latest sample, in two statements.
    public List<ProfileSample> latestOf(Collection<UUID> accountIds) {
        var ids = accountIds.toArray(UUID[]::new);
        var profiles = db.select(
                        FOLLOWER_PROFILE.ACCOUNT_ID,
                        FOLLOWER_PROFILE.PICTURE,
                        FOLLOWER_PROFILE.USER_NAME_DIGITS_PPM,
                        FOLLOWER_PROFILE.FULL_NAME_WORDS,
                        FOLLOWER_PROFILE.FULL_NAME_DIGITS_PPM,
                        FOLLOWER_PROFILE.NAME_IS_USER_NAME,
                        FOLLOWER_PROFILE.DESCRIPTION_LENGTH,
                        FOLLOWER_PROFILE.LINK,
                        FOLLOWER_PROFILE.CLOSED,
                        FOLLOWER_PROFILE.POSTS,
                        FOLLOWER_PROFILE.FOLLOWERS,
                        FOLLOWER_PROFILE.FOLLOWS)
                .from(FOLLOWER_PROFILE)
                .join(PROFILE_SAMPLE)
                .on(PROFILE_SAMPLE.ACCOUNT_ID.eq(FOLLOWER_PROFILE.ACCOUNT_ID))
                .and(PROFILE_SAMPLE.CAPTURED_AT.eq(FOLLOWER_PROFILE.CAPTURED_AT))
                .and(PROFILE_SAMPLE.SOURCE_ID.eq(FOLLOWER_PROFILE.SOURCE_ID))
                .where(PROFILE_SAMPLE.ACCOUNT_ID.eq(any(ids)))
                .and(PROFILE_SAMPLE.LATEST)
                .orderBy(FOLLOWER_PROFILE.ACCOUNT_ID, FOLLOWER_PROFILE.LINE)
                .fetchGroups(
                        FOLLOWER_PROFILE.ACCOUNT_ID,
                        row -> new FollowerProfile(
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                row.value7(),
                                row.value8(),
                                row.value9(),
                                row.value10(),
                                row.value11(),
                                row.value12()));
        return db.select(
                        PROFILE_SAMPLE.ACCOUNT_ID,
                        PROFILE_SAMPLE.VERSION,
                        PROFILE_SAMPLE.CAPTURED_AT,
                        SOURCE.METHOD,
                        SOURCE.NAME)
                .from(PROFILE_SAMPLE)
                .join(SOURCE)
                .on(SOURCE.ID.eq(PROFILE_SAMPLE.SOURCE_ID))
                .where(PROFILE_SAMPLE.ACCOUNT_ID.eq(any(ids)))
                .and(PROFILE_SAMPLE.LATEST)
                .orderBy(PROFILE_SAMPLE.ACCOUNT_ID)
                .fetch(row -> new ProfileSample(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        new Source(row.value4(), row.value5()).label(),
                        profiles.getOrDefault(row.value1(), List.of())));
    }

    /// How many profiles of samples of these accounts came in by those lines of an import.
    public int countToldBy(UUID runId, Collection<UUID> accountIds, long firstLine, long lastLine) {
        return db.fetchCount(FOLLOWER_PROFILE, toldBy(runId, accountIds, firstLine, lastLine));
    }

    /// Takes them back. Where the latest sample of an account goes, the newest of what is left is the latest, or one
    /// without profiles that says that nothing is known.
    ///
    /// @return the latest samples that are others now
    public List<ProfileSample> takeBack(UUID runId, Collection<UUID> accountIds, long firstLine, long lastLine) {
        var gone = db.deleteFrom(FOLLOWER_PROFILE)
                .where(toldBy(runId, accountIds, firstLine, lastLine))
                .returning(FOLLOWER_PROFILE.ACCOUNT_ID, FOLLOWER_PROFILE.CAPTURED_AT, FOLLOWER_PROFILE.SOURCE_ID)
                .fetch();
        var changed = new HashSet<UUID>();
        for (var sample :
                Set.copyOf(gone.map(row -> new Place(row.getAccountId(), row.getCapturedAt(), row.getSourceId())))) {
            if (lower(sample)) {
                changed.add(sample.accountId());
            }
        }
        return latestOf(changed);
    }

    private static Condition toldBy(UUID runId, Collection<UUID> accountIds, long firstLine, long lastLine) {
        return FOLLOWER_PROFILE
                .ACCOUNT_ID
                .eq(any(accountIds.toArray(UUID[]::new)))
                .and(FOLLOWER_PROFILE.RUN_ID.eq(runId))
                .and(FOLLOWER_PROFILE.LINE.between((int) firstLine, (int) lastLine));
    }

    private record Place(UUID accountId, Instant capturedAt, int sourceId) {}

    /// A sample has lost profiles.
    ///
    /// @return whether it was the latest
    private boolean lower(Place sample) {
        var accountId = sample.accountId();
        var version = db.update(PROFILE_SAMPLE)
                .set(PROFILE_SAMPLE.LATEST, false)
                .where(PROFILE_SAMPLE.ACCOUNT_ID.eq(accountId))
                .and(PROFILE_SAMPLE.CAPTURED_AT.eq(sample.capturedAt()))
                .and(PROFILE_SAMPLE.SOURCE_ID.eq(sample.sourceId()))
                .and(PROFILE_SAMPLE.LATEST)
                .returning(PROFILE_SAMPLE.VERSION)
                .fetchOne(PROFILE_SAMPLE.VERSION);
        db.deleteFrom(PROFILE_SAMPLE)
                .where(PROFILE_SAMPLE.ACCOUNT_ID.eq(accountId))
                .and(PROFILE_SAMPLE.CAPTURED_AT.eq(sample.capturedAt()))
                .and(PROFILE_SAMPLE.SOURCE_ID.eq(sample.sourceId()))
                .andNotExists(selectOne()
                        .from(FOLLOWER_PROFILE)
                        .where(FOLLOWER_PROFILE.ACCOUNT_ID.eq(PROFILE_SAMPLE.ACCOUNT_ID))
                        .and(FOLLOWER_PROFILE.CAPTURED_AT.eq(PROFILE_SAMPLE.CAPTURED_AT))
                        .and(FOLLOWER_PROFILE.SOURCE_ID.eq(PROFILE_SAMPLE.SOURCE_ID)))
                .execute();
        if (version == null) {
            return false;
        }
        var newest = db.selectFrom(PROFILE_SAMPLE)
                .where(PROFILE_SAMPLE.ACCOUNT_ID.eq(accountId))
                .orderBy(PROFILE_SAMPLE.CAPTURED_AT.desc(), PROFILE_SAMPLE.VERSION.desc())
                .limit(1)
                .fetchOne();
        makeLatest(
                accountId,
                newest == null ? Instant.EPOCH : newest.getCapturedAt(),
                newest == null ? sample.sourceId() : newest.getSourceId(),
                version + 1);
        return true;
    }

    private void makeLatest(UUID accountId, Instant capturedAt, int sourceId, long version) {
        db.insertInto(PROFILE_SAMPLE)
                .set(PROFILE_SAMPLE.ACCOUNT_ID, accountId)
                .set(PROFILE_SAMPLE.CAPTURED_AT, capturedAt)
                .set(PROFILE_SAMPLE.SOURCE_ID, sourceId)
                .set(PROFILE_SAMPLE.VERSION, version)
                .set(PROFILE_SAMPLE.LATEST, true)
                .onConflict(PROFILE_SAMPLE.ACCOUNT_ID, PROFILE_SAMPLE.CAPTURED_AT, PROFILE_SAMPLE.SOURCE_ID)
                .doUpdate()
                .set(PROFILE_SAMPLE.VERSION, version)
                .set(PROFILE_SAMPLE.LATEST, true)
                .execute();
    }

    @Override
    public Set<UUID> ownersAmong(Collection<UUID> creatorIds) {
        return db.select(ACCOUNT.CREATOR_ID)
                .from(ACCOUNT)
                .where(ACCOUNT.CREATOR_ID.eq(any(creatorIds.toArray(UUID[]::new))))
                .and(exists(selectOne().from(FOLLOWER_PROFILE).where(FOLLOWER_PROFILE.ACCOUNT_ID.eq(ACCOUNT.ID))))
                .fetchSet(ACCOUNT.CREATOR_ID);
    }

    @Override
    public void forget(Collection<UUID> creatorIds) {
        var accountIds =
                select(ACCOUNT.ID).from(ACCOUNT).where(ACCOUNT.CREATOR_ID.eq(any(creatorIds.toArray(UUID[]::new))));
        db.deleteFrom(FOLLOWER_PROFILE)
                .where(FOLLOWER_PROFILE.ACCOUNT_ID.in(accountIds))
                .execute();
        db.deleteFrom(PROFILE_SAMPLE)
                .where(PROFILE_SAMPLE.ACCOUNT_ID.in(accountIds))
                .execute();
    }

    /// @return whether the account's latest sample is another now
    private boolean raise(SampledProfile.Sample sample, KnownSource source) {
        var latest = db.select(PROFILE_SAMPLE.CAPTURED_AT, PROFILE_SAMPLE.SOURCE_ID, PROFILE_SAMPLE.VERSION)
                .from(PROFILE_SAMPLE)
                .where(PROFILE_SAMPLE.ACCOUNT_ID.eq(sample.accountId()))
                .and(PROFILE_SAMPLE.LATEST)
                .fetchOne();
        var newest = latest == null || !sample.capturedAt().isBefore(latest.value1());
        if (newest && latest != null) {
            db.update(PROFILE_SAMPLE)
                    .set(PROFILE_SAMPLE.LATEST, false)
                    .where(PROFILE_SAMPLE.ACCOUNT_ID.eq(sample.accountId()))
                    .and(PROFILE_SAMPLE.LATEST)
                    .execute();
        }
        var version = !newest ? 0 : latest == null ? 1 : latest.value3() + 1;
        db.insertInto(PROFILE_SAMPLE)
                .set(PROFILE_SAMPLE.ACCOUNT_ID, sample.accountId())
                .set(PROFILE_SAMPLE.CAPTURED_AT, sample.capturedAt())
                .set(PROFILE_SAMPLE.SOURCE_ID, source.id())
                .set(PROFILE_SAMPLE.VERSION, version)
                .set(PROFILE_SAMPLE.LATEST, newest)
                .onConflict(PROFILE_SAMPLE.ACCOUNT_ID, PROFILE_SAMPLE.CAPTURED_AT, PROFILE_SAMPLE.SOURCE_ID)
                .doUpdate()
                .set(PROFILE_SAMPLE.VERSION, version)
                .set(PROFILE_SAMPLE.LATEST, newest)
                .execute();
        return newest;
    }

    private void insert(List<SampledProfile> sampled, KnownSource source, @Nullable UUID runId) {
        var profiles = sampled.stream().map(SampledProfile::profile).toList();
        db.execute(
                ADD,
                source.id(),
                runId,
                sampled.stream().map(SampledProfile::accountId).toArray(UUID[]::new),
                sampled.stream()
                        .map(one -> one.capturedAt().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new),
                sampled.stream().map(SampledProfile::line).toArray(Integer[]::new),
                profiles.stream().map(FollowerProfile::picture).toArray(Boolean[]::new),
                profiles.stream().map(FollowerProfile::userNameDigitsPpm).toArray(Integer[]::new),
                profiles.stream().map(FollowerProfile::fullNameWords).toArray(Integer[]::new),
                profiles.stream().map(FollowerProfile::fullNameDigitsPpm).toArray(Integer[]::new),
                profiles.stream().map(FollowerProfile::nameIsUserName).toArray(Boolean[]::new),
                profiles.stream().map(FollowerProfile::descriptionLength).toArray(Integer[]::new),
                profiles.stream().map(FollowerProfile::link).toArray(Boolean[]::new),
                profiles.stream().map(FollowerProfile::closed).toArray(Boolean[]::new),
                profiles.stream().map(FollowerProfile::posts).toArray(Long[]::new),
                profiles.stream().map(FollowerProfile::followers).toArray(Long[]::new),
                profiles.stream().map(FollowerProfile::follows).toArray(Long[]::new));
    }
}
