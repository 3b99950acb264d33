package dev.kodama.reporting.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.text.Normalizer;
import java.util.Map;

/// Writes text in a charset that may lack some of its characters. Nothing is dropped and nothing fails: what is
/// lacking is written as its look-alike, else as the geta mark 〓 that Japanese typesetters put in such a place,
/// and counted.
final class SubstitutingWriter extends Writer {
    private static final String GETA = "〓";

    /// Characters that Unicode has twice, by the form that Windows-31J knows. Macs and phones write the left ones.
    private static final Map<Integer, String> LOOK_ALIKES = Map.ofEntries(
            Map.entry(0x301C, "～"),
            Map.entry(0x2212, "－"),
            Map.entry(0x2013, "‐"),
            Map.entry(0x2014, "―"),
            Map.entry(0x2016, "∥"),
            Map.entry(0x00A2, "￠"),
            Map.entry(0x00A3, "￡"),
            Map.entry(0x00AC, "￢"),
            Map.entry(0x00A5, "￥"),
            Map.entry(0x00A6, "￤"),
            Map.entry(0x00B7, "・"),
            Map.entry(0x00A0, " "));

    private final OutputStream out;
    private final CharsetEncoder encoder;
    private final CharsetEncoder trial;
    private final CharBuffer characters = CharBuffer.allocate(8 * 1024);
    private final ByteBuffer bytes = ByteBuffer.allocate(32 * 1024);
    private long substituted;

    SubstitutingWriter(OutputStream out, Charset charset) {
        this.out = out;
        this.encoder = charset.newEncoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.trial = charset.newEncoder();
    }

    long substituted() {
        return substituted;
    }

    @Override
    public void write(char[] source, int offset, int length) throws IOException {
        for (var done = 0; done < length; ) {
            if (!characters.hasRemaining()) {
                encode(false);
            }
            var part = Math.min(length - done, characters.remaining());
            characters.put(source, offset + done, part);
            done += part;
        }
    }

    @Override
    public void flush() throws IOException {
        encode(false);
        drain();
        out.flush();
    }

    /// Ends the text; the stream below stays open.
    @Override
    public void close() throws IOException {
        encode(true);
        drain();
    }

    private void encode(boolean last) throws IOException {
        characters.flip();
        CoderResult result;
        do {
            result = encoder.encode(characters, bytes, last);
            if (result.isError()) {
                substitute(result.length(), result.isMalformed());
            } else if (result.isOverflow()) {
                drain();
            }
        } while (!result.isUnderflow());
        // Half a surrogate pair may be left over for the next turn.
        characters.compact();
    }

    private void substitute(int length, boolean malformed) throws IOException {
        var lacking = new StringBuilder();
        for (var i = 0; i < length; i++) {
            lacking.append(characters.get());
        }
        substituted++;
        drain();
        out.write(replacement(malformed ? 0 : lacking.codePointAt(0)).getBytes(encoder.charset()));
    }

    private String replacement(int lacking) {
        var lookAlike = LOOK_ALIKES.get(lacking);
        if (lookAlike != null && trial.canEncode(lookAlike)) {
            return lookAlike;
        }
        // é is still readable as e.
        var plain = Normalizer.normalize(Character.toString(lacking), Normalizer.Form.NFKD)
                .replaceAll("\\p{Mn}", "");
        if (lacking != 0 && !plain.isEmpty() && trial.canEncode(plain)) {
            return plain;
        }
        return trial.canEncode(GETA) ? GETA : "\ufffd";
    }

    private void drain() throws IOException {
        out.write(bytes.array(), 0, bytes.position());
        bytes.clear();
    }
}
