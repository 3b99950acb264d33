package dev.kodama.console.creators;

import com.vaadin.flow.component.Component;
import dev.kodama.campaigns.BrandBook;
import dev.kodama.creators.Creator;
import dev.kodama.creators.CreatorLists;
import dev.kodama.creators.CreatorNotes;
import dev.kodama.creators.CustomFields;

/// What the house keeps about a creator beside what the register knows: the sections of a creator's page.
@org.springframework.stereotype.Component
class Relations {
    private final CreatorLists lists;
    private final CreatorNotes notes;
    private final CustomFields customFields;
    private final BrandBook brands;
    private final OwnBrands ownBrands;
    private final Onlookers onlookers;

    Relations(
            CreatorLists lists,
            CreatorNotes notes,
            CustomFields customFields,
            BrandBook brands,
            OwnBrands ownBrands,
            Onlookers onlookers) {
        this.lists = lists;
        this.notes = notes;
        this.customFields = customFields;
        this.brands = brands;
        this.ownBrands = ownBrands;
        this.onlookers = onlookers;
    }

    /// @param changed shows the page anew
    Component notes(Creator creator, Runnable changed) {
        return new NotesSection(notes, brands, ownBrands, onlookers, creator, changed);
    }

    Component lists(Creator creator, Runnable changed) {
        return new ListsSection(lists, onlookers, creator, changed);
    }

    Component customFields(Creator creator, Runnable changed) {
        return new CustomFieldsSection(customFields, onlookers, creator, changed);
    }
}
