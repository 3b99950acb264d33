package dev.kodama.creators;

/// Where a number comes from.
///
/// @param name a file's name, an API, a person
public record Source(Method method, String name) {
    /// As listeners are told: `import:list.csv`, `youtube-api`, `manual:mori`.
    public String label() {
        return switch (method) {
            case FILE -> "import:" + name;
            case API -> name;
            case SELF_REPORTED -> "self-reported:" + name;
            case ESTIMATE -> "estimate:" + name;
            case MANUAL -> "manual:" + name;
        };
    }
}
