package dev.kodama.security;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/// The only rules that help: long enough, and not longer than the hash (bcrypt) looks at.
final class Passwords {
    static final int MINIMUM_LENGTH = 10;
    static final int MAXIMUM_BYTES = 72;

    private Passwords() {}

    static boolean usable(String password) {
        return password.codePointCount(0, password.length()) >= MINIMUM_LENGTH
                && password.getBytes(StandardCharsets.UTF_8).length <= MAXIMUM_BYTES;
    }

    /// 120 random bits in 20 characters.
    static String random() {
        var bytes = new byte[15];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
