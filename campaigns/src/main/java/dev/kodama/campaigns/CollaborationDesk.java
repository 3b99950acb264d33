package dev.kodama.campaigns;

import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The manager's side of the work with creators: shortlist, invitation, drafts, posts, figures, fees.
///
/// The creator's side is [InvitationLetters].
public interface CollaborationDesk {
    /// How many creators one instruction may put on a shortlist.
    int MAX_SHORTLISTING = 500;

    /// By stage in the order of the work, then oldest first.
    ///
    /// @param first 1 … 200
    Page<Collaboration> page(
            BrandScope scope, UUID campaignId, CollaborationFilter filter, @Nullable String after, int first);

    /// A creator's collaborations in all campaigns that the caller may see, newest first.
    Page<Collaboration> ofCreator(BrandScope scope, UUID creatorId, @Nullable String after, int first);

    /// Whether a brand that the caller may see has agreed on a fee with this creator, under whichever of their ids.
    boolean hasAgreedFee(BrandScope scope, UUID creatorId);

    Optional<Collaboration> byId(BrandScope scope, UUID collaborationId);

    Map<UUID, Collaboration> byIds(BrandScope scope, Set<UUID> collaborationIds);

    /// Which of these creators a campaign has already, and where they stand.
    Map<UUID, CollaborationStage> stagesOf(BrandScope scope, UUID campaignId, Set<UUID> creatorIds);

    /// By round. Every collaboration in scope is a key; likewise below.
    Map<UUID, List<Draft>> draftsOf(BrandScope scope, Set<UUID> collaborationIds);

    Map<UUID, List<Post>> postsOf(BrandScope scope, Set<UUID> collaborationIds);

    Map<UUID, List<Payment>> paymentsOf(BrandScope scope, Set<UUID> collaborationIds);

    Map<UUID, Post> postsByIds(BrandScope scope, Set<UUID> postIds);

    /// Every reading of a post, oldest first, corrections applied.
    Map<UUID, List<PostFigures>> figuresOf(BrandScope scope, Set<UUID> postIds);

    /// Oldest first.
    List<Step> historyOf(BrandScope scope, UUID collaborationId);

    /// Puts creators on the shortlist of a campaign that is a draft or running. One that was removed comes back.
    ///
    /// @param creatorIds 1 … [#MAX_SHORTLISTING]
    Outcome<Shortlisting> shortlist(BrandScope scope, Instruction instruction, UUID campaignId, Set<UUID> creatorIds);

    /// Takes a creator off the shortlist; impossible once an invitation went out.
    Outcome<Collaboration> remove(BrandScope scope, Instruction instruction, UUID collaborationId);

    /// Invites a contactable creator of a running campaign and issues a personal link, unless the house's
    /// [rules][ContactRules] or the creator's wishes stand against it. Before the answer, and a while after a
    /// decline, another offer replaces the earlier one.
    Outcome<Invitation> invite(BrandScope scope, Instruction instruction, UUID collaborationId, Offer offer);

    /// Invites although the creator was contacted lately or has said that they do not want such offers. Never although
    /// they have opted out.
    ///
    /// @param excuse why that is right here, 1 … 1 000 characters; kept, and shown in the history
    Outcome<Invitation> inviteAllTheSame(
            BrandScope scope, Instruction instruction, UUID collaborationId, Offer offer, String excuse);

    /// Issues another personal link; the earlier one stops working. An invitation that is still open is not sent again
    /// to a creator who has opted out.
    Outcome<Invitation> renewLink(BrandScope scope, Instruction instruction, UUID collaborationId);

    Outcome<Collaboration> revokeLink(BrandScope scope, Instruction instruction, UUID collaborationId);

    Outcome<Collaboration> requestRevision(
            BrandScope scope, Instruction instruction, UUID collaborationId, String note);

    Outcome<Collaboration> approveDraft(
            BrandScope scope, Instruction instruction, UUID collaborationId, @Nullable String note);

    /// Records a post of an approved draft; the platform is told by the address. A collaboration may have several.
    Outcome<Post> recordPost(
            BrandScope scope, Instruction instruction, UUID collaborationId, String url, Instant publishedAt);

    /// Adds a reading to a post. The same moment again is a correction.
    Outcome<Post> recordFigures(BrandScope scope, Instruction instruction, UUID postId, PostFigures figures);

    /// Reads a CSV of figures, one row per post, found by its address. UTF-8 or Shift_JIS, comma, semicolon or tab.
    ///
    /// @param fileName kept as the figures' source
    /// @param capturedAt for rows without a date of their own
    Outcome<FiguresImport> importFigures(
            BrandScope scope,
            Instruction instruction,
            UUID campaignId,
            String fileName,
            Instant capturedAt,
            InputStream file);

    /// Records a payment towards the agreed fee; several make up the fee, never more.
    Outcome<Payment> pay(BrandScope scope, Instruction instruction, UUID collaborationId, long yen, LocalDate paidOn);

    /// Tells every step of every collaboration again, in batches and in order, with its id and version as first told.
    ///
    /// @return how many events were published
    long republish();
}
