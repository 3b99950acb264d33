package dev.kodama.commandline;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `java -jar kodama.jar export …`: asks a running Kodama for an export, waits for it and fetches the file.
///
/// The file appears under its name only once it is whole and its checksum is right. Progress goes to standard
/// error, the file's path to standard output.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Fetches an export from a running Kodama.",
        footerHeading = "%n",
        footer = {
            "The token is a personal access token with the scope EXPORT (console: account > tokens), given by",
            "--token-file or in the environment variable KODAMA_TOKEN; never on the command line, where others see it.",
            "",
            "Exit codes: 0 done · 1 refused or failed · 2 wrong usage · 3 Kodama not reached · 4 file damaged on the way"
        })
public final class ExportCommand implements Callable<Integer> {
    static final int REFUSED = 1;
    static final int NOT_REACHED = 3;
    static final int DAMAGED = 4;

    enum Kind {
        REPORT("CAMPAIGN_REPORT"),
        POSTS("CAMPAIGN_POSTS"),
        TIMELINE("CAMPAIGN_TIMELINE"),
        CREATORS("CREATOR_REGISTER");

        final String name;

        Kind(String name) {
            this.name = name;
        }
    }

    enum Format {
        CSV,
        XLSX
    }

    enum Language {
        JA,
        EN
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--kind",
            paramLabel = "<kind>",
            description = "report, posts, timeline (of a campaign) or creators (all of them)."
                    + " By default report with --campaign, else creators.")
    private @Nullable Kind kind;

    @Option(names = "--campaign", paramLabel = "<id>", description = "The campaign: its UUID or global id.")
    private @Nullable String campaign;

    @Option(names = "--format", paramLabel = "<format>", defaultValue = "csv", description = "csv (default) or xlsx.")
    private Format format = Format.CSV;

    @Option(
            names = "--encoding",
            paramLabel = "<encoding>",
            defaultValue = "utf-8",
            description = "Of a CSV: utf-8 (default, with BOM) or shift_jis.")
    private String encoding = "utf-8";

    @Option(names = "--language", paramLabel = "<language>", defaultValue = "ja", description = "ja (default) or en.")
    private Language language = Language.JA;

    @Option(names = "--out", paramLabel = "<file>", description = "Where to; by default the server's file name, here.")
    private @Nullable Path out;

    @Option(
            names = "--url",
            paramLabel = "<url>",
            defaultValue = "${env:KODAMA_URL:-http://localhost:8080}",
            description = "Kodama's address (default: KODAMA_URL, else http://localhost:8080).")
    private URI url = URI.create("http://localhost:8080");

    @Option(names = "--token-file", paramLabel = "<file>", description = "A file with the token (else KODAMA_TOKEN).")
    private @Nullable Path tokenFile;

    @Option(names = "--quiet", description = "No progress.")
    private boolean quiet;

    /// @return the exit code
    public static int run(String... arguments) {
        return commandLine().execute(arguments);
    }

    static CommandLine commandLine() {
        return new CommandLine(new ExportCommand()).setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public Integer call() {
        var wanted = new Wanted(chosenKind().name, campaign, format.name(), chosenEncoding(), language.name());
        var progress = new Progress(spec.commandLine().getErr(), quiet);
        try (var kodama = new RunningKodama(url, token())) {
            var export = kodama.start(wanted);
            while (!export.settled()) {
                progress.show(export);
                Thread.sleep(500);
                export = kodama.find(export.id());
            }
            progress.show(export);
            progress.end();
            if (!export.done()) {
                return complain("The export ended as %s.".formatted(export.state()), REFUSED);
            }
            var file = out == null ? Path.of(export.fileName()) : out;
            kodama.fetch(export, file);
            if (export.substituted() > 0) {
                complain(
                        "%d characters have no place in Shift_JIS and were replaced.".formatted(export.substituted()),
                        0);
            }
            spec.commandLine().getOut().println(file);
            return 0;
        } catch (Refused e) {
            progress.end();
            return complain(e.getMessage(), REFUSED);
        } catch (Damaged e) {
            return complain(e.getMessage(), DAMAGED);
        } catch (IOException e) {
            progress.end();
            return complain("Kodama at %s: %s".formatted(url, because(e)), NOT_REACHED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return complain("Interrupted; the export goes on at the server.", REFUSED);
        }
    }

    private Kind chosenKind() {
        var chosen = kind != null ? kind : campaign == null ? Kind.CREATORS : Kind.REPORT;
        if (chosen != Kind.CREATORS && campaign == null) {
            throw new ParameterException(spec.commandLine(), "Which campaign? --campaign=<id>");
        }
        if (chosen == Kind.CREATORS && campaign != null) {
            throw new ParameterException(spec.commandLine(), "The export of all creators is not about a campaign.");
        }
        return chosen;
    }

    private String chosenEncoding() {
        return switch (encoding.toLowerCase(Locale.ROOT).replace('-', '_')) {
            case "utf_8", "utf8" -> "UTF_8";
            case "shift_jis", "sjis", "cp932", "windows_31j" -> "SHIFT_JIS";
            default -> throw new ParameterException(spec.commandLine(), "--encoding is utf-8 or shift_jis.");
        };
    }

    private String token() {
        var token = System.getenv("KODAMA_TOKEN");
        if (tokenFile != null) {
            try {
                token = Files.readString(tokenFile);
            } catch (IOException e) {
                throw new ParameterException(spec.commandLine(), "Cannot read the token from " + tokenFile);
            }
        }
        if (token == null || token.isBlank()) {
            throw new ParameterException(spec.commandLine(), "No token: give --token-file or set KODAMA_TOKEN.");
        }
        return token.strip();
    }

    private int complain(@Nullable String message, int code) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(message);
        err.flush();
        return code;
    }

    private static String because(IOException e) {
        return e.getMessage() == null ? "not reached (" + e.getClass().getSimpleName() + ")" : e.getMessage();
    }

    /// What to ask for, in the words of the schema.
    record Wanted(String kind, @Nullable String campaign, String format, String encoding, String language) {}

    /// Kodama said no.
    static final class Refused extends RuntimeException {
        Refused(String message) {
            super(message, null, false, false);
        }
    }

    /// What arrived is not what was sent.
    static final class Damaged extends RuntimeException {
        Damaged(String message) {
            super(message, null, false, false);
        }
    }
}
