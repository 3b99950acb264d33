package dev.kodama.gateway.creators;

import dev.kodama.creators.ImportDesk;
import dev.kodama.creators.ImportDesk.PreviewOutcome;
import dev.kodama.creators.ImportPreview;
import dev.kodama.creators.ImportRefusal;
import dev.kodama.gateway.errors.RequestRefused;
import dev.kodama.gateway.ids.GlobalId;
import dev.kodama.security.CurrentUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Bytes go over plain HTTP: a file to be imported comes in, the list of its problems goes out. Both are streamed.
///
/// ```
/// curl -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/octet-stream" \
///      --data-binary @creators.csv "$HOST/api/imports?fileName=creators.csv"
/// → 201 {"fileId": "…", "fileName": "creators.csv", "sizeBytes": 20480, "faults": []}
/// ```
///
/// Then `importPreview(fileId:)` and `startImport(input: {fileId: …})`. A form with a part `file` works too.
@RestController
@RequestMapping("/api/imports")
class ImportFiles {
    private static final int LONGEST_NAME = 255;

    private final ImportDesk desk;
    private final CurrentUser user;

    ImportFiles(ImportDesk desk, CurrentUser user) {
        this.desk = desk;
        this.user = user;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<?> uploadForm(@RequestParam MultipartFile file) throws IOException {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try (var bytes = file.getInputStream()) {
            return upload(name, file.getSize(), bytes);
        }
    }

    @PostMapping
    ResponseEntity<?> uploadBody(@RequestParam String fileName, HttpServletRequest request) throws IOException {
        return upload(fileName, request.getContentLengthLong(), request.getInputStream());
    }

    @GetMapping("/{id}/problems.csv")
    void problems(@PathVariable String id, HttpServletResponse response) throws IOException {
        var wanted = importOf(id);
        var progress = desk.progress(wanted);
        if (progress == null) {
            throw new ErrorResponseException(HttpStatus.NOT_FOUND);
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("problems-of-" + progress.fileName() + ".csv", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        desk.problemsCsv(wanted, response.getOutputStream());
    }

    /// @param size as announced; -1 if it is not known beforehand
    private ResponseEntity<?> upload(String fileName, long size, InputStream bytes) throws IOException {
        if (!user.mayWrite() && !user.mayOperate()) {
            throw new AccessDeniedException("Importing needs WRITE or OPERATE");
        }
        if (fileName.isBlank() || fileName.length() > LONGEST_NAME) {
            return refused(ImportRefusal.because(ImportRefusal.Reason.NOT_A_TABLE, "fileName"));
        }
        if (size > desk.largestFile()) {
            return refused(ImportRefusal.because(ImportRefusal.Reason.TOO_LARGE, desk.largestFile()));
        }
        return switch (desk.upload(fileName, bytes, user.username())) {
            case PreviewOutcome.Readable(var preview) ->
                ResponseEntity.status(HttpStatus.CREATED).body(Uploaded.of(preview));
            case PreviewOutcome.Refused(var refusal) -> refused(refusal);
        };
    }

    private static ResponseEntity<ProblemDetail> refused(ImportRefusal refusal) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, ImportRefused.of(refusal).message());
        problem.setProperties(Map.of("reason", refusal.reason().name(), "arguments", refusal.arguments()));
        return ResponseEntity.of(problem).build();
    }

    private static UUID importOf(String id) {
        try {
            return GlobalId.valueOf(id).of(ImportController.TYPE);
        } catch (RequestRefused e) {
            throw new ErrorResponseException(HttpStatus.NOT_FOUND, e);
        }
    }

    /// @param faults what the proposed plan still lacks; `importPreview` shows the plan
    record Uploaded(String fileId, String fileName, long sizeBytes, List<ImportPreview.PlanFault> faults) {
        static Uploaded of(ImportPreview preview) {
            return new Uploaded(
                    new GlobalId(ImportController.FILE, preview.fileId()).toString(),
                    preview.fileName(),
                    preview.sizeBytes(),
                    preview.faults());
        }
    }
}
