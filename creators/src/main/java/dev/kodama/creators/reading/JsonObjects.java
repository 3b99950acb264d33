package dev.kodama.creators.reading;

import dev.kodama.creators.ImportProblem.Reason;
import dev.kodama.creators.ImportRefusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/// The objects of a JSON file, one after the other.
abstract sealed class JsonObjects {
    private static final int LONGEST_OBJECT = 1 << 20;
    private static final int LONGEST_SHOWN = 200;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(64)
                            .maxStringLength(LONGEST_OBJECT)
                            .maxNameLength(1_000)
                            .build())
                    .build())
            .build();

    /// @param broken how the line begins if it is no object; else null
    /// @param reason why it is not taken
    record Found(
            long line, Map<String, String> cells, @Nullable String broken, Reason reason) {
        static Found object(long line, FlatObject flat) {
            return flat.isTooLarge()
                    ? broken(line, "", Reason.TOO_MANY_CELLS)
                    : new Found(line, flat.cells, null, Reason.BROKEN_JSON);
        }

        static Found broken(long line, String text, Reason reason) {
            return new Found(line, Map.of(), text.substring(0, Math.min(text.length(), LONGEST_SHOWN)), reason);
        }
    }

    long line;

    /// @return null at the end
    abstract @Nullable Found next() throws IOException;

    /// Where it has come to.
    long line() {
        return line;
    }

    /// One object a line if the first line is one whole object, which a pretty-printed file and an array have not. A
    /// single line that holds a list of objects is taken for that list: many an API answers like that.
    static JsonObjects in(BufferedReader reader) throws IOException {
        reader.mark(LONGEST_OBJECT + 2);
        var lines = new Lines(reader);
        var first = lines.nextLine();
        var isAlone = first == null || lines.nextLine() == null;
        var oneALine = first != null
                && Lines.parse(1, first).broken() == null
                && !(isAlone && first.replaceAll("\\s", "").contains(":[{"));
        reader.reset();
        return oneALine ? new Lines(reader) : new Elements(reader);
    }

    private static final class Lines extends JsonObjects {
        private final BufferedReader reader;

        Lines(BufferedReader reader) {
            this.reader = reader;
        }

        @Override
        @Nullable
        Found next() throws IOException {
            var text = nextLine();
            return text == null ? null : parse(line, text);
        }

        static Found parse(long line, String text) {
            if (text.length() >= LONGEST_OBJECT) {
                return Found.broken(line, text, Reason.TOO_LONG);
            }
            try (var parser = JSON.createParser(text)) {
                if (parser.nextToken() != JsonToken.START_OBJECT) {
                    return Found.broken(line, text, Reason.BROKEN_JSON);
                }
                var flat = FlatObject.read(parser);
                return parser.nextToken() == null
                        ? Found.object(line, flat)
                        : Found.broken(line, text, Reason.BROKEN_JSON);
            } catch (JacksonException e) {
                return Found.broken(line, text, Reason.BROKEN_JSON);
            }
        }

        /// The next line that is not blank. Of one beyond every measure only the beginning is held.
        @Nullable
        String nextLine() throws IOException {
            while (true) {
                var text = new StringBuilder();
                var c = reader.read();
                if (c < 0) {
                    return null;
                }
                line++;
                for (; c >= 0 && c != '\n'; c = reader.read()) {
                    if (text.length() < LONGEST_OBJECT) {
                        text.append((char) c);
                    }
                }
                if (!text.toString().isBlank() && !text.toString().equals("\uFEFF")) {
                    return text.charAt(0) == '\uFEFF' ? text.substring(1) : text.toString();
                }
            }
        }
    }

    /// The elements of the first array that holds objects. Where it breaks off nothing behind can be read.
    private static final class Elements extends JsonObjects {
        private final JsonParser parser;
        private boolean begun;
        private boolean ended;

        Elements(BufferedReader reader) throws IOException {
            reader.mark(1);
            if (reader.read() != '\uFEFF') {
                reader.reset();
            }
            this.parser = JSON.createParser(reader);
        }

        @Override
        @Nullable
        Found next() throws IOException {
            if (ended) {
                return null;
            }
            try {
                var token = begun ? parser.nextToken() : first();
                begun = true;
                if (token == null || token == JsonToken.END_ARRAY) {
                    ended = true;
                    return null;
                }
                line++;
                if (token == JsonToken.START_OBJECT) {
                    return Found.object(line, FlatObject.read(parser));
                }
                parser.skipChildren();
                return Found.broken(line, "", Reason.BROKEN_JSON);
            } catch (JacksonIOException e) {
                throw e.getCause();
            } catch (JacksonException e) {
                throw new UnreadableFileException(ImportRefusal.Reason.BROKEN_TEXT, line + 1);
            }
        }

        private @Nullable JsonToken first() {
            var inArray = false;
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (inArray && (token == JsonToken.START_OBJECT || token == JsonToken.END_ARRAY && isTop())) {
                    return token;
                }
                inArray = token == JsonToken.START_ARRAY;
            }
            throw new UnreadableFileException(ImportRefusal.Reason.UNSUPPORTED_FORMAT, "JSON");
        }

        private boolean isTop() {
            return parser.streamReadContext().inRoot();
        }
    }
}
