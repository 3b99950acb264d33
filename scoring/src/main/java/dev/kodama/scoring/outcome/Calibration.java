package dev.kodama.scoring.outcome;

/// How far posts scatter around their forecasts, as the house has seen it.
public record Calibration(Spread engagements, Spread reach) {
    public static final Calibration NONE = new Calibration(Spread.ASSUMED, Spread.ASSUMED);
}
