package dev.kodama.creators;

/// How a number was come by.
public enum Method {
    API,
    FILE,
    /// The creator said so.
    SELF_REPORTED,
    ESTIMATE,
    /// Someone of the house read it off the platform and typed it in.
    MANUAL
}
