package dev.kodama;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/// The composition root. It stands in the base package so that Modulith finds the modules in the sibling jars.
///
/// Beans are named by their qualified class names, because two modules may well have a store of the same name.
@Modulithic(systemName = "Kodama")
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Application {
    public static void main(String... arguments) {
        SpringApplication.run(Application.class, arguments);
    }
}
