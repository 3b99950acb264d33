package dev.kodama.console.intake;

import static dev.kodama.console.texts.Texts.word;
import static java.util.stream.Collectors.toSet;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.provider.Query;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.CreatorFilter;
import dev.kodama.creators.CreatorSort;
import dev.kodama.creators.CreatorSummary;
import dev.kodama.creators.events.Platform;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Chooses one account of the register by what one types of its creator's name or its handle.
final class AccountPicker extends ComboBox<AccountPicker.Choice> {
    /// Of so many creators the accounts are offered; whoever types more sees whom they mean.
    private static final int CREATORS_SHOWN = 30;

    private final Choices choices;

    AccountPicker(String label, Choices choices) {
        super(label);
        this.choices = choices;
        setItemLabelGenerator(Choice::inWords);
        setClearButtonVisible(true);
        setWidth("22rem");
        setItems((Query<Choice, String> query) -> {
            var page = choices.like(query.getFilter().orElse(""));
            return page.stream().skip(query.getOffset()).limit(query.getLimit());
        });
    }

    void choose(@Nullable UUID accountId) {
        setValue(accountId == null ? null : choices.byId(accountId));
    }

    record Choice(UUID accountId, String creator, Platform platform, String handle) {
        String inWords() {
            return "%s · %s %s".formatted(creator, word("console.platform", platform), handle);
        }
    }

    /// The accounts of the register.
    static final class Choices {
        private final CreatorDirectory directory;

        Choices(CreatorDirectory directory) {
            this.directory = directory;
        }

        private List<Choice> like(String typed) {
            var creators = directory
                    .page(
                            typed.isBlank() ? CreatorFilter.NONE : CreatorFilter.text(typed),
                            CreatorSort.MOST_FOLLOWERS,
                            null,
                            CREATORS_SHOWN)
                    .items();
            var accounts = directory.accountsOf(
                    creators.stream().map(CreatorSummary::id).collect(toSet()));
            return creators.stream()
                    .flatMap(creator -> accounts.getOrDefault(creator.id(), List.of()).stream()
                            .map(account -> new Choice(
                                    account.id(), creator.displayName(), account.platform(), account.handle())))
                    .toList();
        }

        private @Nullable Choice byId(UUID accountId) {
            return Stream.ofNullable(directory.accountsByIds(Set.of(accountId)).get(accountId))
                    .map(account -> {
                        var creator = directory
                                .summariesByIds(Set.of(account.creatorId()))
                                .get(account.creatorId());
                        return new Choice(
                                account.id(),
                                creator == null ? "" : creator.displayName(),
                                account.platform(),
                                account.handle());
                    })
                    .findFirst()
                    .orElse(null);
        }
    }
}
