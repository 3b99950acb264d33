package dev.kodama.gateway.campaigns;

record UnknownLetter(String message) {}
