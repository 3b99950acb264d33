package dev.kodama.creators.fields;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.creators.Creator;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.CreatorFilter;
import dev.kodama.creators.CreatorSort;
import dev.kodama.creators.CustomField;
import dev.kodama.creators.CustomField.Type;
import dev.kodama.creators.CustomFields;
import dev.kodama.creators.EditOutcome;
import dev.kodama.creators.EditOutcome.Fault;
import dev.kodama.creators.EditOutcome.Reason;
import dev.kodama.creators.FieldWish;
import dev.kodama.creators.MergeDesk;
import dev.kodama.creators.MergeOutcome;
import dev.kodama.creators.Outcome;
import dev.kodama.creators.ProfileEdit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(classes = dev.kodama.CreatorsTestApplication.class)
@NullUnmarked
class CustomFieldsTests {
    @Autowired
    CustomFields fields;

    @Autowired
    CreatorDirectory directory;

    @Autowired
    MergeDesk mergeDesk;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void noFields() {
        jdbc.sql("truncate creators.custom_field, creators.custom_value").update();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NUMBER | １２,０００ | 12000",
                "NUMBER | -1.50 | -1.5",
                "NUMBER | 1e9 |",
                "NUMBER | 十 |",
                "DATE | 2026/4/1 | 2026-04-01",
                "DATE | ２０２６年４月１日 | 2026-04-01",
                "DATE | 2026-02-30 |",
                "YES_NO | はい | yes",
                "YES_NO | × | no",
                "YES_NO | たぶん |",
                "CHOICE | ａ社 | A社",
                "CHOICE | C社 |",
                "TEXT | ﾎﾛﾗｲﾌﾞ | ﾎﾛﾗｲﾌﾞ"
            })
    void whatPeopleWriteIsReadAsTheFieldWantsIt(Type type, String written, String value) {
        var field = field(type);
        var hana = register("はな");

        var outcome = fields.set("mori", hana.id(), field.id(), written);

        if (value == null) {
            assertThat(outcome).isEqualTo(new Outcome.Invalid<>(List.of(new Fault("value", Reason.NOT_OF_THIS_TYPE))));
        } else {
            assertThat(done(outcome)).extracting(CustomField.Value::value).containsExactly(value);
        }
    }

    @Test
    void theRegisterIsFilteredByWhatIsSaid() {
        var text = field(Type.TEXT);
        var number = field(Type.NUMBER);
        var date = field(Type.DATE);
        var hana = register("はな");
        register("別人");
        done(fields.set("mori", hana.id(), text.id(), "ホロライブ所属"));
        done(fields.set("mori", hana.id(), number.id(), "170"));
        done(fields.set("mori", hana.id(), date.id(), "2026-04-01"));
        var april = BigDecimal.valueOf(LocalDate.parse("2026-04-01").toEpochDay());

        assertThat(found(new FieldWish(text.id(), "ﾎﾛﾗｲﾌﾞ", null, null))).containsExactly("はな");
        assertThat(found(new FieldWish(text.id(), "にじさんじ", null, null))).isEmpty();
        assertThat(found(new FieldWish(text.id(), null, null, null))).containsExactly("はな");
        assertThat(found(new FieldWish(number.id(), null, BigDecimal.valueOf(170), BigDecimal.valueOf(171))))
                .containsExactly("はな");
        assertThat(found(new FieldWish(number.id(), null, null, BigDecimal.valueOf(170))))
                .isEmpty();
        assertThat(found(new FieldWish(date.id(), null, april, null))).containsExactly("はな");
        assertThat(found(new FieldWish(date.id(), null, null, april))).isEmpty();
    }

    @Test
    void aBlankValueTakesItBackAndARetiredFieldIsNotAskedFor() {
        var field = field(Type.TEXT);
        var hana = register("はな");
        done(fields.set("mori", hana.id(), field.id(), "あ"));

        assertThat(done(fields.set("mori", hana.id(), field.id(), "　"))).isEmpty();

        done(fields.set("mori", hana.id(), field.id(), "い"));
        done(fields.retire(field.id(), true));
        assertThat(fields.ofCreators(Set.of(hana.id()))).isEmpty();
        assertThat(fields.set("mori", hana.id(), field.id(), "う")).isEqualTo(new Outcome.NotFound<>());
        done(fields.retire(field.id(), false));
        assertThat(fields.ofCreators(Set.of(hana.id())).get(hana.id()))
                .extracting(CustomField.Value::value)
                .containsExactly("い");
    }

    @Test
    void aFieldNeedsLabelsInBothLanguagesAndAChoiceNeedsChoices() {
        assertThat(fields.define("admin", new CustomField.Wish("", "x".repeat(61), Type.CHOICE, List.of(" "))))
                .isEqualTo(new Outcome.Invalid<>(List.of(
                        new Fault("labelJa", Reason.EMPTY),
                        new Fault("labelEn", Reason.TOO_LONG),
                        new Fault("choices", Reason.EMPTY))));
    }

    @Test
    void theTypeOfAFieldIsForGood() {
        var field = field(Type.NUMBER);

        var changed = done(fields.change(field.id(), new CustomField.Wish("身長", "Height", Type.TEXT, List.of())));

        assertThat(changed.type()).isEqualTo(Type.NUMBER);
        assertThat(changed.labelJa()).isEqualTo("身長");
    }

    @Test
    void valuesFollowAMergeWhereTheSurvivorHasNoneAndPartAgain() {
        var one = field(Type.TEXT);
        var other = field(Type.NUMBER);
        var survivor = register("はな");
        var absorbed = register("ハナ");
        done(fields.set("mori", survivor.id(), one.id(), "残る"));
        done(fields.set("mori", absorbed.id(), one.id(), "消える"));
        done(fields.set("mori", absorbed.id(), other.id(), "5"));

        var merging = ((MergeOutcome.Merged)
                        mergeDesk.merge(survivor.id(), survivor.version(), absorbed.id(), absorbed.version(), "mori"))
                .merging();

        assertThat(values(survivor)).containsExactly("残る", "5");
        mergeDesk.undo(merging.id(), "mori");
        assertThat(values(survivor)).containsExactly("残る");
        assertThat(values(absorbed)).containsExactly("消える", "5");
    }

    private List<String> values(Creator creator) {
        return fields.ofCreators(Set.of(creator.id())).get(creator.id()).stream()
                .map(CustomField.Value::value)
                .toList();
    }

    private List<String> found(FieldWish wish) {
        var filter = CreatorFilter.where().fields(Set.of(wish)).filter();
        return directory.page(filter, CreatorSort.MOST_FOLLOWERS, null, 10).items().stream()
                .map(item -> item.displayName())
                .toList();
    }

    private CustomField field(Type type) {
        return done(fields.define("admin", new CustomField.Wish("項目", "Field", type, List.of("A社", "B社"))));
    }

    private Creator register(String name) {
        var outcome = directory.register(new ProfileEdit(name, null, null, null, List.of(), null), List.of());
        return ((EditOutcome.Done) outcome).creator();
    }

    private static <T> T done(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<T>) outcome).thing();
    }
}
