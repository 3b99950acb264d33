package dev.kodama.gateway.creators;

import static java.util.stream.Collectors.toSet;

import dev.kodama.creators.Account;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.ImportPlan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

/// `ImportPlan.account`: whose rows they are, where the file does not say.
@Controller
class ImportAccountController {
    private final CreatorDirectory directory;

    ImportAccountController(CreatorDirectory directory) {
        this.directory = directory;
    }

    @BatchMapping
    Map<ImportPlan, Account> account(List<ImportPlan> plans) {
        var accounts = directory.accountsByIds(plans.stream()
                .map(ImportPlan::accountId)
                .filter(Objects::nonNull)
                .collect(toSet()));
        var found = new HashMap<ImportPlan, Account>();
        for (var plan : plans) {
            var id = plan.accountId();
            var account = id == null ? null : accounts.get(id);
            if (account != null) {
                found.put(plan, account);
            }
        }
        return found;
    }
}
