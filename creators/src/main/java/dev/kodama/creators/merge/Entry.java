package dev.kodama.creators.merge;

import dev.kodama.creators.Figures;
import dev.kodama.creators.audience.Composition;
import dev.kodama.creators.events.FollowerProfile;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.RateCard;
import dev.kodama.creators.fields.Reading;
import dev.kodama.creators.naming.Handle;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What one line of a file says of one creator, understood and checked by itself but not yet against the register.
///
/// @param line where it stands, 1 or more; of several lines read as one, the first; [#NO_LINE] if it is from no
///   file
/// @param registers whether a creator who is not yet known is to be registered; else the line is refused
/// @param externalId how the list calls the creator
/// @param rates additions to the rate card
/// @param sampled a follower of the first of the accounts
/// @param followers null if the line is not about who follows whom
/// @param own what it says in the house's own fields
/// @param content a post of the entry's one account, or a comment below one; null if the line speaks of neither
public record Entry(
        long line,
        boolean registers,
        @Nullable String externalId,
        Profile profile,
        List<AccountEntry> accounts,
        @Nullable AudienceEntry audience,
        List<RateCard.Rate> rates,
        @Nullable SampledEntry sampled,
        @Nullable FollowerFact followers,
        @Nullable Content content,
        Map<UUID, Reading> own) {
    public static final long NO_LINE = 0;

    /// A line that says nothing in the house's own fields.
    public Entry(
            long line,
            boolean registers,
            @Nullable String externalId,
            Profile profile,
            List<AccountEntry> accounts,
            @Nullable AudienceEntry audience,
            List<RateCard.Rate> rates,
            @Nullable SampledEntry sampled,
            @Nullable FollowerFact followers,
            @Nullable Content content) {
        this(line, registers, externalId, profile, accounts, audience, rates, sampled, followers, content, Map.of());
    }

    public Entry with(Map<UUID, Reading> ownFields) {
        return new Entry(
                line,
                registers,
                externalId,
                profile,
                accounts,
                audience,
                rates,
                sampled,
                followers,
                content,
                ownFields);
    }

    /// A line that is not about a post or a comment.
    public Entry(
            long line,
            boolean registers,
            @Nullable String externalId,
            Profile profile,
            List<AccountEntry> accounts,
            @Nullable AudienceEntry audience,
            List<RateCard.Rate> rates,
            @Nullable SampledEntry sampled,
            @Nullable FollowerFact followers) {
        this(line, registers, externalId, profile, accounts, audience, rates, sampled, followers, null);
    }

    /// A line that is not about a follower of theirs.
    public Entry(
            long line,
            boolean registers,
            @Nullable String externalId,
            Profile profile,
            List<AccountEntry> accounts,
            @Nullable AudienceEntry audience,
            List<RateCard.Rate> rates) {
        this(line, registers, externalId, profile, accounts, audience, rates, null, null);
    }

    /// A line that is not about who follows whom.
    public Entry(
            long line,
            boolean registers,
            @Nullable String externalId,
            Profile profile,
            List<AccountEntry> accounts,
            @Nullable AudienceEntry audience,
            List<RateCard.Rate> rates,
            @Nullable SampledEntry sampled) {
        this(line, registers, externalId, profile, accounts, audience, rates, sampled, null);
    }

    /// A line about something that a known account has published.
    public static Entry about(long line, @Nullable String externalId, AccountEntry account, Content content) {
        return new Entry(line, false, externalId, Profile.NONE, List.of(account), null, List.of(), null, null, content);
    }

    /// @param displayName null if the line has none
    public record Profile(
            @Nullable String displayName,
            @Nullable String kana,
            @Nullable String language,
            @Nullable String country,
            List<String> topics,
            List<String> tags,
            @Nullable String notes) {
        public static final Profile NONE = new Profile(null, null, null, null, List.of(), List.of(), null);
    }

    /// @param handle null if the line only says on which of the creator's platforms the account is
    /// @param figures may be empty
    public record AccountEntry(
            Platform platform,
            @Nullable Handle handle,
            @Nullable String url,
            Figures figures,
            Instant capturedAt) {}

    public record AudienceEntry(
            Instant capturedAt, @Nullable Integer sampleSize, Composition composition) {}

    public record SampledEntry(Instant capturedAt, FollowerProfile profile) {}
}
