package dev.kodama.reporting.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kodama.campaigns.events.CampaignStatus;
import dev.kodama.reporting.BrandScope;
import dev.kodama.reporting.CampaignReport;
import dev.kodama.reporting.Export;
import dev.kodama.reporting.ExportDesk;
import dev.kodama.reporting.ExportFormat;
import dev.kodama.reporting.ExportKind;
import dev.kodama.reporting.ExportRequest;
import dev.kodama.reporting.ExportStart;
import dev.kodama.reporting.ExportState;
import dev.kodama.reporting.Metric;
import dev.kodama.reporting.ReportLanguage;
import dev.kodama.reporting.ReportShelf;
import dev.kodama.reporting.TextEncoding;
import dev.kodama.reporting.Told;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.transaction.support.TransactionOperations;

@ApplicationModuleTest(module = "reporting")
class ExportTests {
    private static final BrandScope HOUSE = BrandScope.everything();

    @Autowired
    ExportDesk desk;

    @Autowired
    ExportRuns runs;

    @Autowired
    Exports exports;

    @Autowired
    ReportShelf reports;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    ApplicationEventPublisher events;

    @BeforeEach
    void nothingHeardYet() {
        reports.forgetEverything();
        jdbc.sql("delete from reporting.export").update();
    }

    @Test
    void aCsvBeginsWithAByteOrderMarkAndHoldsTheFiguresOfTheScreen() throws IOException {
        tellTheStory();
        var export = finished(of(ExportKind.CAMPAIGN_REPORT, ExportFormat.CSV, TextEncoding.UTF_8));
        var bytes = fetched(export);
        assertThat(Arrays.copyOf(bytes, 3)).containsExactly(0xEF, 0xBB, 0xBF);
        var lines = new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8).split("\r\n");
        assertThat(lines[0]).startsWith("クリエイター,アカウント,進捗,投稿数,費用（円）,支払済み（円）,リーチ");
        assertThat(lines[1]).startsWith("花子,花_ig,公開中,1,90000,90000,15000,12000,,800,");
        assertThat(lines[3]).startsWith("合計,,,2,150000,90000,15000,12000,,800,");
        assertThat(lines[3]).contains("リーチ: 2投稿中1件");
        assertThat(export.rowsWritten()).isEqualTo(3);
        assertThat(export.fileName()).startsWith("キャンペーンレポート_春の新作_").endsWith(".csv");

