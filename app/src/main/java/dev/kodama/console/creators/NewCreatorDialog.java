package dev.kodama.console.creators;

import static dev.kodama.console.texts.Texts.text;

import com.vaadin.flow.component.Component;
import dev.kodama.console.parts.FormDialog;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.NewAccount;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Puts one creator into the register by hand.
final class NewCreatorDialog {
    private final CreatorDirectory directory;
    private final Consumer<UUID> registered;
    private final ProfileFields profile = new ProfileFields();
    private final AccountFields account = new AccountFields();

    NewCreatorDialog(CreatorDirectory directory, Consumer<UUID> registered) {
        this.directory = directory;
        this.registered = registered;
    }

    void open() {
        var fields = Stream.concat(Stream.of(account.all()), Stream.of(profile.all()))
                .toArray(Component[]::new);
        new FormDialog(text("creators.new.title"), fields)
                .onSave(text("creators.new.save"), this::save)
                .open();
    }

    private Optional<String> save() {
        var typed = profile.write();
        if (typed == null) {
            return Optional.of("");
        }
        var newAccount = account.isEmpty() ? null : account.write();
        var accounts = newAccount == null ? List.<NewAccount>of() : List.of(newAccount);
        return Edits.finish(
                directory.register(typed, accounts),
                text("creators.new.done"),
                creator -> registered.accept(creator.id()));
    }
}
