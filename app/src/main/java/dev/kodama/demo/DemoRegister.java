package dev.kodama.demo;

import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.CreatorFilter;
import dev.kodama.creators.CreatorSort;
import dev.kodama.creators.CreatorSummary;
import dev.kodama.creators.Figure;
import dev.kodama.creators.ImportDesk;
import dev.kodama.creators.ImportDesk.PreviewOutcome;
import dev.kodama.creators.ImportDesk.StartOutcome;
import dev.kodama.creators.ImportPlan;
import dev.kodama.creators.ImportPreview;
import dev.kodama.creators.ImportStatus;
import dev.kodama.creators.events.Platform;
import dev.kodama.demo.MadeUpFiles.Sheet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// Real Japanese creators and made-up ones, imported like any other file.
@Component
@WithDemoData
class DemoRegister {
    /// Carried by every made-up creator, so that nobody takes them for real.
    static final String TAG = "架空データ";

    private static final String BY = "demo";
    private static final int MONTHS = 12;
    private static final int SAMPLED = 40;
    private static final int MARGINALS = 60;
    /// Fixed, so that the same demo comes out wherever and whenever it is loaded.
    private static final LocalDate DAY = LocalDate.of(2026, 10, 31);
    private static final Instant CAPTURED_AT = Instant.parse("2026-10-31T03:00:00Z");
    /// Before the made-up figures, so that those are the latest ones.
    private static final Instant LISTED_AT = Instant.parse("2026-10-01T03:00:00Z");

    private final ImportDesk imports;
    private final CreatorDirectory directory;

    DemoRegister(ImportDesk imports, CreatorDirectory directory) {
        this.imports = imports;
        this.directory = directory;
    }

    void load() throws InterruptedException {
        take("vtubers-jp.csv", open("demo/vtubers-jp.csv"), preview -> on(LISTED_AT, preview.plan()));

        var everybody = DemoCast.everybody().toList();
        var cast = DemoCast.all();
        var others =
                everybody.stream().filter(creator -> !cast.contains(creator)).toList();
        take("架空のクリエイター.csv", Sheet.CREATORS, out -> MadeUpFiles.writeCreators(everybody.stream(), TAG, out));
        take("架空の推移.csv", Sheet.SNAPSHOTS, out -> writeMonths(others, out));
        take("架空の日別推移.csv", Sheet.SNAPSHOTS, out -> MadeUpDays.write(cast, DAY, out));
        take("架空の料金表.csv", Sheet.RATE_CARDS, out -> MadeUpFiles.writeRateCards(everybody.stream(), DAY, out));
        take("架空の投稿.csv", Sheet.POST_LISTS, out -> MadeUpPosts.writePosts(cast.stream(), CAPTURED_AT, out));
        take("架空のコメント.csv", Sheet.COMMENTS, out -> MadeUpPosts.writeComments(cast.stream(), CAPTURED_AT, out));
        take(
                "架空のフォロワー抽出調査.csv",
                Sheet.FOLLOWER_SAMPLES,
                out -> MadeUpAudiences.writeFollowers(
                        Stream.concat(cast.stream(), others.stream().limit(SAMPLED)), out));
        take(
                "架空の周辺分布.csv",
                Sheet.MARGINALS,
                out -> MadeUpAudiences.writeMarginals(
                        others.stream().skip(SAMPLED).limit(MARGINALS), out));
        take("架空の共通フォロワー.csv", Sheet.OVERLAPS, out -> MadeUpFiles.writeOverlaps(everybody, Set.copyOf(cast), out));
        take("架空のフォロワー全件.csv", Sheet.FOLLOWER_LISTS, out -> MadeUpFollowers.write(cast.stream(), out));

        var channels = realChannels();
        take("実在チャンネルの架空の数値.csv", Sheet.FIGURES_ONLY, out -> MadeUpFiles.writeFigures(channels.stream(), out));
        take("実在チャンネルの架空の推移.csv", Sheet.SNAPSHOTS, out -> writeMonths(channels, out));
    }

    /// As the register knows them now.
    List<CreatorSummary> find(List<MadeUpCreator> creators) {
        return creators.stream().map(this::find).toList();
    }

    private CreatorSummary find(MadeUpCreator creator) {
        var account = DemoCast.main(creator);
        var filter =
                CreatorFilter.where().text(account.handle()).tags(Set.of(TAG)).filter();
        return directory.page(filter, CreatorSort.MOST_FOLLOWERS, null, 50).items().stream()
                .filter(found -> found.mainPlatform() == account.platform()
                        && account.handle().equals(found.mainHandle()))
                .findFirst()
                .orElseThrow();
    }

    private static void writeMonths(List<MadeUpCreator> creators, Writer out) {
        MadeUpFiles.writeSnapshots(DemoCast.SEQUENCE, creators.stream(), DAY, MONTHS, out);
    }

    /// The real channels, with what their list lacks made up around their real follower counts.
    private List<MadeUpCreator> realChannels() {
        var youtube = CreatorFilter.where()
                .platforms(Set.of(Platform.YOUTUBE))
                .figure(Figure.FOLLOWERS, 1L, null)
                .filter();
        return directory.page(youtube, CreatorSort.MOST_FOLLOWERS, null, 500).items().stream()
                .filter(creator -> creator.mainPlatform() == Platform.YOUTUBE
                        && !creator.tags().contains(TAG))
                .map(creator -> DemoCast.SEQUENCE.around(
                        Platform.YOUTUBE,
                        Objects.requireNonNull(creator.mainHandle()),
                        Objects.requireNonNull(creator.followers())))
                .toList();
    }

    private void take(String name, Sheet sheet, Consumer<Writer> content) throws InterruptedException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            content.accept(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        take(name, new ByteArrayInputStream(bytes.toByteArray()), _ -> sheet.plan(CAPTURED_AT));
    }

    private void take(String name, InputStream bytes, Function<ImportPreview, ImportPlan> plan)
            throws InterruptedException {
        try (bytes) {
            switch (imports.upload(name, bytes, BY)) {
                case PreviewOutcome.Readable(var preview)
                when preview.earlier() == null -> run(name, preview, plan.apply(preview));
                case PreviewOutcome.Readable _ -> {
                    // taken before a kill
                }
                case PreviewOutcome.Refused(var refusal) -> throw new IllegalStateException(name + ": " + refusal);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(String name, ImportPreview preview, ImportPlan plan) throws InterruptedException {
        var id = switch (imports.start(preview.fileId(), plan, false, BY)) {
            case StartOutcome.Started(var started) -> started;
            case StartOutcome.Refused(var refusal) -> throw new IllegalStateException(name + ": " + refusal);
        };
        while (true) {
            var progress = Objects.requireNonNull(imports.progress(id));
            if (progress.status().isFinished()) {
                if (progress.status() != ImportStatus.DONE) {
                    throw new IllegalStateException(name + ": " + progress.failure());
                }
                return;
            }
            Thread.sleep(Duration.ofMillis(200));
        }
    }

    private static ImportPlan on(Instant capturedAt, ImportPlan plan) {
        return plan.asOf(capturedAt);
    }

    private static InputStream open(String resource) {
        try {
            return new ClassPathResource(resource).getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
