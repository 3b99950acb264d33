package dev.kodama.console.parts;

import com.vaadin.flow.component.Component;

/// Brings what a choice has opened before the reader's eyes: in a narrow window it opens below the list, where nobody
/// would notice.
public final class InView {
    private InView() {}

    public static void bring(Component opened) {
        opened.getElement().executeJs("""
                requestAnimationFrame(() => {
                    const box = this.getBoundingClientRect();
                    if (box.top > window.innerHeight * 0.7 || box.bottom < 0) {
                        this.scrollIntoView({ block: 'start' });
                    }
                })""");
    }
}
