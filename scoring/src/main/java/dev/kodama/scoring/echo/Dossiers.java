package dev.kodama.scoring.echo;

import static dev.kodama.scoring.db.Tables.ACCOUNT;
import static dev.kodama.scoring.db.Tables.AUDIENCE;
import static dev.kodama.scoring.db.Tables.PROFILE;
import static dev.kodama.scoring.db.Tables.RATE_CARD;
import static org.jooq.impl.DSL.coalesce;

import dev.kodama.creators.events.AccountFigures;
import dev.kodama.creators.events.AccountPosts;
import dev.kodama.creators.events.Audience;
import dev.kodama.creators.events.AudienceCell;
import dev.kodama.creators.events.Platform;
import dev.kodama.creators.events.RateCard;
import dev.kodama.scoring.db.tables.Profile;
import dev.kodama.scoring.model.Dossier;
import dev.kodama.scoring.model.QualityMeasurement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Puts together what was heard of creators: five statements, however many there are.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Dossiers {
    private static final Profile ASKED = PROFILE.as("asked");

    private final DSLContext dsl;
    private final AudienceCells cells;
    private final KnownPosts posts;
    private final KnownSamples samples;

    Dossiers(DSLContext dsl, AudienceCells cells, KnownPosts posts, KnownSamples samples) {
        this.dsl = dsl;
        this.cells = cells;
        this.posts = posts;
        this.samples = samples;
    }

    /// A name to show, and the handles in the order of the profile's accounts.
    public record Nameplate(String displayName, List<String> handles) {
        public static final Nameplate NONE = new Nameplate("", List.of());

        public @Nullable String handle(int position) {
            return 0 <= position && position < handles.size() ? handles.get(position) : null;
        }
    }

    public Map<UUID, Nameplate> nameplates(Set<UUID> creatorIds) {
        return dsl.select(PROFILE.CREATOR_ID, PROFILE.DISPLAY_NAME, PROFILE.HANDLES)
                .from(PROFILE)
                .where(PROFILE.CREATOR_ID.in(creatorIds))
                .fetchMap(PROFILE.CREATOR_ID, row -> new Nameplate(row.value2(), List.of(row.value3())));
    }

    /// Who these are now: of a creator who turned out to be another one, that other. Whom nobody told of, or the
    /// register knows no more, is not among them.
    public Set<UUID> presentIds(Set<UUID> creatorIds) {
        return dsl.select(coalesce(PROFILE.MERGED_INTO, PROFILE.CREATOR_ID))
                .from(PROFILE)
                .where(PROFILE.CREATOR_ID.in(creatorIds))
                .and(PROFILE.WITHDRAWN_AT.isNull())
                .fetchSet(Record1::value1);
    }

    /// Of a creator who turned out to be another one, what is known of that other, under the id that was asked for:
    /// whoever shortlisted them meant this person.
    public Map<UUID, Dossier> byIds(Set<UUID> creatorIds) {
        var rows = dsl.select(
                        ASKED.CREATOR_ID,
                        PROFILE.DISPLAY_NAME,
                        PROFILE.LANGUAGE,
                        PROFILE.COUNTRY,
                        PROFILE.TOPICS,
                        PROFILE.CONTACTABLE,
                        PROFILE.ACCOUNT_IDS,
                        PROFILE.PLATFORMS,
                        PROFILE.HANDLES,
                        AUDIENCE.VERSION,
                        AUDIENCE.CAPTURED_AT,
                        AUDIENCE.SOURCE,
                        AUDIENCE.SAMPLE_SIZE,
                        AUDIENCE.CELLS,
                        AUDIENCE.SHARES_PPM,
                        AUDIENCE.MARGINALS,
                        RATE_CARD.PLATFORMS,
                        RATE_CARD.FORMATS,
                        RATE_CARD.YEN,
                        RATE_CARD.VALID_FROM)
                .from(ASKED)
                .join(PROFILE)
                .on(PROFILE.CREATOR_ID.eq(coalesce(ASKED.MERGED_INTO, ASKED.CREATOR_ID)))
                .leftJoin(AUDIENCE)
                .on(AUDIENCE.CREATOR_ID.eq(PROFILE.CREATOR_ID))
                .leftJoin(RATE_CARD)
                .on(RATE_CARD.CREATOR_ID.eq(PROFILE.CREATOR_ID))
                .where(ASKED.CREATOR_ID.in(creatorIds))
                .fetch();
        var accountIds = rows.stream()
                .flatMap(row -> Arrays.stream(row.get(PROFILE.ACCOUNT_IDS)))
                .toList();
        var figures = figures(accountIds);
        var postsOfAccounts = posts.of(accountIds);
        var qualities = samples.of(Set.copyOf(accountIds));
        var codes = new HashSet<Integer>();
        for (var row : rows) {
            var audience = row.get(AUDIENCE.CELLS);
            if (audience != null) {
                codes.addAll(List.of(audience));
            }
        }
        var kinds = cells.kindsOf(codes);
        var dossiers = new HashMap<UUID, Dossier>();
        for (var row : rows) {
            dossiers.put(row.get(ASKED.CREATOR_ID), dossier(row, figures, postsOfAccounts, qualities, kinds));
        }
        return dossiers;
    }

    private Map<UUID, AccountFigures> figures(Collection<UUID> accountIds) {
        return dsl.select(
                        ACCOUNT.CREATOR_ID,
                        ACCOUNT.ACCOUNT_ID,
                        ACCOUNT.VERSION,
                        ACCOUNT.PLATFORM,
                        ACCOUNT.CAPTURED_AT,
                        ACCOUNT.SOURCE,
                        ACCOUNT.FOLLOWERS,
                        ACCOUNT.POSTS,
                        ACCOUNT.AVG_VIEWS,
                        ACCOUNT.AVG_LIKES,
                        ACCOUNT.AVG_COMMENTS,
                        ACCOUNT.AVG_SHARES,
                        ACCOUNT.AVG_SAVES,
                        ACCOUNT.OTHERS_COMMENTS,
                        ACCOUNT.ANSWERED_COMMENTS)
                .from(ACCOUNT)
                .where(ACCOUNT.ACCOUNT_ID.in(accountIds))
                .fetchMap(ACCOUNT.ACCOUNT_ID, Records.mapping(AccountFigures::new));
    }

    private static Dossier dossier(
            Record row,
            Map<UUID, AccountFigures> figures,
            Map<UUID, AccountPosts> posts,
            Map<UUID, QualityMeasurement> qualities,
            Map<Integer, AudienceCells.Kind> kinds) {
        return new Dossier(
                row.get(ASKED.CREATOR_ID),
                row.get(PROFILE.DISPLAY_NAME),
                row.get(PROFILE.LANGUAGE),
                row.get(PROFILE.COUNTRY),
                List.of(row.get(PROFILE.TOPICS)),
                row.get(PROFILE.CONTACTABLE),
                accounts(row, figures, posts, qualities),
                audience(row, kinds),
                rates(row));
    }

    private static List<Dossier.Account> accounts(
            Record row,
            Map<UUID, AccountFigures> figures,
            Map<UUID, AccountPosts> posts,
            Map<UUID, QualityMeasurement> qualities) {
        var ids = row.get(PROFILE.ACCOUNT_IDS);
        var platforms = row.get(PROFILE.PLATFORMS);
        var handles = row.get(PROFILE.HANDLES);
        var accounts = new ArrayList<Dossier.Account>();
        for (var i = 0; i < ids.length; i++) {
            accounts.add(new Dossier.Account(
                    ids[i],
                    Platform.valueOf(platforms[i]),
                    handles[i],
                    figures.get(ids[i]),
                    posts.get(ids[i]),
                    qualities.get(ids[i])));
        }
        return accounts;
    }

    private static @Nullable Audience audience(Record row, Map<Integer, AudienceCells.Kind> kinds) {
        var codes = row.get(AUDIENCE.CELLS);
        var marginals = Marginals.read(row.get(AUDIENCE.MARGINALS));
        if (codes == null || codes.length == 0 && marginals.isEmpty()) {
            return null;
        }
        var shares = row.get(AUDIENCE.SHARES_PPM);
        var cells = new ArrayList<AudienceCell>();
        for (var i = 0; i < codes.length; i++) {
            cells.add(Objects.requireNonNull(kinds.get(codes[i])).with(shares[i]));
        }
        return new Audience(
                row.get(ASKED.CREATOR_ID),
                row.get(AUDIENCE.VERSION),
                row.get(AUDIENCE.CAPTURED_AT),
                row.get(AUDIENCE.SOURCE),
                row.get(AUDIENCE.SAMPLE_SIZE),
                cells,
                marginals.isEmpty() ? null : marginals);
    }

    private static List<RateCard.Rate> rates(Record row) {
        var platforms = row.get(RATE_CARD.PLATFORMS);
        if (platforms == null) {
            return List.of();
        }
        var rates = new ArrayList<RateCard.Rate>();
        for (var i = 0; i < platforms.length; i++) {
            rates.add(new RateCard.Rate(
                    Platform.valueOf(platforms[i]),
                    row.get(RATE_CARD.FORMATS)[i],
                    row.get(RATE_CARD.YEN)[i],
                    row.get(RATE_CARD.VALID_FROM)[i]));
        }
        return rates;
    }
}
