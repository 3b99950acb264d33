package dev.kodama.creators.searches;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.creators.AudienceWish;
import dev.kodama.creators.Count;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.CreatorFilter;
import dev.kodama.creators.CreatorSort;
import dev.kodama.creators.EditOutcome.Fault;
import dev.kodama.creators.EditOutcome.Reason;
import dev.kodama.creators.Figure;
import dev.kodama.creators.Onlooker;
import dev.kodama.creators.Outcome;
import dev.kodama.creators.ProfileEdit;
import dev.kodama.creators.SavedSearch;
import dev.kodama.creators.SavedSearches;
import dev.kodama.creators.events.AgeBand;
import dev.kodama.creators.events.Gender;
import dev.kodama.creators.events.Platform;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(classes = dev.kodama.CreatorsTestApplication.class)
@NullUnmarked
class SavedSearchesTests {
    private static final UUID OURS = UUID.randomUUID();
    private static final UUID THEIRS = UUID.randomUUID();
    private static final Onlooker MORI = new Onlooker("mori", Set.of(OURS));
    private static final Onlooker SATO = new Onlooker("sato", Set.of(OURS));
    private static final Onlooker KATO = new Onlooker("kato", Set.of(THEIRS));
    private static final CreatorSort BY_NAME = new CreatorSort(CreatorSort.Key.NAME, false);

    @Autowired
    SavedSearches searches;

    @Autowired
    CreatorDirectory directory;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nothingIsSaved() {
        jdbc.sql("delete from creators.saved_search").update();
    }

    @Test
    void allOfAFilterIsKept() {
        var filter = CreatorFilter.where()
                .text("はな")
                .platforms(Set.of(Platform.X))
                .figure(Figure.PRICE, null, 50_000L)
                .maxAgeDays(30)
                .registeredFrom(Instant.parse("2026-11-01T00:00:00Z"))
                .contactable(true)
                .audience(new AudienceWish(
                        Set.of(AgeBand.AGE_25_34), Set.of(Gender.FEMALE), Set.of("fashion"), "JP-13", 100_000))
                .filter();

        var saved = done(searches.save(MORI, new SavedSearch.Wish("  東京  の女性 ", null, false, filter, BY_NAME)));

        var found = searches.byIds(MORI, Set.of(saved.id())).get(saved.id());
        assertThat(found.filter()).isEqualTo(filter);
        assertThat(found.sort()).isEqualTo(BY_NAME);
        assertThat(found.name()).isEqualTo("東京 の女性");
    }

    @Test
    void aSearchOfOnesOwnIsNobodyElsesUnlessItIsShared() {
        var own = done(searches.save(MORI, wish("own", null, false)));
        var house = done(searches.save(MORI, wish("house", null, true)));
        var brand = done(searches.save(MORI, wish("brand", OURS, true)));

        assertThat(searches.all(MORI)).containsExactly(brand, house, own);
        assertThat(searches.all(SATO)).containsExactly(brand, house);
        assertThat(searches.all(KATO)).containsExactly(house);
        assertThat(searches.all(Onlooker.ofAllBrands("admin"))).containsExactly(brand, house);
        assertThat(searches.byIds(KATO, Set.of(own.id(), brand.id()))).isEmpty();
        assertThat(searches.newSinceLastLook(KATO, Set.of(own.id(), brand.id())))
                .isEmpty();
    }

    @Test
    void onlyTheOwnerChangesIt() {
        var house = done(searches.save(MORI, wish("house", null, true)));
        var own = done(searches.save(MORI, wish("own", null, false)));

        assertThat(searches.change(SATO, house.id(), wish("mine", null, true)))
                .isEqualTo(new Outcome.NotYours<>("mori"));
        assertThat(searches.remove(SATO, house.id())).isEqualTo(new Outcome.NotYours<>("mori"));
        assertThat(searches.change(SATO, own.id(), wish("mine", null, true))).isEqualTo(new Outcome.NotFound<>());
        assertThat(done(searches.change(MORI, own.id(), wish("better", OURS, true)))
                        .name())
                .isEqualTo("better");
        done(searches.remove(MORI, house.id()));
        assertThat(searches.all(SATO)).extracting(SavedSearch::name).containsExactly("better");
    }

    @Test
    void aNamelessSearchOrOneForAnotherBrandIsRefused() {
        assertThat(searches.save(MORI, wish("　", THEIRS, true)))
                .isEqualTo(new Outcome.Invalid<>(
                        List.of(new Fault("name", Reason.EMPTY), new Fault("brandId", Reason.NOT_A_BRAND))));
    }

    @Test
    void whoWasRegisteredSinceTheLastLookIsNew() {
        var mark = "新" + UUID.randomUUID().toString().substring(0, 8).replace("-", "");
        register(mark);
        var search = done(searches.save(
                MORI, new SavedSearch.Wish("new", null, true, CreatorFilter.text(mark), CreatorSort.MOST_FOLLOWERS)));
        register(mark);

        assertThat(searches.newSinceLastLook(MORI, Set.of(search.id()))).containsEntry(search.id(), new Count(1, true));
        assertThat(searches.newSinceLastLook(SATO, Set.of(search.id()))).isEmpty();

        searches.look(MORI, search.id());
        assertThat(searches.newSinceLastLook(MORI, Set.of(search.id()))).containsEntry(search.id(), new Count(0, true));
    }

    private void register(String name) {
        // Ids tell milliseconds apart.
        try {
            Thread.sleep(2);
            directory.register(new ProfileEdit(name, null, null, null, List.of(), null), List.of());
            Thread.sleep(2);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static SavedSearch.Wish wish(String name, UUID brand, boolean shared) {
        return new SavedSearch.Wish(name, brand, shared, CreatorFilter.NONE, CreatorSort.MOST_FOLLOWERS);
    }

    private static <T> T done(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<T>) outcome).thing();
    }
}
