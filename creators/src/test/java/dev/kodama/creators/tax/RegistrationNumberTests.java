package dev.kodama.creators.tax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.creators.tax.RegistrationNumber.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// 7000012050002 is the National Tax Agency's own corporate number.
class RegistrationNumberTests {
    private static final String NATIONAL_TAX_AGENCY = "T7000012050002";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "T7000012050002",
                "t7000012050002",
                "Ｔ７０００012050002",
                " T7-0000-1205-0002 ",
                "Ｔ７ー００００ー１２０５ー０００２",
                "T 7000 0120 50002"
            })
    void aNumberIsReadAsPeopleWriteIt(String typed) {
        assertThat(RegistrationNumber.read(typed)).isEqualTo(new Reading.Valid(NATIONAL_TAX_AGENCY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "T", "7000012050002", "T700001205000", "T70000120500021", "TT000012050002", "未登録"})
    void whatIsNoNumberIsSaidToBeNone(String typed) {
        assertThat(RegistrationNumber.read(typed)).isEqualTo(new Reading.NotANumber());
    }

    @ParameterizedTest
    @ValueSource(strings = {"T7010705000725", "T4011001098993", "T7123456789012"})
    void otherNumbersThatArePublishedFitToo(String typed) {
        assertThat(RegistrationNumber.read(typed)).isEqualTo(new Reading.Valid(typed));
    }

    @Test
    void everySingleWrongDigitIsFoundButANineForANought() {
        for (var place = 1; place <= 13; place++) {
            var right = NATIONAL_TAX_AGENCY.charAt(place);
            for (var digit = '0'; digit <= '9'; digit++) {
                var typed = NATIONAL_TAX_AGENCY.substring(0, place) + digit + NATIONAL_TAX_AGENCY.substring(place + 1);
                var passes =
                        digit == right || place > 1 && (digit == '9' && right == '0' || digit == '0' && right == '9');
                assertThat(RegistrationNumber.read(typed))
                        .as(typed)
                        .isEqualTo(passes ? new Reading.Valid(typed) : new Reading.WrongCheckDigit());
            }
        }
    }
}
