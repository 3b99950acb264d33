package dev.kodama.gateway.personal;

/// @param keyId the key that is missing
record TaxProfileUnreadable(long version, String keyId) {}
