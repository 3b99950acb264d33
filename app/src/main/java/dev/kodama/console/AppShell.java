package dev.kodama.console;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;

/// The page around every page. The look is Lumo with our own sheet on top, both plain files: Vaadin's stock bundle
/// stays as it is, so neither building nor running needs Node.
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("context://styles/kodama.css")
@StyleSheet("context://styles/campaigns.css")
@StyleSheet("context://styles/portfolio.css")
@StyleSheet("context://styles/relations.css")
@StyleSheet("context://styles/reporting.css")
@StyleSheet("context://styles/scoring.css")
@Viewport("width=device-width, initial-scale=1")
public class AppShell implements AppShellConfigurator {
    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addLink("icon", "icons/kodama.svg");
        settings.addMetaTag("color-scheme", "light dark");
    }
}
