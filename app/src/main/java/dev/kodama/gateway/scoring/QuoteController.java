package dev.kodama.gateway.scoring;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.kodama.creators.Account;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.CreatorSummary;
import dev.kodama.gateway.schema.Derived;
import dev.kodama.scoring.PriceGuide;
import dev.kodama.scoring.Quote;
import dev.kodama.scoring.outcome.Delivered;
import dev.kodama.scoring.outcome.FairFee;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

/// `Quote`: what a post may bring and what it is worth. What was paid is told only to those who may see the brand.
@Controller
class QuoteController {
    private static final double MILLI = 1_000;

    private final PriceGuide prices;
    private final CreatorDirectory directory;
    private final Asker asker;

    QuoteController(PriceGuide prices, CreatorDirectory directory, Asker asker) {
        this.prices = prices;
        this.directory = directory;
        this.asker = asker;
    }

    @BatchMapping(typeName = "Account", field = "quote")
    Map<Account, @Nullable Quote> ofAccounts(List<Account> accounts) {
        var known =
                prices
                        .quotes(
                                asker.scope(),
                                accounts.stream().map(Account::creatorId).collect(toSet()))
                        .values()
                        .stream()
                        .flatMap(Collection::stream)
                        .collect(toMap(Quote::accountId, quote -> quote, (one, _) -> one));
        var quotes = new HashMap<Account, @Nullable Quote>();
        accounts.forEach(account -> quotes.put(account, known.get(account.id())));
        return quotes;
    }

    @BatchMapping(typeName = "RankedCreator", field = "quote")
    Map<RankingAnswer.Line, @Nullable Quote> ofRanked(List<RankingAnswer.Line> lines) {
        var known = prices.quotes(
                asker.scope(),
                lines.stream().map(line -> line.ranked().creatorId()).collect(toSet()));
        var quotes = new HashMap<RankingAnswer.Line, @Nullable Quote>();
        lines.forEach(line -> quotes.put(line, judged(line, known)));
        return quotes;
    }

    /// Of several accounts on the platform the one with most followers is judged.
    private static @Nullable Quote judged(RankingAnswer.Line line, Map<UUID, List<Quote>> known) {
        return known.getOrDefault(line.ranked().creatorId(), List.of()).stream()
                .filter(quote -> quote.platform() == line.ranked().platform())
                .max(Comparator.comparingLong(quote -> quote.followers() == null ? -1 : quote.followers()))
                .orElse(null);
    }

    @Derived(type = "Quote")
    @Nullable
    Long asked(Quote quote) {
        return quote.askedYen();
    }

    @Derived(type = "Quote")
    FairFee.@Nullable Verdict verdict(Quote quote) {
        var asked = quote.askedYen();
        return asked == null ? null : quote.fairFee().verdict(asked).orElse(null);
    }

    @Derived(type = "FairFee")
    int fewest(FairFee fee) {
        return FairFee.FEWEST;
    }

    @Derived(type = "FeeRange")
    long low(FairFee.Range range) {
        return range.lowYen();
    }

    @Derived(type = "FeeRange")
    long mid(FairFee.Range range) {
        return range.midYen();
    }

    @Derived(type = "FeeRange")
    long high(FairFee.Range range) {
        return range.highYen();
    }

    @Derived(type = "FeeBasis")
    double lowPerUnit(FairFee.Basis basis) {
        return basis.lowMilliYen() / MILLI;
    }

    @Derived(type = "FeeBasis")
    double midPerUnit(FairFee.Basis basis) {
        return basis.midMilliYen() / MILLI;
    }

    @Derived(type = "FeeBasis")
    double highPerUnit(FairFee.Basis basis) {
        return basis.highMilliYen() / MILLI;
    }

    @Derived(type = "PeersAsk")
    double midPerFollower(FairFee.Asked asked) {
        return asked.midMilliYen() / MILLI;
    }

    @Derived(type = "FeeComparable")
    long paidPerPost(Delivered delivered) {
        return delivered.paidPerPostYen();
    }

    @BatchMapping(typeName = "FeeComparable", field = "creator")
    Map<Delivered, @Nullable CreatorSummary> creators(List<Delivered> delivered) {
        return summaries(delivered, delivered.stream().map(Delivered::creatorId).collect(toSet()));
    }

    private Map<Delivered, @Nullable CreatorSummary> summaries(List<Delivered> delivered, Set<UUID> ids) {
        var known = directory.summariesByIds(ids);
        var creators = new HashMap<Delivered, @Nullable CreatorSummary>();
        delivered.forEach(each -> creators.put(each, known.get(each.creatorId())));
        return creators;
    }
}
