package dev.kodama.creators.secrets;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

/// Seals by the house's first key and opens by any: AES-256-GCM with a nonce of 96 random bits, as NIST SP 800-38D
/// allows for 2³² messages a key; a house has some thousands.
///
/// To change the key, a new one is put in front of the others. What lies under an older one is sealed anew by and by.
@Component
public class KeyRing {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Keys keys;
    private final SecureRandom random = new SecureRandom();

    KeyRing(Keys keys) {
        this.keys = keys;
    }

    /// @param context what the secret belongs to; it opens in no other place
    public Sealed seal(byte[] secret, byte[] context) {
        var key = keys.current();
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var text = cipher(Cipher.ENCRYPT_MODE, key.secret(), nonce, context).doFinal(secret);
            var bytes = Arrays.copyOf(nonce, NONCE_BYTES + text.length);
            System.arraycopy(text, 0, bytes, NONCE_BYTES, text.length);
            return new Sealed(key.id(), bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    /// Empty if the key is not there, or if this is not what was sealed in this place.
    public Optional<byte[]> open(Sealed sealed, byte[] context) {
        return keys.byId(sealed.keyId()).flatMap(secret -> {
            try {
                return Optional.of(
                        cipher(Cipher.DECRYPT_MODE, secret, Arrays.copyOf(sealed.bytes(), NONCE_BYTES), context)
                                .doFinal(sealed.bytes(), NONCE_BYTES, sealed.bytes().length - NONCE_BYTES));
            } catch (AEADBadTagException e) {
                return Optional.empty();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java platform has AES-GCM", e);
            }
        });
    }

    /// The key that new secrets are sealed with.
    public String currentId() {
        return keys.current().id();
    }

    /// The keys that are there.
    public Set<String> ids() {
        return keys.ids();
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] context)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context);
        return cipher;
    }
}
