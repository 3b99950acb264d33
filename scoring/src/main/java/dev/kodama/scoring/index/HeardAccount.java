package dev.kodama.scoring.index;

import static dev.kodama.scoring.db.Tables.ACCOUNT;
import static dev.kodama.scoring.db.Tables.ACCOUNT_POSTS;
import static dev.kodama.scoring.db.Tables.PROFILE_SAMPLE;

import dev.kodama.creators.events.AccountFigures;
import dev.kodama.scoring.model.MedianRate;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/// One account as the index reads it: its figures, and what its posts and a sample of its followers came to when they
/// were heard of.
///
/// @param ofPosts null where no post's rate is known
/// @param comments null where no comments are known, like `answered`
/// @param judged how many sampled followers could be judged, 0 for no sample
/// @param genuine of those
record HeardAccount(
        AccountFigures figures,
        @Nullable MedianRate ofPosts,
        @Nullable Integer comments,
        @Nullable Integer answered,
        int judged,
        int genuine) {
    static HeardAccount of(Record row) {
        var rate = row.get(ACCOUNT_POSTS.ENGAGEMENT_PPM);
        return new HeardAccount(
                new AccountFigures(
                        row.get(ACCOUNT.CREATOR_ID),
                        row.get(ACCOUNT.ACCOUNT_ID),
                        row.get(ACCOUNT.VERSION),
                        row.get(ACCOUNT.PLATFORM),
                        row.get(ACCOUNT.CAPTURED_AT),
                        row.get(ACCOUNT.SOURCE),
                        row.get(ACCOUNT.FOLLOWERS),
                        row.get(ACCOUNT.POSTS),
                        row.get(ACCOUNT.AVG_VIEWS),
                        row.get(ACCOUNT.AVG_LIKES),
                        row.get(ACCOUNT.AVG_COMMENTS),
                        row.get(ACCOUNT.AVG_SHARES),
                        row.get(ACCOUNT.AVG_SAVES),
                        row.get(ACCOUNT.OTHERS_COMMENTS),
                        row.get(ACCOUNT.ANSWERED_COMMENTS)),
                rate == null
                        ? null
                        : new MedianRate(
                                rate,
                                row.get(ACCOUNT_POSTS.ENGAGEMENT_LOW_PPM),
                                row.get(ACCOUNT_POSTS.ENGAGEMENT_HIGH_PPM),
                                row.get(ACCOUNT_POSTS.RATED_POSTS)),
                row.get(ACCOUNT_POSTS.COMMENTS),
                row.get(ACCOUNT_POSTS.ANSWERED),
                orNone(row.get(PROFILE_SAMPLE.JUDGED)),
                orNone(row.get(PROFILE_SAMPLE.GENUINE)));
    }

    private static int orNone(@Nullable Integer count) {
        return count == null ? 0 : count;
    }
}
