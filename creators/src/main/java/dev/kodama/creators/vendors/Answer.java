package dev.kodama.creators.vendors;

import dev.kodama.creators.FreshnessDesk.Remark;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What came of a question about some accounts.
///
/// @param findings by account; an account that is missing was not answered
/// @param spent units of the quota that the calls took
/// @param allowance what the platform says about the quota, if it does
/// @param halt why it should not be asked on; null if it may
public record Answer(
        Map<UUID, Finding> findings,
        int spent,
        @Nullable Allowance allowance,
        @Nullable Halt halt) {
    static final Answer NONE = new Answer(Map.of(), 0, null, null);

    static Answer of(Question question, Finding finding) {
        return new Answer(Map.of(question.accountId(), finding), 0, null, null);
    }

    static Answer refused(Question question, Remark remark) {
        return of(question, new Finding.Refused(remark));
    }

    static Answer halted(Halt halt) {
        return new Answer(Map.of(), 0, null, halt);
    }

    Answer costing(int units) {
        return new Answer(findings, spent + units, allowance, halt);
    }

    Answer allowing(@Nullable Allowance told) {
        return told == null ? this : new Answer(findings, spent, told, halt);
    }

    /// Both together; of two allowances the smaller, of two halts the first.
    Answer and(Answer other) {
        var all = new HashMap<>(findings);
        all.putAll(other.findings);
        return new Answer(
                Map.copyOf(all),
                spent + other.spent,
                smaller(allowance, other.allowance),
                halt == null ? other.halt : halt);
    }

    private static @Nullable Allowance smaller(@Nullable Allowance one, @Nullable Allowance other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.remaining() <= other.remaining() ? one : other;
    }
}
