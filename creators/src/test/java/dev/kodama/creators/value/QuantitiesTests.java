package dev.kodama.creators.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.creators.ImportProblem.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantitiesTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            0              | 0
            48500000       | 48500000
            48.5M          | 48500000
            48,5M          | 48500000
            1.2万          | 12000
            1.2 万人       | 12000
            3千            | 3000
            1億            | 100000000
            1億2千万       | 120000000
            1万2千         | 12000
            2万3456        | 23456
            12,345         | 12345
            1,234,567      | 1234567
            1.234.567      | 1234567
            12 345         | 12345
            1'234'567      | 1234567
            １２３４５     | 12345
            ４．５万       | 45000
            約5万人        | 50000
            10万+          | 100000
            383.1K         | 383100
            2,5 mil        | 2500
            1.5 millones   | 1500000
            1.1B           | 1100000000
            4.85E+07       | 48500000
            12.0           | 12
            1,234.0        | 1234
            250 followers  | 250
            12.3k followers | 12300
            1,2 mil        | 1200
            1,2 mi         | 1200000
            3,4 Mio.       | 3400000
            1만2천명       | 12000
            3.5억          | 350000000
            2.5 lakh       | 250000
            12,5 rb        | 12500
            1 234 abonnés  | 1234
            5000粉絲       | 5000
            5000フォロワー | 5000
            -0             | 0
            """)
    void numbersAreReadAsPeopleWriteThem(String written, long value) {
        assertThat(Quantities.count(written)).isEqualTo(new Cell.Known<>(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u3000", "\u00a0"})
    void nothingIsNothing(String written) {
        assertThat(Quantities.count(written)).isEqualTo(new Cell.Blank<>());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            N/A          | MARKED_UNKNOWN
            n.a.         | MARKED_UNKNOWN
            -            | MARKED_UNKNOWN
            ー           | MARKED_UNKNOWN
            不明         | MARKED_UNKNOWN
            非公開       | MARKED_UNKNOWN
            #VALOR!      | SPREADSHEET_ERROR
            #VALUE!      | SPREADSHEET_ERROR
            #¡DIV/0!     | SPREADSHEET_ERROR
            #N/A         | SPREADSHEET_ERROR
            -5           | NEGATIVE
            ▲1,200       | NEGATIVE
            (300)        | NEGATIVE
            12%          | PERCENTAGE
            12.5％       | PERCENTAGE
            1.234        | AMBIGUOUS_NUMBER
            12.5         | NOT_A_WHOLE_NUMBER
            1.234,5      | NOT_A_WHOLE_NUMBER
            1,23,456     | NOT_A_NUMBER
            12 34        | NOT_A_NUMBER
            三千         | NOT_A_NUMBER
            Music        | NOT_A_NUMBER
            12k3         | NOT_A_NUMBER
            5X           | NOT_A_NUMBER
            2022-12-01   | NOT_A_NUMBER
            100000000001 | TOO_LARGE
            99999999999999999999999 | TOO_LARGE
            """)
    void whatCannotBeReadForCertainIsUnknownAndNeverZero(String written, Reason reason) {
        assertThat(Quantities.count(written)).isEqualTo(new Cell.Unknown<>(reason));
    }

    @Test
    void theLargestNumberIsStillANumber() {
        assertThat(Quantities.count("100000000000")).isEqualTo(new Cell.Known<>(100_000_000_000L));
    }

    @Test
    void aMeanIsRoundedHalfUp() {
        assertThat(Quantities.average("12.5")).isEqualTo(new Cell.Known<>(13L));
        assertThat(Quantities.average("12.4")).isEqualTo(new Cell.Known<>(12L));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ¥12,000      | 12000
            12,000円     | 12000
            ￥１２，０００ | 12000
            1.2万円      | 12000
            JPY 500      | 500
            ¥12,000-     | 12000
            """)
    void pricesAreYen(String written, long yen) {
        assertThat(Quantities.yen(written)).isEqualTo(new Cell.Known<>(yen));
    }
}
