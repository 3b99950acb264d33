package dev.kodama.console.parts;

import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/// Tabs over the parts of one thing. Which one is open stands in the address, so going there is the view's job:
///
/// ```java
/// tabs.add("brief", text("campaigns.tab.brief"));
/// tabs.onChoice(tab -> address.with("tab", tab).go(CampaignView.class, parameters));
/// tabs.show(address.one("tab").orElse("brief"));
/// ```
public final class TabBar extends Tabs {
    private final Map<String, Tab> byName = new LinkedHashMap<>();

    public TabBar() {
        addClassName("tab-bar");
        setAutoselect(false);
    }

    public TabBar add(String name, String label) {
        var tab = new Tab(label);
        byName.put(name, tab);
        add(tab);
        return this;
    }

    /// Called when a person chooses a tab, not when the view shows one.
    public TabBar onChoice(Consumer<String> chosen) {
        addSelectedChangeListener(change -> {
            if (change.isFromClient()) {
                byName.forEach((name, tab) -> {
                    if (tab.equals(change.getSelectedTab())) {
                        chosen.accept(name);
                    }
                });
            }
        });
        return this;
    }

    /// Shows that tab as open; an unknown name shows the first.
    public String show(String name) {
        var open = byName.containsKey(name) ? name : byName.keySet().iterator().next();
        setSelectedTab(byName.get(open));
        return open;
    }
}
