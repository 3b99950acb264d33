package dev.kodama;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/// The composition root. It stands in the base package so that Modulith finds the modules in the sibling jars.
@Modulithic(systemName = "Kodama")
@SpringBootApplication
public class Application {
    public static void main(String... arguments) {
        SpringApplication.run(Application.class, arguments);
    }
}
