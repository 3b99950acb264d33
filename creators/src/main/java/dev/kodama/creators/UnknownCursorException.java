package dev.kodama.creators;

/// Someone handed in a cursor that no list of this module gave out in that order.
public final class UnknownCursorException extends IllegalArgumentException {
    public UnknownCursorException(String cursor) {
        super("Not a cursor of this list: " + (cursor.length() > 80 ? cursor.substring(0, 80) + "…" : cursor));
    }
}
