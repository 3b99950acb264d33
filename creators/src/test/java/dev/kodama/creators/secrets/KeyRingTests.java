package dev.kodama.creators.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRingTests {
    private static final byte[] SECRET = "花の口座".getBytes(UTF_8);
    private static final byte[] HANA = "hana".getBytes(UTF_8);

    @TempDir
    Path home;

    @Test
    void whatWasSealedOpensInItsPlaceOnly() {
        var ring = ring("");
        var sealed = ring.seal(SECRET, HANA);

        assertThat(ring.open(sealed, HANA)).hasValue(SECRET);
        assertThat(ring.open(sealed, "tsuki".getBytes(UTF_8))).isEmpty();
        assertThat(new String(sealed.bytes(), UTF_8)).doesNotContain("花");
    }

    @Test
    void theSameSecretTwiceLooksDifferent() {
        var ring = ring("");

        assertThat(ring.seal(SECRET, HANA).bytes())
                .isNotEqualTo(ring.seal(SECRET, HANA).bytes());
    }

    @Test
    void whatWasTamperedWithDoesNotOpen() {
        var ring = ring("");
        var sealed = ring.seal(SECRET, HANA);
        for (var i = 0; i < sealed.bytes().length; i++) {
            var bytes = sealed.bytes().clone();
            bytes[i] ^= 1;
            assertThat(ring.open(new Sealed(sealed.keyId(), bytes), HANA)).isEmpty();
        }
    }

    @Test
    void theFirstSealMakesAKeyThatTheOwnerAloneMayRead() throws IOException {
        var file = home.resolve("secrets.keys");
        var ring = ring("");
        assertThat(file).doesNotExist();

        var sealed = ring.seal(SECRET, HANA);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(ring("").open(sealed, HANA)).as("after a restart").hasValue(SECRET);
        assertThat(ring("").seal(SECRET, HANA).keyId()).isEqualTo(sealed.keyId());
    }

    @Test
    void aNewKeyInFrontSealsWhileTheOldOneStillOpens() throws IOException {
        var old = ring("");
        var sealed = old.seal(SECRET, HANA);
        var file = home.resolve("secrets.keys");
        Files.writeString(file, "new:" + key(1) + "\n" + Files.readString(file));

        var ring = ring("");

        assertThat(ring.open(sealed, HANA)).hasValue(SECRET);
        assertThat(ring.seal(SECRET, HANA).keyId()).isEqualTo("new");
        assertThat(old.open(ring.seal(SECRET, HANA), HANA)).isEmpty();
    }

    @Test
    void configuredKeysComeBeforeThoseOfTheFile() {
        var sealed = ring("").seal(SECRET, HANA);

        var ring = ring("a:%s, b:%s".formatted(key(1), key(2)));

        assertThat(ring.currentId()).isEqualTo("a");
        assertThat(ring.ids()).contains("a", "b", sealed.keyId());
        assertThat(ring.open(sealed, HANA)).hasValue(SECRET);
    }

    @Test
    void withoutTheKeyNothingOpensAndNothingFails() throws IOException {
        var sealed = ring("").seal(SECRET, HANA);
        Files.delete(home.resolve("secrets.keys"));

        assertThat(ring("").open(sealed, HANA)).isEmpty();
    }

    @Test
    void aBadKeyIsNamedByItsPlaceAndNeverShown() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ring("a:%s,b:c2hvcnQ=".formatted(key(1))))
                .withMessageContaining("number 2")
                .withMessageNotContaining("c2hvcnQ");
    }

    private KeyRing ring(String configured) {
        return new KeyRing(new Keys(home, configured));
    }

    private static String key(int seed) {
        var bytes = new byte[32];
        bytes[0] = (byte) seed;
        return Base64.getEncoder().encodeToString(bytes);
    }
}
