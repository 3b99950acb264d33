package dev.kodama.creators.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.CreatorsTestApplication;
import dev.kodama.creators.ContactBook;
import dev.kodama.creators.ContactChannel;
import dev.kodama.creators.ContactPreferences;
import dev.kodama.creators.Creator;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.CreatorList;
import dev.kodama.creators.CreatorLists;
import dev.kodama.creators.CreatorNotes;
import dev.kodama.creators.CustomField;
import dev.kodama.creators.CustomFields;
import dev.kodama.creators.EditOutcome;
import dev.kodama.creators.EditOutcome.Fault;
import dev.kodama.creators.EditOutcome.Reason;
import dev.kodama.creators.ErasureDesk;
import dev.kodama.creators.ErasureDesk.Outcome;
import dev.kodama.creators.Figures;
import dev.kodama.creators.MergeDesk;
import dev.kodama.creators.MergeOutcome;
import dev.kodama.creators.Method;
import dev.kodama.creators.NewAccount;
import dev.kodama.creators.Onlooker;
import dev.kodama.creators.PersonalRecords;
import dev.kodama.creators.ProfileEdit;
import dev.kodama.creators.TaxBook;
import dev.kodama.creators.TaxProfile;
import dev.kodama.creators.events.AgeBand;
import dev.kodama.creators.events.AudienceCell;
import dev.kodama.creators.events.CreatorProfile;
import dev.kodama.creators.events.CreatorProfilesChanged;
import dev.kodama.creators.events.CreatorsErased;
import dev.kodama.creators.events.CreatorsErased.Erased;
import dev.kodama.creators.events.Gender;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.RateCard;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
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
        properties = "kodama.secrets.keys=present:AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")
@RecordApplicationEvents
@NullUnmarked
class ErasureTests {
    @Autowired
    ErasureDesk desk;

    @Autowired
    CreatorDirectory directory;

    @Autowired
    ContactBook contact;

    @Autowired
    TaxBook taxes;

    @Autowired
    MergeDesk mergeDesk;

    @Autowired
    PersonalRecords records;

    @Autowired
    CreatorNotes notes;

    @Autowired
    CreatorLists lists;

    @Autowired
    CustomFields fields;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    /// In every name, handle and note of this test's people, so that nothing of them can be overlooked.
    private final String mark =
            "q" + UUID.randomUUID().toString().replace("-", "").substring(0, 14);

    @Test
    void nothingOfThePersonIsLeftInTheRegister() {
        var creator = fullyKnown();
        assertThat(tablesThatSay(mark)).contains("creator", "account", "contact_preference");
        assertThat(desk.preview(creator.id()).orElseThrow().accounts()).isEqualTo(2);
        assertThat(desk.preview(creator.id()).orElseThrow().snapshots()).isEqualTo(1);

        var done = (Outcome.Done) desk.erase(creator.id(), "mori");

        assertThat(tablesThatSay(mark)).isEmpty();
        assertThat(tablesOf(creator.id()).entrySet())
                .filteredOn(table -> table.getValue() > 0)
                .extracting(table -> table.getKey())
                .containsExactly("erased", "withdrawn");
        assertThat(directory.byId(creator.id())).isNull();
        assertThat(taxes.of(creator.id())).isEqualTo(new TaxBook.Reading.None());
        assertThat(transaction.<Boolean>execute(_ -> contact.hasOptedOut(creator.id())))
                .as("nobody writes to them before the others have heard")
                .isTrue();
        assertThat(done.pseudonym()).startsWith("消去済み erased-");
        var told = profiles().getLast();
        assertThat(told.creatorId()).isEqualTo(creator.id());
        assertThat(told.version()).isGreaterThan(creator.version());
        assertThat(told.displayName()).isEqualTo(done.pseudonym());
        assertThat(told.withdrawnAt()).isNotNull();
        assertThat(told.accounts()).isEmpty();
        assertThat(erasures())
                .containsExactly(new Erased(
                        creator.id(),
                        creator.accounts().stream().map(account -> account.id()).toList()));
    }

    @Test
    void erasingTwiceIsErasingOnce() {
        var creator = fullyKnown();
        desk.erase(creator.id(), "mori");
        var told = events.stream(CreatorsErased.class).count();

        assertThat(desk.erase(creator.id(), "sato")).isInstanceOf(Outcome.AlreadyErased.class);
        assertThat(events.stream(CreatorsErased.class).count()).isEqualTo(told);
        assertThat(desk.erase(UUID.randomUUID(), "sato")).isEqualTo(new Outcome.NotFound());
        assertThat(desk.preview(creator.id())).isEmpty();
    }

