package dev.kodama.creators.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.CreatorsTestApplication;
import dev.kodama.creators.ContactBook;
import dev.kodama.creators.ContactBook.Outcome;
import dev.kodama.creators.ContactChannel;
import dev.kodama.creators.ContactPreferences;
import dev.kodama.creators.Creator;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.EditOutcome;
import dev.kodama.creators.EditOutcome.Fault;
import dev.kodama.creators.EditOutcome.Reason;
import dev.kodama.creators.MergeDesk;
import dev.kodama.creators.MergeOutcome;
import dev.kodama.creators.NewAccount;
import dev.kodama.creators.ProfileEdit;
import dev.kodama.creators.events.ContactWishesStated;
import dev.kodama.creators.events.Platform;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(classes = CreatorsTestApplication.class)
@RecordApplicationEvents
@NullUnmarked
class ContactBookTests {
    private static final ContactPreferences SAID = new ContactPreferences(
            ContactChannel.LINE,
            " hana_line ",
            List.of("ja", "EN"),
            Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            LocalTime.of(10, 0),
            LocalTime.of(18, 0),
            List.of("ギャンブル", " ＡＬＣＯＨＯＬ "),
            30_000L,
            true,
            "森マネジメント");

    @Autowired
    ContactBook book;

    @Autowired
    CreatorDirectory directory;

    @Autowired
    MergeDesk mergeDesk;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEvents events;

    @Test
    void whatACreatorSaysIsKeptAndToldWithoutAddresses() {
        var creator = register();

        var statement = done(book.state(creator.id(), 0, SAID, "mori"));

        assertThat(statement.version()).isEqualTo(1);
        assertThat(book.of(Set.of(creator.id()))).containsEntry(creator.id(), statement);
        assertThat(statement.preferences())
                .isEqualTo(new ContactPreferences(
                        ContactChannel.LINE,
                        "hana_line",
                        List.of("en", "ja"),
                        Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                        LocalTime.of(10, 0),
                        LocalTime.of(18, 0),
                        List.of("alcohol", "ギャンブル"),
                        30_000L,
                        true,
                        "森マネジメント"));
        assertThat(events.stream(ContactWishesStated.class).flatMap(event -> event.creators().stream()))
                .filteredOn(wishes -> wishes.creatorId().equals(creator.id()))
                .singleElement()
                .satisfies(wishes -> {
                    assertThat(wishes.version()).isEqualTo(1);
                    assertThat(wishes.refusedTopics()).containsExactly("alcohol", "ギャンブル");
                    assertThat(wishes.minimumYen()).isEqualTo(30_000);
                    assertThat(wishes.toString()).doesNotContain("hana_line", "森");
                });
    }

    @Test
    void theSameStatementAgainIsNoNews() {
        var creator = register();
        var first = done(book.state(creator.id(), 0, SAID, "mori"));

        assertThat(done(book.state(creator.id(), 1, SAID, "sato"))).isEqualTo(first);
    }

    @Test
    void ofTwoWhoWriteAtOnceTheSecondIsToldSo() {
        var creator = register();
        done(book.state(creator.id(), 0, SAID, "mori"));

        assertThat(book.state(creator.id(), 0, ContactPreferences.NONE, "sato")).isEqualTo(new Outcome.Conflict());
        assertThat(done(book.state(creator.id(), 1, ContactPreferences.NONE, "sato"))
                        .version())
                .isEqualTo(2);
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        var creator = register();
        var said = new ContactPreferences(
                null,
                "a".repeat(501),
                List.of("日本"),
                Set.of(),
                LocalTime.of(18, 0),
                LocalTime.of(10, 0),
                List.of(),
                -1L,
                true,
                " ");

        assertThat(book.state(creator.id(), 0, said, "mori"))
                .isEqualTo(new Outcome.Invalid(List.of(
                        new Fault("address", Reason.TOO_LONG),
                        new Fault("languages", Reason.NOT_A_LANGUAGE),
                        new Fault("until", Reason.BEFORE_BEGINNING),
                        new Fault("minimumYen", Reason.NEGATIVE),
                        new Fault("agent", Reason.EMPTY))));
        assertThat(book.state(UUID.randomUUID(), 0, SAID, "mori")).isEqualTo(new Outcome.NotFound());
    }

    @Test
    void aMergedPersonsLatestStatementCountsAndComesBackWithTheMergeTakenBack() {
        var one = register();
        var other = register();
        done(book.state(one.id(), 0, ContactPreferences.NONE, "mori"));
        done(book.state(other.id(), 0, SAID, "mori"));
        var merged =
                (MergeOutcome.Merged) mergeDesk.merge(one.id(), one.version(), other.id(), other.version(), "mori");

        var both = book.of(Set.of(one.id(), other.id()));
        assertThat(both.get(one.id()).preferences().minimumYen()).isEqualTo(30_000);
        assertThat(both.get(other.id())).isEqualTo(both.get(one.id()));

        mergeDesk.undo(merged.merging().id(), "mori");
        assertThat(book.of(Set.of(one.id())).get(one.id()).preferences()).isEqualTo(ContactPreferences.NONE);
    }

    @Test
    void whoAsksWhetherSomebodyOptedOutIsToldThePresentAndHoldsIt() throws Exception {
        var creator = register();
        var outcome = transaction.execute(_ -> {
            assertThat(book.hasOptedOut(creator.id())).isFalse();
            assertThat(book.hasOptedOut(UUID.randomUUID())).isFalse();
            var optOut = CompletableFuture.supplyAsync(() -> directory.optOut(creator.id()));
            Assertions.assertThrows(TimeoutException.class, () -> optOut.get(300, TimeUnit.MILLISECONDS));
            return optOut;
        });

        assertThat(outcome.get(10, TimeUnit.SECONDS)).isInstanceOf(EditOutcome.Done.class);
        assertThat(transaction.<Boolean>execute(_ -> book.hasOptedOut(creator.id())))
                .isTrue();
    }

    private static ContactBook.Statement done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).statement();
    }

    private Creator register() {
        var handle = "h" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        return ((EditOutcome.Done) directory.register(
                        new ProfileEdit("花", null, null, null, List.of(), null),
                        List.of(new NewAccount(Platform.INSTAGRAM, handle, null))))
                .creator();
    }
}
