package dev.kodama.campaigns.collaborations;

import static dev.kodama.campaigns.db.Tables.COLLABORATION;
import static dev.kodama.campaigns.db.Tables.POST;
import static dev.kodama.campaigns.db.Tables.POST_FIGURES;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import dev.kodama.campaigns.BrandScope;
import dev.kodama.campaigns.Collaboration;
import dev.kodama.campaigns.Post;
import dev.kodama.campaigns.PostFigures;
import dev.kodama.campaigns.ledger.TimeOrderedId;
import dev.kodama.campaigns.ledger.Visibility;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.SelectField;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Posts that went live, and what was read off them.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Posts {
    private static final SelectField<PostFigures> FIGURES = row(
                    POST_FIGURES.CAPTURED_AT,
                    POST_FIGURES.SOURCE,
                    POST_FIGURES.REACH,
                    POST_FIGURES.IMPRESSIONS,
                    POST_FIGURES.VIEWS,
                    POST_FIGURES.LIKES,
                    POST_FIGURES.COMMENTS,
                    POST_FIGURES.SHARES,
                    POST_FIGURES.SAVES)
            .mapping(PostFigures::new);

    /// The latest moment, and of that moment the latest correction.
    private static final Field<@Nullable PostFigures> LATEST = DSL.multiset(select(FIGURES)
                    .from(POST_FIGURES)
                    .where(POST_FIGURES.POST_ID.eq(POST.ID))
                    .orderBy(POST_FIGURES.CAPTURED_AT.desc(), POST_FIGURES.VERSION.desc())
                    .limit(1))
            .convertFrom(rows -> rows.isEmpty() ? null : rows.getFirst().value1());

    private static final SelectField<Post> ROW = row(
                    POST.ID,
                    POST.COLLABORATION_ID,
                    POST.CAMPAIGN_ID,
                    POST.PLATFORM,
                    POST.URL,
                    POST.PUBLISHED_AT,
                    LATEST)
            .mapping(Post::new);

    private final DSLContext dsl;

    Posts(DSLContext dsl) {
        this.dsl = dsl;
    }

    Map<UUID, List<Post>> of(BrandScope scope, Set<UUID> collaborationIds) {
        return selecting()
                .where(POST.COLLABORATION_ID.in(collaborationIds))
                .and(Visibility.within(scope, COLLABORATION.BRAND_ID))
                .orderBy(POST.PUBLISHED_AT, POST.ID)
                .fetchGroups(row -> row.value1().collaborationId(), Record1::value1);
    }

    Map<UUID, Post> byIds(BrandScope scope, Collection<UUID> ids) {
        return selecting()
                .where(POST.ID.in(ids))
                .and(Visibility.within(scope, COLLABORATION.BRAND_ID))
                .fetchMap(row -> row.value1().id(), Record1::value1);
    }

    /// A campaign's posts by their address keys.
    Map<String, Post> byKeys(UUID campaignId, Set<String> keys) {
        return dsl.select(POST.URL_KEY, ROW)
                .from(POST)
                .where(POST.CAMPAIGN_ID.eq(campaignId))
                .and(POST.URL_KEY.in(keys))
                .fetchMap(POST.URL_KEY, row -> row.value2());
    }

    private SelectOnConditionStep<Record1<Post>> selecting() {
        return dsl.select(ROW).from(POST).join(COLLABORATION).on(COLLABORATION.ID.eq(POST.COLLABORATION_ID));
    }

    /// @return false if the campaign has that post already
    boolean add(UUID id, Collaboration collaboration, PostAddress address, Instant publishedAt, Instant at, String by) {
        return dsl.insertInto(POST)
                        .columns(
                                POST.ID,
                                POST.COLLABORATION_ID,
                                POST.CAMPAIGN_ID,
                                POST.PLATFORM,
                                POST.URL,
                                POST.URL_KEY,
                                POST.PUBLISHED_AT,
                                POST.RECORDED_AT,
                                POST.RECORDED_BY)
                        .values(
                                id,
                                collaboration.id(),
                                collaboration.campaignId(),
                                address.platform(),
                                address.url(),
                                address.key(),
                                publishedAt,
                                at,
                                by)
                        .onConflict(POST.CAMPAIGN_ID, POST.URL_KEY)
                        .doNothing()
                        .execute()
                == 1;
    }

    /// Oldest first; of several readings of one moment the latest correction.
    Map<UUID, List<PostFigures>> figuresOf(BrandScope scope, Collection<UUID> postIds) {
        return dsl.select(POST_FIGURES.POST_ID, FIGURES)
                .distinctOn(POST_FIGURES.POST_ID, POST_FIGURES.CAPTURED_AT)
                .from(POST_FIGURES)
                .join(POST)
                .on(POST.ID.eq(POST_FIGURES.POST_ID))
                .join(COLLABORATION)
                .on(COLLABORATION.ID.eq(POST.COLLABORATION_ID))
                .where(POST_FIGURES.POST_ID.in(postIds))
                .and(Visibility.within(scope, COLLABORATION.BRAND_ID))
                .orderBy(POST_FIGURES.POST_ID, POST_FIGURES.CAPTURED_AT, POST_FIGURES.VERSION.desc())
                .fetchGroups(POST_FIGURES.POST_ID, row -> row.value2());
    }

    /// A reading of a post, told under that version of its collaboration.
    record Reading(UUID postId, long version, PostFigures figures) {}

    void addFigures(List<Reading> readings, Instant at, String by) {
        dsl.insertInto(POST_FIGURES)
                .columns(
                        POST_FIGURES.ID,
                        POST_FIGURES.POST_ID,
                        POST_FIGURES.CAPTURED_AT,
                        POST_FIGURES.VERSION,
                        POST_FIGURES.SOURCE,
                        POST_FIGURES.REACH,
                        POST_FIGURES.IMPRESSIONS,
                        POST_FIGURES.VIEWS,
                        POST_FIGURES.LIKES,
                        POST_FIGURES.COMMENTS,
                        POST_FIGURES.SHARES,
                        POST_FIGURES.SAVES,
                        POST_FIGURES.RECORDED_AT,
                        POST_FIGURES.RECORDED_BY)
                .valuesOfRows(readings.stream()
                        .map(reading -> row(
                                TimeOrderedId.next(),
                                reading.postId(),
                                reading.figures().capturedAt(),
                                reading.version(),
                                reading.figures().source(),
                                reading.figures().reach(),
                                reading.figures().impressions(),
                                reading.figures().views(),
                                reading.figures().likes(),
                                reading.figures().comments(),
                                reading.figures().shares(),
                                reading.figures().saves(),
                                at,
                                by))
                        .toList())
                .execute();
    }
}
