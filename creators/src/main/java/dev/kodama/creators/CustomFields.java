package dev.kodama.creators;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The house's own fields for creators, and what is said in them. Values follow merges: the survivor's own stand, and
/// where there is none, the absorbed one's.
public interface CustomFields {
    int MOST = 50;

    /// In the order in which they were defined; retired ones too.
    List<CustomField> all();

    Outcome<CustomField> define(String by, CustomField.Wish wish);

    /// Labels and choices; a choice that goes stays where it was said.
    Outcome<CustomField> change(UUID id, CustomField.Wish wish);

    Outcome<CustomField> retire(UUID id, boolean retired);

    /// In the order of the fields, without retired ones.
    Map<UUID, List<CustomField.Value>> ofCreators(Set<UUID> creatorIds);

    /// Reads what people write: full-width digits, `12,000`, `2026/4/1`, はい.
    ///
    /// @param value null or blank takes it back
    /// @return the creator's values now
    Outcome<List<CustomField.Value>> set(String by, UUID creatorId, UUID fieldId, @Nullable String value);
}
