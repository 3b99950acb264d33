package dev.kodama.campaigns.collaborations;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.kodama.campaigns.FiguresImport.Problem;
import dev.kodama.campaigns.FiguresImport.Reason;
import dev.kodama.campaigns.ledger.Moment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A file of post figures as people export it: read whole, because a campaign has some hundred posts and not a million.
///
/// Every row is either good or has one problem; nothing is guessed and nothing is made 0.
final class FiguresFile {
    static final int MAX_BYTES = 5_000_000;

    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
    private static final Pattern NUMBER =
            Pattern.compile("(-?\\d+(?:\\.\\d+)?)(k|m|b|千|万|億)?回?", Pattern.CASE_INSENSITIVE);
    private static final Set<String> NOTHING = Set.of("", "-", "—", "ー", "n/a", "na", "null");
    private static final Map<String, BigDecimal> UNITS = Map.of(
            "k", BigDecimal.valueOf(1_000),
            "千", BigDecimal.valueOf(1_000),
            "万", BigDecimal.valueOf(10_000),
            "m", BigDecimal.valueOf(1_000_000),
            "億", BigDecimal.valueOf(100_000_000),
            "b", BigDecimal.valueOf(1_000_000_000));
    /// No figure is longer; and turning a million digits into a number takes its time.
    private static final int MAX_FIGURE_LENGTH = 40;
    private static final BigDecimal MAX_FIGURE = BigDecimal.valueOf(1_000_000_000_000L);

    private FiguresFile() {}

    /// What a column can hold, with the headers that are seen in the wild.
    enum Column {
        URL("url", "posturl", "link", "permalink", "投稿url", "リンク"),
        DATE("date", "capturedat", "asof", "取得日", "取得日時", "計測日", "日付"),
        REACH("reach", "accountsreached", "リーチ", "リーチ数"),
        IMPRESSIONS("impressions", "インプレッション", "インプレッション数", "表示回数"),
        VIEWS("views", "plays", "videoviews", "再生数", "再生回数", "視聴回数", "閲覧数"),
        LIKES("likes", "いいね", "いいね数", "高評価", "高評価数"),
        COMMENTS("comments", "replies", "コメント", "コメント数", "返信", "返信数"),
        SHARES("shares", "reposts", "retweets", "シェア", "シェア数", "リポスト", "リポスト数"),
        SAVES("saves", "bookmarks", "保存", "保存数", "ブックマーク", "ブックマーク数");

        private static final Set<Column> FIGURES = Set.of(REACH, IMPRESSIONS, VIEWS, LIKES, COMMENTS, SHARES, SAVES);

        private final Set<String> headers;

        Column(String... headers) {
            this.headers = Set.of(headers);
        }

        static Optional<Column> of(String header) {
            var plain = Normalizer.normalize(header, Normalizer.Form.NFKC)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[\\s_\\-]", "");
            return Arrays.stream(values())
                    .filter(column -> column.headers.contains(plain))
                    .findFirst();
        }
    }

    /// A row that can be taken if its post is known.
    ///
    /// @param date as in the file, for the report
    /// @param capturedAt the moment itself, or the day as a whole, or null if the row says neither
    record Row(
            long line,
            String url,
            String key,
            @Nullable String date,
            @Nullable Captured capturedAt,
            Map<Column, Long> figures) {
        @Nullable
        Long figure(Column column) {
            return figures.get(column);
        }
    }

    /// When a row's figures were read.
    sealed interface Captured {
        record At(Instant moment) implements Captured {}

        record On(LocalDate day) implements Captured {}
    }

    record Content(List<Row> rows, List<Problem> problems) {}

    static Content read(InputStream file, Instant now) {
        byte[] bytes;
        try {
            bytes = file.readNBytes(MAX_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (bytes.length > MAX_BYTES) {
            return broken(Reason.FILE_TOO_LARGE);
        }
        var text = decoded(bytes);
        if (text.isBlank()) {
            return broken(Reason.EMPTY_FILE);
        }
        if (text.indexOf('\0') >= 0) {
            return broken(Reason.UNREADABLE_FILE);
        }
        try (var csv = CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)) {
            return read(csv, now);
        } catch (CsvParseException | IOException _) {
            return broken(Reason.UNREADABLE_FILE);
        }
    }

    private static Content broken(Reason reason) {
        return new Content(List.of(), List.of(new Problem(1, null, null, reason)));
    }

    private static String decoded(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            return new String(bytes, SHIFT_JIS);
        }
    }

    /// The one that the header line has most of.
    private static char separator(String text) {
        var header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        var best = ',';
        for (var candidate : new char[] {';', '\t'}) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(character -> character == wanted).count();
    }

