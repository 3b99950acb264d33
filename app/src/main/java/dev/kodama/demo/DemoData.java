package dev.kodama.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Fills an empty house at its first start, unless it was told not to.
///
/// The logins are there at once; the rest is loaded behind the running application, step by step. Every step can be
/// repeated without doubling anything, so a start after a kill just goes on.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@WithDemoData
class DemoData implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);

    private final DemoState state;
    private final DemoPeople people;
    private final DemoRegister register;
    private final DemoCampaigns campaigns;
    private final DemoNotebook notebook;

    DemoData(
            DemoState state, DemoPeople people, DemoRegister register, DemoCampaigns campaigns, DemoNotebook notebook) {
        this.state = state;
        this.people = people;
        this.register = register;
        this.campaigns = campaigns;
        this.notebook = notebook;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (state.isUntouched() && people.isNobodyHere()) {
            state.begin();
        }
        if (state.isUnfinished()) {
            people.arrive();
            Thread.ofVirtual().name("demo-data").start(this::load);
        }
        people.announce();
    }

    private void load() {
        try {
            register.load();
            notebook.load(campaigns.load());
            state.finish();
            LOG.info("The demo data is complete.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("The demo data is incomplete; the next start goes on with it.", e);
        }
    }
}