        var headline = report().headline().totals();
        var heads = lines[0].split(",");
        var totals = lines[3].split(",");
        for (var metric : Metric.values()) {
            var at = indexOf(heads, metric.label(ReportLanguage.JA));
            var value = headline.of(metric).value();
            assertThat(totals[at]).as(metric.id()).isEqualTo(value == null ? "" : value.toPlainString());
        }
    }

    @Test
    void shiftJisIsWrittenAsWindowsReadsItAndLossesAreCounted() throws IOException {
        told(Told.campaign("春の新作", 1, CampaignStatus.RUNNING, 1_000));
        told(Told.profile("花", 1, "髙橋🍜"));
        told(Told.invited("花", 1, 5));
        heard("select 1 from reporting.creator, reporting.collaboration, reporting.campaign");
        var export = finished(of(ExportKind.CAMPAIGN_REPORT, ExportFormat.CSV, TextEncoding.SHIFT_JIS));
        var text = new String(fetched(export), Charset.forName("windows-31j"));
        assertThat(text).startsWith("クリエイター").contains("髙橋〓");
        assertThat(export.substituted()).isEqualTo(1);
        assertThat(definitions(export)).contains("置き換えた文字数,1");
    }

    @Test
    void aNameThatIsAFormulaIsNotRun() throws IOException {
        told(Told.campaign("春の新作", 1, CampaignStatus.RUNNING, 1_000));
        told(Told.profile("花", 1, "=HYPERLINK(\"http://example.com\")"));
        told(Told.invited("花", 1, 5));
        heard("select 1 from reporting.creator, reporting.collaboration, reporting.campaign");
        var csv = new String(
                fetched(finished(of(ExportKind.CAMPAIGN_REPORT, ExportFormat.CSV, TextEncoding.UTF_8))),
                StandardCharsets.UTF_8);
        assertThat(csv).contains("\"'=HYPERLINK(\"\"http://example.com\"\")\"");
    }

    @Test
    void aWorkbookHoldsTheSameFiguresAndTheirDefinitions() throws IOException {
        tellTheStory();
        var export = finished(of(ExportKind.CAMPAIGN_REPORT, ExportFormat.XLSX, TextEncoding.UTF_8));
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(fetched(export)))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(4);
            var totals = report().headline().totals();
            var heads = rows.getFirst().stream().map(cell -> cell.asString()).toArray(String[]::new);
            for (var metric : Metric.values()) {
                var cell = rows.getLast().getOptionalCell(indexOf(heads, metric.label(ReportLanguage.JA)));
                var value = totals.of(metric).value();
                if (value == null) {
                    assertThat(cell).as(metric.id()).isEmpty();
                } else {
                    assertThat(cell.orElseThrow().asNumber()).as(metric.id()).isEqualByComparingTo(value);
                }
            }
            var sheet = book.getSheets().toList().getLast();
            assertThat(sheet.getName()).isEqualTo("定義");
            assertThat(sheet.read())
                    .anySatisfy(row -> assertThat(row.getCellText(1)).isEqualTo("cpe"))
                    .anySatisfy(row -> {
                        assertThat(row.getCellText(0)).isEqualTo("EMVの単価（慣行）");
                        assertThat(row.getCellText(1)).isEqualTo("版 #0");
                        assertThat(row.getCellText(2)).isEqualTo("いいね 0.300");
                    })
                    .anySatisfy(row -> assertThat(row.getCellText(1)).contains("春の新作"));
        }
    }

    @Test
    void checksumRowsAndDefinitionsComeWithTheFile() throws Exception {
        tellTheStory();
        var export = finished(of(ExportKind.CAMPAIGN_TIMELINE, ExportFormat.CSV, TextEncoding.UTF_8));
        var bytes = fetched(export);
        var checksum =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        assertThat(export.sha256()).isEqualTo(checksum);
        assertThat(export.bytesWritten()).isEqualTo(bytes.length);
        assertThat(export.rowsWritten()).isEqualTo(report().days().size());
        assertThat(definitions(export))
                .contains("SHA-256," + checksum)
                .contains("データ行数," + export.rowsWritten())
                .contains("CPE,cpe,1,");
    }

    @Test
    void postsAreExportedOneByOne() throws IOException {
        tellTheStory();
        var export = finished(of(ExportKind.CAMPAIGN_POSTS, ExportFormat.CSV, TextEncoding.UTF_8));
        assertThat(new String(fetched(export), StandardCharsets.UTF_8))
                .contains("花子,花_ig,INSTAGRAM,https://example.com/8,2026-04-11,2026-04-13,manual,90000,15000,")
                .contains("蓮,蓮_ig,YOUTUBE,https://example.com/6,2026-04-12,,,60000,,");
    }

    @Test
    void theRegisterShowsEveryCreatorOnceWithTheirMainAccount() throws IOException {
        tellTheStory();
        var export = finished(register(ExportFormat.CSV));
        var lines = new String(fetched(export), StandardCharsets.UTF_8).split("\r\n");
        assertThat(lines).hasSize(4);
        assertThat(lines)
                .contains(Told.id("花") + ",花子,ja,JP,music; games,可,INSTAGRAM,花_ig,,48500,マイクロ,2026-04-01")
                .contains(Told.id("空") + ",空,ja,JP,music; games,可,INSTAGRAM,空_ig,,,,");
        assertThat(export.rowsWritten()).isEqualTo(3);
    }

    @Test
    void aHundredThousandRowsNeedNoMoreMemoryThanAFew() throws IOException {
        aRegisterOf(100_000);
        for (var format : ExportFormat.values()) {
            var peak = new AtomicLong();
            System.gc();
            var idle = used();
            var rows = new long[1];
            desk.writeDirectly(HOUSE, register(format), "ops", new OutputStream() {
                @Override
                public void write(int b) {
                    rows[0]++;
                }

                @Override
                public void write(byte[] bytes, int offset, int length) {
                    if ((rows[0] += length) % 4_000_000 < length) {
                        System.gc();
                        peak.accumulateAndGet(used(), Math::max);
                    }
                }
            });
            assertThat(rows[0]).isGreaterThan(1_000_000);
            assertThat(peak.get() - idle).as("%s, bytes over idle", format).isLessThan(64L * 1024 * 1024);
        }
    }

    @Test
    void anExportThatAKilledInstanceLeftStartsOverAndDoublesNothing() throws IOException {
        aRegisterOf(20_000);
        var id = UUID.randomUUID();
        transaction.executeWithoutResult(_ -> exports.add(id, register(ExportFormat.CSV), null, "ops", "f.csv"));
        // What the killed run had written before it fell.
        transaction.executeWithoutResult(_ -> {
            var run = exports.takeUp(id).orElseThrow();
            exports.keep(id, run, 0, new byte[] {1, 2, 3}, 7);
            exports.keep(id, run, 1, new byte[] {4, 5, 6}, 8);
        });
        runs.run(id);
        var export = desk.progress(HOUSE, id).orElseThrow();
        assertThat(export.state()).isEqualTo(ExportState.DONE);
        assertThat(export.rowsWritten()).isEqualTo(20_000);
        var bytes = fetched(export);
        assertThat(bytes).hasSize((int) export.bytesWritten());
        assertThat(new String(bytes, StandardCharsets.UTF_8).lines()).hasSize(20_001);
    }

    @Test
    void aRunThatHasBeenReplacedWritesNothingMore() {
        tellTheStory();
        var id = UUID.randomUUID();
        transaction.executeWithoutResult(_ -> {
            exports.add(id, register(ExportFormat.CSV), null, "ops", "f.csv");
            var stalled = exports.takeUp(id).orElseThrow();
            var newer = exports.takeUp(id).orElseThrow();
            assertThat(exports.keep(id, stalled, 0, new byte[] {1}, 1)).isFalse();
            assertThat(exports.finish(id, stalled, 1, 0, "00", "")).isFalse();
            assertThat(exports.keep(id, newer, 0, new byte[] {2}, 1)).isTrue();
        });
    }

    @Test
    void aCancelledExportStopsAndLeavesNothing() throws IOException {
        var id = UUID.randomUUID();
        transaction.executeWithoutResult(_ -> {
            exports.add(id, register(ExportFormat.CSV), null, "ops", "f.csv");
            var run = exports.takeUp(id).orElseThrow();
            exports.keep(id, run, 0, new byte[] {1}, 1);
        });
        assertThat(desk.cancel(HOUSE, id)).isTrue();
        assertThat(desk.cancel(HOUSE, id)).isFalse();
        runs.run(id);
        assertThat(desk.progress(HOUSE, id).orElseThrow().state()).isEqualTo(ExportState.CANCELLED);
        assertThat(desk.write(HOUSE, id, OutputStream.nullOutputStream())).isFalse();
        assertThat(chunksOf(id)).isZero();
    }

    @Test
    void aFileIsDeletedByAgeAndItsEntryStays() {
        tellTheStory();
        var export = finished(register(ExportFormat.CSV));
        transaction.executeWithoutResult(_ -> {
            assertThat(exports.expire(Instant.now().minusSeconds(3600))).isZero();
            assertThat(exports.expire(Instant.now().plusSeconds(3600))).isEqualTo(1);
        });
        assertThat(desk.progress(HOUSE, export.exportId()).orElseThrow().state())
                .isEqualTo(ExportState.EXPIRED);
        assertThat(chunksOf(export.exportId())).isZero();
    }

    @Test
    void askedForAgainWithTheSameIdItIsTheSameExport() {
        tellTheStory();
        var id = UUID.randomUUID();
        desk.start(HOUSE, id, register(ExportFormat.CSV), "ops");
        assertThat(desk.start(HOUSE, id, register(ExportFormat.CSV), "ops")).isInstanceOf(ExportStart.Started.class);
        assertThat(desk.list(HOUSE, null, 10).items()).hasSize(1);
    }

    @Test
    void anotherBrandsCampaignCannotBeExportedNorItsExportsSeen() throws IOException {
        tellTheStory();
        var mine = BrandScope.of(Set.of(Told.id("森の音")));
        var others = BrandScope.of(Set.of(Told.id("別の会社")));
        var request = of(ExportKind.CAMPAIGN_REPORT, ExportFormat.CSV, TextEncoding.UTF_8);
        assertThat(desk.start(others, UUID.randomUUID(), request, "spy"))
                .isEqualTo(new ExportStart.CampaignNotFound(Told.id("春の新作")));
        var export = finished(request);
        assertThat(desk.progress(mine, export.exportId())).isPresent();
        assertThat(desk.progress(others, export.exportId())).isEmpty();
        assertThat(desk.list(others, null, 10).items()).isEmpty();
        assertThat(desk.cancel(others, export.exportId())).isFalse();
        var out = new ByteArrayOutputStream();
        assertThat(desk.write(others, export.exportId(), out)).isFalse();
        assertThat(desk.writeDefinitions(others, export.exportId(), out)).isFalse();
        assertThat(desk.writeDirectly(others, request, "spy", out)).isFalse();
        assertThat(out.size()).isZero();
    }

    @Test
    void aCampaignExportNeedsACampaign() {
        var nothing = new ExportRequest(
                ExportKind.CAMPAIGN_POSTS, null, ExportFormat.CSV, TextEncoding.UTF_8, ReportLanguage.EN);
        assertThat(desk.start(HOUSE, UUID.randomUUID(), nothing, "ops")).isEqualTo(new ExportStart.CampaignMissing());
    }

    @Test
    void theListIsWalkedPageByPageNewestFirst() {
        for (var i = 0; i < 5; i++) {
            desk.start(HOUSE, UUID.randomUUID(), register(ExportFormat.CSV), "ops " + i);
        }
        var first = desk.list(HOUSE, null, 3);
        var second = desk.list(HOUSE, first.endCursor(), 3);
        assertThat(first.items()).extracting(Export::requestedBy).containsExactly("ops 4", "ops 3", "ops 2");
        assertThat(first.hasNext()).isTrue();
        assertThat(second.items()).extracting(Export::requestedBy).containsExactly("ops 1", "ops 0");
        assertThat(second.hasNext()).isFalse();
    }

    private void tellTheStory() {
        transaction.executeWithoutResult(_ -> Told.story().forEach(events::publishEvent));
        heard("select 1 from reporting.post_capture having count(*) = 2");
        heard("select 1 from reporting.collaboration where stage = 'PUBLISHED' having count(*) = 2");
        heard("select 1 from reporting.creator c, reporting.account a having count(*) = 9 and count(a.followers) = 3");
        heard("select 1 from reporting.payment, reporting.brand, reporting.judgement having count(*) = 2");
        heard("select 1 from reporting.campaign where version = 2");
        heard("select 1 from reporting.account where followers = 48500 and profile_version = 1");
        heard("select 1 from reporting.account where profile_version = 1 having count(*) = 3");
        heard(
                "select 1 from reporting.collaboration where agreed_yen > 0 having count(*) = 2 and sum(agreed_yen) = 150000");
    }

    private void told(Object event) {
        transaction.executeWithoutResult(_ -> events.publishEvent(event));
    }

    private void heard(String question) {
        await(question)
                .atMost(Duration.ofSeconds(30))
                .until(() -> !jdbc.sql(question).query().listOfRows().isEmpty());
    }

    private void aRegisterOf(int creators) {
        jdbc.sql("""
                        insert into reporting.creator
                        select uuidv7(), 1, 'クリエイター ' || n, 'ja', 'JP', 'music; games', true
                          from generate_series(1, :creators) n""").param("creators", creators).update();
        jdbc.sql("""
                        insert into reporting.account
                        select creator_id, uuidv7(), 1, 'INSTAGRAM', 'handle' || right(creator_id::text, 12),
                               'https://example.com/' || creator_id, 1, 12345, now()
                          from reporting.creator""").update();
    }

    private Export finished(ExportRequest request) {
        var started = (ExportStart.Started) desk.start(HOUSE, UUID.randomUUID(), request, "ops");
        var id = started.export().exportId();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> desk.progress(HOUSE, id).orElseThrow().state().settled());
        var export = desk.progress(HOUSE, id).orElseThrow();
        assertThat(export.state()).isEqualTo(ExportState.DONE);
        return export;
    }

    private byte[] fetched(Export export) throws IOException {
        var out = new ByteArrayOutputStream();
        assertThat(desk.write(HOUSE, export.exportId(), out)).isTrue();
        return out.toByteArray();
    }

    private String definitions(Export export) throws IOException {
        var out = new ByteArrayOutputStream();
        assertThat(desk.writeDefinitions(HOUSE, export.exportId(), out)).isTrue();
        return out.toString(StandardCharsets.UTF_8);
    }

    private int chunksOf(UUID export) {
        return jdbc.sql("select count(*) from reporting.export_chunk where export_id = ?")
                .param(export)
                .query(Integer.class)
                .single();
    }

    private CampaignReport report() {
        return reports.campaign(HOUSE, Told.id("春の新作")).orElseThrow();
    }

    private static ExportRequest of(ExportKind kind, ExportFormat format, TextEncoding encoding) {
        return new ExportRequest(kind, Told.id("春の新作"), format, encoding, ReportLanguage.JA);
    }

    private static ExportRequest register(ExportFormat format) {
        return new ExportRequest(ExportKind.CREATOR_REGISTER, null, format, TextEncoding.UTF_8, ReportLanguage.JA);
    }

    private static final Set<String> UNITS = Set.of("", "（円）", "（%）", "（単価#0）");

    private static int indexOf(String[] heads, String label) {
        for (var i = 0; i < heads.length; i++) {
            if (UNITS.contains(heads[i].replace(label, ""))) {
                return i;
            }
        }
        throw new AssertionError("no column " + label + " in " + List.of(heads));
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
