package dev.kodama.gateway.creators;

import static java.util.stream.Collectors.toSet;

import dev.kodama.creators.Bulk.Selection;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.CreatorFilter;
import dev.kodama.creators.CreatorSort;
import dev.kodama.creators.SelectionCsv;
import dev.kodama.gateway.errors.RequestRefused;
import dev.kodama.gateway.ids.GlobalId;
import dev.kodama.gateway.permission.Needs;
import dev.kodama.gateway.permission.Permission;
import dev.kodama.security.CurrentUser;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Those who are chosen in the register as CSV: GraphQL says where, and the bytes come over plain HTTP.
///
/// The address holds the question itself, so nothing has to be kept. Who asks is looked at anew when it is fetched: the
/// address gives nobody more than the question would.
@Controller
class SelectionDownloads {
    /// More would not fit into an address; a list holds any number.
    private static final int MOST_PICKED = 100;

    private final CreatorDirectory directory;
    private final Onlookers onlookers;
    private final CurrentUser user;
    private final JsonMapper json = JsonMapper.builder().build();

    SelectionDownloads(CreatorDirectory directory, Onlookers onlookers, CurrentUser user) {
        this.directory = directory;
        this.onlookers = onlookers;
        this.user = user;
    }

    /// @param creators null for those who match the filter
    record Question(@Nullable Set<UUID> creators, CreatorFilter filter, CreatorSort sort) {}

    @QueryMapping
    @Needs(Permission.EXPORT)
    String creatorsCsvUrl(
            @Argument @Nullable CreatorFilterInput filter,
            @Argument @Nullable List<GlobalId> creators,
            @Argument @Nullable CreatorOrder orderBy) {
        if (creators != null && creators.size() > MOST_PICKED) {
            throw RequestRefused.invalid(
                    "creators", "At most %d; put more on a list and filter by it.".formatted(MOST_PICKED));
        }
        var question = new Question(
                creators == null
                        ? null
                        : creators.stream()
                                .map(id -> id.of(CreatorController.TYPE))
                                .collect(toSet()),
                CreatorFilterInput.of(filter, onlookers.present()),
                CreatorOrder.of(orderBy));
        return "/exports/creators.csv?q="
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(json.writeValueAsString(question).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/exports/creators.csv")
    void creators(@RequestParam String q, HttpServletResponse response) throws IOException {
        if (!user.mayExport()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var question = read(q);
        var selection = question.creators() != null
                ? new Selection.Picked(question.creators())
                : new Selection.Matching(question.filter().askedBy(onlookers.present()));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"creators.csv\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        new SelectionCsv(directory, SelectionCsv.COLUMNS).write(selection, question.sort(), response.getOutputStream());
    }

    private Question read(String q) {
        try {
            return json.readValue(Base64.getUrlDecoder().decode(q), Question.class);
        } catch (IllegalArgumentException | JacksonException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Not an address that creatorsCsvUrl gave.", e);
        }
    }
}
