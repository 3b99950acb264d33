package dev.kodama.creators.mapping;

import dev.kodama.creators.ColumnUse;
import dev.kodama.creators.ImportField;
import dev.kodama.creators.ImportKind;
import dev.kodama.creators.ImportPlan;
import dev.kodama.creators.ImportPreview.PlanFault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What a plan lacks before it can be carried out.
public final class PlanCheck {
    private static final Set<ImportField> FIGURES = EnumSet.range(ImportField.FOLLOWERS, ImportField.ANSWERED_COMMENTS);

    private static final Set<ImportField> FOLLOWER_PROFILE =
            EnumSet.range(ImportField.FOLLOWER_PICTURE, ImportField.FOLLOWER_FOLLOWS);
    private static final Set<ImportField> TRAITS = EnumSet.range(ImportField.AUDIENCE_AGE, ImportField.AUDIENCE_REGION);
    private static final Set<ImportField> POST_DETAILS =
            EnumSet.range(ImportField.POST_PUBLISHED_AT, ImportField.POST_SAVES);
    private static final Set<ImportKind> NEEDING_A_PLATFORM =
            EnumSet.of(ImportKind.RATE_CARDS, ImportKind.POSTS, ImportKind.COMMENTS);

    private PlanCheck() {}

    public static List<PlanFault> faults(ImportPlan plan, int width, Instant now) {
        var faults = new ArrayList<PlanFault>();
        var fields = EnumSet.noneOf(ImportField.class);
        plan.columns().forEach(use -> fields.add(use.field()));
        if (plan.columns().stream().anyMatch(use -> use.column() < 0 || use.column() >= width)
                || plan.columns().stream().map(ColumnUse::column).distinct().count()
                        < plan.columns().size()) {
            faults.add(PlanFault.IMPOSSIBLE_COLUMN);
        }
        var named = plan.accountId() != null && plan.kind() != ImportKind.CREATORS;
        if (!named
                && !fields.contains(ImportField.HANDLE)
                && (plan.kind() == ImportKind.CREATORS
                        || plan.kind() == ImportKind.FOLLOWER_PROFILES
                        || plan.kind().isAboutFollowers()
                        || !fields.contains(ImportField.EXTERNAL_ID))) {
            faults.add(PlanFault.NO_ACCOUNT_COLUMN);
        }
        var needsPlatform =
                plan.columns().stream().anyMatch(use -> use.field().isOfAnAccount() && use.platform() == null)
                        || NEEDING_A_PLATFORM.contains(plan.kind());
        if (!named && needsPlatform && plan.platform() == null && !fields.contains(ImportField.PLATFORM)) {
            faults.add(PlanFault.NO_PLATFORM);
        }
        var complete = switch (plan.kind()) {
            case CREATORS -> true;
            case SNAPSHOTS -> fields.stream().anyMatch(FIGURES::contains);
            case AUDIENCES ->
                fields.contains(ImportField.AUDIENCE)
                        || fields.contains(ImportField.AUDIENCE_MARGINAL)
                        || fields.contains(ImportField.AUDIENCE_SHARE)
                                && fields.stream().anyMatch(TRAITS::contains);
            case FOLLOWER_PROFILES -> fields.stream().anyMatch(FOLLOWER_PROFILE::contains);
            case POSTS ->
                (fields.contains(ImportField.POST_ID) || fields.contains(ImportField.POST_URL))
                        && fields.stream().anyMatch(POST_DETAILS::contains);
            case COMMENTS ->
                (fields.contains(ImportField.COMMENT_ID) || fields.contains(ImportField.COMMENT_TEXT))
                        && (fields.contains(ImportField.COMMENT_AUTHOR)
                                || fields.contains(ImportField.COMMENT_AUTHOR_ID)
                                || fields.contains(ImportField.COMMENT_BY_OWNER));
            case RATE_CARDS -> fields.contains(ImportField.RATE_FORMAT) && fields.contains(ImportField.RATE_YEN);
            case FOLLOWERS, FOLLOWERS_DRAWN, FOLLOWERS_PARTLY -> fields.contains(ImportField.FOLLOWER_ID);
            case OVERLAPS -> fields.contains(ImportField.OTHER_HANDLE) && fields.contains(ImportField.SHARED_FOLLOWERS);
        };
        if (!complete) {
            faults.add(PlanFault.NOTHING_TO_TAKE);
        }
        if (plan.capturedAt().isAfter(now)) {
            faults.add(PlanFault.CAPTURED_IN_THE_FUTURE);
        }
        return faults;
    }
}
