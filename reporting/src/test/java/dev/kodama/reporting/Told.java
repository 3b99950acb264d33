package dev.kodama.reporting;

import dev.kodama.campaigns.events.BrandRegistered;
import dev.kodama.campaigns.events.Brief;
import dev.kodama.campaigns.events.CampaignChanged;
import dev.kodama.campaigns.events.CampaignStatus;
import dev.kodama.campaigns.events.CreatorInvited;
import dev.kodama.campaigns.events.CreatorRemoved;
import dev.kodama.campaigns.events.CreatorShortlisted;
import dev.kodama.campaigns.events.DraftApproved;
import dev.kodama.campaigns.events.DraftSubmitted;
import dev.kodama.campaigns.events.FeePaid;
import dev.kodama.campaigns.events.InvitationAccepted;
import dev.kodama.campaigns.events.InvitationDeclined;
import dev.kodama.campaigns.events.PostFiguresCaptured;
import dev.kodama.campaigns.events.PostPublished;
import dev.kodama.campaigns.events.RevisionRequested;
import dev.kodama.creators.events.AccountFigures;
import dev.kodama.creators.events.AccountFiguresCaptured;
import dev.kodama.creators.events.CreatorProfile;
import dev.kodama.creators.events.CreatorProfilesChanged;
import dev.kodama.creators.events.Platform;
import dev.kodama.scoring.events.CreatorScored;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A small story, told in events: the brand 森の音, its campaign 春の新作, three creators. Names become ids, so that a
/// test can speak of `花` instead of a UUID.
public final class Told {
    private static final Instant NOW = Instant.parse("2026-04-01T03:00:00Z");

    private Told() {}

    /// The id of the thing of that name; always the same.
    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /// Everything that happens in the story, in the order in which it happens.
    public static List<Object> story() {
        return List.of(
                brand("森の音", 1, "森の音"),
                profile("花", 1, "花子"),
                profile("蓮", 1, "蓮"),
                profile("空", 1, "空"),
                followers("花", 1, 48_000L),
                followers("花", 2, 48_500L),
                followers("蓮", 1, null),
                campaign("春の新作", 1, CampaignStatus.DRAFT, 500_000),
                campaign("春の新作", 2, CampaignStatus.RUNNING, 1_000_000),
                scored("花", 1, 1_000L, 20_000L),
                scored("蓮", 1, null, null),
                shortlisted("花", 1),
                shortlisted("蓮", 1),
                shortlisted("空", 1),
                removed("空", 2),
                invited("花", 2, 80_000),
                invited("蓮", 2, 50_000),
                accepted("花", 3, 90_000, "2026-04-02T01:00:00Z"),
                declined("蓮", 3),
                invited("蓮", 4, 60_000),
                accepted("蓮", 5, 60_000, "2026-04-03T01:00:00Z"),
                submitted("花", 4, 1),
                revision("花", 5, 1),
                submitted("花", 6, 2),
                approved("花", 7, 2),
                // Half past midnight on 11 April in Japan.
                published("花", 8, "花-1", Platform.INSTAGRAM, "2026-04-10T15:30:00Z"),
                captured("花", 9, "花-1", "2026-04-11T03:00:00Z", 10_000L, 12_000L, null, 500L, 20L, null, 30L),
                captured("花", 10, "花-1", "2026-04-13T03:00:00Z", 15_000L, null, null, 700L, 40L, null, 60L),
                paid("花", 11, "花-1", 90_000, "2026-04-30"),
                published("蓮", 6, "蓮-1", Platform.YOUTUBE, "2026-04-12T03:00:00Z"));
    }

    public static BrandRegistered brand(String brand, long version, String name) {
        return new BrandRegistered(UUID.randomUUID(), NOW, id(brand), version, name);
    }

    public static CampaignChanged campaign(String name, long version, CampaignStatus status, long budgetYen) {
        return campaign(name, version, status, budgetYen, "森の音");
    }

    public static CampaignChanged campaign(
            String name, long version, CampaignStatus status, long budgetYen, String brand) {
        var brief = new Brief(
                "知ってもらう",
                budgetYen,
                LocalDate.parse("2026-04-01"),
                LocalDate.parse("2026-04-30"),
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                List.of());
        return new CampaignChanged(UUID.randomUUID(), NOW, id(name), version, id(brand), name, "イヤホン", status, brief);
    }

