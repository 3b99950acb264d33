package dev.kodama.bench;

import dev.kodama.reporting.BrandScope;
import dev.kodama.reporting.Export;
import dev.kodama.reporting.ExportDesk;
import dev.kodama.reporting.ExportFormat;
import dev.kodama.reporting.ExportKind;
import dev.kodama.reporting.ExportRequest;
import dev.kodama.reporting.ExportStart;
import dev.kodama.reporting.ExportState;
import dev.kodama.reporting.ReportLanguage;
import dev.kodama.reporting.TextEncoding;
import dev.kodama.scoring.Scoreboard;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;

/// All creators as CSV: as a job that keeps the file, and straight to whoever asks.
final class ExportMeasure implements Measure {
    private static final int TURNS = 3;
    private static final long WATCHED_SECONDS = 2;
    private static final ExportRequest REGISTER = new ExportRequest(
            ExportKind.CREATOR_REGISTER, null, ExportFormat.CSV, TextEncoding.UTF_8, ReportLanguage.JA);

    /// The columns of the export, as bare PostgreSQL writes them.
    private static final String COPY = """
            copy (
                select distinct on (creator.creator_id)
                    creator.creator_id, creator.display_name, creator.language, creator.country, creator.topics,
                    case when creator.contactable then '可' else '不可（オプトアウト）' end,
                    account.platform, account.handle, account.url, account.followers,
                    case
                        when account.followers < 10000 then 'ナノ'
                        when account.followers < 100000 then 'マイクロ'
                        when account.followers < 1000000 then 'マクロ'
                        else 'トップ'
                    end,
                    (account.captured_at at time zone 'Asia/Tokyo')::date
                from reporting.creator
                left join reporting.account
                    on account.creator_id = creator.creator_id
                    and account.profile_version = creator.version
                order by creator.creator_id, account.followers desc nulls last, account.account_id
            ) to stdout (format csv, encoding 'UTF8')
            """;

    @Override
    public String name() {
        return "export";
    }

    @Override
    public void measure(House house, Results results) throws Exception {
        var raw = Latencies.of(1, TURNS, _ -> copy(house)).median() / 1000;
        var job = Latencies.of(1, TURNS, _ -> job(house)).median() / 1000;
        var direct = Latencies.of(1, TURNS, _ -> direct(house)).median() / 1000;
        var size = house.size();
        results.add(Result.of("export of all as CSV, job and file", size, size / job, "rows/s")
                .against(size / raw)
                .target("≥ 0.3")
                .heap(heapOf(house, this::job))
                .with("seconds", job)
                .with("rawCopySeconds", raw));
        results.add(Result.of("export of all as CSV, straight through", size, size / direct, "rows/s")
                .against(size / raw)
                .heap(heapOf(house, this::direct))
                .with("seconds", direct));
    }

    private interface Way {
        void go(House house) throws Exception;
    }

    /// In turns of its own, because looking at the heap takes time; several where one is over in no time.
    private static Heap heapOf(House house, Way way) throws Exception {
        try (var watch =
                new HeapWatch(() -> house.ask(Scoreboard.class).readiness().bytes())) {
            var begun = System.nanoTime();
            do {
                way.go(house);
            } while (System.nanoTime() - begun < WATCHED_SECONDS * 1_000_000_000);
            return watch.seen();
        }
    }

    private static void copy(House house) throws Exception {
        try (var connection = house.connection()) {
            House.copying(connection).copyOut(COPY, OutputStream.nullOutputStream());
        }
    }

    private void job(House house) throws InterruptedException {
        var desk = house.ask(ExportDesk.class);
        var id = UUID.randomUUID();
        if (!(desk.start(BrandScope.everything(), id, REGISTER, "bench") instanceof ExportStart.Started)) {
            throw new IllegalStateException("The export did not start");
        }
        Export export;
        do {
            Thread.sleep(10);
            export = desk.progress(BrandScope.everything(), id).orElseThrow();
        } while (!export.state().settled());
        if (export.state() != ExportState.DONE || export.rowsWritten() != house.size()) {
            throw new IllegalStateException("Not exported: " + export);
        }
    }

    private void direct(House house) throws IOException {
        if (!house.ask(ExportDesk.class)
                .writeDirectly(BrandScope.everything(), REGISTER, "bench", OutputStream.nullOutputStream())) {
            throw new IllegalStateException("Nothing was exported");
        }
    }
}
