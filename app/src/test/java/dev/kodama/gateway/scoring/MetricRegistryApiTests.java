package dev.kodama.gateway.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kodama.Frontend;
import dev.kodama.KodamaTest;
import dev.kodama.security.Role;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The metric registry as a frontend team meets it.
@KodamaTest
class MetricRegistryApiTests {
    @Autowired
    Frontend frontend;

    @Test
    void whoMayReadSeesEveryMetricAndTheNumbersInItsFormula() {
        var response = frontend.as(Role.VIEWER).document("""
                        {
                          metricRegistry {
                            definition
                            formulas { id replaced { metric version } }
                            metrics { id version name { ja en } parameters { id value usual } }
                            inForce { number }
                            editions { number beginsOn madeBy reason values { id value } }
                          }
                          metricDefinitions { metric defaultWeight }
                        }
                        """).execute();
        response.path("metricRegistry.metrics[*].id")
                .entityList(String.class)
                .contains("audience_fit", "growth_anomaly", "emv");
        response.path("metricRegistry.metrics[*].parameters[*].id")
                .entityList(String.class)
                .contains("emv.like", "engagement_rate.weight", "growth_anomaly.jump");
        response.path("metricRegistry.formulas[0].replaced[*].version")
                .entityList(Integer.class)
                .containsExactly(1, 1);
        response.path("metricRegistry.formulas[1].replaced")
                .entityList(Map.class)
                .hasSize(0);
        response.path("metricDefinitions").entityList(Map.class).hasSize(10);
    }

    @Test
    void aPreviewTellsWhatADraftWouldChange() {
        var newest = frontend.as(Role.VIEWER)
                .document("{ metricRegistry { editions { number } } }")
                .execute()
                .path("metricRegistry.editions[0].number")
                .entity(Long.class)
                .get();
        frontend.as(Role.VIEWER)
                .document("""
                        query ($base: Long!) {
                          metricParameterPreview(draft: {
                            base: $base, beginsOn: "2031-01-01", reason: "x",
                            changes: [{parameter: "emv.comment", value: 0.612}]
                          }) { lines { parameter after } campaigns }
                        }
                        """)
                .variable("base", newest)
                .execute()
                .path("metricParameterPreview.lines[?(@.parameter == 'emv.comment')].after")
                .entityList(Double.class)
                .containsExactly(0.612);
    }

    @Test
    void noTokenSetsParametersNotEvenAnAdministrators() {
        frontend.as(Role.ADMIN)
                .document("""
                        mutation {
                          changeMetricParameters(input: {
                            idempotencyKey: "k",
                            draft: {base: 0, beginsOn: "2031-01-01", reason: "x", changes: []}
                          }) { __typename }
                        }
                        """)
                .execute()
                .errors()
                .satisfy(errors -> assertThat(errors)
                        .singleElement()
                        .satisfies(
                                error -> assertThat(error.getExtensions()).contains(Map.entry("code", "FORBIDDEN"))));
    }
}
