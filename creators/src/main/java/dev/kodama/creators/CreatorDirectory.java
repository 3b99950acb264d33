package dev.kodama.creators;

import dev.kodama.creators.events.AudienceCell;
import dev.kodama.creators.events.AudienceMarginal;
import dev.kodama.creators.events.RateCard;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The register of creators: find them, read what is known of them, change it.
///
/// Reads take sets of ids so that a page of fifty costs as many statements as a page of one. Edits name the version
/// they were made on and publish what they changed in the same transaction.
public interface CreatorDirectory {
    /// @param first how many, 1 … 500
    /// @throws UnknownCursorException if `after` is not a cursor of a list in this order
    Page<CreatorSummary> page(CreatorFilter filter, CreatorSort sort, @Nullable String after, int first);

    /// Exact for up to some three thousand; beyond that about so many, within a fifth in 19 of 20 cases.
    Count count(CreatorFilter filter);

    /// What is among those who match.
    Facets facets(CreatorFilter filter);

    @Nullable
    Creator byId(UUID id);

    /// Those of these creators that exist.
    Map<UUID, Creator> byIds(Set<UUID> ids);

    Map<UUID, CreatorSummary> summariesByIds(Set<UUID> ids);

    /// Beside the summaries.
    Map<UUID, CreatorDetails> detailsOf(Set<UUID> creatorIds);

    /// The accounts of each of these creators that has any, most followers first.
    Map<UUID, List<Account>> accountsOf(Set<UUID> creatorIds);

    Map<UUID, Account> accountsByIds(Set<UUID> accountIds);

    /// Histories, oldest first.
    ///
    /// @param from inclusive
    /// @param to exclusive
    Map<UUID, List<Snapshot>> snapshotsOf(Set<UUID> accountIds, Instant from, Instant to);

    /// What was known of each of these accounts at that moment; nothing for those of which nothing was.
    Map<UUID, FiguresThen> figuresAt(Set<UUID> accountIds, Instant at);

    /// The latest measurement of each creator that has one.
    Map<UUID, AudienceMeasurement> audiencesOf(Set<UUID> creatorIds);

    /// The newest measurement at that moment, of each creator that had one by then.
    Map<UUID, AudienceMeasurement> audiencesOf(Set<UUID> creatorIds, Instant at);

    /// The rate card of each creator that has one.
    Map<UUID, RateCard> rateCardsOf(Set<UUID> creatorIds);

    /// Tags that are or were in use and begin with this, in order, at most 50.
    List<String> tagsLike(String beginning);

    /// Topics likewise.
    List<String> topicsLike(String beginning);

    EditOutcome register(ProfileEdit profile, List<NewAccount> accounts);

    EditOutcome editProfile(UUID id, long expectedVersion, ProfileEdit profile);

    EditOutcome rename(UUID id, long expectedVersion, String displayName, @Nullable String kana);

    EditOutcome setTags(UUID id, long expectedVersion, Set<String> tags);

    EditOutcome setNotes(UUID id, long expectedVersion, @Nullable String notes);

    /// From now on nobody may contact this creator. Needs no version: a wish not to be contacted is never too late.
    EditOutcome optOut(UUID id);

    /// The creator may be contacted again.
    EditOutcome optIn(UUID id, long expectedVersion);

    EditOutcome addAccount(UUID id, long expectedVersion, NewAccount account);

    /// Adds to an account's history; the newest snapshot becomes the account's figures.
    ///
    /// @param by who read or reported the figures
    EditOutcome recordSnapshot(UUID accountId, Instant capturedAt, Method method, String by, Figures figures);

    EditOutcome setRateCard(UUID id, long expectedVersion, List<RateCard.Rate> rates);

    /// Adds a measurement; the newest one becomes the creator's audience.
    ///
    /// @param marginals what is only known trait by trait; it is kept so
    EditOutcome recordAudience(
            UUID id,
            Instant capturedAt,
            Method method,
            String by,
            @Nullable Integer sampleSize,
            List<AudienceCell> cells,
            List<AudienceMarginal> marginals);
}
