package dev.kodama.embedded;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says what is wrong and what to do, instead of a stack trace.
class StartupAdvice extends AbstractFailureAnalyzer<CannotStartPostgres> {
    @Override
    protected FailureAnalysis analyze(Throwable root, CannotStartPostgres cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.remedy(), cause);
    }
}
