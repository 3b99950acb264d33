package dev.kodama.creators;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.creators.events.CreatorsEvent;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.Scenario;

@ApplicationModuleTest
class CreatorsModuleTests {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    @Autowired
    CreatorDirectory directory;

    @Test
    void theModuleOwnsASchemaOfItsName() {
        assertThat(jdbc.sql("select count(*) from creators.databasechangelog")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void noBeanOfAnotherModuleIsNeeded() {
        assertThat(Arrays.stream(context.getBeanDefinitionNames())
                        .map(context::getType)
                        .filter(type -> type != null && type.getName().startsWith("dev.kodama."))
                        .map(type -> type.getName().split("\\.")[2]))
                .isNotEmpty()
                .allMatch(module -> module.equals("creators") || module.startsWith("CreatorsTestApplication"));
    }

    @Test
    void registeringSomeoneIsAFactThatOthersCanHear(Scenario scenario) {
        scenario.stimulate(
                        () -> directory.register(new ProfileEdit("物語の人", null, null, null, List.of(), null), List.of()))
                .andWaitForEventOfType(CreatorsEvent.class)
                .toArrive();
    }
}
