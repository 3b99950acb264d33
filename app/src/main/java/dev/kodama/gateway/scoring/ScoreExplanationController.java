package dev.kodama.gateway.scoring;

import dev.kodama.scoring.model.Explanation;
import dev.kodama.scoring.model.Finding;
import dev.kodama.scoring.model.Input;
import dev.kodama.scoring.model.Level;
import dev.kodama.scoring.model.Score;
import dev.kodama.scoring.model.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/// `ScoreExplanation` and `ScoreComponent`: the tree behind a score.
@Controller
class ScoreExplanationController {
    private static final double FULL = Level.FULL;

    @SchemaMapping(typeName = "ScoreExplanation")
    ScoreValue score(Explanation explanation) {
        return ScoreValue.of(explanation.score());
    }

    @SchemaMapping(typeName = "ScoreExplanation")
    List<Score.Component> components(Explanation explanation) {
        return explanation.score().components();
    }

    @SchemaMapping(typeName = "ScoreComponent")
    State state(Score.Component component) {
        return switch (component.finding()) {
            case Finding.Known _ -> State.KNOWN;
            case Finding.Missing _ -> State.MISSING;
            case Finding.NotAsked _ -> State.NOT_ASKED;
        };
    }

    @SchemaMapping(typeName = "ScoreComponent")
    LevelValue level(Score.Component component) {
        var level = component.level();
        return new LevelValue(level.value() / FULL, level.low() / FULL, level.high() / FULL);
    }

    @SchemaMapping(typeName = "ScoreComponent")
    double contribution(Score.Component component) {
        return ScoreValue.points(component.contribution());
    }

    @SchemaMapping(typeName = "ScoreComponent")
    int exactContribution(Score.Component component) {
        return component.contribution();
    }

    @SchemaMapping(typeName = "ScoreComponent")
    List<Input> inputs(Score.Component component) {
        return component.finding().inputs();
    }

    @SchemaMapping(typeName = "ScoreComponent")
    Finding.@Nullable Peers peers(Score.Component component) {
        return component.finding() instanceof Finding.Known known ? known.peers() : null;
    }

    @SchemaMapping(typeName = "ScoreComponent")
    @Nullable
    Text wouldFill(Score.Component component) {
        return component.finding() instanceof Finding.Missing missing ? missing.wouldFill() : null;
    }

    enum State {
        KNOWN,
        MISSING,
        NOT_ASKED
    }

    record LevelValue(double value, double low, double high) {}
}
