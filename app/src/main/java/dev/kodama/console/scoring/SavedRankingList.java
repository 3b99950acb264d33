package dev.kodama.console.scoring;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import dev.kodama.console.parts.Buttons;
import dev.kodama.console.parts.FormDialog;
import dev.kodama.console.parts.Section;
import dev.kodama.console.parts.Toast;
import dev.kodama.console.texts.Formats;
import dev.kodama.scoring.Ranking;
import dev.kodama.scoring.RankingArchive;
import dev.kodama.scoring.RankingArchive.Saving;
import dev.kodama.scoring.RankingQuery;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The rankings that a campaign keeps, and the way to keep the one that is shown.
final class SavedRankingList extends Composite<Section> {
    private final RankingArchive archive;
    private final Viewer viewer;
    private final UUID campaignId;
    private final Ranking.Page shown;
    private final Div list = new Div();

    SavedRankingList(RankingArchive archive, Viewer viewer, UUID campaignId, Ranking.Page shown) {
        this.archive = archive;
        this.viewer = viewer;
        this.campaignId = campaignId;
        this.shown = shown;
        list.addClassName("column");
    }

    @Override
    protected Section initContent() {
        var section = new Section(text("metrics.saved.title"), list).note(text("metrics.saved.note"));
        if (viewer.mayWrite()) {
            section.actions(Buttons.plain(text("metrics.saved.save"), this::ask));
        }
        show();
        return section;
    }

    private void show() {
        list.removeAll();
        var saved = archive.ofCampaigns(viewer.scope(), Set.of(campaignId)).getOrDefault(campaignId, List.of());
        if (saved.isEmpty()) {
            var none = new Span(text("metrics.saved.none"));
            none.addClassName("under");
            list.add(none);
        }
        for (var ranking : saved) {
            var when = new Span(text("metrics.made.by", Formats.moment(ranking.savedAt()), ranking.savedBy()));
            when.addClassName("under");
            var line = new Div(
                    new RouterLink(ranking.name(), SavedRankingView.class, SavedRankingView.parameters(ranking)), when);
            line.addClassName("row");
            list.add(line);
        }
    }

    private void ask() {
        var name = new TextField(text("metrics.saved.name"));
        name.setMaxLength(RankingArchive.LONGEST_NAME);
        name.setHelperText(text("metrics.saved.name.helper"));
        new FormDialog(text("metrics.saved.save"), name)
                .onSave(text("metrics.saved.keep"), () -> save(name.getValue()))
                .open();
    }

    private Optional<String> save(String name) {
        var query = new RankingQuery(shown.weights(), shown.filter(), RankingArchive.LINES, null);
        return switch (archive.save(viewer.scope(), campaignId, name, query, viewer.name())) {
            case Saving.Saved _ -> {
                Toast.done(text("metrics.saved.done"));
                show();
                yield Optional.empty();
            }
            case Saving.BadName _ -> Optional.of(text("metrics.saved.bad-name"));
            case Saving.NotReady _ -> Optional.of(text("metrics.lookalikes.preparing"));
            case Saving.NoSuchCampaign _ -> Optional.of(text("scoring.campaign.unknown"));
            case Saving.Full _ -> Optional.of(text("metrics.saved.full", RankingArchive.MOST));
        };
    }
}
