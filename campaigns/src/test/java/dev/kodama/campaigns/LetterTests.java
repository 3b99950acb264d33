package dev.kodama.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.campaigns.Refusal.Fault;
import dev.kodama.campaigns.Refusal.Rule;
import dev.kodama.campaigns.events.CampaignStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

class LetterTests extends DeskScene {
    @Test
    void aCreatorReadsTheirOwnOfferAndNothingOfTheBudget() {
        var campaign = runningCampaign(987_654_321);
        var collaboration = shortlisted(campaign, creator("花"));
        var token = invited(collaboration, 30_000);

        assertThat(letters.open(token)).isInstanceOfSatisfying(Letter.Readable.class, letter -> {
            assertThat(letter.creatorName()).isEqualTo("花");
            assertThat(letter.offeredYen()).isEqualTo(30_000);
            assertThat(letter.message()).isEqualTo("ぜひ!");
            assertThat(letter.open()).isTrue();
            assertThat(letter.toString()).doesNotContain("987654321");
        });
    }

    @Test
    void theTokenIsNotKept() {
        var token = invited(shortlisted(runningCampaign(0), creator("花")), 0);

        assertThat(token).hasSizeGreaterThanOrEqualTo(43);
        assertThat(jdbc.sql("select count(*) from campaigns.letter where encode(token_hash, 'escape') = ?")
                        .param(token)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anInvitationNeverPrintsItsToken() {
        var collaboration = shortlisted(runningCampaign(0), creator("花"));
        var invitation = done(collaborations.invite(EVERYTHING, asked(), collaboration.id(), new Offer(1, null)));

        assertThat(invitation.toString()).doesNotContain(tokenOf(invitation));
    }

    @Test
    void aGuessedLinkIsUnknown() {
        assertThat(letters.open("AAAA")).isEqualTo(new Letter.Unknown());
        assertThat(refused(letters.accept("AAAA", key()))).isEqualTo(new Refusal.LinkNotValid());
    }

    @Test
    void anExpiredLinkSaysSinceWhenAndTakesNoAnswer() {
        var collaboration = shortlisted(runningCampaign(0), creator("花"));
        var token = invited(collaboration, 0);
        jdbc.sql("update campaigns.letter set expires_at = now() - interval '1 second' where collaboration_id = ?")
                .param(collaboration.id())
                .update();

        assertThat(letters.open(token)).isInstanceOf(Letter.Expired.class);
        assertThat(refused(letters.accept(token, key()))).isEqualTo(new Refusal.LinkNotValid());
        assertThat(collaborations
                        .byId(EVERYTHING, collaboration.id())
                        .orElseThrow()
                        .linkExpiresAt())
                .isNull();
    }

    @Test
    void aNewLinkReplacesTheOldOne() {
        var collaboration = shortlisted(runningCampaign(0), creator("花"));
        var old = invited(collaboration, 0);
        var renewed = tokenOf(done(collaborations.renewLink(EVERYTHING, asked(), collaboration.id())));

        assertThat(letters.open(old)).isEqualTo(new Letter.Revoked());
        assertThat(letters.open(renewed)).isInstanceOf(Letter.Readable.class);
    }

    @Test
    void aRevokedLinkOpensNothing() {
        var collaboration = shortlisted(runningCampaign(0), creator("花"));
        var token = invited(collaboration, 0);
        done(collaborations.revokeLink(EVERYTHING, asked(), collaboration.id()));

        assertThat(letters.open(token)).isEqualTo(new Letter.Revoked());
        assertThat(refused(letters.submitDraft(token, key(), "x", null))).isEqualTo(new Refusal.LinkNotValid());
    }

    @Test
    void thereIsNoWayBackFromAnAnswer() {
        var collaboration = shortlisted(runningCampaign(0), creator("花"));
        var token = invited(collaboration, 0);
        done(letters.accept(token, key()));

        assertThat(refused(letters.decline(token, key(), null)))
                .isEqualTo(new Refusal.NotAtThisStage(CollaborationStage.ACCEPTED));
    }

    @Test
    void theSameAnswerTwiceIsOneAnswer() {
        var token = invited(shortlisted(runningCampaign(0), creator("花")), 0);
        var key = key();
        var first = done(letters.accept(token, key));

        assertThat(done(letters.accept(token, key))).isEqualTo(first);
    }

    @Test
    void aDraftIsHandedInAfterAcceptingAndNotWhileOneIsReviewed() {
        var token = invited(shortlisted(runningCampaign(0), creator("花")), 0);
        assertThat(refused(letters.submitDraft(token, key(), "早すぎる", null)))
                .isEqualTo(new Refusal.NotAtThisStage(CollaborationStage.INVITED));
        done(letters.accept(token, key()));
        done(letters.submitDraft(token, key(), "下書き", null));

        assertThat(refused(letters.submitDraft(token, key(), "もう一つ", null)))
                .isEqualTo(new Refusal.NotAtThisStage(CollaborationStage.IN_REVIEW));
    }

    @Test
    void aDraftNeedsWordsAndItsLinkMustBeOne() {
        var token = invited(shortlisted(runningCampaign(0), creator("花")), 0);

        assertThat(refused(letters.submitDraft(token, key(), " ", "javascript:alert(1)")))
                .isEqualTo(new Refusal.Invalid(
                        List.of(new Fault("text", Rule.REQUIRED), new Fault("link", Rule.NOT_A_WEB_ADDRESS))));
    }

    @Test
    void aFinishedCampaignStillShowsButTakesNoAnswer() {
        var campaign = runningCampaign(0);
        var token = invited(shortlisted(campaign, creator("花")), 0);
        done(campaigns.finish(EVERYTHING, asked(), campaign.id()));

        assertThat(letters.open(token))
                .isInstanceOfSatisfying(
                        Letter.Readable.class,
                        letter -> assertThat(letter.open()).isFalse());
        assertThat(refused(letters.accept(token, key())))
                .isEqualTo(new Refusal.NotInThisStatus(CampaignStatus.FINISHED));
    }
}
