package dev.kodama.personal;

/// Why somebody looks at personal data or changes it.
public enum Purpose {
    /// Writing to the creator.
    CONTACT,
    PAYMENT,
    TAX_FILING,
    /// The creator has asked for it.
    CREATOR_ASKED,
    CORRECTION,
    AUDIT
}