    public static CreatorProfilesChanged profile(String creator, long version, String name) {
        return new CreatorProfilesChanged(UUID.randomUUID(), NOW, List.of(profileOf(creator, version, name)));
    }

    public static CreatorProfile profileOf(String creator, long version, String name) {
        return new CreatorProfile(
                id(creator),
                version,
                name,
                "ja",
                "JP",
                List.of("music", "games"),
                true,
                List.of(new CreatorProfile.Account(id(creator + "@"), Platform.INSTAGRAM, creator + "_ig", null)));
    }

    public static AccountFiguresCaptured followers(String creator, long version, @Nullable Long followers) {
        return new AccountFiguresCaptured(UUID.randomUUID(), NOW, List.of(followersOf(creator, version, followers)));
    }

    public static AccountFigures followersOf(String creator, long version, @Nullable Long followers) {
        return new AccountFigures(
                id(creator),
                id(creator + "@"),
                version,
                Platform.INSTAGRAM,
                NOW.plusSeconds(version),
                "manual",
                followers,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    public static CreatorScored scored(String creator, long version, @Nullable Long engagements, @Nullable Long reach) {
        return new CreatorScored(
                UUID.randomUUID(),
                NOW,
                id("春の新作"),
                id(creator),
                version,
                700_000,
                600_000,
                800_000,
                "2026-11",
                "00",
                engagements,
                reach);
    }

    public static CreatorShortlisted shortlisted(String creator, long version) {
        return new CreatorShortlisted(
                UUID.randomUUID(), NOW, part(creator), id("春の新作"), id("森の音"), id(creator), version);
    }

    public static CreatorRemoved removed(String creator, long version) {
        return new CreatorRemoved(UUID.randomUUID(), NOW, part(creator), id("春の新作"), id("森の音"), id(creator), version);
    }

    public static CreatorInvited invited(String creator, long version, long yen) {
        return new CreatorInvited(
                UUID.randomUUID(), NOW, part(creator), id("春の新作"), id("森の音"), id(creator), version, yen);
    }

    public static InvitationAccepted accepted(String creator, long version, long yen, String at) {
        return new InvitationAccepted(
                UUID.randomUUID(), Instant.parse(at), part(creator), id("春の新作"), id("森の音"), id(creator), version, yen);
    }

    public static InvitationDeclined declined(String creator, long version) {
        return new InvitationDeclined(
                UUID.randomUUID(), NOW, part(creator), id("春の新作"), id("森の音"), id(creator), version, null);
    }

    public static DraftSubmitted submitted(String creator, long version, int round) {
        return new DraftSubmitted(
                UUID.randomUUID(), NOW, part(creator), id("春の新作"), id("森の音"), id(creator), version, round);
    }

    public static RevisionRequested revision(String creator, long version, int round) {
        return new RevisionRequested(
                UUID.randomUUID(), NOW, part(creator), id("春の新作"), id("森の音"), id(creator), version, round);
    }

    public static DraftApproved approved(String creator, long version, int round) {
        return new DraftApproved(
                UUID.randomUUID(), NOW, part(creator), id("春の新作"), id("森の音"), id(creator), version, round);
    }

    public static PostPublished published(String creator, long version, String post, Platform platform, String at) {
        return new PostPublished(
                UUID.randomUUID(),
                NOW,
                part(creator),
                id("春の新作"),
                id("森の音"),
                id(creator),
                version,
                id(post),
                platform,
                "https://example.com/" + version,
                Instant.parse(at));
    }

    public static PostFiguresCaptured captured(
            String creator,
            long version,
            String post,
            String at,
            @Nullable Long reach,
            @Nullable Long impressions,
            @Nullable Long views,
            @Nullable Long likes,
            @Nullable Long comments,
            @Nullable Long shares,
            @Nullable Long saves) {
        return new PostFiguresCaptured(
                UUID.randomUUID(),
                NOW,
                part(creator),
                id("春の新作"),
                id("森の音"),
                id(creator),
                version,
                id(post),
                Instant.parse(at),
                "manual",
                reach,
                impressions,
                views,
                likes,
                comments,
                shares,
                saves);
    }

    public static FeePaid paid(String creator, long version, String payment, long yen, String on) {
        return new FeePaid(
                UUID.randomUUID(),
                NOW,
                part(creator),
                id("春の新作"),
                id("森の音"),
                id(creator),
                version,
                id("支払い" + payment),
                yen,
                LocalDate.parse(on));
    }

    private static UUID part(String creator) {
        return id("春の新作/" + creator);
    }
}
