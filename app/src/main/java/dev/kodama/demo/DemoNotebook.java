package dev.kodama.demo;

import dev.kodama.creators.CreatorFilter;
import dev.kodama.creators.CreatorLists;
import dev.kodama.creators.CreatorNotes;
import dev.kodama.creators.CreatorSort;
import dev.kodama.creators.CreatorSummary;
import dev.kodama.creators.CustomField;
import dev.kodama.creators.CustomFields;
import dev.kodama.creators.Figure;
import dev.kodama.creators.Onlooker;
import dev.kodama.creators.Outcome;
import dev.kodama.creators.SavedSearch;
import dev.kodama.creators.SavedSearches;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.Tier;
import dev.kodama.scoring.BrandScope;
import dev.kodama.scoring.RankingArchive;
import dev.kodama.scoring.RankingArchive.Saving;
import dev.kodama.scoring.RankingQuery;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What people keep beside the register and the campaigns: fields of the house, notes, a list, searches, a ranking.
///
/// What is there already by its name is not made again.
@Component
@WithDemoData
class DemoNotebook {
    private static final String BY = "manager";
    private static final Onlooker MANAGER = Onlooker.ofAllBrands(BY);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final DemoRegister register;
    private final CustomFields fields;
    private final CreatorNotes notes;
    private final CreatorLists lists;
    private final SavedSearches searches;
    private final RankingArchive rankings;
    private final Clock clock = Clock.systemUTC();

    DemoNotebook(
            DemoRegister register,
            CustomFields fields,
            CreatorNotes notes,
            CreatorLists lists,
            SavedSearches searches,
            RankingArchive rankings) {
        this.register = register;
        this.fields = fields;
        this.notes = notes;
        this.lists = lists;
        this.searches = searches;
        this.rankings = rankings;
    }

    void load(UUID campaign) throws InterruptedException {
        var photographers = register.find(DemoCast.photographers());
        fillFields(photographers);
        writeNotes(photographers);
        makeList(photographers);
        saveSearches();
        saveRanking(campaign);
    }

    private void fillFields(List<CreatorSummary> creators) {
        var places = List.of("屋外", "スタジオ", "旅先");
        var place = field(new CustomField.Wish("得意な撮影", "Best at shooting", CustomField.Type.CHOICE, places));
        var agency = field(new CustomField.Wish("事務所所属", "Has an agency", CustomField.Type.YES_NO, List.of()));
        for (var i = 0; i < creators.size(); i++) {
            var creator = creators.get(i).id();
            done(fields.set(BY, creator, place, places.get(i % places.size())));
            done(fields.set(BY, creator, agency, i % 4 == 0 ? "はい" : "いいえ"));
        }
    }

    private UUID field(CustomField.Wish wish) {
        return fields.all().stream()
                .filter(field -> field.labelJa().equals(wish.labelJa()))
                .findFirst()
                .orElseGet(() -> done(fields.define(BY, wish)))
                .id();
    }

    private void writeNotes(List<CreatorSummary> creators) {
        note(creators.get(0), "撮影は平日の午前が希望。連絡は午後のほうが早い。", true);
        note(creators.get(0), "前回の企画では、下書きが締め切りの三日前に届いた。", false);
        note(creators.get(1), "読書の投稿はまだないが、コメント欄で本の話をよくしている。", false);
        note(creators.get(2), "他社との専属契約が来春まで。次の打診はその後に。", true);
    }

    private void note(CreatorSummary creator, String text, boolean pinned) {
        var written = notes.ofCreators(MANAGER, Set.of(creator.id())).getOrDefault(creator.id(), List.of()).stream()
                .filter(note -> note.text().equals(text))
                .findFirst()
                .orElseGet(() -> done(notes.write(MANAGER, creator.id(), text, null)));
        if (pinned) {
            done(notes.pin(MANAGER, written.id(), true));
        }
    }

    private void makeList(List<CreatorSummary> creators) {
        var name = "朝の読書アンバサダー候補（架空）";
        var list = lists.all(MANAGER).stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseGet(() -> done(lists.create(MANAGER, name, null)))
                .id();
        done(lists.add(
                MANAGER,
                list,
                creators.stream().map(CreatorSummary::id).collect(Collectors.toCollection(HashSet::new))));
        done(lists.note(MANAGER, list, creators.getFirst().id(), "第一候補"));
    }

    private void saveSearches() {
        search(
                "よく返事をするマイクロ",
                CreatorFilter.where()
                        .tiers(Set.of(Tier.MICRO))
                        .figure(Figure.REPLY_RATE, 300_000L, null)
                        .filter(),
                CreatorSort.MOST_FOLLOWERS);
        search(
                "Instagram の写真、三万円まで",
                CreatorFilter.where()
                        .platforms(Set.of(Platform.INSTAGRAM))
                        .topics(Set.of("photography"))
                        .figure(Figure.PRICE, null, 30_001L)
                        .filter(),
                new CreatorSort(CreatorSort.Key.ENGAGEMENT_RATE, true));
    }

    private void search(String name, CreatorFilter filter, CreatorSort sort) {
        if (searches.all(MANAGER).stream().noneMatch(search -> search.name().equals(name))) {
            done(searches.save(MANAGER, new SavedSearch.Wish(name, null, true, filter, sort)));
        }
    }

    /// The scoring module hears of campaigns a moment later, and builds its index after a start, hence the patience.
    private void saveRanking(UUID campaign) throws InterruptedException {
        var deadline = clock.instant().plus(PATIENCE);
        var query = new RankingQuery(null, null, RankingArchive.LINES, null);
        while (!isSaved(campaign)) {
            var saving = rankings.save(BrandScope.everything(), campaign, "最初の提案", query, BY);
            if (!(saving instanceof Saving.Saved)) {
                if (clock.instant().isAfter(deadline)) {
                    throw new IllegalStateException("scoring does not rank for the demo's campaign: " + saving);
                }
                Thread.sleep(Duration.ofMillis(500));
            }
        }
    }

    private boolean isSaved(UUID campaign) {
        return rankings.ofCampaigns(BrandScope.everything(), Set.of(campaign)).values().stream()
                .anyMatch(saved -> !saved.isEmpty());
    }

    private static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(var thing)) {
            return thing;
        }
        throw new IllegalStateException("refused: " + outcome);
    }
}