    @Test
    void whoWasMergedGoesWithEveryEntry() {
        var one = fullyKnown();
        var other = register(mark + "2", Platform.TIKTOK);
        contact.state(other.id(), 0, said(), "mori");
        var merged = (MergeOutcome.Merged) mergeDesk.merge(
                one.id(),
                Objects.requireNonNull(directory.byId(one.id())).version(),
                other.id(),
                other.version(),
                "mori");
        assertThat(desk.preview(other.id()).orElseThrow().entries()).isEqualTo(2);

        desk.erase(other.id(), "mori");

        assertThat(tablesThatSay(mark)).isEmpty();
        assertThat(desk.erasedAt(one.id())).isNotNull();
        assertThat(desk.erasedAt(other.id())).isNotNull();
        assertThat(erasures()).extracting(Erased::creatorId).containsExactlyInAnyOrder(one.id(), other.id());
        assertThat(profiles())
                .filteredOn(profile -> profile.withdrawnAt() != null)
                .hasSize(2);
        assertThat(mergeDesk.undo(merged.merging().id(), "mori")).isInstanceOf(MergeOutcome.NotFound.class);
    }

    @Test
    void whoAskedToBeForgottenIsRecognised() {
        var creator = fullyKnown();
        var handle = creator.accounts().getFirst().handle();
        var platform = creator.accounts().getFirst().platform();
        desk.erase(creator.id(), "mori");
        var forgotten = new EditOutcome.Invalid(List.of(new Fault("handle", Reason.FORGOTTEN)));

        assertThat(directory.register(
                        new ProfileEdit("別の名", null, null, null, List.of(), null),
                        List.of(new NewAccount(platform, "@" + handle.toUpperCase(Locale.ROOT), null))))
                .isEqualTo(forgotten);
        var somebody = register("x" + mark.substring(1), Platform.BLOG);
        assertThat(directory.addAccount(somebody.id(), somebody.version(), new NewAccount(platform, handle, null)))
                .isEqualTo(forgotten);
        assertThat(directory.addAccount(
                        somebody.id(),
                        somebody.version(),
                        new NewAccount(Platform.X, "other_" + mark.substring(1, 8), null)))
                .isInstanceOf(EditOutcome.Done.class);
    }

    @Test
    void whatIsHandedOutIsEverythingThatSaysTheName() {
        var creator = fullyKnown();
        var handedOut = tablesOf(creator.id());

        // A copy of every thirty-second creator that triggers keep: it says nothing of its own and goes with the
        // creator.
        assertThat(tablesThatSay(mark))
                .filteredOn(table -> !table.equals("sampled_creator"))
                .isSubsetOf(handedOut.keySet());
        assertThat(handedOut).containsKeys("snapshot", "audience", "rate", "tax_profile");
        assertThat(handedOut.get("account")).isEqualTo(2);
        assertThat(tablesOf(UUID.randomUUID()).values()).containsOnly(0);
    }

    @Test
    void whatIsHandedOutHasPostsAnswersOwnFieldsNotesAndListsInWordsAndNothingOfStrangers() {
        var creator = fullyKnown();
        var account = creator.accounts().getFirst().id();
        var other = register("x" + mark.substring(1), Platform.BLOG)
                .accounts()
                .getFirst()
                .id();
        var everybody = Onlooker.ofAllBrands("mori");
        notes.write(everybody, creator.id(), "約束を守る", null);
        var list =
                ((dev.kodama.creators.Outcome.Done<CreatorList>) lists.create(everybody, "秋の候補 " + mark, null)).thing();
        lists.add(everybody, list.id(), Set.of(creator.id()));
        var field = ((dev.kodama.creators.Outcome.Done<CustomField>)
                        fields.define("admin", new CustomField.Wish("所属", "Agency", CustomField.Type.TEXT, List.of())))
                .thing();
        fields.set("mori", creator.id(), field.id(), "A社");
        jdbc.sql("""
                        with s as (insert into creators.source (method, name, digest) values ('FILE', 'posts.csv', :mark)
                                   returning id),
                             p as (insert into creators.post (id, account_id, post_key, caption, source_id)
                                   select gen_random_uuid(), :account, 'post-1', '秋の新作', id from s returning id),
                             f as (insert into creators.post_figures (post_id, captured_at, source_id, likes)
                                   select p.id, now(), s.id, 61 from p, s),
                             c as (insert into creators.comment
                                     (account_id, comment_key, post_key, by_owner, author, print, links, mentions, source_id)
                                   select :account, key, 'post-1', key = 'mine', 4711, 815, false, false, s.id
                                   from s, unnest(array['mine', 'theirs']) as key),
                             l as (insert into creators.follower_list
                                     (account_id, source_id, captured_at, coverage, id_form, sketch)
                                   select :account, id, now(), 'PARTIAL', 'NAME', '\\xbeef' from s)
                        insert into creators.measured_overlap
                          (one_account_id, other_account_id, captured_at, source_id, shared_followers, version)
                        select least(:account, :other), greatest(:account, :other), now(), id, 120, 1 from s""")
                .param("mark", mark)
                .param("account", account)
                .param("other", other)
                .update();

        var rows = rowsOf(creator.id());

        assertThat(rows.get("post"))
                .singleElement()
                .asString()
                .contains("秋の新作", "\"source\": \"file:posts.csv\"", mark);
        assertThat(rows.get("post_figures")).singleElement().asString().contains("\"post\": \"post-1\"", "61");
        assertThat(rows.get("comment")).hasSize(2).noneMatch(row -> row.contains("4711") || row.contains("815"));
        assertThat(rows.get("follower_list")).singleElement().asString().doesNotContain("beef");
        assertThat(rows.get("measured_overlap")).singleElement().asString().contains("120");
        assertThat(rows.get("note")).singleElement().asString().contains("約束を守る", "mori");
        assertThat(rows.get("list_member")).singleElement().asString().contains("秋の候補 " + mark);
        assertThat(rows.get("custom_value")).singleElement().asString().contains("所属 / Agency", "A社");
        assertThat(rows.get("snapshot")).singleElement().asString().contains("\"source\": ", "INSTAGRAM " + mark);
        jdbc.sql("delete from creators.creator_list where id = ?")
                .param(list.id())
                .update();
    }

