package dev.kodama.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.Frontend;
import dev.kodama.KodamaTest;
import dev.kodama.gateway.reporting.CampaignTold;
import dev.kodama.reporting.ReportShelf;
import dev.kodama.security.Role;
import dev.kodama.security.Scope;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;

@KodamaTest
class ExportCommandTests {
    @Autowired
    Frontend frontend;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ReportShelf reports;

    @TempDir
    Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private CampaignTold told = new CampaignTold(new UUID(0, 0), new UUID(0, 0), new UUID(0, 0));

    @BeforeEach
    void aCampaignIsTold() {
        told = CampaignTold.to(events, transactions, reports);
    }

    @Test
    void aReportIsFetchedAndCheckedAndNothingElseIsLeft() throws IOException {
        var file = directory.resolve("report.csv");
        var code = run("--campaign", told.campaign().toString(), "--encoding", "shift_jis", "--out", file.toString());
        assertThat(err.toString()).contains("DONE");
        assertThat(code).isZero();
        assertThat(out.toString()).isEqualTo(file + System.lineSeparator());
        assertThat(Files.readString(file, Charset.forName("windows-31j")))
                .startsWith("クリエイター")
                .contains("112.50");
        assertThat(filesLeft()).containsExactly(file);
    }

    @Test
    void aWorkbookToo() throws IOException {
        var file = directory.resolve("report.xlsx");
        assertThat(run("--campaign", told.id().toString(), "--format", "xlsx", "--out", file.toString()))
                .isZero();
        // A workbook is a zip file.
        assertThat(Files.readAllBytes(file)).startsWith('P', 'K');
    }

    @Test
    void aCampaignThatIsNotThereIsRefusedAndNoFileAppears() throws IOException {
        assertThat(run(
                        "--campaign",
                        UUID.randomUUID().toString(),
                        "--out",
                        directory.resolve("x.csv").toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("no such Campaign");
        assertThat(filesLeft()).isEmpty();
    }

    @Test
    void aWrongTokenIsRefused() throws IOException {
        var token = Files.writeString(directory.resolve("token"), "kdm_wrong");
        assertThat(execute("--url", frontend.address("/").toString(), "--token-file", token.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("token");
    }

    @Test
    void wrongUsageIsExplained() {
        assertThat(run("--kind", "posts")).isEqualTo(2);
        assertThat(err.toString()).contains("Which campaign?");
        assertThat(run("--encoding", "latin1")).isEqualTo(2);
        assertThat(run("--format", "pdf")).isEqualTo(2);
    }

    @Test
    void whereNothingAnswersThatIsSaid() throws IOException {
        var token = Files.writeString(directory.resolve("token"), "kdm_any");
        assertThat(execute("--url", "http://localhost:1", "--token-file", token.toString()))
                .isEqualTo(3);
        assertThat(err.toString()).contains("nothing answers there");
    }

    private int run(String... arguments) {
        try {
            var token = Files.createTempFile("token", "");
            try {
                Files.writeString(
                        token,
                        frontend.tokenOf(Role.MANAGER, Set.of(Scope.READ, Scope.EXPORT), Set.of(told.brand())) + "\n");
                var all = Stream.concat(
                        Stream.of("--url", frontend.address("/").toString(), "--token-file", token.toString()),
                        Stream.of(arguments));
                return execute(all.toArray(String[]::new));
            } finally {
                Files.delete(token);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private int execute(String... arguments) {
        return ExportCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private Stream<Path> filesLeft() throws IOException {
        return Files.list(directory);
    }
}
