package dev.kodama.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.campaigns.events.CampaignStatus;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.Scenario;

@ApplicationModuleTest
class ReportingModuleTests {
    @Autowired
    ReportShelf reports;

    @BeforeEach
    void nothingHeardYet() {
        reports.forgetEverything();
    }

    @Test
    void aPublishedEventReachesTheShelf(Scenario scenario) {
        scenario.publish(Told.campaign("春の新作", 1, CampaignStatus.RUNNING, 1_000))
                .andWaitForStateChange(
                        () -> reports.page(BrandScope.everything(), CampaignFilter.ANY, null, 10)
                                .items(),
                        campaigns -> !campaigns.isEmpty())
                .andVerify(campaigns -> assertThat(campaigns).hasSize(1));
    }

    @Test
    void noOtherModulesBeansAreHere(@Autowired ApplicationContext context) {
        var beans = Arrays.stream(context.getBeanDefinitionNames())
                .map(context::getType)
                .filter(type -> type != null && type.getName().startsWith("dev.kodama."))
                .map(Class::getName);
        assertThat(beans)
                .allSatisfy(
                        name -> assertThat(name).matches("dev\\.kodama\\.(reporting\\..*|ReportingTestApplication.*)"));
    }
}
