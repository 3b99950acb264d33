package dev.kodama.gateway.reporting;

import dev.kodama.reporting.Export;
import dev.kodama.reporting.ExportDesk;
import dev.kodama.reporting.ExportFormat;
import dev.kodama.reporting.ExportKind;
import dev.kodama.reporting.ExportRequest;
import dev.kodama.reporting.ExportState;
import dev.kodama.reporting.ReportLanguage;
import dev.kodama.reporting.TextEncoding;
import dev.kodama.security.CurrentUser;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriUtils;

/// Files over plain HTTP, with a token of scope EXPORT or a session. They are passed on piece by piece: the size of a
/// file is no matter to the heap. A slow reader of a finished file holds no connection; one of a direct file does, so
/// there are only some of these at a time.
///
/// - `GET /exports/{id}` the finished file of an export; 409 while it is being written, 410 when it is gone
/// - `GET /exports/{id}/definitions` its definition sheet as CSV
/// - `GET /exports/direct?kind=…` the file at once, without a job: for `curl` and for programs that can wait; 503 while
///   too many do
@RestController
@RequestMapping("/exports")
class ExportDownloads {
    private static final int MOST_DIRECT = 4;

    private final ExportDesk desk;
    private final CurrentUser user;
    private final Semaphore direct = new Semaphore(MOST_DIRECT);

    ExportDownloads(ExportDesk desk, CurrentUser user) {
        this.desk = desk;
        this.user = user;
    }

    @GetMapping("/{id}")
    void file(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        var export = finished(id);
        var request = export.request();
        response.setContentLengthLong(export.bytesWritten());
        announce(response, request.format(), request.encoding(), export.fileName());
        var checksum = HexFormat.of().parseHex(String.valueOf(export.sha256()));
        // RFC 9530: lets a program check the file without asking GraphQL.
        response.setHeader("Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(checksum) + ":");
        response.setHeader(HttpHeaders.ETAG, "\"" + export.sha256() + "\"");
        desk.write(Visibility.of(user), id, response.getOutputStream());
    }

    @GetMapping("/{id}/definitions")
    void definitions(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        var name = finished(id).fileName().replaceAll("\\.[a-z]+$", "-definitions.csv");
        announce(response, ExportFormat.CSV, TextEncoding.UTF_8, name);
        desk.writeDefinitions(Visibility.of(user), id, response.getOutputStream());
    }

    @GetMapping("/direct")
    void direct(
            @RequestParam ExportKind kind,
            @RequestParam(required = false) @Nullable UUID campaign,
            @RequestParam(defaultValue = "CSV") ExportFormat format,
            @RequestParam(defaultValue = "UTF_8") TextEncoding encoding,
            @RequestParam(defaultValue = "JA") ReportLanguage language,
            HttpServletResponse response)
            throws IOException {
        if (kind.ofCampaign() && campaign == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "This kind is about a campaign: campaign=…");
        }
        var request = new ExportRequest(kind, campaign, format, encoding, language);
        var name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + format.extension();
        if (!direct.tryAcquire()) {
            throw new ResponseStatusException(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "%d files are being written directly; wait, or start an export.".formatted(MOST_DIRECT));
        }
        try {
            announce(response, format, encoding, name);
            if (!desk.writeDirectly(Visibility.of(user), request, user.username(), response.getOutputStream())) {
                response.reset();
                throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such campaign.");
            }
        } finally {
            direct.release();
        }
    }

    private Export finished(UUID id) {
        var export = desk.progress(Visibility.of(user), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such export."));
        if (!export.state().settled()) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, "The export is still being written.");
        }
        if (export.state() != ExportState.DONE) {
            throw new ResponseStatusException(HttpStatus.GONE, "The export has no file (any more).");
        }
        return export;
    }

    /// RFC 6266: the name in Japanese for browsers of this century, and a plain one for the others.
    private static void announce(
            HttpServletResponse response, ExportFormat format, TextEncoding encoding, String fileName) {
        response.setContentType(
                format == ExportFormat.CSV
                        ? "text/csv; charset=" + (encoding == TextEncoding.UTF_8 ? "UTF-8" : "Shift_JIS")
                        : format.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"export.%s\"; filename*=UTF-8''%s"
                        .formatted(format.extension(), UriUtils.encode(fileName, StandardCharsets.UTF_8)));
    }
}
