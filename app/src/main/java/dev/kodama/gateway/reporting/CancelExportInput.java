package dev.kodama.gateway.reporting;

import dev.kodama.gateway.ids.GlobalId;
import dev.kodama.gateway.once.MutationInput;

record CancelExportInput(String idempotencyKey, GlobalId export) implements MutationInput {}
