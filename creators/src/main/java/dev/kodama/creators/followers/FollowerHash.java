package dev.kodama.creators.followers;

import dev.kodama.creators.events.Platform;
import dev.kodama.creators.naming.FollowerName;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Hashes followers with the house's salt: HMAC-SHA-256, cut to 64 bits. That two of a million people meet in one
/// hash has a chance of 1 in 37 million. Not for several threads.
final class FollowerHash {
    private static final String ALGORITHM = "HmacSHA256";

    private final Mac mac;

    FollowerHash(byte[] salt) {
        try {
            this.mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(salt, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    long of(Platform platform, FollowerName name) {
        var text = platform.name() + '\n' + name.key();
        return ByteBuffer.wrap(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }
}
