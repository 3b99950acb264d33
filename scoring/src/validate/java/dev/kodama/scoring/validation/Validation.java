package dev.kodama.scoring.validation;

import java.io.IOException;
import java.nio.file.Path;

final class Validation {
    private Validation() {}

    public static void main(String[] arguments) throws IOException {
        var growth = System.getProperty("validate.growth", "");
        if (growth.isBlank()) {
            IO.println("Nothing to validate: name a file, as in -Dvalidate.growth=subscribers-daily.csv.gz");
            return;
        }
        new GrowthValidation(DailySeries.read(Path.of(growth))).print();
    }
}
