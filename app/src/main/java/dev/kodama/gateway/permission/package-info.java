/// Who may use which root field. What declares no rule is closed.
@NullMarked
package dev.kodama.gateway.permission;

import org.jspecify.annotations.NullMarked;
