package dev.kodama.creators;

import java.util.UUID;

/// Who is on a list, as far as this onlooker may see the list: on one that is not theirs to see is nobody.
public record ListWish(UUID listId, Onlooker onlooker) {}
