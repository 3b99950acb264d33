package dev.kodama.console.creators;

import dev.kodama.console.parts.Address;
import dev.kodama.console.quotes.QuoteBook;
import dev.kodama.console.scoring.SharedFollowers;
import dev.kodama.creators.Account;
import dev.kodama.creators.Creator;
import dev.kodama.creators.Snapshot;
import dev.kodama.scoring.AudienceWatch;
import dev.kodama.scoring.GrowthWatch;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Makes the parts of a creator's page that say what scoring makes of them.
@Component
class JudgementSections {
    private final GrowthWatch growth;
    private final AudienceWatch audiences;
    private final QuoteBook quotes;
    private final SharedFollowers sharedFollowers;

    JudgementSections(GrowthWatch growth, AudienceWatch audiences, QuoteBook quotes, SharedFollowers sharedFollowers) {
        this.growth = growth;
        this.audiences = audiences;
        this.quotes = quotes;
        this.sharedFollowers = sharedFollowers;
    }

    GrowthSection growth(Creator creator, Map<UUID, List<Snapshot>> histories, Address address, Consumer<Address> go) {
        return new GrowthSection(creator, histories, growth.anomaliesOf(accountIds(creator)), address, go);
    }

    QualitySection quality(Creator creator) {
        return new QualitySection(
                creator,
                audiences.qualityOf(accountIds(creator)),
                audiences.nicheOf(Set.of(creator.id())).get(creator.id()));
    }

    com.vaadin.flow.component.Component sharedFollowers(Creator creator) {
        return sharedFollowers.of(creator.id());
    }

    QuotesSection quotes(Creator creator) {
        return new QuotesSection(creator, quotes.of(creator.id()));
    }

    private static Set<UUID> accountIds(Creator creator) {
        return creator.accounts().stream().map(Account::id).collect(Collectors.toSet());
    }
}
