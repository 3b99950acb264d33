package dev.kodama.creators.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// One JSON object as cells: what lies deeper goes by its path (`stats.followers`), a list of values is one cell.
///
/// Read token by token, so that an object without end costs no memory.
final class FlatObject {
    private static final int MOST_VALUES = 5_000;
    private static final int LONGEST_PLAIN_NUMBER = 40;

    final Map<String, String> cells = new LinkedHashMap<>();
    private int values;

    private FlatObject() {}

    /// @param parser at the beginning of the object, and afterwards at its end
    static FlatObject read(JsonParser parser) {
        var flat = new FlatObject();
        flat.object(parser, "");
        return flat;
    }

    boolean isTooLarge() {
        return values > MOST_VALUES;
    }

    private void object(JsonParser parser, String path) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var key = path + parser.currentName();
            parser.nextToken();
            value(parser, key);
        }
    }

    private void value(JsonParser parser, String key) {
        switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, key + ".");
            case START_ARRAY -> array(parser, key);
            default -> put(key, text(parser));
        }
    }

    /// Values stand side by side in one cell; objects have cells of their own, numbered from 1.
    private void array(JsonParser parser, String key) {
        List<String> plain = new ArrayList<>();
        for (var number = 1; parser.nextToken() != JsonToken.END_ARRAY; number++) {
            if (parser.currentToken().isStructStart()) {
                value(parser, key + "." + number);
            } else {
                values++;
                if (!isTooLarge()) {
                    plain.add(text(parser));
                }
            }
        }
        put(key, String.join("; ", plain));
    }

    private void put(String key, String text) {
        values++;
        if (!isTooLarge() && !(text.isEmpty() && cells.containsKey(key))) {
            cells.put(key, text);
        }
    }

    private static String text(JsonParser parser) {
        return switch (parser.currentToken()) {
            case VALUE_NULL -> "";
            case VALUE_NUMBER_FLOAT -> plain(parser.getString());
            default -> parser.getString();
        };
    }

    /// `1.2E4` is 12000 to everybody who has not written a program.
    private static String plain(String number) {
        var value = number.length() > LONGEST_PLAIN_NUMBER ? null : new BigDecimal(number);
        return value == null || Math.abs((long) value.scale()) > LONGEST_PLAIN_NUMBER ? number : value.toPlainString();
    }
}
