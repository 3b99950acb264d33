package dev.kodama.gateway.personal;

import dev.kodama.creators.Account;
import dev.kodama.creators.Contest;
import dev.kodama.creators.Creator;
import java.util.List;

/// What creators see of themselves: nothing that the house thinks of them, no addresses, no tax data.
record OwnData(
        String displayName, List<String> topics, boolean contactable, List<Account> accounts, List<Contest> contests) {
    static OwnData of(Creator creator, List<Contest> contests) {
        return new OwnData(
                creator.displayName(), creator.topics(), creator.contactable(), creator.accounts(), contests);
    }
}
