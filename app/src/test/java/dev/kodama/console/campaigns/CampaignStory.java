package dev.kodama.console.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.Component;
import dev.kodama.campaigns.BrandBook;
import dev.kodama.campaigns.BrandScope;
import dev.kodama.campaigns.Campaign;
import dev.kodama.campaigns.CampaignDesk;
import dev.kodama.campaigns.CampaignPlan;
import dev.kodama.campaigns.Collaboration;
import dev.kodama.campaigns.CollaborationDesk;
import dev.kodama.campaigns.Instruction;
import dev.kodama.campaigns.InvitationLetters;
import dev.kodama.campaigns.Offer;
import dev.kodama.campaigns.Outcome;
import dev.kodama.campaigns.events.Brief;
import dev.kodama.console.ConsoleTest;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.EditOutcome;
import dev.kodama.creators.NewAccount;
import dev.kodama.creators.ProfileEdit;
import dev.kodama.creators.events.Platform;
import dev.kodama.security.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;

/// A running campaign with one creator on its shortlist: where the stories about its pages begin.
abstract class CampaignStory extends ConsoleTest {
    static final BrandScope EVERYTHING = BrandScope.everything();

    @Autowired
    private BrandBook brands;

    @Autowired
    CampaignDesk campaigns;

    @Autowired
    CollaborationDesk collaborations;

    @Autowired
    InvitationLetters letters;

    @Autowired
    private CreatorDirectory creators;

    final String creatorName = "花 " + UUID.randomUUID().toString().substring(0, 8);

    @Override
    protected Role role() {
        return Role.ADMIN;
    }

    static Instruction asked() {
        return Instruction.by("sato");
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    static <T> T done(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<T>) outcome).value();
    }

    Campaign campaign() {
        var brand = done(brands.register(asked(), "brand " + key()));
        var product = done(brands.addProduct(EVERYTHING, asked(), brand.id(), "靴", null));
        var brief = new Brief(
                "認知",
                100_000,
                LocalDate.now(),
                LocalDate.now().plusDays(30),
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                List.of());
        var draft = done(campaigns.create(EVERYTHING, asked(), brand.id(), new CampaignPlan(product.id(), "春", brief)));
        return done(campaigns.launch(EVERYTHING, asked(), draft.id()));
    }

    Collaboration shortlisted(Campaign campaign) {
        var registered = creators.register(
                new ProfileEdit(creatorName, null, "ja", "JP", List.of(), null),
                List.of(new NewAccount(Platform.INSTAGRAM, "h" + key().substring(0, 12), null)));
        assertThat(registered).isInstanceOf(EditOutcome.Done.class);
        var id = ((EditOutcome.Done) registered).creator().id();
        // The register's word takes a moment to get here.
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> done(collaborations.shortlist(EVERYTHING, asked(), campaign.id(), Set.of(id)))
                                .added(),
                        added -> !added.isEmpty())
                .getFirst();
    }

    /// The token of the personal link.
    String invited(Collaboration row) {
        return Objects.requireNonNull(
                done(collaborations.invite(EVERYTHING, asked(), row.id(), new Offer(30_000, "ぜひ!")))
                        .token());
    }

    Collaboration now(Collaboration row) {
        return collaborations.byId(EVERYTHING, row.id()).orElseThrow();
    }

    static String words(Component component) {
        return component.getElement().getTextRecursively();
    }

    String page() {
        return words((Component) getCurrentView());
    }
}
