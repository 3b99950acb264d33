package dev.kodama.console.campaigns;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/// Free words in a field: whatever is typed and confirmed is one, next to what was used before.
final class Words {
    private static final Set<String> USUAL = new LinkedHashSet<>(Set.of(
            "fashion",
            "beauty",
            "food",
            "travel",
            "games",
            "music",
            "sports",
            "books",
            "art",
            "business",
            "family",
            "pets",
            "technology",
            "photography"));

    private Words() {}

    static MultiSelectComboBox<String> field(String label) {
        return field(label, USUAL.stream().sorted().toList());
    }

    static MultiSelectComboBox<String> field(String label, Collection<String> usual) {
        var field = new MultiSelectComboBox<String>(label);
        field.setItems(usual);
        field.setAllowCustomValue(true);
        field.setAutoExpand(MultiSelectComboBox.AutoExpandMode.BOTH);
        field.addCustomValueSetListener(typed -> {
            var words = new LinkedHashSet<>(field.getValue());
            for (var word : typed.getDetail().split("[,、，]")) {
                var tidy =
                        Normalizer.normalize(word, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
                if (!tidy.isEmpty()) {
                    words.add(tidy);
                }
            }
            show(field, words);
        });
        return field;
    }

    /// Shows these as chosen, also those that nobody has offered.
    static void show(MultiSelectComboBox<String> field, Collection<String> words) {
        var offered = new LinkedHashSet<>(words);
        field.getListDataView().getItems().forEach(offered::add);
        field.setItems(offered);
        field.setValue(new LinkedHashSet<>(words));
    }
}
