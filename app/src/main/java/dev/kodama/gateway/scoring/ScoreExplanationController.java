package dev.kodama.gateway.scoring;

import dev.kodama.gateway.schema.Derived;
import dev.kodama.scoring.model.Explanation;
import dev.kodama.scoring.model.Finding;
import dev.kodama.scoring.model.Input;
import dev.kodama.scoring.model.Level;
import dev.kodama.scoring.model.Score;
import dev.kodama.scoring.model.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;

/// `ScoreExplanation` and `ScoreComponent`: the tree behind a score.
@Controller
class ScoreExplanationController {
    private static final double FULL = Level.FULL;

    @Derived(type = "ScoreExplanation")
    ScoreValue score(Explanation explanation) {
        return ScoreValue.of(explanation.score());
    }

    @Derived(type = "ScoreExplanation")
    List<Score.Component> components(Explanation explanation) {
        return explanation.score().components();
    }

    @Derived(type = "ScoreComponent")
    State state(Score.Component component) {
        return switch (component.finding()) {
            case Finding.Known _ -> State.KNOWN;
            case Finding.Missing _ -> State.MISSING;
            case Finding.NotAsked _ -> State.NOT_ASKED;
        };
    }

    @Derived(type = "ScoreComponent")
    LevelValue level(Score.Component component) {
        var level = component.level();
        return new LevelValue(level.value() / FULL, level.low() / FULL, level.high() / FULL);
    }

    @Derived(type = "ScoreComponent")
    double contribution(Score.Component component) {
        return ScoreValue.points(component.contribution());
    }

    @Derived(type = "ScoreComponent")
    int exactContribution(Score.Component component) {
        return component.contribution();
    }

    @Derived(type = "ScoreComponent")
    List<Input> inputs(Score.Component component) {
        return component.finding().inputs();
    }

    @Derived(type = "ScoreComponent")
    Finding.@Nullable Peers peers(Score.Component component) {
        return component.finding() instanceof Finding.Known known ? known.peers() : null;
    }

    @Derived(type = "ScoreComponent")
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
