package dev.kodama.creators.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.creators.ImportProblem.Reason;
import dev.kodama.creators.events.AgeBand;
import dev.kodama.creators.events.AudienceMarginal;
import dev.kodama.creators.events.Gender;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AudienceGroupsTests {
    @ParameterizedTest
    @ValueSource(strings = {"Female %", "Women (%)", "女性比率", "女性フォロワーの割合", "audience_female_pct", "F %", "Mujeres %"})
    void aHeaderNamesAGender(String header) {
        assertThat(AudienceGroups.inHeader(header)).isEqualTo(new AudienceMarginal(null, Gender.FEMALE, null, null, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"18-24", "Age 18–24 %", "18〜24歳", "１８～２４歳の割合", "audience age 18-24 (%)", "18_24"})
    void aHeaderNamesAnAge(String header) {
        assertThat(AudienceGroups.inHeader(header))
                .isEqualTo(new AudienceMarginal(AgeBand.AGE_18_24, null, null, null, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"65+", "65歳以上", "65-", "Age 65 and over %"})
    void theLastAgeIsOpen(String header) {
        assertThat(AudienceGroups.inHeader(header))
                .isEqualTo(new AudienceMarginal(AgeBand.AGE_65_PLUS, null, null, null, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"F 25-34", "25-34F", "女性25〜34歳", "Female 25-34 %"})
    void aHeaderNamesBoth(String header) {
        assertThat(AudienceGroups.inHeader(header))
                .isEqualTo(new AudienceMarginal(AgeBand.AGE_25_34, Gender.FEMALE, null, null, 0));
    }

    @Test
    void aHeaderNamesAPlaceOrAnInterest() {
        assertThat(AudienceGroups.inHeader("Japan %")).isEqualTo(new AudienceMarginal(null, null, null, "JP", 0));
        assertThat(AudienceGroups.inHeader("日本（％）")).isEqualTo(new AudienceMarginal(null, null, null, "JP", 0));
        assertThat(AudienceGroups.inHeader("JP-13 share"))
                .isEqualTo(new AudienceMarginal(null, null, null, "JP-13", 0));
        assertThat(AudienceGroups.inHeader("Interest: Fashion %"))
                .isEqualTo(new AudienceMarginal(null, null, "fashion", null, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gender",
                "Age",
                "Followers",
                "Country",
                "Japan",
                "M",
                "share",
                "engagement rate",
                "割合",
                "20代",
                "Posts 18",
                "65",
                "Other %",
                "Likes 2018-24",
                ""
            })
    void mostHeadersNameNone(String header) {
        assertThat(AudienceGroups.inHeader(header)).isNull();
    }

    @Test
    void severalGroupsMayStandInOneCell() {
        assertThat(AudienceGroups.list("Japan 70%, US: 12.5 %; 女性 62% / Fashion (40%)"))
                .isEqualTo(new Cell.Known<>(List.of(
                        new AudienceMarginal(null, null, null, "JP", 700_000),
                        new AudienceMarginal(null, null, null, "US", 125_000),
                        new AudienceMarginal(null, Gender.FEMALE, null, null, 620_000),
                        new AudienceMarginal(null, null, "fashion", null, 400_000))));
    }

    @Test
    void aGroupWithoutAShareSaysNothingOfHowMany() {
        assertThat(AudienceGroups.list("Japan")).isEqualTo(new Cell.Unknown<>(Reason.NOT_A_SHARE));
        assertThat(AudienceGroups.list("Japan 70")).isEqualTo(new Cell.Unknown<>(Reason.NOT_A_SHARE));
        assertThat(AudienceGroups.list("n/a")).isEqualTo(new Cell.Unknown<>(Reason.MARKED_UNKNOWN));
        assertThat(AudienceGroups.list(" ")).isEqualTo(new Cell.Blank<>());
    }
}
