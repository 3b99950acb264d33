package dev.kodama.creators;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something in a line that could not be taken as it stands.
///
/// @param line in the file, the header being on line 1; a value with line breaks in it counts for its lines. In a JSON
/// array, which of the objects it is
/// @param header of the column; null if the whole row is meant
/// @param value as it stands in the file, cut at 200 characters
/// @param arguments for the text, such as the limit
public record ImportProblem(
        long number,
        long line,
        Severity severity,
        @Nullable String header,
        @Nullable String value,
        Reason reason,
        List<String> arguments) {
    public enum Severity {
        /// The row was not taken.
        ROW_REFUSED,
        /// The row was taken without this value.
        VALUE_UNKNOWN
    }

    public enum Reason {
        /// A number was expected.
        NOT_A_NUMBER,
        /// A spreadsheet's error, such as `#VALOR!`.
        SPREADSHEET_ERROR,
        /// `N/A`, `-`, `不明` and the like: taken as unknown.
        MARKED_UNKNOWN,
        NEGATIVE,
        /// A share where a count was expected.
        PERCENTAGE,
        TOO_LARGE,
        NOT_A_WHOLE_NUMBER,
        /// `1.234` is a thousand in one country and one and a bit in another.
        AMBIGUOUS_NUMBER,
        NOT_A_DATE,
        AMBIGUOUS_DATE,
        IN_THE_FUTURE,
        TOO_LONG_AGO,
        UNKNOWN_PLATFORM,
        UNKNOWN_COUNTRY,
        UNKNOWN_LANGUAGE,
        NOT_A_HANDLE,
        NOT_A_URL,
        /// The columns do not hold what their headers say: the row is probably shifted.
        SHIFTED_ROW,
        /// Arguments: cells expected, cells found.
        TOO_MANY_CELLS,
        TOO_FEW_CELLS,
        TOO_LONG,
        /// Neither a handle nor another way to tell who is meant.
        NO_ACCOUNT,
        NO_PLATFORM,
        NO_NAME,
        /// Two columns for the same figure disagree. Arguments: the value taken.
        COLUMNS_DISAGREE,
        /// A sum or a mean of the rows above, not a creator.
        SUMMARY_ROW,
        /// The names of the columns once more.
        REPEATED_HEADER,
        /// The line is not one JSON object.
        BROKEN_JSON,
        /// Only objects far down in a JSON file have this value, so there is no column for it.
        LATE_COLUMN,
        /// Bytes that do not exist in the file's encoding.
        BROKEN_CHARACTERS,
        /// The accounts of this line belong to different creators. Arguments: the accounts.
        DIFFERENT_CREATORS,
        UNKNOWN_CREATOR,
        UNKNOWN_AGE,
        UNKNOWN_GENDER,
        UNKNOWN_REGION,
        NOT_A_SHARE,
        /// Shares of one audience add up to more than everyone. Arguments: the sum in per cent.
        OVER_ONE_HUNDRED_PERCENT,
        NO_FIGURES,
        NEITHER_YES_NOR_NO,
        /// Not among the choices of the house's own field. Arguments: the choices.
        NOT_A_CHOICE,
        /// A sample of followers has as many as it can have.
        SAMPLE_IS_FULL,
        MORE_THAN_ALL,
        NO_FORMAT,
        /// Who it is about has asked to be forgotten.
        FORGOTTEN,
        /// The line names no follower.
        NO_FOLLOWER,
        /// The two accounts of a pair are one.
        SAME_ACCOUNT,
        /// Neither an id nor an address of the post.
        NO_POST,
        /// Neither an id of the comment nor enough to tell it from others.
        NO_COMMENT
    }
}
