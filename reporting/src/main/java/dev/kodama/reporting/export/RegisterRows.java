package dev.kodama.reporting.export;

import static dev.kodama.reporting.db.Tables.ACCOUNT;
import static dev.kodama.reporting.db.Tables.CREATOR;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import dev.kodama.creators.events.Tier;
import dev.kodama.creators.events.TierCutoffs;
import dev.kodama.reporting.Metric;
import dev.kodama.reporting.ReportLanguage;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/// Every creator with their main account, the one with the most followers. The rows come by `COPY`, which neither
/// server nor driver ever holds as a whole, and of one moment: what is imported meanwhile is not in it.
final class RegisterRows implements Rows {
    private static final int FOLLOWERS = 9;
    private static final int TIER = 10;

    private static final Condition PRESENT = CREATOR.MERGED_INTO.isNull().and(CREATOR.WITHDRAWN_AT.isNull());

    private final DataSource database;
    private final TierCutoffs cutoffs;
    private final ReportLanguage language;
    private final long expected;

    RegisterRows(DataSource database, DSLContext dsl, TierCutoffs cutoffs, ReportLanguage language) {
        this.database = database;
        this.cutoffs = cutoffs;
        this.language = language;
        this.expected = dsl.fetchCount(CREATOR, PRESENT);
    }

    @Override
    public List<Column> columns() {
        return List.of(
                text("creator-id", "クリエイターID", "Creator ID"),
                text("creator", "クリエイター", "Creator"),
                text("language", "言語", "Language"),
                text("country", "国", "Country"),
                text("topics", "トピック", "Topics"),
                text("contactable", "連絡", "Contact"),
                text("platform", "主なプラットフォーム", "Main platform"),
                text("handle", "アカウント", "Handle"),
                text("url", "URL", "URL"),
                new Column("followers", language.choose("フォロワー数", "Followers"), Column.Kind.COUNT),
                text("tier", "規模", "Tier"),
                new Column("captured-on", language.choose("取得日", "Captured on"), Column.Kind.DATE));
    }

    @Override
    public List<Metric> metrics() {
        return List.of();
    }

    @Override
    public long expected() {
        return expected;
    }

    @Override
    public void writeTo(Sink sink) throws IOException {
        try (var connection = database.getConnection()) {
            var copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (" + query() + ") to stdout (encoding 'UTF8')");
            try {
                pass(copy, sink);
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException e) {
            throw new IOException("reading the register broke off", e);
        }
    }

    private void pass(CopyOut copy, Sink sink) throws SQLException, IOException {
        var cells = new @Nullable String[columns().size()];
        var tiers = new String[Tier.values().length];
        for (var tier : Tier.values()) {
            tiers[tier.ordinal()] = label(tier);
        }
        for (var line = copy.readFromCopy(); line != null; line = copy.readFromCopy()) {
            CopyText.split(line, cells);
            var followers = cells[FOLLOWERS];
            cells[TIER] = followers == null
                    ? null
                    : tiers[cutoffs.tierOf(Long.parseLong(followers)).ordinal()];
            sink.row(cells);
        }
    }

    /// Both primary keys begin with the creator, so this is a merge of two walks in order: it begins at once and
    /// sorts nothing but the few accounts of one creator.
    private String query() {
        var contactable = language.choose("可", "yes");
        var optedOut = language.choose("不可（オプトアウト）", "no (opted out)");
        var rows = select(
                        CREATOR.CREATOR_ID,
                        CREATOR.DISPLAY_NAME,
                        CREATOR.LANGUAGE,
                        CREATOR.COUNTRY,
                        CREATOR.TOPICS,
                        DSL.when(CREATOR.CONTACTABLE, contactable).otherwise(optedOut),
                        ACCOUNT.PLATFORM,
                        ACCOUNT.HANDLE,
                        ACCOUNT.URL,
                        ACCOUNT.FOLLOWERS,
                        DSL.castNull(String.class),
                        field("({0} at time zone 'Asia/Tokyo')::date", LocalDate.class, ACCOUNT.CAPTURED_AT))
                .distinctOn(CREATOR.CREATOR_ID)
                .from(CREATOR)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.CREATOR_ID.eq(CREATOR.CREATOR_ID))
                .and(ACCOUNT.PROFILE_VERSION.eq(CREATOR.VERSION))
                .where(PRESENT)
                .orderBy(CREATOR.CREATOR_ID, ACCOUNT.FOLLOWERS.desc().nullsLast(), ACCOUNT.ACCOUNT_ID);
        return DSL.using(SQLDialect.POSTGRES).renderInlined(rows);
    }

    private String label(Tier tier) {
        return switch (tier) {
            case NANO -> language.choose("ナノ", "Nano");
            case MICRO -> language.choose("マイクロ", "Micro");
            case MACRO -> language.choose("マクロ", "Macro");
            case TOP -> language.choose("トップ", "Top");
        };
    }

    private Column text(String id, String japanese, String english) {
        return new Column(id, language.choose(japanese, english), Column.Kind.TEXT);
    }
}
