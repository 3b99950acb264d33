package dev.kodama.gateway.scoring;

import dev.kodama.scoring.PortfolioProposal;
import java.util.List;

record PortfolioImpossible(PortfolioProposal.Obstacle obstacle, List<Portfolio.Candidate> who) {}
