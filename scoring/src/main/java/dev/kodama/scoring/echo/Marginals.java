package dev.kodama.scoring.echo;

import dev.kodama.creators.events.AudienceMarginal;
import java.util.List;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The marginals of an audience as they are remembered: null where there are none, which is most of the time.
public final class Marginals {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<AudienceMarginal>> TYPE = new TypeReference<>() {};

    private Marginals() {}

    static @Nullable String written(List<AudienceMarginal> marginals) {
        return marginals.isEmpty() ? null : JSON.writeValueAsString(marginals);
    }

    public static List<AudienceMarginal> read(@Nullable JSONB written) {
        return written == null ? List.of() : JSON.readValue(written.data(), TYPE);
    }
}
