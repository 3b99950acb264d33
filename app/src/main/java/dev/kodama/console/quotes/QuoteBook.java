package dev.kodama.console.quotes;

import dev.kodama.scoring.BrandScope;
import dev.kodama.scoring.PriceGuide;
import dev.kodama.scoring.Quote;
import dev.kodama.security.CurrentUser;
import dev.kodama.security.VisibleBrands;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Quotes for whoever looks at the page: what is fair follows from the fees of the brands that they may see.
@Component
public class QuoteBook {
    private final PriceGuide prices;
    private final CurrentUser user;

    QuoteBook(PriceGuide prices, CurrentUser user) {
        this.prices = prices;
        this.user = user;
    }

    /// One for each account of which figures are known.
    public List<Quote> of(UUID creatorId) {
        var scope = switch (user.brands()) {
            case VisibleBrands.All _ -> BrandScope.everything();
            case VisibleBrands.Only only -> BrandScope.of(only.brandIds());
        };
        return prices.quotes(scope, Set.of(creatorId)).getOrDefault(creatorId, List.of());
    }
}
