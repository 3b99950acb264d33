package dev.kodama.scoring.echo;

import static dev.kodama.scoring.db.Tables.CAMPAIGN_POST;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;

import dev.kodama.creators.events.Platform;
import dev.kodama.scoring.model.EngagementRate;
import java.util.Arrays;
import java.util.List;
import org.jooq.Field;

/// What a post for a campaign brought, counted as a forecast counts it.
public final class PostResults {
    private static final List<Platform> COUNTING_SHARES = Arrays.stream(Platform.values())
            .filter(EngagementRate::countsShares)
            .toList();
    private static final List<Platform> COUNTING_VIEWS = Arrays.stream(Platform.values())
            .filter(platform -> platform.engagementDenominator() == Platform.Denominator.VIEWS)
            .toList();

    /// The interactions of the platform's engagement rate; null if one of them is not known.
    public static final Field<Long> ENGAGEMENTS = CAMPAIGN_POST
            .LIKES
            .plus(CAMPAIGN_POST.COMMENTS)
            .plus(when(CAMPAIGN_POST.PLATFORM.in(COUNTING_SHARES), CAMPAIGN_POST.SHARES)
                    .otherwise(inline(0L)));

    /// Views where the platform counts these, else reach.
    public static final Field<Long> REACH = when(CAMPAIGN_POST.PLATFORM.in(COUNTING_VIEWS), CAMPAIGN_POST.VIEWS)
            .otherwise(coalesce(CAMPAIGN_POST.REACH, CAMPAIGN_POST.VIEWS));

    private PostResults() {}
}
