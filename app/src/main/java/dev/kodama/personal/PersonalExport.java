package dev.kodama.personal;

import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.TaxBook;
import dev.kodama.security.PersonalAccess;
import dev.kodama.security.PersonalAccessBook;
import dev.kodama.security.PersonalAccessBook.Filter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Everything of one person from every module, row by row, so that it does not matter how much it is.
@Component
class PersonalExport {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LINES_AT_ONCE = 500;

    private final dev.kodama.creators.PersonalRecords creators;
    private final dev.kodama.campaigns.PersonalRecords campaigns;
    private final dev.kodama.scoring.PersonalRecords scoring;
    private final dev.kodama.reporting.PersonalRecords reporting;
    private final CreatorDirectory directory;
    private final TaxBook taxes;
    private final PersonalAccessBook log;
    private final Clock clock = Clock.systemUTC();

    PersonalExport(
            dev.kodama.creators.PersonalRecords creators,
            dev.kodama.campaigns.PersonalRecords campaigns,
            dev.kodama.scoring.PersonalRecords scoring,
            dev.kodama.reporting.PersonalRecords reporting,
            CreatorDirectory directory,
            TaxBook taxes,
            PersonalAccessBook log) {
        this.creators = creators;
        this.campaigns = campaigns;
        this.scoring = scoring;
        this.reporting = reporting;
        this.directory = directory;
        this.taxes = taxes;
        this.log = log;
    }

    void write(UUID creatorId, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        var index = new PersonalIndex(directory.byId(creatorId), clock.instant());
        part(zip, index, "register", tables -> creators.tell(creatorId, tables));
        part(zip, index, "campaigns", tables -> campaigns.tell(creatorId, tables));
        part(zip, index, "scores", tables -> scoring.tell(creatorId, tables));
        part(zip, index, "reports", tables -> reporting.tell(creatorId, tables));
        part(zip, index, "house", tables -> house(creatorId, tables));
        for (var language : PersonalIndex.Language.values()) {
            zip.putNextEntry(new ZipEntry("index_" + language.code() + ".html"));
            zip.write(index.html(language).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        zip.finish();
    }

    private interface Part {
        void tell(Tables tables);
    }

    private static void part(ZipOutputStream zip, PersonalIndex index, String name, Part part) throws IOException {
        zip.putNextEntry(new ZipEntry(name + ".json"));
        var tables = new Tables(zip, index, name);
        part.tell(tables);
        tables.end();
        zip.closeEntry();
    }

    /// What is kept around the modules: the tax profile, opened, and who has looked.
    private void house(UUID creatorId, Tables tables) {
        tables.table("tax_profile", "Who they are to the tax office; kept encrypted.");
        if (taxes.of(creatorId) instanceof TaxBook.Reading.Known(var statement)) {
            tables.row(JSON.writeValueAsString(statement));
        }
        tables.table("personal_access", "Who has seen or changed personal data, when, why and through which door.");
        UUID after = null;
        while (true) {
            var page = log.page(new Filter(creatorId, null), after, LINES_AT_ONCE);
            page.forEach(line -> tables.row(JSON.writeValueAsString(shown(line))));
            if (page.size() < LINES_AT_ONCE) {
                return;
            }
            after = page.getLast().id();
        }
    }

    private static Map<String, @Nullable Object> shown(PersonalAccess line) {
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("at", line.at().toString());
        shown.put("by", line.username());
        shown.put("matter", line.matter());
        shown.put("deed", line.deed());
        shown.put("purpose", line.purpose());
        shown.put("door", line.door());
        return shown;
    }

    /// One JSON object, a member for each table with what a row of it is, and the rows.
    private static final class Tables
            implements dev.kodama.creators.PersonalRecords.Reader,
                    dev.kodama.campaigns.PersonalRecords.Reader,
                    dev.kodama.scoring.PersonalRecords.Reader,
                    dev.kodama.reporting.PersonalRecords.Reader {
        private final OutputStream out;
        private final PersonalIndex index;
        private final String part;
        private @Nullable String table;
        private long rows;

        Tables(OutputStream out, PersonalIndex index, String part) {
            this.out = out;
            this.index = index;
            this.part = part;
        }

        @Override
        public void table(String name, String about) {
            endTable();
            write(table == null ? "{\n" : ",\n");
            write(JSON.writeValueAsString(name) + ": {\"about\": " + JSON.writeValueAsString(about) + ", \"rows\": [");
            table = name;
            rows = 0;
            index.add(part, name, about);
        }

        @Override
        public void row(String json) {
            write(rows++ == 0 ? "\n" : ",\n");
            write(json);
            index.count(part, String.valueOf(table));
        }

        private void endTable() {
            if (table != null) {
                write("]}");
            }
        }

        void end() {
            endTable();
            write(table == null ? "{}\n" : "\n}\n");
        }

        private void write(String text) {
            try {
                out.write(text.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