    private static Content read(CsvReader<CsvRecord> csv, Instant now) {
        var records = csv.iterator();
        var header = records.next();
        var columns = new EnumMap<Column, Integer>(Column.class);
        for (var i = 0; i < header.getFieldCount(); i++) {
            var column = Column.of(header.getField(i)).orElse(null);
            if (column != null && columns.putIfAbsent(column, i) != null) {
                return new Content(
                        List.of(), List.of(new Problem(1, header.getField(i), null, Reason.DUPLICATE_COLUMN)));
            }
        }
        if (!columns.containsKey(Column.URL)) {
            return broken(Reason.NO_URL_COLUMN);
        }
        if (columns.keySet().stream().noneMatch(Column.FIGURES::contains)) {
            return broken(Reason.NO_FIGURE_COLUMN);
        }
        var layout = new Layout(header, columns);
        var rows = new ArrayList<Row>();
        var problems = new ArrayList<Problem>();
        records.forEachRemaining(line -> row(layout, line, now, rows, problems));
        return new Content(rows, problems);
    }

    /// Which column stands where.
    private record Layout(CsvRecord header, Map<Column, Integer> columns) {
        /// Empty if the file has no such column, or the line ends before it.
        String cell(CsvRecord line, Column column) {
            var at = columns.get(column);
            return at == null || at >= line.getFieldCount()
                    ? ""
                    : line.getField(at).strip();
        }

        @Nullable
        String name(Column column) {
            var at = columns.get(column);
            return at == null ? null : header.getField(at);
        }
    }

    private static void row(Layout layout, CsvRecord line, Instant now, List<Row> rows, List<Problem> problems) {
        var number = line.getStartingLineNumber();
        var url = layout.cell(line, Column.URL);
        if (!(PostAddress.read(url) instanceof PostAddress.Reading.Post post)) {
            var reason = url.isEmpty() ? Reason.NO_URL : Reason.UNKNOWN_POST;
            problems.add(new Problem(number, layout.name(Column.URL), url, reason));
            return;
        }
        var figures = new EnumMap<Column, Long>(Column.class);
        for (var column : Column.FIGURES) {
            var value = layout.cell(line, column);
            var problem = figure(value, column, figures);
            if (problem != null) {
                problems.add(new Problem(number, layout.name(column), value, problem));
                return;
            }
        }
        if (figures.isEmpty()) {
            problems.add(new Problem(number, null, url, Reason.NO_FIGURES));
            return;
        }
        var date = layout.cell(line, Column.DATE);
        var captured = date.isEmpty() ? null : captured(date);
        if (!date.isEmpty() && (captured == null || isAfter(captured, now))) {
            var reason = captured == null ? Reason.NOT_A_DATE : Reason.DATE_IN_THE_FUTURE;
            problems.add(new Problem(number, layout.name(Column.DATE), date, reason));
            return;
        }
        rows.add(new Row(number, url, post.address().key(), date.isEmpty() ? null : date, captured, figures));
    }

    /// Puts the figure in, or says what is wrong with it. Nothing is put in where there is nothing.
    private static @Nullable Reason figure(String value, Column column, Map<Column, Long> figures) {
        var plain = Normalizer.normalize(value, Normalizer.Form.NFKC)
                .replaceAll("[\\s,']", "")
                .toLowerCase(Locale.ROOT);
        if (NOTHING.contains(plain)) {
            return null;
        }
        var match = NUMBER.matcher(plain);
        if (plain.length() > MAX_FIGURE_LENGTH || !match.matches()) {
            return Reason.NOT_A_NUMBER;
        }
        var unit = match.group(2);
        var number = new BigDecimal(match.group(1));
        var figure = (unit == null ? number : number.multiply(UNITS.get(unit))).stripTrailingZeros();
        if (figure.signum() < 0) {
            return Reason.NEGATIVE;
        }
        if (figure.scale() > 0 || figure.compareTo(MAX_FIGURE) > 0) {
            return Reason.NOT_A_NUMBER;
        }
        figures.put(column, figure.longValueExact());
        return null;
    }

    private static @Nullable Captured captured(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        try {
            return new Captured.At(Moment.micros(OffsetDateTime.parse(plain).toInstant()));
        } catch (DateTimeException _) {
            return day(plain);
        }
    }

    private static @Nullable Captured day(String text) {
        var parts = text.split("[-/.年月日]");
        try {
            return parts.length == 3
                    ? new Captured.On(LocalDate.of(
                            Integer.parseInt(parts[0].strip()),
                            Integer.parseInt(parts[1].strip()),
                            Integer.parseInt(parts[2].strip())))
                    : null;
        } catch (NumberFormatException | DateTimeException _) {
            return null;
        }
    }

    private static boolean isAfter(Captured captured, Instant now) {
        return switch (captured) {
            case Captured.At at -> at.moment().isAfter(now);
            case Captured.On on ->
                on.day().isAfter(now.atZone(Moment.BUSINESS_ZONE).toLocalDate());
        };
    }
}
