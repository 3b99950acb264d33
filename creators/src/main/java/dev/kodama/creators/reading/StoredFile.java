package dev.kodama.creators.reading;

import java.io.IOException;
import java.io.InputStream;

/// Bytes that can be read from the beginning as often as need be.
public interface StoredFile {
    String name();

    long size();

    InputStream open() throws IOException;
}
