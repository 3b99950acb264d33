package dev.kodama.creators.secrets;

import java.nio.file.Path;

/// Key rings for the tests of other packages.
public final class SecretsTesting {
    private SecretsTesting() {}

    public static KeyRing ring(String configured) {
        return new KeyRing(new Keys(Path.of("nowhere"), configured));
    }
}
