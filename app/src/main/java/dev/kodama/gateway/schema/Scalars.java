package dev.kodama.gateway.schema;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// The scalars beyond GraphQL's own; described in `schema.graphqls`.
final class Scalars {
    /// 2^53 − 1: beyond it, JavaScript's numbers skip.
    private static final long SAFE = 9_007_199_254_740_991L;

    static final List<GraphQLScalarType> ALL = List.of(
            scalar(
                    "DateTime",
                    new Text<>(Instant.class, text -> OffsetDateTime.parse(text).toInstant())),
            scalar("Date", new Text<>(LocalDate.class, LocalDate::parse)),
            scalar("Yen", new SafeLong("Yen")),
            scalar("Long", new SafeLong("Long")));

    private Scalars() {}

    private static GraphQLScalarType scalar(String name, Coercing<?, ?> coercing) {
        return GraphQLScalarType.newScalar().name(name).coercing(coercing).build();
    }

    /// A value written as ISO 8601 text.
    private record Text<T>(Class<T> type, Function<String, T> reading) implements Coercing<T, String> {
        @Override
        public String serialize(Object value, GraphQLContext context, Locale locale) {
            if (!type.isInstance(value)) {
                throw new CoercingSerializeException("Expected %s, not %s"
                        .formatted(type.getSimpleName(), value.getClass().getSimpleName()));
            }
            return value.toString();
        }

        @Override
        public T parseValue(Object input, GraphQLContext context, Locale locale) {
            if (input instanceof String text) {
                try {
                    return reading.apply(text);
                } catch (DateTimeException _) {
                    // refused below like any other value
                }
            }
            throw new CoercingParseValueException("Expected ISO 8601 text, not '%s'".formatted(input));
        }

        @Override
        public T parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            if (input instanceof StringValue text) {
                try {
                    return reading.apply(String.valueOf(text.getValue()));
                } catch (DateTimeException _) {
                    // refused below like any other literal
                }
            }
            throw new CoercingParseLiteralException("Expected ISO 8601 text");
        }

        @Override
        public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
            return StringValue.of(serialize(input, context, locale));
        }
    }

    /// A whole number that survives JavaScript.
    private record SafeLong(String name) implements Coercing<Long, Long> {
        @Override
        public Long serialize(Object value, GraphQLContext context, Locale locale) {
            if (value instanceof Long || value instanceof Integer) {
                var number = ((Number) value).longValue();
                if (-SAFE <= number && number <= SAFE) {
                    return number;
                }
            }
            throw new CoercingSerializeException("Not a %s: %s".formatted(name, value));
        }

        @Override
        public Long parseValue(Object input, GraphQLContext context, Locale locale) {
            if (input instanceof Number number) {
                try {
                    // Not by way of BigInteger: 1e999999999 would be a gigabyte of digits.
                    return safe(new BigDecimal(number.toString()).longValueExact());
                } catch (ArithmeticException | NumberFormatException _) {
                    // refused below like any other value
                }
            }
            throw new CoercingParseValueException(
                    "Expected a whole number between −(2^53 − 1) and 2^53 − 1, not '%s'".formatted(input));
        }

        @Override
        public Long parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            if (input instanceof IntValue number) {
                try {
                    return safe(number.getValue().longValueExact());
                } catch (ArithmeticException _) {
                    // refused below like any other literal
                }
            }
            throw new CoercingParseLiteralException("Expected a whole number between −(2^53 − 1) and 2^53 − 1");
        }

        @Override
        public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
            return new IntValue(BigInteger.valueOf(serialize(input, context, locale)));
        }

        private static Long safe(long value) {
            if (value > SAFE || value < -SAFE) {
                throw new ArithmeticException("beyond 2^53 − 1");
            }
            return value;
        }
    }
}
