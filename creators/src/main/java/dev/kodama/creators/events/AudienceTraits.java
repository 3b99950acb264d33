package dev.kodama.creators.events;

/// Which traits a marginal distribution of an audience tells apart. Countries and their subdivisions are two
/// distributions of the same people, and platforms publish both.
public enum AudienceTraits {
    AGE,
    GENDER,
    AGE_AND_GENDER,
    /// One person has several interests, so that the shares may well add up to more than everyone.
    INTEREST,
    COUNTRY,
    SUBDIVISION
}
