package dev.kodama.gateway.scoring;

import dev.kodama.scoring.model.Score;

/// A score as clients see it: the modules keep ten-thousandths of a point.
record ScoreValue(double points, double low, double high, int exact) {
    private static final double POINT = 10_000;

    static ScoreValue of(int low, int points, int high) {
        return new ScoreValue(points(points), points(low), points(high), points);
    }

    static ScoreValue of(Score score) {
        return of(score.low(), score.points(), score.high());
    }

    static double points(int tenThousandths) {
        return tenThousandths / POINT;
    }
}
