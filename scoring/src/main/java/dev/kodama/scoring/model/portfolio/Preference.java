package dev.kodama.scoring.model.portfolio;

/// By what a greedy search takes the next one: the higher, the sooner. It rises with the gain.
interface Preference {
    /// Whoever adds most.
    Preference GAIN = new GainAbove(0);

    /// Whoever adds most for their money; whoever costs nothing and adds anything, first.
    Preference GAIN_PER_YEN = (gain, yen) -> gain <= 0 ? 0 : yen == 0 ? Double.POSITIVE_INFINITY : gain / yen;

    double of(double gain, long yen);

    /// Whoever adds most beyond what their money is worth: where both the money and the number of creators are short,
    /// neither of the others takes account of both.
    ///
    /// @param toll what a yen is worth, 0 or more
    record GainAbove(double toll) implements Preference {
        @Override
        public double of(double gain, long yen) {
            return gain <= 0 ? Double.NEGATIVE_INFINITY : gain - toll * yen;
        }
    }
}
