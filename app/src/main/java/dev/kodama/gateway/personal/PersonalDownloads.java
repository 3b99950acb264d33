package dev.kodama.gateway.personal;

import dev.kodama.creators.CreatorDirectory;
import dev.kodama.personal.PrivacyDesk;
import dev.kodama.personal.Purpose;
import dev.kodama.security.CurrentUser;
import dev.kodama.security.PersonalAccess.Door;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// `GET /exports/people/{id}.zip?purpose=CREATOR_ASKED`: all that the house knows of one person, for administrators
/// with a session or a token of scopes EXPORT and WRITE. Each time is written down.
@RestController
class PersonalDownloads {
    private final PrivacyDesk desk;
    private final CreatorDirectory directory;
    private final CurrentUser user;

    PersonalDownloads(PrivacyDesk desk, CreatorDirectory directory, CurrentUser user) {
        this.desk = desk;
        this.directory = directory;
        this.user = user;
    }

    @GetMapping("/exports/people/{id}.zip")
    void person(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "CREATOR_ASKED") Purpose purpose,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String token,
            HttpServletResponse response)
            throws IOException {
        if (!user.mayExport() || !desk.may()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        if (directory.byId(id) == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such creator.");
        }
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"person-%s.zip\"".formatted(id));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        desk.export(id, purpose, token == null ? Door.CONSOLE : Door.GRAPHQL, response.getOutputStream());
    }
}
