package dev.kodama.scoring.outcome;

/// What a creator's posts bring, as a log-normal distribution: most a little, a few very much. That popularity
/// scatters evenly on a logarithmic scale is shown by G. Szabo and B. Huberman, "Predicting the popularity of
/// online content", Communications of the ACM 53 (2010).
///
/// An account's own level is drawn towards that of its peers, the more the fewer of its posts are known: with
/// normal scatter within and between accounts that is the posterior mean, B. Efron and C. Morris, "Data analysis
/// using Stein's estimator and its generalizations", JASA 70 (1975).
///
/// @param level natural logarithm of what half of the posts exceed
/// @param doubt variance of that level itself
record PostSpread(double level, double doubt) {
    /// The variance between one creator's posts on the logarithmic scale: as wide as if their standard deviation were
    /// their mean, which is also what an engagement rate's interval assumes.
    static final double WITHIN = Math.log(2);

    /// Less than one interaction still has a logarithm.
    private static final double LEAST = 0.5;

    static PostSpread ofOwn(double mean, int posts) {
        return new PostSpread(levelOf(mean), WITHIN / posts);
    }

    /// @param between variance of the peers' levels
    static PostSpread ofPeers(double mean, double between) {
        return new PostSpread(levelOf(mean), between);
    }

    /// The mean of a log-normal distribution lies above its median.
    private static double levelOf(double mean) {
        return Math.log(Math.max(LEAST, mean)) - WITHIN / 2;
    }

    /// What both say together, each weighing by how sure it is.
    PostSpread with(PostSpread other) {
        var precision = 1 / doubt + 1 / other.doubt;
        return new PostSpread((level / doubt + other.level / other.doubt) / precision, 1 / precision);
    }

    Expectation expectation(int posts, int peers, Spread spread) {
        var deviation = Math.sqrt(WITHIN + doubt);
        var width = deviation * spread.deviations();
        return new Expectation(
                (long) Math.floor(Math.exp(level - width)),
                Math.round(Math.exp(level)),
                Math.round(Math.exp(level + WITHIN / 2)),
                (long) Math.ceil(Math.exp(level + width)),
                posts,
                peers,
                deviation,
                spread.posts());
    }
}
