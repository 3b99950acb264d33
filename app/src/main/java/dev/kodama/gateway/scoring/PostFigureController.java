package dev.kodama.gateway.scoring;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.kodama.creators.Account;
import dev.kodama.creators.Post;
import dev.kodama.gateway.permission.Needs;
import dev.kodama.gateway.permission.Permission;
import dev.kodama.gateway.schema.Derived;
import dev.kodama.scoring.PostWatch;
import dev.kodama.scoring.model.MetricDefinition;
import dev.kodama.scoring.model.PostFinding;
import dev.kodama.scoring.model.PostMetrics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/// What posts and comments come to, by definitions that can be asked for. Open to everybody who may read.
@Controller
class PostFigureController {
    private static final double MILLION = 1_000_000;

    private final PostWatch watch;

    PostFigureController(PostWatch watch) {
        this.watch = watch;
    }

    @QueryMapping
    @Needs(Permission.READ)
    List<MetricDefinition> postMetrics() {
        return watch.definitions();
    }

    @BatchMapping
    Map<Account, List<PostFinding>> postFigures(List<Account> accounts) {
        var standings = watch.standingsOf(accounts.stream().map(Account::id).collect(toSet()));
        return accounts.stream()
                .distinct()
                .collect(toMap(
                        account -> account,
                        account -> Objects.requireNonNull(standings.get(account.id()))
                                .findings()));
    }

    @BatchMapping(typeName = "PublishedPost")
    Map<Post, Double> engagementRate(List<Post> posts) {
        var standings = watch.standingsOf(posts.stream().map(Post::accountId).collect(toSet()));
        var rates = new HashMap<Post, Double>();
        for (var post : posts) {
            var rate = Objects.requireNonNull(standings.get(post.accountId()))
                    .ratesPpm()
                    .get(post.id());
            if (rate != null) {
                rates.put(post, rate / MILLION);
            }
        }
        return rates;
    }

    @Derived(type = "PostFigure", field = "definition")
    MetricDefinition definition(PostFinding finding) {
        return PostMetrics.of(finding.metric());
    }
}
