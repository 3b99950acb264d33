package dev.kodama.gateway.campaigns;

import dev.kodama.gateway.errors.Payload;
import java.util.UUID;

record BrandSaved(UUID brandId) implements Payload {}
