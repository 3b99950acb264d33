package dev.kodama.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ClassUtils;

class CampaignsModuleTests extends DeskScene {
    @Autowired
    ApplicationContext context;

    @Test
    void theModuleOwnsASchemaOfItsName() {
        assertThat(jdbc.sql("select count(*) from campaigns.databasechangelog")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void everyTableSaysWhatARowIs() {
        assertThat(jdbc.sql("""
                        select relname
                        from pg_class
                        where relnamespace = 'campaigns'::regnamespace
                          and relkind = 'r'
                          and relname not like 'databasechangelog%'
                          and obj_description(oid) is null
                        """).query(String.class).list()).isEmpty();
    }

    @Test
    void noOtherModuleIsThere() {
        assertThat(ClassUtils.isPresent("dev.kodama.creators.CreatorDirectory", null))
                .isFalse();
        assertThat(ClassUtils.isPresent("dev.kodama.scoring.Scoreboard", null)).isFalse();
        assertThat(Arrays.stream(context.getBeanDefinitionNames())
                        .map(context::getType)
                        .filter(type -> type != null && type.getPackageName().startsWith("dev.kodama."))
                        .map(type -> type.getPackageName().split("\\.")[2]))
                .contains("campaigns")
                .doesNotContain("creators", "scoring", "reporting");
    }
}
