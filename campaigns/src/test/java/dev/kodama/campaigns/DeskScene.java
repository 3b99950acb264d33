package dev.kodama.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.campaigns.events.Brief;
import dev.kodama.creators.events.CreatorProfile;
import dev.kodama.creators.events.CreatorProfilesChanged;
import dev.kodama.creators.events.Platform;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.transaction.support.TransactionTemplate;

/// A desk with a brand, a running campaign and creators known from the register: where most of these stories begin.
/// Every scene has its own brand, so the tests do not get into each other's way.
@ApplicationModuleTest
abstract class DeskScene {
    static final BrandScope EVERYTHING = BrandScope.everything();

    @Autowired
    BrandBook brands;

    @Autowired
    CampaignDesk campaigns;

    @Autowired
    CollaborationDesk collaborations;

    @Autowired
    InvitationLetters letters;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    static Instruction asked() {
        return Instruction.by("sato");
    }

    static <T> T done(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<T>) outcome).value();
    }

    static Refusal refused(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome).refusal();
    }

    Brand brand() {
        return done(brands.register(asked(), "brand " + UUID.randomUUID()));
    }

    Campaign draftCampaign(long budgetYen) {
        var brand = brand();
        var product = done(brands.addProduct(EVERYTHING, asked(), brand.id(), "靴", "https://example.jp/"));
        return done(campaigns.create(
                EVERYTHING, asked(), brand.id(), new CampaignPlan(product.id(), "春の新作", brief(budgetYen))));
    }

    Campaign runningCampaign(long budgetYen) {
        return done(
                campaigns.launch(EVERYTHING, asked(), draftCampaign(budgetYen).id()));
    }

    static Brief brief(long budgetYen) {
        var today = LocalDate.now();
        return new Brief(
                "20代女性に知ってもらう",
                budgetYen,
                today,
                today.plusDays(30),
                Set.of(Platform.INSTAGRAM),
                Set.of(),
                Set.of("fashion"),
                "ja",
                List.of());
    }

    /// Tells of creators as the register would, and waits until it was heard.
    void tell(CreatorProfile... profiles) {
        transaction.executeWithoutResult(_ ->
                events.publishEvent(new CreatorProfilesChanged(UUID.randomUUID(), Instant.now(), List.of(profiles))));
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(profiles).allSatisfy(heardBy(versions(profiles))));
    }

    private static Consumer<CreatorProfile> heardBy(Map<UUID, Long> versions) {
        return profile ->
                assertThat(versions.getOrDefault(profile.creatorId(), 0L)).isGreaterThanOrEqualTo(profile.version());
    }

    /// In one statement, however many there are: one wait for each would take minutes for a full batch.
    private Map<UUID, Long> versions(CreatorProfile... profiles) {
        var versions = new HashMap<UUID, Long>();
        jdbc.sql("select creator_id, version from campaigns.known_creator where creator_id in (:ids)")
                .param("ids", Stream.of(profiles).map(CreatorProfile::creatorId).toList())
                .query(row -> {
                    versions.put(row.getObject("creator_id", UUID.class), row.getLong("version"));
                });
        return versions;
    }

    static CreatorProfile profile(UUID id, long version, String name, boolean contactable) {
        return new CreatorProfile(
                id,
                version,
                name,
                "ja",
                "JP",
                List.of("fashion"),
                contactable,
                List.of(new CreatorProfile.Account(UUID.randomUUID(), Platform.INSTAGRAM, "hana", null)));
    }

    UUID creator(String name) {
        var id = UUID.randomUUID();
        tell(profile(id, 1, name, true));
        return id;
    }

    Collaboration shortlisted(Campaign campaign, UUID creatorId) {
        return done(collaborations.shortlist(EVERYTHING, asked(), campaign.id(), Set.of(creatorId)))
                .added()
                .getFirst();
    }

    /// The token of the personal link.
    String invited(Collaboration collaboration, long yen) {
        var invitation = done(collaborations.invite(EVERYTHING, asked(), collaboration.id(), new Offer(yen, "ぜひ!")));
        return tokenOf(invitation);
    }

    static String tokenOf(Invitation invitation) {
        return Objects.requireNonNull(invitation.token(), "the token is told with the first answer");
    }

    /// A collaboration whose draft was approved.
    Collaboration approved(Campaign campaign, long yen) {
        var collaboration = shortlisted(campaign, creator("花"));
        var token = invited(collaboration, yen);
        done(letters.accept(token, key()));
        done(letters.submitDraft(token, key(), "下書き #PR", null));
        return done(collaborations.approveDraft(EVERYTHING, asked(), collaboration.id(), null));
    }

    Post posted(Collaboration collaboration, String url) {
        return done(collaborations.recordPost(
                EVERYTHING, asked(), collaboration.id(), url, Instant.now().minus(Duration.ofDays(3))));
    }

    CollaborationStage stageOf(Collaboration collaboration) {
        return collaborations.byId(EVERYTHING, collaboration.id()).orElseThrow().stage();
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    static String url() {
        return "https://www.instagram.com/p/" + Arrays.asList(key().split("-")).getFirst() + "/";
    }
}
