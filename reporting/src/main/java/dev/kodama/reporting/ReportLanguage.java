package dev.kodama.reporting;

/// The languages that reports are written in.
public enum ReportLanguage {
    JA,
    EN;

    /// One of two texts.
    public String choose(String japanese, String english) {
        return this == JA ? japanese : english;
    }
}