    private Map<String, List<String>> rowsOf(UUID creatorId) {
        var rows = new TreeMap<String, List<String>>();
        records.tell(creatorId, new PersonalRecords.Reader() {
            private List<String> current = List.of();

            @Override
            public void table(String name, String about) {
                current = rows.computeIfAbsent(name, _ -> new ArrayList<>());
            }

            @Override
            public void row(String json) {
                current.add(json);
            }
        });
        return rows;
    }

    private Creator fullyKnown() {
        var registered = ((EditOutcome.Done) directory.register(
                        new ProfileEdit("花 " + mark, "はな", "ja", "JP", List.of("fashion"), "メモ " + mark),
                        List.of(
                                new NewAccount(Platform.INSTAGRAM, mark, null),
                                new NewAccount(Platform.X, mark, null))))
                .creator();
        var id = registered.id();
        var at = Instant.parse("2026-11-16T00:00:00Z");
        directory.recordSnapshot(
                registered.accounts().getFirst().id(), at, Method.MANUAL, "mori", Figures.followers(10));
        directory.recordAudience(
                id,
                at,
                Method.API,
                "instagram",
                10,
                List.of(new AudienceCell(AgeBand.AGE_18_24, Gender.FEMALE, "art", "JP", 1)),
                List.of());
        directory.setRateCard(
                id,
                registered.version(),
                List.of(new RateCard.Rate(Platform.INSTAGRAM, "post", 1, LocalDate.parse("2026-04-01"))));
        contact.state(id, 0, said(), "mori");
        taxes.state(id, 0, new TaxProfile(TaxProfile.Kind.INDIVIDUAL, "花 " + mark, null, null, null, null), "mori");
        return Objects.requireNonNull(directory.byId(id));
    }

    private ContactPreferences said() {
        return new ContactPreferences(
                ContactChannel.LINE, mark, List.of(), Set.of(), null, null, List.of(), null, false, null);
    }

    private Creator register(String handle, Platform platform) {
        var account = new NewAccount(
                platform, platform == Platform.BLOG ? "https://" + handle + ".example.jp/" : handle, null);
        return ((EditOutcome.Done)
                        directory.register(new ProfileEdit("花", null, null, null, List.of(), null), List.of(account)))
                .creator();
    }

    /// Tables of the register in which any row has this text anywhere.
    private List<String> tablesThatSay(String text) {
        return jdbc
                .sql("select tablename from pg_tables where schemaname = 'creators' order by 1")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> jdbc.sql("select exists (select from creators." + table + " t where t::text ilike ?)")
                        .param("%" + text + "%")
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    private TreeMap<String, Integer> tablesOf(UUID creatorId) {
        var counts = new TreeMap<String, Integer>();
        var table = new AtomicReference<>("");
        records.tell(creatorId, new PersonalRecords.Reader() {
            @Override
            public void table(String name, String about) {
                table.set(name);
                counts.put(name, 0);
            }

            @Override
            public void row(String json) {
                counts.merge(table.get(), 1, Integer::sum);
            }
        });
        return counts;
    }

    private List<CreatorProfile> profiles() {
        return events.stream(CreatorProfilesChanged.class)
                .flatMap(event -> event.creators().stream())
                .toList();
    }

    private List<Erased> erasures() {
        return events.stream(CreatorsErased.class)
                .flatMap(event -> event.creators().stream())
                .toList();
    }
}
