package dev.kodama.creators.events;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A share of an audience of which only some traits are told, as platforms export them: 62 % are women, 31 % are
/// 25 to 34, 70 % live in Japan. How many of the women live in Japan, it does not say; [AudienceCell] does.
///
/// @param interest a lower-case word such as `fashion`
/// @param region ISO 3166-1 country or ISO 3166-2 subdivision, such as `JP` or `JP-13`
/// @param sharePpm of the whole audience, in parts per million
public record AudienceMarginal(
        @Nullable AgeBand age,
        @Nullable Gender gender,
        @Nullable String interest,
        @Nullable String region,
        int sharePpm) {
    /// @throws IllegalArgumentException if the traits are not those of a marginal; see [#isOne]
    public AudienceMarginal {
        if (!isOne(age, gender, interest, region)) {
            throw new IllegalArgumentException(
                    "no marginal of an audience: %s, %s, %s, %s".formatted(age, gender, interest, region));
        }
        if (sharePpm < 0 || sharePpm > 1_000_000) {
            throw new IllegalArgumentException("a share is 0 … 1 000 000 ppm, not " + sharePpm);
        }
    }

    /// Whether these are the traits of some [AudienceTraits]; null is a trait that is not told.
    public static boolean isOne(
            @Nullable AgeBand age, @Nullable Gender gender, @Nullable String interest, @Nullable String region) {
        return traits(age, gender, interest, region) != null;
    }

    public AudienceTraits traits() {
        return Objects.requireNonNull(traits(age, gender, interest, region));
    }

    public AudienceMarginal with(int share) {
        return new AudienceMarginal(age, gender, interest, region, share);
    }

    private static @Nullable AudienceTraits traits(
            @Nullable AgeBand age, @Nullable Gender gender, @Nullable String interest, @Nullable String region) {
        if (interest != null) {
            return age == null && gender == null && region == null ? AudienceTraits.INTEREST : null;
        }
        if (region != null) {
            return age != null || gender != null
                    ? null
                    : region.length() > 2 ? AudienceTraits.SUBDIVISION : AudienceTraits.COUNTRY;
        }
        if (age == null) {
            return gender == null ? null : AudienceTraits.GENDER;
        }
        return gender == null ? AudienceTraits.AGE : AudienceTraits.AGE_AND_GENDER;
    }
}
