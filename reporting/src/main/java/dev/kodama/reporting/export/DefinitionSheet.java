package dev.kodama.reporting.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.kodama.reporting.ExportFormat;
import dev.kodama.reporting.ExportRequest;
import dev.kodama.reporting.ReportLanguage;
import dev.kodama.reporting.TextEncoding;
import dev.kodama.reporting.Unit;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a file says about itself: what was asked, when, by whom, how many rows, and how every figure in it is
/// defined.
record DefinitionSheet(List<List<String>> lines) {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    /// Who asked for what, and what came out.
    record Origin(
            ExportRequest request,
            @Nullable String campaignName,
            String requestedBy,
            Instant writtenAt,
            String fileName) {}

    static DefinitionSheet of(Origin origin, Rows rows, long rowsWritten, long substituted) {
        var request = origin.request();
        var ja = request.language();
        var lines = new ArrayList<List<String>>();
        lines.add(List.of(ja.choose("ファイル", "File"), origin.fileName()));
        lines.add(List.of(ja.choose("内容", "Contents"), request.kind().label(ja)));
        lines.add(List.of(
                ja.choose("絞り込み", "Filter"),
                origin.campaignName() == null
                        ? ja.choose("すべてのクリエイター", "all creators")
                        : ja.choose("キャンペーン: ", "campaign: ") + origin.campaignName() + " (" + request.campaignId()
                                + ")"));
        lines.add(List.of(ja.choose("作成者", "Requested by"), origin.requestedBy()));
        lines.add(List.of(
                ja.choose("作成日時", "Written at"),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        origin.writtenAt().atZone(JAPAN).truncatedTo(ChronoUnit.SECONDS))));
        lines.add(List.of(ja.choose("データ行数", "Rows of data"), Long.toString(rowsWritten)));
        if (request.format() == ExportFormat.CSV) {
            lines.add(List.of(
                    ja.choose("文字コード", "Encoding"),
                    request.encoding() == TextEncoding.UTF_8 ? "UTF-8 (BOM)" : "Shift_JIS (Windows-31J)"));
            lines.add(List.of(
                    ja.choose("置き換えた文字数", "Characters replaced"),
                    Long.toString(substituted),
                    ja.choose(
                            "文字コードにない文字は似た文字（〜→～、−→－、é→e）、なければ〓で書く",
                            "a character that the encoding lacks is written as a look-alike (〜 as ～, − as －, é as e),"
                                    + " else as 〓")));
            lines.add(List.of(
                    ja.choose("数式の防止", "Formulas"),
                    ja.choose(
                            "= + - @ などで始まる文字列の前に ' を付ける",
                            "an apostrophe precedes a text that begins with = + - @ and the like")));
        }
        lines.add(List.of(
                ja.choose("空欄", "Empty cells"),
                ja.choose("値がないことを示す（0ではない）", "mean that there is no value; they never mean 0")));
        lines.add(List.of());
        lines.add(List.of(ja.choose("列", "Column"), "ID"));
        for (var column : rows.columns()) {
            lines.add(List.of(column.label(), column.id()));
        }
        if (!rows.metrics().isEmpty()) {
            lines.add(List.of());
            lines.add(
                    ja == ReportLanguage.JA
                            ? List.of("指標", "ID", "版", "単位と丸め", "定義")
                            : List.of("Metric", "ID", "Version", "Unit and rounding", "Definition"));
            for (var metric : rows.metrics()) {
                lines.add(List.of(
                        metric.label(ja),
                        metric.id(),
                        Integer.toString(metric.version()),
                        unit(metric.unit(), ja),
                        metric.definition(ja)));
            }
        }
        var rates = rows.mediaRates();
        if (rates != null) {
            lines.add(List.of());
            lines.add(List.of(
                    ja.choose("EMVの単価（慣行）", "EMV rates (a convention)"),
                    ja.choose("版", "edition") + " #" + rates.edition(),
                    ja.choose("いいね ", "like ") + rates.perLike().toPlainString(),
                    ja.choose("コメント ", "comment ") + rates.perComment().toPlainString(),
                    ja.choose("インプレッション1000回 ", "1000 impressions ")
                            + rates.perThousandImpressions().toPlainString()));
        }
        return new DefinitionSheet(lines);
    }

    String asCsv() {
        var text = new StringWriter();
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        for (var line : lines) {
            csv.writeRecord(line.stream().map(FormulaGuard::guard).toList());
        }
        try {
            csv.close();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException("a StringWriter does no I/O", e);
        }
        return text.toString();
    }

    private static String unit(Unit unit, ReportLanguage ja) {
        return switch (unit) {
            case YEN -> ja.choose("円（整数）", "yen, whole");
            case COUNT -> ja.choose("件数（整数）", "count, whole");
            case YEN_PER -> ja.choose("円（小数2桁、四捨五入）", "yen, 2 decimals, half up");
            case PERCENT -> ja.choose("%（小数2桁、四捨五入）", "%, 2 decimals, half up");
            case RATED -> ja.choose("単価の通貨（小数2桁、四捨五入）", "the currency of the rates, 2 decimals, half up");
        };
    }
}
