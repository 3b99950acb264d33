package dev.kodama.creators.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// In which encoding a text may be written: byte order marks first, then whatever decodes without a fault, the
/// likeliest first.
///
/// Strict decoding decides, since UTF-8 hardly ever succeeds by chance. What is left is told apart by how the result
/// looks: Japanese stands in runs, and half-width katakana in masses are EUC-JP read as Shift_JIS.
final class Charsets {
    /// What Japanese spreadsheets call Shift_JIS.
    static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    static final Charset EUC_JP = Charset.forName("EUC-JP");
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private Charsets() {}

    /// @param sample the beginning of the file
    /// @return empty if it is no text in any encoding we know
    static List<Charset> candidates(byte[] sample, int length) {
        var marked = byByteOrderMark(sample, length);
        if (marked != null) {
            return List.of(marked);
        }
        var wide = byZeroBytes(sample, length);
        if (wide != null) {
            return List.of(wide);
        }
        if (hasBinary(sample, length)) {
            return List.of();
        }
        var candidates = new ArrayList<Charset>();
        if (decodes(sample, length, StandardCharsets.UTF_8)) {
            candidates.add(StandardCharsets.UTF_8);
        }
        var others = new ArrayList<Charset>();
        for (var charset : List.of(WINDOWS_31J, EUC_JP, WINDOWS_1252)) {
            if (decodes(sample, length, charset)) {
                others.add(charset);
            }
        }
        others.sort(Comparator.comparingInt((Charset charset) -> -looks(sample, length, charset)));
        candidates.addAll(others);
        if (candidates.isEmpty()) {
            // One broken character in a long file must not take the file away: what is broken shows in its rows.
            candidates.add(StandardCharsets.UTF_8);
        }
        return candidates;
    }

    static @Nullable Charset named(String name) {
        try {
            var charset = Charset.forName(name.equalsIgnoreCase("Shift_JIS") ? "windows-31j" : name);
            return charset.canEncode() ? charset : null;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException | NullPointerException e) {
            return null;
        }
    }

    /// Whether reading in this encoding would turn more than one character in a thousand into a replacement.
    static boolean garbles(byte[] sample, int length, Charset charset) {
        var text = new String(sample, 0, length, charset);
        var replaced = text.chars().filter(c -> c == '\uFFFD' || c == 0).count();
        return replaced > 1 && replaced * 1000 > text.length();
    }

    private static @Nullable Charset byByteOrderMark(byte[] b, int length) {
        if (length >= 3 && b[0] == (byte) 0xef && b[1] == (byte) 0xbb && b[2] == (byte) 0xbf) {
            return StandardCharsets.UTF_8;
        }
        if (length >= 2 && b[0] == (byte) 0xff && b[1] == (byte) 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        if (length >= 2 && b[0] == (byte) 0xfe && b[1] == (byte) 0xff) {
            return StandardCharsets.UTF_16BE;
        }
        return null;
    }

    /// Delimiters and line ends are ASCII, so text in UTF-16 has zeros on one side and hardly any on the other.
    private static @Nullable Charset byZeroBytes(byte[] bytes, int length) {
        var even = 0;
        var odd = 0;
        for (var i = 0; i < length; i++) {
            if (bytes[i] == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        if (odd * 20 > length && even * 20 < odd && decodes(bytes, length, StandardCharsets.UTF_16LE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (even * 20 > length && odd * 20 < even && decodes(bytes, length, StandardCharsets.UTF_16BE)) {
            return StandardCharsets.UTF_16BE;
        }
        return null;
    }

    private static boolean hasBinary(byte[] bytes, int length) {
        var controls = 0;
        for (var i = 0; i < length; i++) {
            var b = bytes[i];
            if (b == 0 || (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1b)) {
                controls++;
            }
        }
        return controls * 1000L > length;
    }

    private static boolean decodes(byte[] bytes, int length, Charset charset) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(bytes, 0, length);
        var out = CharBuffer.allocate(8192);
        while (true) {
            // The sample may end within a character, so its end is not the end of the input.
            var result = decoder.decode(in, out, false);
            if (result.isError()) {
                return false;
            }
            if (result.isUnderflow()) {
                return true;
            }
            out.clear();
        }
    }

    private static int looks(byte[] bytes, int length, Charset charset) {
        var text = new String(bytes, 0, Math.min(length, 200_000), charset);
        var score = 0;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c < 0x80) {
                continue;
            }
            var before = i == 0 ? ' ' : text.charAt(i - 1);
            var after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
            if (isJapanese(c)) {
                score += isLatinLetter(before) && isLatinLetter(after) ? -1 : 2;
            } else if (c >= 0xc0 && c <= 0x24f) {
                score += before >= 0x80 || after >= 0x80 ? -1 : 2;
            } else {
                score -= 1;
            }
        }
        return score;
    }

    private static boolean isLatinLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isJapanese(char c) {
        return (c >= 0x3000 && c <= 0x30ff) || (c >= 0x4e00 && c <= 0x9fff) || (c >= 0xff01 && c <= 0xff5e);
    }
}
