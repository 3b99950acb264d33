package dev.kodama.creators.tax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.CreatorsTestApplication;
import dev.kodama.creators.Creator;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.EditOutcome;
import dev.kodama.creators.MergeDesk;
import dev.kodama.creators.MergeOutcome;
import dev.kodama.creators.ProfileEdit;
import dev.kodama.creators.TaxBook;
import dev.kodama.creators.TaxBook.Fault;
import dev.kodama.creators.TaxBook.Outcome;
import dev.kodama.creators.TaxBook.Reading;
import dev.kodama.creators.TaxBook.Reason;
import dev.kodama.creators.TaxProfile;
import dev.kodama.creators.TaxProfile.BankAccount;
import dev.kodama.creators.events.CreatorsEvent;
import dev.kodama.creators.secrets.KeyRing;
import dev.kodama.creators.secrets.SecretsTesting;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(
        classes = CreatorsTestApplication.class,
        properties = {
            "kodama.secrets.keys=present:AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=,"
                    + "former:AgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
        })
@RecordApplicationEvents
@NullUnmarked
class TaxBookTests {
    private static final TaxProfile PROFILE = new TaxProfile(
            TaxProfile.Kind.INDIVIDUAL,
            "松本 花",
            "Ｔ7000012050002",
            "東京都千代田区霞が関3-1-1",
            new BankAccount("みずほ銀行", "本店", BankAccount.Type.ORDINARY, "１２３４５６７", "マツモト ハナ"),
            true);

    @Autowired
    TaxBook book;

    @Autowired
    SealedTaxBook sealed;

    @Autowired
    TaxProfileRows rows;

    @Autowired
    KeyRing keys;

    @Autowired
    CreatorDirectory directory;

    @Autowired
    MergeDesk mergeDesk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEvents events;

    @Test
    void aProfileIsReadAsItWasWrittenAndLiesSealedInTheDatabase() {
        var creator = register();
        var before = events.stream(CreatorsEvent.class).count();

        done(book.state(creator.id(), 0, PROFILE, "mori"));

        var read = ((Reading.Known) book.of(creator.id())).statement();
        assertThat(read.version()).isEqualTo(1);
        assertThat(read.profile().registrationNumber()).isEqualTo("T7000012050002");
        assertThat(read.profile().bank().number()).isEqualTo("1234567");
        assertThat(read.profile().legalName()).isEqualTo("松本 花");
        assertThat(read.toString()).doesNotContain("松本", "1234567");
        assertThat(book.known(Set.of(creator.id(), UUID.randomUUID()))).containsExactly(creator.id());
        var bytes = jdbc.sql("select sealed from creators.tax_profile where creator_id = ?")
                .param(creator.id())
                .query(byte[].class)
                .single();
        assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain("松本", "T7000012050002", "INDIVIDUAL");
        assertThat(events.stream(CreatorsEvent.class).count())
                .as("nobody is told")
                .isEqualTo(before);
    }

    @Test
    void whatCannotBeRightIsRefusedFieldByField() {
        var creator = register();
        var typed = new TaxProfile(
                TaxProfile.Kind.COMPANY,
                " ",
                "T8000012050002",
                "a".repeat(501),
                new BankAccount("みずほ銀行", "", BankAccount.Type.CURRENT, "123456", "カ）ハナ"),
                null);

        assertThat(book.state(creator.id(), 0, typed, "mori"))
                .isEqualTo(new Outcome.Invalid(List.of(
                        new Fault("legalName", Reason.REQUIRED),
                        new Fault("registrationNumber", Reason.WRONG_CHECK_DIGIT),
                        new Fault("address", Reason.TOO_LONG),
                        new Fault("branch", Reason.REQUIRED),
                        new Fault("number", Reason.NOT_AN_ACCOUNT_NUMBER))));
        assertThat(book.of(creator.id())).isEqualTo(new Reading.None());
    }

