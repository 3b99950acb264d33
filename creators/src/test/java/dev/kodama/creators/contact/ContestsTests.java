package dev.kodama.creators.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.CreatorsTestApplication;
import dev.kodama.creators.Contest.About;
import dev.kodama.creators.ContestBook;
import dev.kodama.creators.Creator;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.EditOutcome;
import dev.kodama.creators.ErasureDesk;
import dev.kodama.creators.MergeDesk;
import dev.kodama.creators.ProfileEdit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = CreatorsTestApplication.class)
@NullUnmarked
class ContestsTests {
    @Autowired
    ContestBook book;

    @Autowired
    CreatorDirectory directory;

    @Autowired
    MergeDesk mergeDesk;

    @Autowired
    ErasureDesk erasures;

    @Test
    void whatACreatorSaysWaitsUntilSomebodyHasSeenToItOnce() {
        var creator = register();
        var contest = book.contest(creator.id(), About.FIGURES, " フォロワーは5万人です ").orElseThrow();
        assertThat(contest.words()).isEqualTo("フォロワーは5万人です");
        assertThat(contest.settledAt()).isNull();

        var settled = book.settle(contest.id(), "直しました", "mori").orElseThrow();

        assertThat(settled.answer()).isEqualTo("直しました");
        assertThat(book.settle(contest.id(), "また", "sato")).hasValue(settled);
        assertThat(book.of(Set.of(creator.id())).get(creator.id())).containsExactly(settled);
    }

    @Test
    void nobodyFloodsTheHouseThroughALink() {
        var creator = register();
        for (var i = 0; i < ContestBook.MOST_OPEN; i++) {
            assertThat(book.contest(creator.id(), About.OTHER, "違います " + i)).isPresent();
        }

        assertThat(book.contest(creator.id(), About.OTHER, "もう一つ")).isEmpty();
        assertThat(book.contest(register().id(), About.OTHER, "a".repeat(ContestBook.LONGEST_WORDS + 1)))
                .isEmpty();
        assertThat(book.contest(register().id(), About.OTHER, " ")).isEmpty();
        assertThat(book.contest(UUID.randomUUID(), About.OTHER, "だれ")).isEmpty();
        book.settle(book.of(Set.of(creator.id())).get(creator.id()).getFirst().id(), "直しました", "mori");
        assertThat(book.contest(creator.id(), About.OTHER, "もう一つ")).isPresent();
    }

    @Test
    void aMergeIsFollowedAndAnErasureForgets() {
        var one = register();
        var other = register();
        book.contest(other.id(), About.NAME, "名前が違います").orElseThrow();
        mergeDesk.merge(one.id(), one.version(), other.id(), other.version(), "mori");
        assertThat(book.of(Set.of(one.id())).get(one.id())).hasSize(1);

        erasures.erase(one.id(), "mori");

        assertThat(book.of(Set.of(one.id(), other.id()))).isEmpty();
    }

    private Creator register() {
        return ((EditOutcome.Done)
                        directory.register(new ProfileEdit("花", null, null, null, List.of(), null), List.of()))
                .creator();
    }
}
