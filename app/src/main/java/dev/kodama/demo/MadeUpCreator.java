package dev.kodama.demo;

import dev.kodama.creators.events.AgeBand;
import dev.kodama.creators.events.Gender;
import dev.kodama.creators.events.Platform;
import java.time.LocalDate;
import java.util.List;

/// A creator that does not exist, consistent in itself: larger accounts engage less, the audience follows the topics.
///
/// @param number position in the seeded sequence
/// @param accounts the largest first, at least one
public record MadeUpCreator(
        long number,
        String name,
        String language,
        String country,
        List<String> topics,
        List<Account> accounts,
        List<Cell> audience,
        int audienceSample) {
    /// Under a name that nobody else of the sequence has, where there are so many that a thousand share each name.
    public MadeUpCreator underOwnName() {
        return new MadeUpCreator(
                number,
                name + "_" + Long.toString(number, 36),
                language,
                country,
                topics,
                accounts,
                audience,
                audienceSample);
    }

    public record Account(
            Platform platform,
            String handle,
            String url,
            long followers,
            int posts,
            long avgViews,
            long avgLikes,
            long avgComments,
            long avgShares,
            int othersComments,
            int answeredComments,
            long postFeeYen) {}

    /// @param followers on that day
    public record Snapshot(Account account, LocalDate day, long followers) {}

    /// @param sharePpm parts per million of the audience
    public record Cell(AgeBand age, Gender gender, String interest, String region, int sharePpm) {}
}
