package dev.kodama.scoring.validation;

import java.io.IOException;
import java.nio.file.Path;

final class Validation {
    private Validation() {}

    public static void main(String[] arguments) throws IOException {
        var growth = System.getProperty("validate.growth", "");
        var profiles = System.getProperty("validate.profiles", "");
        var overlap = System.getProperty("validate.overlap", "");
        var portfolio = System.getProperty("validate.portfolio", "");
        if (growth.isBlank() && profiles.isBlank() && overlap.isBlank() && portfolio.isBlank()) {
            IO.println("Nothing to validate: name a file, as in -Dvalidate.growth=subscribers-daily.csv.gz,"
                    + " -Dvalidate.profiles=labelled-profiles.csv or -Dvalidate.overlap=twitch-overlap,"
                    + " or a number of tasks, as in -Dvalidate.portfolio=1000");
        }
        if (!growth.isBlank()) {
            new GrowthValidation(DailySeries.read(Path.of(growth))).print();
        }
        if (!profiles.isBlank()) {
            new ProfileValidation(LabelledProfile.read(Path.of(profiles))).print();
        }
        if (!overlap.isBlank()) {
            new OverlapValidation(SharedViewers.read(Path.of(overlap))).print();
            new SketchValidation().print();
        }
        if (!portfolio.isBlank()) {
            new PortfolioValidation(Integer.parseInt(portfolio)).print();
        }
    }
}
