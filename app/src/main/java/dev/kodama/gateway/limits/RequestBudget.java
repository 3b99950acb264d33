package dev.kodama.gateway.limits;

import graphql.ExecutionResult;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.analysis.QueryComplexityCalculator;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import org.jspecify.annotations.Nullable;

/// Refuses a request that asks for too much, before the first field is fetched.
///
/// Depth goes first: it is cheap, and it bounds the work of counting the cost. graphql-java has an instrumentation for
/// the cost too, but it counts on the validation of each request, which known documents skip.
final class RequestBudget extends SimplePerformantInstrumentation {
    private static final QueryCost COST = new QueryCost();

    private final int cost;
    private final MaxQueryDepthInstrumentation depth;

    RequestBudget(Limits limits) {
        this.cost = limits.cost();
        this.depth = new MaxQueryDepthInstrumentation(limits.depth()) {
            @Override
            protected AbortExecutionException mkAbortException(int depth, int maxDepth) {
                return new LimitExceeded("depth", maxDepth, depth);
            }
        };
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters operation, InstrumentationState state) {
        var answer = depth.beginExecuteOperation(operation, state);
        var actual = costOf(operation.getExecutionContext());
        if (actual > cost) {
            throw new LimitExceeded("cost", cost, actual);
        }
        return answer;
    }

    private static int costOf(ExecutionContext operation) {
        return QueryComplexityCalculator.newCalculator()
                .fieldComplexityCalculator(COST)
                .schema(operation.getGraphQLSchema())
                .document(operation.getDocument())
                .operationName(operation.getExecutionInput().getOperationName())
                .variables(operation.getCoercedVariables())
                .build()
                .calculate();
    }
}
