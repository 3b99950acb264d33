package dev.kodama.gateway.personal;

import dev.kodama.gateway.errors.RequestRefused;
import dev.kodama.gateway.ids.GlobalId;
import dev.kodama.gateway.paging.Connection;
import dev.kodama.gateway.paging.Paging;
import dev.kodama.gateway.permission.Needs;
import dev.kodama.gateway.permission.Permission;
import dev.kodama.gateway.schema.Derived;
import dev.kodama.security.PersonalAccess;
import dev.kodama.security.PersonalAccessBook;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/// The log of access to personal data.
@Controller
class PersonalAccessController {
    private final PersonalAccessBook book;

    PersonalAccessController(PersonalAccessBook book) {
        this.book = book;
    }

    @QueryMapping
    @Needs(Permission.AUDIT)
    Connection<PersonalAccess> personalAccesses(
            @Argument @Nullable GlobalId creator, @Argument @Nullable String username, Paging paging) {
        var filter = new PersonalAccessBook.Filter(creator == null ? null : creator.of("Creator"), username);
        return paging.connect((after, first) -> {
            var page = book.page(filter, place(after), first + 1);
            var items = page.subList(0, Math.min(first, page.size()));
            return new Paging.Slice<>(
                    items, items.isEmpty() ? null : items.getLast().id().toString(), page.size() > first);
        });
    }

    private static @Nullable UUID place(@Nullable String after) {
        try {
            return after == null ? null : UUID.fromString(after);
        } catch (IllegalArgumentException e) {
            throw RequestRefused.invalid("after", "This is no cursor of this list.");
        }
    }

    @Derived(type = "PersonalAccess")
    String creatorId(PersonalAccess access) {
        return new GlobalId("Creator", access.creatorId()).toString();
    }
}
