package dev.kodama.gateway.campaigns;

import dev.kodama.campaigns.FiguresImport.Problem;
import dev.kodama.gateway.errors.Payload;
import java.util.List;

record PostFiguresImported(int taken, int unchanged, List<Problem> problems) implements Payload {}
