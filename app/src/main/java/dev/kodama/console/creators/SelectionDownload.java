package dev.kodama.console.creators;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import dev.kodama.console.texts.Formats;
import dev.kodama.creators.Bulk.Selection;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.CreatorSort;
import dev.kodama.creators.SelectionCsv;
import java.time.LocalDate;
import java.util.List;

/// A link that downloads those who are chosen in the register.
final class SelectionDownload {
    private SelectionDownload() {}

    static SelectionCsv csv(CreatorDirectory directory) {
        return new SelectionCsv(
                directory,
                List.of(
                        text("creators.column.name"),
                        text("relations.csv.kana"),
                        text("creators.field.platform"),
                        text("creators.field.handle"),
                        text("creators.column.followers"),
                        text("relations.csv.engagement"),
                        text("creators.field.country"),
                        text("creators.field.language"),
                        text("creators.field.topics"),
                        text("creators.field.tags"),
                        text("creators.filter.contact"),
                        "id"));
    }

    /// @param sort as the register is shown
    static Component link(CreatorDirectory directory, Selection selection, CreatorSort sort) {
        var rows = csv(directory);
        DownloadHandler csv = event -> {
            event.setFileName("creators-%s.csv".formatted(LocalDate.now(Formats.TOKYO)));
            event.setContentType("text/csv; charset=utf-8");
            rows.write(selection, sort, event.getOutputStream());
        };
        var link = new Anchor(csv, "");
        link.add(VaadinIcon.DOWNLOAD_ALT.create(), new Span(text("relations.csv.download")));
        link.addClassName("download");
        return link;
    }
}
