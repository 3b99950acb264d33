package dev.kodama.creators.secrets;

/// @param keyId under which key
/// @param bytes 12 bytes of nonce, then the ciphertext and a tag of 16 bytes
public record Sealed(String keyId, byte[] bytes) {
    @Override
    public String toString() {
        return "Sealed[" + keyId + "]";
    }
}
