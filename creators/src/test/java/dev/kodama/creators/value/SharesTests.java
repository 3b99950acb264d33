package dev.kodama.creators.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.creators.ImportProblem.Reason;
import dev.kodama.creators.events.AgeBand;
import dev.kodama.creators.events.AudienceCell;
import dev.kodama.creators.events.Gender;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharesTests {
    @Test
    void aShareIsReadInTheUnitItNames() {
        assertThat(Shares.ppm("12%", Shares.Unit.UNSAID)).isEqualTo(new Cell.Known<>(120_000));
        assertThat(Shares.ppm("0.12", Shares.Unit.UNSAID)).isEqualTo(new Cell.Known<>(120_000));
        assertThat(Shares.ppm("12", Shares.Unit.inHeader("割合（％）"))).isEqualTo(new Cell.Known<>(120_000));
        assertThat(Shares.ppm("120000", Shares.Unit.inHeader("share_ppm"))).isEqualTo(new Cell.Known<>(120_000));
        assertThat(Shares.ppm("100%", Shares.Unit.UNSAID)).isEqualTo(new Cell.Known<>(1_000_000));
    }

    @Test
    void aBareTwelveIsNotAShare() {
        assertThat(Shares.ppm("12", Shares.Unit.UNSAID)).isEqualTo(new Cell.Unknown<>(Reason.NOT_A_SHARE));
        assertThat(Shares.ppm("101%", Shares.Unit.UNSAID)).isEqualTo(new Cell.Unknown<>(Reason.NOT_A_SHARE));
        assertThat(Shares.ppm("-1%", Shares.Unit.UNSAID)).isEqualTo(new Cell.Unknown<>(Reason.NOT_A_SHARE));
    }

    @Test
    void aWholeAudienceFitsOneCell() {
        assertThat(new AudienceReader().cells("25-34F:Fashion:JP-13:12%; 18-24男:ｸﾙﾏ:日本:0.08"))
                .isEqualTo(new Cell.Known<>(List.of(
                        new AudienceCell(AgeBand.AGE_25_34, Gender.FEMALE, "fashion", "JP-13", 120_000),
                        new AudienceCell(AgeBand.AGE_18_24, Gender.MALE, "くるま", "JP", 80_000))));
    }

    @Test
    void separatorsAloneAreNoAudience() {
        assertThat(new AudienceReader().cells(" ; ;")).isEqualTo(new Cell.Blank<>());
        assertThat(new AudienceReader().cells(" ".repeat(40))).isEqualTo(new Cell.Blank<>());
    }

    @Test
    void aGroupThatComesTwiceIsNoShareHoweverItIsWritten() {
        assertThat(new AudienceReader().cells("25-34F:Fashion:JP:10%; 25〜34女:fashion:日本:10%"))
                .isEqualTo(new Cell.Unknown<>(Reason.NOT_A_SHARE));
    }

    @Test
    void anAudienceOfMoreThanEveryoneIsNone() {
        assertThat(new AudienceReader().cells("25-34F:a:JP:60%;25-34M:a:JP:41%"))
                .isEqualTo(new Cell.Unknown<>(Reason.OVER_ONE_HUNDRED_PERCENT));
    }

    @Test
    void aDecadeStraddlesTwoBandsAndIsNone() {
        assertThat(AudienceWords.age("20代")).isNull();
        assertThat(AudienceWords.age("25〜34歳")).isEqualTo(AgeBand.AGE_25_34);
    }
}
