package dev.kodama.scoring.echo;

import java.util.List;
import java.util.stream.Collectors;

/// A PostgreSQL array as text. `unnest` flattens nested arrays, so a column of arrays travels as a column of literals.
final class ArrayLiteral {
    private ArrayLiteral() {}

    static String of(List<?> elements) {
        return elements.stream().map(ArrayLiteral::quoted).collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(Object element) {
        return element instanceof Number
                ? element.toString()
                : '"' + element.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
