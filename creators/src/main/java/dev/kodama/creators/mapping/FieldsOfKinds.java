package dev.kodama.creators.mapping;

import dev.kodama.creators.ImportField;
import dev.kodama.creators.ImportKind;

/// Which fields lines of which kind can have.
final class FieldsOfKinds {
    private FieldsOfKinds() {}

    static boolean belongs(ImportField field, ImportKind kind) {
        return switch (field) {
            case EXTERNAL_ID, PLATFORM, HANDLE -> true;
            case DISPLAY_NAME, KANA, LANGUAGE, COUNTRY, TOPICS, TAGS, NOTES, CUSTOM, URL -> kind == ImportKind.CREATORS;
            case CAPTURED_AT ->
                kind != ImportKind.RATE_CARDS && kind != ImportKind.COMMENTS && !kind.isAboutFollowers();
            case FOLLOWERS ->
                kind == ImportKind.CREATORS || kind == ImportKind.SNAPSHOTS || kind.followerCoverage() != null;
            case TOTAL_POSTS,
                    POSTS,
                    AVG_VIEWS,
                    AVG_LIKES,
                    AVG_COMMENTS,
                    AVG_SHARES,
                    AVG_SAVES,
                    AVG_ENGAGEMENTS,
                    OTHERS_COMMENTS,
                    ANSWERED_COMMENTS -> kind == ImportKind.CREATORS || kind == ImportKind.SNAPSHOTS;
            case AUDIENCE, AUDIENCE_MARGINAL -> kind == ImportKind.CREATORS || kind == ImportKind.AUDIENCES;
            case AUDIENCE_AGE, AUDIENCE_GENDER, AUDIENCE_INTEREST, AUDIENCE_REGION, AUDIENCE_SHARE ->
                kind == ImportKind.AUDIENCES;
            case AUDIENCE_SAMPLE_SIZE -> kind == ImportKind.CREATORS || kind == ImportKind.AUDIENCES;
            case FOLLOWER_PICTURE,
                    FOLLOWER_USER_NAME_DIGITS,
                    FOLLOWER_FULL_NAME_WORDS,
                    FOLLOWER_FULL_NAME_DIGITS,
                    FOLLOWER_NAME_IS_USER_NAME,
                    FOLLOWER_DESCRIPTION_LENGTH,
                    FOLLOWER_LINK,
                    FOLLOWER_PRIVATE,
                    FOLLOWER_POSTS,
                    FOLLOWER_FOLLOWERS,
                    FOLLOWER_FOLLOWS -> kind == ImportKind.FOLLOWER_PROFILES;
            case RATE_FORMAT, RATE_YEN, RATE_VALID_FROM -> kind == ImportKind.RATE_CARDS;
            case FOLLOWER_ID -> kind.followerCoverage() != null;
            case OTHER_HANDLE, SHARED_FOLLOWERS -> kind == ImportKind.OVERLAPS;
            case POST_ID, POST_URL -> kind == ImportKind.POSTS || kind == ImportKind.COMMENTS;
            case POST_PUBLISHED_AT,
                    POST_FORMAT,
                    POST_CAPTION,
                    POST_PAID,
                    POST_VIEWS,
                    POST_REACH,
                    POST_LIKES,
                    POST_COMMENTS,
                    POST_SHARES,
                    POST_SAVES -> kind == ImportKind.POSTS;
            case COMMENT_ID,
                    COMMENT_PARENT,
                    COMMENT_AUTHOR,
                    COMMENT_AUTHOR_ID,
                    COMMENT_BY_OWNER,
                    COMMENT_AT,
                    COMMENT_TEXT -> kind == ImportKind.COMMENTS;
        };
    }
}
