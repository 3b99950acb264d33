package dev.kodama.gateway.campaigns;

import dev.kodama.campaigns.Campaign;
import dev.kodama.campaigns.CampaignDesk;
import dev.kodama.campaigns.Waiting;
import dev.kodama.gateway.permission.Needs;
import dev.kodama.gateway.permission.Permission;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class WaitingController {
    private final CampaignDesk desk;
    private final Caller caller;

    WaitingController(CampaignDesk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @QueryMapping
    @Needs(Permission.READ)
    List<Waiting> waiting() {
        return desk.waiting(caller.scope());
    }

    @BatchMapping
    Map<Waiting, Campaign> campaign(List<Waiting> waiting) {
        var campaigns = desk.byIds(
                caller.scope(), waiting.stream().map(Waiting::campaignId).collect(Collectors.toSet()));
        var answer = new HashMap<Waiting, Campaign>();
        waiting.forEach(each -> answer.put(each, Objects.requireNonNull(campaigns.get(each.campaignId()))));
        return answer;
    }
}
