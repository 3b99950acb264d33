package dev.kodama.reporting;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// How a CSV is written down. An XLSX is always UTF-8, as its standard says.
public enum TextEncoding {
    /// With a byte order mark, without which Excel takes the file for Shift_JIS.
    UTF_8(StandardCharsets.UTF_8),
    /// Windows-31J, which is what Japanese programs mean by Shift_JIS. A character that it lacks is written as its
    /// look-alike (〜 as ～, − as －), else as 〓, and counted.
    SHIFT_JIS(Charset.forName("windows-31j"));

    private final Charset charset;

    TextEncoding(Charset charset) {
        this.charset = charset;
    }

    public Charset charset() {
        return charset;
    }
}
