package dev.kodama.creators.erasure;

import java.util.UUID;

/// What the books go on calling somebody who was erased. It follows from the id that the books keep anyway.
final class Pseudonym {
    private Pseudonym() {}

    static String of(UUID creatorId) {
        var id = creatorId.toString();
        return "消去済み erased-" + id.substring(id.length() - 8);
    }
}