    @Test
    void ofTwoWhoWriteAtOnceTheSecondIsToldSo() {
        var creator = register();
        done(book.state(creator.id(), 0, PROFILE, "mori"));

        assertThat(book.state(creator.id(), 0, PROFILE, "sato")).isEqualTo(new Outcome.Conflict());
        assertThat(done(book.state(creator.id(), 1, PROFILE, "sato")).version()).isEqualTo(2);
        assertThat(book.state(UUID.randomUUID(), 0, PROFILE, "sato")).isEqualTo(new Outcome.NotFound());
    }

    @Test
    void aMergedPersonsProfileIsFoundUnderEitherId() {
        var one = register();
        var other = register();
        done(book.state(other.id(), 0, PROFILE, "mori"));
        var merged =
                (MergeOutcome.Merged) mergeDesk.merge(one.id(), one.version(), other.id(), other.version(), "mori");

        assertThat(book.of(one.id())).isEqualTo(book.of(other.id())).isInstanceOf(Reading.Known.class);
        assertThat(book.known(Set.of(one.id()))).containsExactly(one.id());

        mergeDesk.undo(merged.merging().id(), "mori");
        assertThat(book.of(one.id())).isEqualTo(new Reading.None());
    }

    @Test
    void withoutItsKeyAProfileIsSaidToBeUnreadableAndCanBeEnteredAnew() {
        var creator = register();
        done(book.state(creator.id(), 0, PROFILE, "mori"));
        jdbc.sql("update creators.tax_profile set key_id = 'lost' where creator_id = ?")
                .param(creator.id())
                .update();

        assertThat(book.of(creator.id())).isEqualTo(new Reading.Unreadable(1, "lost"));
        assertThat(book.unreadable()).containsEntry("lost", 1L);
        assertThat(transaction.<Integer>execute(_ -> sealed.resealSome()))
                .as("what cannot be opened is left as it is")
                .isZero();

        done(book.state(creator.id(), 1, PROFILE, "mori"));
        assertThat(book.of(creator.id())).isInstanceOf(Reading.Known.class);
        assertThat(book.unreadable()).isEmpty();
    }

    @Test
    void aProfileOfSomebodyElseDoesNotOpenHere() {
        var one = register();
        var other = register();
        done(book.state(one.id(), 0, PROFILE, "mori"));
        jdbc.sql("update creators.tax_profile set creator_id = ? where creator_id = ?")
                .params(other.id(), one.id())
                .update();

        assertThat(book.of(other.id())).isInstanceOf(Reading.Unreadable.class);
        jdbc.sql("delete from creators.tax_profile where creator_id = ?")
                .param(other.id())
                .update();
    }

    @Test
    void whatLiesUnderAFormerKeyIsSealedAnewUnderThePresentOne() {
        var creator = register();
        done(book.state(creator.id(), 0, PROFILE, "mori"));
        var former = SecretsTesting.ring("former:AgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
        transaction.executeWithoutResult(_ -> {
            var kept = rows.latestOf(creator.id()).orElseThrow();
            var context = ("tax " + creator.id()).getBytes(StandardCharsets.US_ASCII);
            var plain = keys.open(kept.sealed(), context).orElseThrow();
            rows.put(new TaxProfileRows.Kept(
                    kept.creatorId(), kept.version(), kept.statedAt(), kept.by(), former.seal(plain, context)));
        });
        var before = book.of(creator.id());
        assertThat(before).isInstanceOf(Reading.Known.class);

        assertThat(transaction.<Integer>execute(_ -> sealed.resealSome())).isEqualTo(1);
        assertThat(transaction.<Integer>execute(_ -> sealed.resealSome())).isZero();

        assertThat(book.of(creator.id())).isEqualTo(before);
        assertThat(jdbc.sql("select key_id from creators.tax_profile where creator_id = ?")
                        .param(creator.id())
                        .query(String.class)
                        .single())
                .isEqualTo("present");
    }

    private static TaxBook.Statement done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).statement();
    }

    private Creator register() {
        return ((EditOutcome.Done)
                        directory.register(new ProfileEdit("花", null, null, null, List.of(), null), List.of()))
                .creator();
    }
}
