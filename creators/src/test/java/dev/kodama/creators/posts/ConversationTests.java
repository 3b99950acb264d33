package dev.kodama.creators.posts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.creators.events.CommentCount;
import dev.kodama.creators.events.SpamRule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class ConversationTests {
    private static final Instant NOON = Instant.parse("2026-11-01T03:00:00Z");

    private final List<KnownComment> said = new ArrayList<>();

    @Test
    void aTopLevelCommentByAnotherIsAskedAndAnAnswerBelowItAnswers() {
        other("a", null, NOON);
        other("b", null, NOON);
        owner("a1", "a", NOON.plus(Duration.ofMinutes(90)));

        var count = count();

        assertThat(count.comments()).isEqualTo(2);
        assertThat(count.answered()).isEqualTo(1);
        assertThat(count.medianMinutes()).isEqualTo(90);
        assertThat(count.source()).isEqualTo("import:comments.csv");
    }

    @Test
    void theOwnersOwnCommentsAskNobodyAndOthersAnswersAnswerNothing() {
        owner("own", null, NOON);
        other("x", "own", NOON);
        other("a", null, NOON);
        other("b", "a", NOON);

        assertThat(count().comments()).isEqualTo(1);
        assertThat(count().answered()).isZero();
    }

    @Test
    void oneCommentAnsweredTwiceIsOneAndTheFirstAnswerCounts() {
        other("a", null, NOON);
        owner("late", "a", NOON.plus(Duration.ofHours(9)));
        owner("soon", "a", NOON.plus(Duration.ofHours(2)));

        assertThat(count().answered()).isEqualTo(1);
        assertThat(count().medianMinutes()).isEqualTo(120);
    }

    @Test
    void anAnswerFurtherDownAThreadCountsForItsTop() {
        other("a", null, NOON);
        other("b", "a", NOON.plusSeconds(60));
        other("c", "b", NOON.plusSeconds(120));
        owner("answer", "c", NOON.plusSeconds(600));

        assertThat(count().comments()).isEqualTo(1);
        assertThat(count().answered()).isEqualTo(1);
        assertThat(count().medianMinutes()).isEqualTo(10);
    }

    @Test
    void anAnswerOlderThanItsQuestionAnswersButTellsNoTime() {
        other("a", null, NOON);
        owner("skewed", "a", NOON.minusSeconds(1));
        other("b", null, NOON);
        owner("at once", "b", NOON);

        var count = count();

        assertThat(count.answered()).isEqualTo(2);
        assertThat(count.timed()).isEqualTo(1);
        assertThat(count.medianMinutes()).isZero();
    }

    @Test
    void withoutTimesThereIsARateButNoMedian() {
        other("a", null, null);
        owner("a1", "a", NOON);

        assertThat(count().answered()).isEqualTo(1);
        assertThat(count().medianMinutes()).isNull();
        assertThat(count().from()).isNull();
    }

    @Test
    void anAnswerToACommentThatNobodyKnowsIsNoAnswer() {
        other("a", null, NOON);
        owner("lost", "deleted", NOON);

        assertThat(count().answered()).isZero();
    }

    @Test
    void commentsThatAnswerEachOtherInACircleEndSomewhere() {
        said.add(comment("a", "b", true, null, NOON, null, null, false, false));
        said.add(comment("b", "a", false, null, NOON, null, null, false, false));

        assertThat(count().comments()).isZero();
    }

    @Test
    void linksAndMentionsAloneAreRemovedAndEmojiAloneAreNot() {
        said.add(comment("link", null, false, 1L, NOON, 1L, 0, true, true));
        said.add(comment("friend", null, false, 2L, NOON, 2L, 0, false, true));
        said.add(comment("heart", null, false, 3L, NOON, 3L, 0, false, false));
        said.add(comment("words and a link", null, false, 4L, NOON, 4L, 5, true, false));

        assertThat(count().removed()).isEqualTo(Map.of(SpamRule.LINKS_ONLY, 1, SpamRule.MENTIONS_ONLY, 1));
        assertThat(count().comments()).isEqualTo(2);
    }

    @Test
    void theSameAuthorSayingTheSameAgainIsCountedOnce() {
        said.add(comment("first", null, false, 7L, NOON, 1L, 5, false, false));
        said.add(comment("again", null, false, 7L, NOON.plusSeconds(1), 1L, 5, false, false));
        said.add(comment("another", null, false, 8L, NOON.plusSeconds(2), 1L, 5, false, false));

        assertThat(count().removed()).isEqualTo(Map.of(SpamRule.SAID_BEFORE, 1));
        assertThat(count().comments()).isEqualTo(2);
    }

    @Test
    void longWordsAreCopiesFromTheThirdTimeOnAndShortOnesNever() {
        for (var i = 0; i < Conversation.COPIES; i++) {
            said.add(comment("long" + i, null, false, 10L + i, NOON, 1L, Conversation.LONG, false, false));
            said.add(comment("short" + i, null, false, 20L + i, NOON, 2L, Conversation.LONG - 1, false, false));
            if (i < Conversation.COPIES - 1) {
                said.add(comment("twice" + i, null, false, 30L + i, NOON, 3L, Conversation.LONG, false, false));
            }
        }

        assertThat(count().removed()).isEqualTo(Map.of(SpamRule.COPIED, 3));
        assertThat(count().comments()).isEqualTo(5);
    }

    @Test
    void anAnswerToSpamIsNoAnswer() {
        said.add(comment("spam", null, false, 1L, NOON, 1L, 0, true, false));
        owner("thanks", "spam", NOON.plusSeconds(1));

        assertThat(count().comments()).isZero();
        assertThat(count().answered()).isZero();
    }

    @Test
    void theOrderOfTheFileDoesNotMatter() {
        owner("a1", "a", NOON.plusSeconds(3_600));
        other("a", null, NOON);
        other("b", null, NOON.minusSeconds(60));
        var forwards = count();

        assertThat(Conversation.count(said.reversed(), "import:comments.csv")).isEqualTo(forwards);
        assertThat(forwards.from()).isEqualTo(NOON.minusSeconds(60));
        assertThat(forwards.to()).isEqualTo(NOON);
    }

    private void other(String key, String parent, Instant at) {
        said.add(comment(key, parent, false, null, at, null, null, false, false));
    }

    private void owner(String key, String parent, Instant at) {
        said.add(comment(key, parent, true, null, at, null, null, false, false));
    }

    private static KnownComment comment(
            String key,
            String parent,
            boolean byOwner,
            Long author,
            Instant at,
            Long print,
            Integer letters,
            boolean links,
            boolean mentions) {
        return new KnownComment("post", key, parent, byOwner, author, at, print, letters, links, mentions, 1);
    }

    private CommentCount count() {
        return Conversation.count(said, "import:comments.csv");
    }
}
