package dev.kodama.console.creators;

import dev.kodama.console.parts.Address;
import dev.kodama.creators.Account;
import dev.kodama.creators.Creator;
import dev.kodama.creators.PostArchive;
import dev.kodama.scoring.PostWatch;
import dev.kodama.security.CurrentUser;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Makes the part of a creator's page that is about their posts.
@Component
class PostsSections {
    private final PostArchive archive;
    private final PostWatch watch;
    private final CurrentUser user;

    PostsSections(PostArchive archive, PostWatch watch, CurrentUser user) {
        this.archive = archive;
        this.watch = watch;
        this.user = user;
    }

    PostsSection of(Creator creator, Address address, Consumer<Address> go) {
        var accountIds = creator.accounts().stream().map(Account::id).collect(Collectors.toSet());
        return new PostsSection(
                creator,
                archive,
                new PostsSection.Known(
                        archive.countsOf(accountIds), archive.commentsOf(accountIds), watch.standingsOf(accountIds)),
                address,
                go,
                user.mayWrite() || user.mayOperate());
    }
}
