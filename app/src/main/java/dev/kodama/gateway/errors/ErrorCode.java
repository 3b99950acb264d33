package dev.kodama.gateway.errors;

/// The kinds of errors; described for clients in `schema.graphqls`.
public enum ErrorCode {
    UNAUTHENTICATED,
    FORBIDDEN,
    NOT_FOUND,
    INVALID_DOCUMENT,
    INVALID,
    CONFLICT,
    LIMIT_EXCEEDED,
    TIMEOUT,
    INTERNAL
}
