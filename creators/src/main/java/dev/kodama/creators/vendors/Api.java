package dev.kodama.creators.vendors;

import dev.kodama.creators.FreshnessDesk.Closure;
import dev.kodama.creators.vendors.Http.Reply;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What calling any of the platforms has in common: what network and server faults come to, and asking for one account
/// at a time where a platform knows no other way.
final class Api {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Api() {}

    interface Call {
        Reply send() throws IOException;
    }

    /// Makes a call that costs so many units, whatever comes of it. Platforms count failed calls too.
    ///
    /// @param reading of a reply below 500
    static Answer call(int cost, Call call, Function<Reply, Answer> reading) {
        try {
            var reply = call.send();
            var answer =
                    reply.status() >= 500 ? halted(Closure.DOWN, retryAfter(reply), reply, null) : reading.apply(reply);
            return answer.costing(cost);
        } catch (IOException e) {
            // The message may hold an address; the kind of failure says enough.
            return Answer.halted(new Halt(
                            Closure.DOWN, null, "no answer: " + e.getClass().getSimpleName()))
                    .costing(cost);
        } catch (JacksonException | IllegalArgumentException e) {
            return Answer.halted(new Halt(Closure.DOWN, null, "an answer that cannot be understood"))
                    .costing(cost);
        }
    }

    /// Headers of a call that carries this token.
    static Map<String, String> bearing(Secret token) {
        return Map.of("Authorization", "Bearer " + token.reveal(), "Accept", "application/json");
    }

    static JsonNode json(Reply reply) {
        return JSON.readTree(reply.body());
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    /// @param reason the platform's word for it
    static Answer halted(Closure why, @Nullable Instant until, Reply reply, @Nullable String reason) {
        var detail = "HTTP " + reply.status() + (reason == null || reason.isBlank() ? "" : " " + tidy(reason));
        return Answer.halted(new Halt(why, until, detail));
    }

    /// A word of theirs, so cut down to what a word is made of.
    private static String tidy(String reason) {
        var word = reason.replaceAll("[^A-Za-z0-9_ .#/-]", " ").strip();
        return word.length() > 60 ? word.substring(0, 60) : word;
    }

    /// `Retry-After` in seconds or as a date (RFC 9110, 10.2.3).
    static @Nullable Instant retryAfter(Reply reply) {
        var written = reply.headers().get("retry-after");
        if (written == null) {
            return null;
        }
        try {
            return written.strip().matches("\\d{1,7}")
                    ? Instant.now().plus(Duration.ofSeconds(Long.parseLong(written.strip())))
                    : ZonedDateTime.parse(written.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    static @Nullable Long number(JsonNode node) {
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return nonNegative(node.longValue());
        }
        // YouTube writes its counts as strings.
        return node.isString() && node.stringValue().matches("\\d{1,18}") ? Long.valueOf(node.stringValue()) : null;
    }

    static @Nullable Integer count(JsonNode node) {
        var number = number(node);
        return number == null || number > Integer.MAX_VALUE ? null : number.intValue();
    }

    private static @Nullable Long nonNegative(long value) {
        return value < 0 ? null : value;
    }

    static @Nullable String text(JsonNode node) {
        return node.isString() && !node.stringValue().isBlank() ? node.stringValue() : null;
    }

    /// Asks about each account by itself, a few at a time, until one answer calls a halt or time is up.
    static Answer oneByOne(List<Question> questions, Instant until, int atOnce, Function<Question, Answer> ask) {
        var waiting = new ConcurrentLinkedQueue<>(questions);
        var total = new Total();
        Runnable worker = () -> {
            while (total.answer().halt() == null && Instant.now().isBefore(until)) {
                var question = waiting.poll();
                if (question == null) {
                    return;
                }
                total.add(ask.apply(question));
            }
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(worker, threads))
                            .limit(Math.min(atOnce, questions.size()))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
        return total.answer();
    }

    /// What several threads have been told so far.
    private static final class Total {
        private Answer answer = Answer.NONE;

        synchronized void add(Answer another) {
            answer = answer.and(another);
        }

        synchronized Answer answer() {
            return answer;
        }
    }
}
