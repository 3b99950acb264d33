package dev.kodama.creators.events;

/// One joint cell of an audience: age × gender × interest × region, and the share of the audience in it.
///
/// @param interest a lower-case word such as `fashion`; free vocabulary
/// @param region an ISO 3166-1 country (`JP`) or ISO 3166-2 subdivision (`JP-13`)
/// @param sharePpm the cell's share of the whole audience in parts per million, 0 … 1 000 000
public record AudienceCell(AgeBand age, Gender gender, String interest, String region, int sharePpm) {
    public AudienceCell {
        if (sharePpm < 0 || sharePpm > 1_000_000) {
            throw new IllegalArgumentException("a share is 0 … 1 000 000 ppm, not " + sharePpm);
        }
    }

    /// Which cell it is, whatever is in it.
    public AudienceCell withoutShare() {
        return new AudienceCell(age, gender, interest, region, 0);
    }
}
