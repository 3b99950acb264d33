package dev.kodama.scoring.validation;

import java.io.IOException;
import java.nio.file.Path;

final class Validation {
    private Validation() {}

    public static void main(String[] arguments) throws IOException {
        var growth = System.getProperty("validate.growth", "");
        var profiles = System.getProperty("validate.profiles", "");
        if (growth.isBlank() && profiles.isBlank()) {
            IO.println("Nothing to validate: name a file, as in -Dvalidate.growth=subscribers-daily.csv.gz"
                    + " or -Dvalidate.profiles=labelled-profiles.csv");
        }
        if (!growth.isBlank()) {
            new GrowthValidation(DailySeries.read(Path.of(growth))).print();
        }
        if (!profiles.isBlank()) {
            new ProfileValidation(LabelledProfile.read(Path.of(profiles))).print();
        }
    }
}
