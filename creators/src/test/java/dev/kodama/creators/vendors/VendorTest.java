package dev.kodama.creators.vendors;

import dev.kodama.creators.Figures;
import dev.kodama.creators.vendors.Quota.Window;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;

/// A connector before a stub of its platform. Nothing else: no Spring, no database.
@NullUnmarked
abstract class VendorTest {
    static final String KEY = "AIza-the-key-nobody-may-see";

    final VendorStub stub = new VendorStub();
    final Http http = new Http(Duration.ofMillis(500), SystemDefaultDnsResolver.INSTANCE, false);
    final Secret key = Secret.of(KEY);
    final Quota quota = new Quota(1000, Window.HOUR);

    @AfterEach
    void close() throws IOException {
        http.close();
        stub.close();
    }

    static Question asking(String handle) {
        return new Question(idOf(handle), handle, null, null, null);
    }

    static Question knownAs(String handle, String vendorId) {
        return new Question(idOf(handle), handle, null, vendorId, null);
    }

    static UUID idOf(String handle) {
        return UUID.nameUUIDFromBytes(handle.getBytes(StandardCharsets.UTF_8));
    }

    static Answer ask(Connector connector, Question... questions) {
        return connector.ask(List.of(questions), Instant.now().plusSeconds(10));
    }

    static Answer ask(Connector connector, Stream<Question> questions) {
        return connector.ask(questions.toList(), Instant.now().plusSeconds(10));
    }

    static Finding.Read read(Answer answer, String handle) {
        return (Finding.Read) answer.findings().get(idOf(handle));
    }

    static Figures figures(Answer answer, String handle) {
        return read(answer, handle).figures();
    }

    static Finding finding(Answer answer, String handle) {
        return answer.findings().get(idOf(handle));
    }
}
