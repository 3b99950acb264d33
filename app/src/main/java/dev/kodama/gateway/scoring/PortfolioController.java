package dev.kodama.gateway.scoring;

import static java.util.stream.Collectors.toSet;

import dev.kodama.campaigns.Campaign;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.CreatorSummary;
import dev.kodama.gateway.errors.RequestRefused;
import dev.kodama.scoring.PortfolioDesk;
import dev.kodama.scoring.PortfolioProposal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/// `Campaign.portfolio`: whom to take for the money.
@Controller
class PortfolioController {
    private final PortfolioDesk desk;
    private final CreatorDirectory directory;
    private final Asker asker;

    PortfolioController(PortfolioDesk desk, CreatorDirectory directory, Asker asker) {
        this.desk = desk;
        this.directory = directory;
        this.asker = asker;
    }

    @SchemaMapping(typeName = "Campaign")
    Object portfolio(Campaign campaign, @Argument PortfolioInput input) {
        return switch (desk.propose(asker.scope(), campaign.id(), input.toWish())) {
            case PortfolioProposal.Proposal proposal -> Portfolio.of(proposal);
            case PortfolioProposal.NothingFits nothing ->
                new PortfolioImpossible(nothing.obstacle(), Portfolio.candidates(nothing.who()));
            case PortfolioProposal.NotReady _ ->
                throw RequestRefused.conflict(
                        "The index of all creators is still being built.", "Watch `rankingReadiness` and ask again.");
            case PortfolioProposal.NoSuchCampaign _ ->
                throw RequestRefused.conflict("The campaign is so new that it cannot be judged yet.", "Ask again.");
        };
    }

    @BatchMapping(typeName = "PortfolioCandidate", field = "creator")
    Map<Portfolio.Candidate, @Nullable CreatorSummary> creators(List<Portfolio.Candidate> candidates) {
        var known = directory.summariesByIds(
                candidates.stream().map(Portfolio.Candidate::creatorId).collect(toSet()));
        var creators = new HashMap<Portfolio.Candidate, @Nullable CreatorSummary>();
        candidates.forEach(candidate -> creators.put(candidate, known.get(candidate.creatorId())));
        return creators;
    }
}
