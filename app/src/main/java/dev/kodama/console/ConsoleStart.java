package dev.kodama.console;

import static dev.kodama.console.texts.Texts.in;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import dev.kodama.console.texts.Languages;
import org.springframework.stereotype.Component;

/// What holds for every page of every person: language, colours, what happens on errors and on an expired session.
@Component
class ConsoleStart implements VaadinServiceInitListener {
    @Override
    public void serviceInit(ServiceInitEvent event) {
        var service = event.getSource();
        service.setSystemMessagesProvider(ConsoleStart::messages);
        service.addUIInitListener(init -> Preferences.apply(init.getUI(), VaadinRequest.getCurrent()));
        service.addSessionInitListener(init -> init.getSession().setErrorHandler(new ErrorToast()));
        event.addIndexHtmlRequestListener(response -> response.getDocument()
                .getElementsByTag("html")
                .attr("lang", Languages.of(response.getVaadinRequest()).getLanguage()));
    }

    private static SystemMessages messages(SystemMessagesInfo info) {
        var language = Languages.supported(info.getLocale());
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(in(language, "console.expired.title"));
        messages.setSessionExpiredMessage(in(language, "console.expired.what-to-do"));
        messages.setInternalErrorNotificationEnabled(true);
        messages.setInternalErrorCaption(in(language, "console.error.title"));
        messages.setInternalErrorMessage(in(language, "console.error.reload"));
        return messages;
    }
}
