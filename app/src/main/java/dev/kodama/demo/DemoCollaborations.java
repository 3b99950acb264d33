package dev.kodama.demo;

import dev.kodama.campaigns.BrandScope;
import dev.kodama.campaigns.Collaboration;
import dev.kodama.campaigns.CollaborationDesk;
import dev.kodama.campaigns.CollaborationStage;
import dev.kodama.campaigns.Instruction;
import dev.kodama.campaigns.InvitationLetters;
import dev.kodama.campaigns.Offer;
import dev.kodama.campaigns.Outcome;
import dev.kodama.campaigns.PostFigures;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.CreatorSummary;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Leads creators through a campaign, as a manager and they themselves would.
///
/// Every instruction has a key of its own, so that it is carried out once however often it is given.
@Component
@WithDemoData
class DemoCollaborations {
    private static final String BY = "demo";
    private static final BrandScope ALL = BrandScope.everything();
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final CollaborationDesk collaborations;
    private final InvitationLetters letters;
    private final CreatorDirectory creators;
    private final Clock clock = Clock.systemUTC();

    DemoCollaborations(CollaborationDesk collaborations, InvitationLetters letters, CreatorDirectory creators) {
        this.collaborations = collaborations;
        this.letters = letters;
        this.creators = creators;
    }

    /// The campaigns module hears of imported creators a moment later, hence the patience.
    List<Collaboration> shortlist(String name, UUID campaign, List<CreatorSummary> chosen) throws InterruptedException {
        var ids = chosen.stream().map(CreatorSummary::id).collect(Collectors.toSet());
        var deadline = clock.instant().plus(PATIENCE);
        for (int attempt = 0; ; attempt++) {
            var result = done(collaborations.shortlist(ALL, key(name + "-shortlist-" + attempt), campaign, ids));
            if (result.unknown().isEmpty()) {
                return ids.stream()
                        .sorted()
                        .map(id -> collaborations.ofCreator(ALL, id, null, 200).items().stream()
                                .filter(collaboration ->
                                        collaboration.campaignId().equals(campaign))
                                .findFirst()
                                .orElseThrow())
                        .toList();
            }
            if (clock.instant().isAfter(deadline)) {
                throw new IllegalStateException("campaigns has not heard of the demo's creators");
            }
            Thread.sleep(Duration.ofMillis(500));
        }
    }

    /// Leads a collaboration to a stage; what has happened already is not done again.
    void advance(String name, Collaboration start, CollaborationStage goal, long yen, LocalDate published) {
        var id = start.id();
        var key = name + "-" + id + "-";
        var token = done(collaborations.invite(
                        ALL, key(key + "invite"), id, new Offer(yen, "いつも拝見しています。ぜひご一緒させてください。")))
                .token();
        if (goal == CollaborationStage.INVITED) {
            return;
        }
        if (stage(id) == CollaborationStage.INVITED) {
            answer(id, key, token, goal);
        }
        if (goal == CollaborationStage.DECLINED || goal == CollaborationStage.ACCEPTED) {
            return;
        }
        if (stage(id) == CollaborationStage.ACCEPTED) {
            var link = done(collaborations.renewLink(ALL, key(key + "link-draft"), id))
                    .token();
            if (link != null) {
                done(letters.submitDraft(link, key + "draft", "【PR】毎朝の散歩が、少しだけ楽しみになりました。詳しくはプロフィールのリンクから。", null));
            }
        }
        if (goal == CollaborationStage.IN_REVIEW) {
            return;
        }
        if (goal == CollaborationStage.REVISING) {
            if (stage(id) == CollaborationStage.IN_REVIEW) {
                done(collaborations.requestRevision(ALL, key(key + "revise"), id, "冒頭に「広告」であることがわかる一言を入れてください。"));
            }
            return;
        }
        if (stage(id) == CollaborationStage.IN_REVIEW) {
            done(collaborations.approveDraft(ALL, key(key + "approve"), id, null));
        }
        if (goal == CollaborationStage.LIVE) {
            publish(start, key, published);
        }
    }

    void pay(String key, Collaboration collaboration, long yen, LocalDate day) {
        done(collaborations.pay(ALL, key(key), collaboration.id(), yen, day));
    }

    private void answer(UUID id, String key, @Nullable String issued, CollaborationStage goal) {
        var token = issued != null
                ? issued
                : Objects.requireNonNull(done(collaborations.renewLink(ALL, Instruction.by(BY), id))
                        .token());
        if (goal == CollaborationStage.DECLINED) {
            done(letters.decline(token, key + "decline", "今月は予定がいっぱいです。"));
        } else {
            done(letters.accept(token, key + "accept"));
        }
    }

    /// Three readings of one post, each of them higher than the one before.
    private void publish(Collaboration collaboration, String key, LocalDate day) {
        var creator = Objects.requireNonNull(creators.byId(collaboration.creatorId()));
        var publishedAt = day.atTime(19, 0).atZone(TOKYO).toInstant();
        var post = done(collaborations.recordPost(
                ALL,
                key(key + "post"),
                collaboration.id(),
                DemoAddresses.post(
                        creator.accounts().getFirst().platform(),
                        "demo",
                        collaboration.id().getLeastSignificantBits() >>> 1),
                publishedAt));
        var followers = creator.accounts().stream()
                .map(account -> account.latest() == null
                        ? null
                        : account.latest().figures().followers())
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .max()
                .orElse(10_000);
        var growth = List.of(55, 85, 100);
        for (int reading = 0; reading < growth.size(); reading++) {
            var capturedAt = publishedAt.plus(Duration.ofDays(1 + 3L * reading));
            if (capturedAt.isBefore(clock.instant())) {
                done(collaborations.recordFigures(
                        ALL,
                        key(key + "figures-" + reading),
                        post.id(),
                        figures(followers * growth.get(reading) / 100, collaboration.creatorId(), capturedAt)));
            }
        }
    }

    /// @param scale the followers that the post could reach by now
    private static PostFigures figures(long scale, UUID creator, Instant capturedAt) {
        long percent = 30 + Math.floorMod(creator.hashCode(), 30);
        long reach = scale * percent / 100;
        return new PostFigures(
                capturedAt,
                "demo",
                reach,
                reach * 130 / 100,
                reach * 110 / 100,
                reach * (3 + percent % 4) / 100,
                reach / 250,
                reach / 400,
                reach / 180);
    }

    private CollaborationStage stage(UUID id) {
        return collaborations.byId(ALL, id).orElseThrow().stage();
    }

    static Instruction key(String key) {
        return Instruction.by(BY, "demo-" + key);
    }

    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value, var warnings) -> value;
            case Outcome.Refused<T>(var refusal) -> throw new IllegalStateException("refused: " + refusal);
        };
    }
}
