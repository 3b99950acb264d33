package dev.kodama.embedded;

/// The embedded PostgreSQL does not come up, for a reason that a person can act on.
class CannotStartPostgres extends RuntimeException {
    private final String remedy;

    CannotStartPostgres(String description, String remedy) {
        super(description);
        this.remedy = remedy;
    }

    /// What to do about it.
    String remedy() {
        return remedy;
    }
}
