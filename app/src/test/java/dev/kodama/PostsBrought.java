package dev.kodama;

import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.EditOutcome;
import dev.kodama.creators.ImportDesk;
import dev.kodama.creators.ImportDesk.PreviewOutcome;
import dev.kodama.creators.ImportDesk.StartOutcome;
import dev.kodama.creators.ImportStatus;
import dev.kodama.creators.NewAccount;
import dev.kodama.creators.ProfileEdit;
import dev.kodama.creators.events.Platform;
import dev.kodama.scoring.PostWatch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;

/// A creator whose posts and comments were brought in by files, as an account manager would.
public class PostsBrought {
    private final String mark = "posts" + UUID.randomUUID().toString().substring(0, 8);
    private final CreatorDirectory directory;
    private final ImportDesk desk;
    private final PostWatch watch;

    public PostsBrought(CreatorDirectory directory, ImportDesk desk, PostWatch watch) {
        this.directory = directory;
        this.desk = desk;
        this.watch = watch;
    }

    public record Known(UUID creatorId, UUID accountId) {}

    /// What all of them have in their names.
    public String mark() {
        return mark;
    }

    /// On YouTube, nothing known but the account.
    public Known bare() {
        var creator = ((EditOutcome.Done) directory.register(
                        new ProfileEdit(mark + " はな", null, null, null, List.of(), null),
                        List.of(new NewAccount(
                                Platform.YOUTUBE,
                                "h" + UUID.randomUUID().toString().substring(0, 12),
                                null))))
                .creator();
        return new Known(creator.id(), creator.accounts().getFirst().id());
    }

    /// Seven videos of 1 000 views with 20 to 26 reactions, two comments of which one is answered, and a link.
    public Known hana() {
        var known = bare();
        var posts = new StringBuilder("Video ID,Video title,Video publish time,Views,Likes,Comments\n");
        for (var i = 0; i < 7; i++) {
            posts.append("video-%04d,動画%d%s,2026-10-%02d 10:00,1000,%d,0\n"
                    .formatted(i, i, i == 6 ? " #PR" : i == 0 ? " " + known.accountId() : "", i + 1, 20 + i));
        }
        bring("posts.csv", posts.toString(), known);
        bring("comments.csv", """
                        Video ID,Comment ID,Parent ID,Author,Published At,Text,Author Is Channel Owner
                        video-0001,c1,,@neko,2026-10-02 10:00,すてき %s,no
                        video-0001,c2,c1,@me,2026-10-02 12:00,ありがとう,yes
                        video-0001,c3,,@inu,2026-10-02 11:00,どこですか,no
                        video-0001,c4,,@spam,2026-10-02 11:00,https://example.com/,no
                        """.formatted(known.accountId()), known);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() ->
                        Objects.requireNonNull(watch.standingsOf(Set.of(known.accountId()))
                                                .get(known.accountId()))
                                        .findings()
                                        .stream()
                                        .filter(finding -> finding.measured() != null)
                                        .count()
                                >= 7);
        return known;
    }

    /// The account's id stands in it, so that the bytes are those of this account only.
    private void bring(String fileName, String csv, Known known) {
        try {
            if (!(desk.upload(fileName, new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), "test")
                    instanceof PreviewOutcome.Readable(var preview))) {
                throw new AssertionError("The file was refused");
            }
            if (!(desk.start(preview.fileId(), preview.plan().about(known.accountId()), false, "test")
                    instanceof StartOutcome.Started(var id))) {
                throw new AssertionError("The import was refused");
            }
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> Objects.requireNonNull(desk.progress(id)).status() == ImportStatus.DONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
