package dev.kodama.console.campaigns;

import static dev.kodama.console.texts.Texts.text;

/// Where figures come from, in the reader's words.
final class Sources {
    private static final String MANUAL = "manual";
    private static final String IMPORT = "import:";

    private Sources() {}

    /// @param source as kept with the figures, such as `manual` or `import:figures.csv`
    static String words(String source) {
        if (source.equals(MANUAL)) {
            return text("campaigns.source.manual");
        }
        return source.startsWith(IMPORT) ? text("campaigns.source.import", source.substring(IMPORT.length())) : source;
    }
}
