package dev.kodama.gateway.campaigns;

record RevokedLetter(String message) {}
