package dev.kodama.scoring.echo;

import de.bytefish.pgbulkinsert.pgsql.constants.ObjectIdentifier;
import de.bytefish.pgbulkinsert.pgsql.handlers.BaseValueHandler;
import de.bytefish.pgbulkinsert.pgsql.handlers.BooleanValueHandler;
import de.bytefish.pgbulkinsert.pgsql.handlers.CollectionValueHandler;
import de.bytefish.pgbulkinsert.pgsql.handlers.IValueHandler;
import de.bytefish.pgbulkinsert.pgsql.handlers.IntegerValueHandler;
import de.bytefish.pgbulkinsert.pgsql.handlers.JsonbValueHandler;
import de.bytefish.pgbulkinsert.pgsql.handlers.LocalDateValueHandler;
import de.bytefish.pgbulkinsert.pgsql.handlers.LongValueHandler;
import de.bytefish.pgbulkinsert.pgsql.handlers.StringValueHandler;
import de.bytefish.pgbulkinsert.pgsql.handlers.UUIDValueHandler;
import java.io.DataOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.JSONB;

/// How the values of a column are written in PostgreSQL's binary format: arrays from collections, text from strings and
/// constants of enums, moments from instants, JSON from strings.
final class BinaryValues {
    private static final Map<Class<?>, Kind> KINDS = Map.of(
            String.class, new Kind(ObjectIdentifier.Text, new Words()),
            UUID.class, new Kind(ObjectIdentifier.Uuid, new UUIDValueHandler()),
            Long.class, new Kind(ObjectIdentifier.Int8, new LongValueHandler<>()),
            Integer.class, new Kind(ObjectIdentifier.Int4, new IntegerValueHandler<>()),
            Boolean.class, new Kind(ObjectIdentifier.Boolean, new BooleanValueHandler()),
            LocalDate.class, new Kind(ObjectIdentifier.Date, new LocalDateValueHandler()),
            Instant.class, new Kind(ObjectIdentifier.TimestampTz, new Moments()),
            JSONB.class, new Kind(ObjectIdentifier.Jsonb, new JsonbValueHandler()));

    private BinaryValues() {}

    private record Kind(int oid, IValueHandler<?> handler) {
        IValueHandler<?> ofMany() {
            return new CollectionValueHandler<>(oid, handler);
        }
    }

    @SuppressWarnings("unchecked") // whoever gives values knows the column
    static IValueHandler<Object> of(Field<?> column) {
        var stored = column.getDataType().getConverter().fromType();
        return (IValueHandler<Object>)
                (stored.isArray()
                        ? kind(stored.componentType(), column).ofMany()
                        : kind(stored, column).handler());
    }

    private static Kind kind(Class<?> stored, Field<?> column) {
        var kind = KINDS.get(stored);
        if (kind == null) {
            throw new IllegalArgumentException(column + " holds " + stored);
        }
        return kind;
    }

    private static final class Words extends BaseValueHandler<Object> {
        private static final StringValueHandler STRINGS = new StringValueHandler();

        @Override
        protected void internalHandle(DataOutputStream out, Object value) {
            STRINGS.handle(out, value instanceof Enum<?> constant ? constant.name() : (String) value);
        }

        @Override
        public int getLength(Object value) {
            throw new UnsupportedOperationException();
        }
    }

    /// In microseconds, rounded as the driver rounds what goes as a parameter.
    private static final class Moments extends BaseValueHandler<Instant> {
        private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

        @Override
        protected void internalHandle(DataOutputStream out, Instant value) throws Exception {
            out.writeInt(getLength(value));
            out.writeLong(ChronoUnit.MICROS.between(EPOCH, value.plusNanos(500).truncatedTo(ChronoUnit.MICROS)));
        }

        @Override
        public int getLength(Instant value) {
            return Long.BYTES;
        }
    }
}
