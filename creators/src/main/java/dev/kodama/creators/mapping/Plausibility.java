package dev.kodama.creators.mapping;

import dev.kodama.creators.ImportField;

/// Whether what stands below a header can be what the header says.
final class Plausibility {
    private Plausibility() {}

    /// @param exact whether the header says just this, and not something like it
    static boolean fits(ImportField field, ColumnValues below, boolean exact) {
        return switch (field) {
            case COUNTRY -> below.countries() >= 0.5;
            case LANGUAGE -> below.languages() >= 0.5;
            case PLATFORM -> below.platforms() >= 0.5;
            case CAPTURED_AT, RATE_VALID_FROM -> exact && below.dates() >= 0.5;
            case HANDLE -> below.numbers() < 0.5 || below.plainHandles() >= 0.5;
            case KANA, TOPICS, TAGS, AUDIENCE_AGE, AUDIENCE_GENDER, AUDIENCE -> below.numbers() < 0.5;
            case AUDIENCE_SHARE -> below.numbers() >= 0.5;
            case AUDIENCE_MARGINAL -> below.audienceLists() >= 0.5;
            case FOLLOWER_PICTURE, FOLLOWER_NAME_IS_USER_NAME, FOLLOWER_LINK, FOLLOWER_PRIVATE ->
                below.yesOrNo() >= 0.5;
            case FOLLOWER_USER_NAME_DIGITS,
                    FOLLOWER_FULL_NAME_WORDS,
                    FOLLOWER_FULL_NAME_DIGITS,
                    FOLLOWER_DESCRIPTION_LENGTH,
                    FOLLOWER_POSTS,
                    FOLLOWER_FOLLOWERS,
                    FOLLOWER_FOLLOWS -> below.numbers() >= 0.5;
            case FOLLOWERS,
                    TOTAL_POSTS,
                    POSTS,
                    AVG_VIEWS,
                    AVG_LIKES,
                    AVG_COMMENTS,
                    AVG_SHARES,
                    AVG_SAVES,
                    AVG_ENGAGEMENTS,
                    OTHERS_COMMENTS,
                    ANSWERED_COMMENTS,
                    AUDIENCE_SAMPLE_SIZE,
                    SHARED_FOLLOWERS -> below.numbers() >= 0.5;
            case RATE_YEN -> below.prices() >= 0.5;
            case POST_PUBLISHED_AT, COMMENT_AT -> exact && below.dates() >= 0.5;
            case POST_ID -> exact && below.ids() >= 0.5;
            case POST_URL -> exact && below.addresses() >= 0.5;
            case POST_PAID, COMMENT_BY_OWNER -> exact && below.yesOrNo() >= 0.5;
            case POST_VIEWS, POST_REACH, POST_LIKES, POST_COMMENTS, POST_SHARES, POST_SAVES ->
                exact && below.numbers() >= 0.5;
            case POST_FORMAT,
                    POST_CAPTION,
                    COMMENT_ID,
                    COMMENT_PARENT,
                    COMMENT_AUTHOR,
                    COMMENT_AUTHOR_ID,
                    COMMENT_TEXT -> exact;
            case EXTERNAL_ID,
                    DISPLAY_NAME,
                    NOTES,
                    CUSTOM,
                    URL,
                    AUDIENCE_INTEREST,
                    AUDIENCE_REGION,
                    RATE_FORMAT,
                    FOLLOWER_ID,
                    OTHER_HANDLE -> true;
        };
    }
}
