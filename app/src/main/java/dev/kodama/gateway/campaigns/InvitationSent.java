package dev.kodama.gateway.campaigns;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.kodama.gateway.errors.Payload;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// @param personalLink never written down with the remembered answer, so a repeated request gets none
record InvitationSent(
        UUID collaborationId,
        @JsonIgnore @Nullable String personalLink,
        @Nullable Instant expiresAt,
        List<CampaignWarning> warnings)
        implements Payload {
    @Override
    public String toString() {
        return "InvitationSent[collaborationId=" + collaborationId + "]";
    }
}
