package dev.kodama.campaigns.approach;

import dev.kodama.campaigns.Collaboration;
import dev.kodama.campaigns.CollaborationStage;
import dev.kodama.campaigns.ContactRules;
import dev.kodama.campaigns.ContactVeto;
import dev.kodama.campaigns.Refusal;
import dev.kodama.campaigns.Warning;
import dev.kodama.campaigns.ledger.Moment;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Stands before every invitation. Whoever passes holds the person until the transaction ends, so that of two brands
/// that invite at the same moment the second one meets the approach of the first.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Courtesy {
    private final Approaches approaches;
    private final ContactRules rules;
    private final Rests rests;
    private final ObjectProvider<ContactVeto> veto;

    Courtesy(Approaches approaches, ContactRules rules, Rests rests, ObjectProvider<ContactVeto> veto) {
        this.approaches = approaches;
        this.rules = rules;
        this.rests = rests;
        this.veto = veto;
    }

    /// Whether the creator wants to be written to at all. No excuse helps against that.
    public Optional<Refusal> optOut(Collaboration row) {
        approaches.hold(row.creatorId());
        return isContactable(row.creatorId()) ? Optional.empty() : Optional.of(new Refusal.OptedOut(row.creatorId()));
    }

    private boolean isContactable(UUID creatorId) {
        var person = approaches.personsOf(Set.of(creatorId), Moment.today()).get(creatorId);
        return person != null
                && person.contactable()
                && veto.stream().noneMatch(answer -> answer.standsAgainst(creatorId));
    }

    /// What stands against an offer to a creator who is contactable; whoever has an excuse does not ask.
    public Optional<Refusal> objection(Collaboration row, long yen) {
        if (isNewApproach(row)) {
            var person = approaches
                    .personsOf(Set.of(row.creatorId()), Moment.today().minusDays(rules.horizonDays()))
                    .get(row.creatorId());
            var freeOn = person == null ? null : rules.freeOn(person.approaches());
            if (freeOn != null && freeOn.isAfter(Moment.today())) {
                return Optional.of(new Refusal.ContactedLately(row.creatorId(), freeOn));
            }
        }
        return approaches.wishOf(row.creatorId()).flatMap(wish -> {
            var topics = refused(wish.refusedTopics(), row.campaignId());
            var tooLittle = wish.minimumYen() != null && yen < wish.minimumYen() ? wish.minimumYen() : null;
            return topics.isEmpty() && tooLittle == null
                    ? Optional.empty()
                    : Optional.of(new Refusal.AgainstWishes(row.creatorId(), topics, tooLittle));
        });
    }

    private Set<String> refused(List<String> refusedTopics, UUID campaignId) {
        if (refusedTopics.isEmpty()) {
            return Set.of();
        }
        var refused = refusedTopics.stream().map(Courtesy::folded).collect(Collectors.toSet());
        return approaches.topicsOf(campaignId).stream()
                .filter(topic -> refused.contains(folded(topic)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// コスメ, こすめ and ｺｽﾒ are one topic.
    private static String folded(String topic) {
        var plain = Normalizer.normalize(topic.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return plain.codePoints()
                .map(c -> c >= 'ァ' && c <= 'ヶ' ? c - 'ァ' + 'ぁ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// What whoever sends the link should know.
    public List<Warning> advice(Collaboration row) {
        return approaches
                .wishOf(row.creatorId())
                .filter(Approaches.Wish::onlyByAgent)
                .<List<Warning>>map(_ -> List.of(new Warning.OnlyByAgent()))
                .orElse(List.of());
    }

    /// Writes the approach down; an open offer that is replaced by another is not a new one.
    ///
    /// @param excuse why it is made although a rule stands against it
    public void approached(Collaboration before, Instant at, String by, @Nullable String excuse) {
        if (isNewApproach(before)) {
            approaches.add(before.creatorId(), before.id(), at, by, excuse);
            rests.tell(before.creatorId(), at);
        }
    }

    public void declined(Collaboration row, Instant at) {
        approaches.decline(row.id(), at);
        rests.tell(row.creatorId(), at);
    }

    private static boolean isNewApproach(Collaboration before) {
        return before.stage() != CollaborationStage.INVITED;
    }
}
