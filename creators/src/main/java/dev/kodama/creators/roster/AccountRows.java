package dev.kodama.creators.roster;

import static dev.kodama.creators.db.tables.Account.ACCOUNT;
import static dev.kodama.creators.db.tables.Source.SOURCE;

import dev.kodama.creators.Figures;
import dev.kodama.creators.Source;
import dev.kodama.creators.roster.KnownAccount.KnownSource;
import dev.kodama.creators.roster.KnownAccount.Latest;
import java.util.List;
import org.jooq.Record;
import org.jooq.SelectField;

/// One row of an account with its source, and how it becomes a [KnownAccount].
final class AccountRows {
    static final List<SelectField<?>> COLUMNS = List.of(
            ACCOUNT.ID,
            ACCOUNT.CREATOR_ID,
            ACCOUNT.PLATFORM,
            ACCOUNT.HANDLE,
            ACCOUNT.HANDLE_KEY,
            ACCOUNT.URL,
            ACCOUNT.FIGURES_VERSION,
            ACCOUNT.CAPTURED_AT,
            ACCOUNT.SOURCE_ID,
            ACCOUNT.SOURCE_LINE,
            ACCOUNT.FOLLOWERS,
            ACCOUNT.TOTAL_POSTS,
            ACCOUNT.POSTS,
            ACCOUNT.AVG_VIEWS,
            ACCOUNT.AVG_LIKES,
            ACCOUNT.AVG_COMMENTS,
            ACCOUNT.AVG_SHARES,
            ACCOUNT.AVG_SAVES,
            ACCOUNT.AVG_ENGAGEMENTS,
            ACCOUNT.OTHERS_COMMENTS,
            ACCOUNT.ANSWERED_COMMENTS,
            SOURCE.METHOD,
            SOURCE.NAME);

    private AccountRows() {}

    static KnownAccount account(Record row) {
        return new KnownAccount(
                row.get(ACCOUNT.ID),
                row.get(ACCOUNT.PLATFORM),
                row.get(ACCOUNT.HANDLE),
                row.get(ACCOUNT.HANDLE_KEY),
                row.get(ACCOUNT.URL),
                row.get(ACCOUNT.FIGURES_VERSION),
                row.get(ACCOUNT.CAPTURED_AT) == null
                        ? null
                        : new Latest(
                                row.get(ACCOUNT.CAPTURED_AT),
                                new KnownSource(
                                        row.get(ACCOUNT.SOURCE_ID),
                                        new Source(row.get(SOURCE.METHOD), row.get(SOURCE.NAME))),
                                row.get(ACCOUNT.SOURCE_LINE),
                                new Figures(
                                        row.get(ACCOUNT.FOLLOWERS),
                                        row.get(ACCOUNT.TOTAL_POSTS),
                                        row.get(ACCOUNT.POSTS),
                                        row.get(ACCOUNT.AVG_VIEWS),
                                        row.get(ACCOUNT.AVG_LIKES),
                                        row.get(ACCOUNT.AVG_COMMENTS),
                                        row.get(ACCOUNT.AVG_SHARES),
                                        row.get(ACCOUNT.AVG_SAVES),
                                        row.get(ACCOUNT.AVG_ENGAGEMENTS),
                                        row.get(ACCOUNT.OTHERS_COMMENTS),
                                        row.get(ACCOUNT.ANSWERED_COMMENTS))));
    }
}
