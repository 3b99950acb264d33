package dev.kodama.scoring.model.portfolio;

/// The share of the best possible value that a portfolio reaches in any case, whatever the candidates are like. It is
/// claimed only where the theorem holds for the limits at hand; how far this very portfolio can be from the best, its
/// upper bound says.
public enum Guarantee {
    /// Every set was tried, or none can be worth more than the upper bound, which is reached.
    OPTIMAL(1),
    /// Nothing but the number of creators is limited: G. Nemhauser, L. Wolsey, M. Fisher, "An analysis of
    /// approximations for maximizing submodular set functions I", Mathematical Programming 14 (1978).
    NUMBER_LIMITED(1 - 1 / Math.E),
    /// A budget alone, and every three tried as the first ones: M. Sviridenko, "A note on maximizing a submodular set
    /// function subject to a knapsack constraint", Operations Research Letters 32 (2004).
    EVERY_THREE_TRIED(1 - 1 / Math.E),
    /// A budget alone, the better of the greedy choice by value for money and the best single creator: S. Khuller,
    /// A. Moss, J. Naor, "The budgeted maximum coverage problem", Information Processing Letters 70
    /// (1999), and Leskovec 2007.
    GREEDY_OR_BEST_SINGLE((1 - 1 / Math.E) / 2),
    /// No budget that matters, upper limits for groups of one kind: M. Fisher, G. Nemhauser, L. Wolsey, "An analysis of
    /// approximations for maximizing submodular set functions II", Mathematical Programming Study 8 (1978).
    ONE_KIND_OF_QUOTA(1.0 / 2),
    /// Likewise for groups of two kinds.
    TWO_KINDS_OF_QUOTA(1.0 / 3),
    /// No theorem covers these limits together.
    NONE(0);

    private final double share;

    Guarantee(double share) {
        this.share = share;
    }

    /// 0 … 1 of the best possible value.
    public double share() {
        return share;
    }

    /// What holds for the best of the greedy choices, by value and by value for money, and the best single creator.
    ///
    /// @param demands whether something has to be reached
    static Guarantee ofGreedy(Shortage shortage, boolean demands, boolean everyThreeTried) {
        if (demands) {
            return NONE;
        }
        if (!shortage.ofMoney()) {
            return switch (shortage.kinds()) {
                case 0 -> NUMBER_LIMITED;
                case 1 -> ONE_KIND_OF_QUOTA;
                case 2 -> TWO_KINDS_OF_QUOTA;
                default -> NONE;
            };
        }
        if (shortage.kinds() > 0 || shortage.ofPlaces()) {
            return NONE;
        }
        return everyThreeTried ? EVERY_THREE_TRIED : GREEDY_OR_BEST_SINGLE;
    }
}
