package dev.kodama.console.creators;

import static dev.kodama.console.texts.Texts.text;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.EmptyState;
import dev.kodama.console.parts.Section;
import dev.kodama.console.texts.Formats;
import dev.kodama.console.texts.Regions;
import dev.kodama.creators.AudienceMeasurement;
import dev.kodama.creators.Creator;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.events.AudienceCell;
import dev.kodama.security.CurrentUser;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Who follows. Joint cells as a heat map of age by gender with what they like and where they live; marginals beside
/// it, marked as such.
final class AudienceSection extends Composite<Section> {
    private static final int LONGEST_LIST = 8;

    private final CreatorDirectory directory;
    private final Creator creator;
    private final @Nullable AudienceMeasurement audience;
    private final CurrentUser user;
    private final Consumer<Creator> changed;

    AudienceSection(
            CreatorDirectory directory,
            Creator creator,
            @Nullable AudienceMeasurement audience,
            CurrentUser user,
            Consumer<Creator> changed) {
        this.directory = directory;
        this.creator = creator;
        this.audience = audience;
        this.user = user;
        this.changed = changed;
    }

    @Override
    protected Section initContent() {
        var section = new Section(text("creators.audience.title"));
        if (audience == null) {
            section.add(new EmptyState(
                    VaadinIcon.GROUP, text("creators.audience.none"), text("creators.audience.none.what-to-do")));
        } else {
            show(section, audience);
        }
        if (user.mayWrite()) {
            section.actions(Buttons.icon(
                    VaadinIcon.PLUS,
                    text("creators.audience.record"),
                    () -> new RecordAudienceDialog(directory, creator, audience, user.username(), changed).open()));
        }
        return section;
    }

    private static void show(Section section, AudienceMeasurement audience) {
        section.note(
                audience.cells().isEmpty()
                        ? text(
                                "creators.audience.note.marginals",
                                Sources.words(audience.source()),
                                Formats.date(audience.capturedAt()),
                                sample(audience))
                        : text(
                                "creators.audience.note",
                                Sources.words(audience.source()),
                                Formats.date(audience.capturedAt()),
                                sample(audience),
                                ShareBars.percent(Math.max(0, 1_000_000 - known(audience.cells())))));
        if (!audience.cells().isEmpty()) {
            section.add(pictures(audience.cells()));
        }
        if (!audience.marginals().isEmpty()) {
            section.add(new MarginalBars(audience.marginals()));
        }
    }

    private static String sample(AudienceMeasurement audience) {
        return audience.sampleSize() == null
                ? text("creators.audience.sample.unknown")
                : text("creators.audience.sample", Formats.count(audience.sampleSize()));
    }

    private static long known(List<AudienceCell> cells) {
        return cells.stream().mapToLong(AudienceCell::sharePpm).sum();
    }

    private static Component pictures(List<AudienceCell> cells) {
        var people = cells.stream()
                .collect(groupingBy(
                        AudienceCell::age, groupingBy(AudienceCell::gender, summingLong(AudienceCell::sharePpm))));
        var pictures = new Div(
                titled(text("creators.audience.people"), new HeatMap(people)),
                titled(
                        text("creators.audience.interests"),
                        largest(cells, AudienceCell::interest, Function.identity())),
                titled(text("creators.audience.regions"), largest(cells, AudienceCell::region, Regions::country)));
        pictures.addClassName("audience");
        return pictures;
    }

    private static Component largest(
            List<AudienceCell> cells, Function<AudienceCell, String> by, Function<String, String> words) {
        var shares = new LinkedHashMap<String, Long>();
        cells.stream().collect(groupingBy(by, summingLong(AudienceCell::sharePpm))).entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(LONGEST_LIST)
                .forEach(share -> shares.put(words.apply(share.getKey()), share.getValue()));
        return new ShareBars(shares);
    }

    private static Component titled(String title, Component content) {
        return new Div(new H3(title), content);
    }
}
