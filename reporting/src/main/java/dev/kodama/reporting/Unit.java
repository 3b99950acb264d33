package dev.kodama.reporting;

/// What a figure is counted in, and to how many decimals it is rounded (half up). The rounded figure is the figure:
/// screen, GraphQL and exports all show these digits.
public enum Unit {
    /// Whole yen without consumption tax.
    YEN(0),
    /// Yen for one of something.
    YEN_PER(2),
    /// Things or people.
    COUNT(0),
    /// Hundredths: 1.23 is 1.23 %.
    PERCENT(2),
    /// In the currency of the rates that it was computed by.
    RATED(2);

    private final int decimals;

    Unit(int decimals) {
        this.decimals = decimals;
    }

    public int decimals() {
        return decimals;
    }
}
