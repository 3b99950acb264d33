package dev.kodama.scoring.echo;

import static dev.kodama.scoring.db.Tables.ACCOUNT;

import dev.kodama.creators.events.AccountFigures;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class KnownFigures {
    private final VersionedTable<AccountFigures> accounts;

    KnownFigures(DSLContext dsl) {
        this.accounts = new VersionedTable<>(
                        dsl, ACCOUNT.ACCOUNT_ID, AccountFigures::accountId, AccountFigures::version)
                .with(ACCOUNT.CREATOR_ID, AccountFigures::creatorId)
                .with(ACCOUNT.PLATFORM, AccountFigures::platform)
                .with(ACCOUNT.CAPTURED_AT, AccountFigures::capturedAt)
                .with(ACCOUNT.SOURCE, AccountFigures::source)
                .with(ACCOUNT.FOLLOWERS, AccountFigures::followers)
                .with(ACCOUNT.POSTS, AccountFigures::posts)
                .with(ACCOUNT.AVG_VIEWS, AccountFigures::avgViews)
                .with(ACCOUNT.AVG_LIKES, AccountFigures::avgLikes)
                .with(ACCOUNT.AVG_COMMENTS, AccountFigures::avgComments)
                .with(ACCOUNT.AVG_SHARES, AccountFigures::avgShares)
                .with(ACCOUNT.AVG_SAVES, AccountFigures::avgSaves)
                .with(ACCOUNT.OTHERS_COMMENTS, AccountFigures::othersComments)
                .with(ACCOUNT.ANSWERED_COMMENTS, AccountFigures::answeredComments);
    }

    void remember(List<AccountFigures> batch) {
        accounts.remember(batch);
    }
}
