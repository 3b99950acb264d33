package dev.kodama.scoring.model;

import java.math.BigDecimal;

/// A number in a formula that the house may set. What it is at a time, a [ParameterEdition] says.
///
/// @param id stable, for programs
/// @param unit empty for a bare number
/// @param decimals how many digits of a value stand behind the point: 84 with two decimals is 0.84
/// @param least the lowest value that is allowed
/// @param most the highest value that is allowed
/// @param usual what it is as long as nobody sets it
/// @param source where the usual value is taken from
public record Parameter(
        String id, Text name, Text unit, int decimals, long least, long most, long usual, String source) {
    public Parameter {
        if (usual < least || most < usual) {
            throw new IllegalArgumentException("%s is usually outside of its own bounds".formatted(id));
        }
    }

    /// The value as people write it.
    public BigDecimal written(long value) {
        return BigDecimal.valueOf(value, decimals);
    }

    /// @throws ArithmeticException where the number has more decimals than the parameter, or is far too large
    public long read(BigDecimal written) {
        return written.movePointRight(decimals).longValueExact();
    }
}
