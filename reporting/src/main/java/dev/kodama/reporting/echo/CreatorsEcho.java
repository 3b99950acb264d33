package dev.kodama.reporting.echo;

import dev.kodama.creators.events.AccountFigures;
import dev.kodama.creators.events.AccountFiguresCaptured;
import dev.kodama.creators.events.CreatorProfile;
import dev.kodama.creators.events.CreatorProfilesChanged;
import dev.kodama.creators.events.CreatorsErased;
import java.util.Collection;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Hears who the creators are and how many follow them.
@Component
class CreatorsEcho {
    private final KnownCreators creators;
    private final KnownErasures erasures;

    CreatorsEcho(KnownCreators creators, KnownErasures erasures) {
        this.creators = creators;
        this.erasures = erasures;
    }

    @ApplicationModuleListener(id = "reporting.creator-profiles-changed")
    void on(CreatorProfilesChanged event) {
        creators.remember(newestProfiles(event.creators()));
        erasures.sweep();
    }

    /// Counts of the past say nothing here, and a year of a register's history is in many events; they are not even
    /// kept for this listener.
    @ApplicationModuleListener(id = "reporting.account-figures-captured", condition = "!#event.accounts().isEmpty()")
    void on(AccountFiguresCaptured event) {
        creators.rememberFigures(newestFigures(event.accounts()));
        erasures.sweep();
    }

    @ApplicationModuleListener(id = "reporting.creators-erased")
    void on(CreatorsErased event) {
        erasures.remember(event.creators());
    }

    /// One statement may touch a row only once; and rows locked in the order of their keys cannot deadlock.
    private static Collection<CreatorProfile> newestProfiles(Collection<CreatorProfile> profiles) {
        var newest = new TreeMap<UUID, CreatorProfile>();
        for (var profile : profiles) {
            newest.merge(profile.creatorId(), profile, (one, other) -> one.version() >= other.version() ? one : other);
        }
        return newest.values();
    }

    private static Collection<AccountFigures> newestFigures(Collection<AccountFigures> accounts) {
        record Key(UUID creatorId, UUID accountId) implements Comparable<Key> {
            @Override
            public int compareTo(Key other) {
                var byCreator = creatorId.compareTo(other.creatorId);
                return byCreator != 0 ? byCreator : accountId.compareTo(other.accountId);
            }
        }
        var newest = new TreeMap<Key, AccountFigures>();
        for (var figures : accounts) {
            newest.merge(
                    new Key(figures.creatorId(), figures.accountId()),
                    figures,
                    (one, other) -> one.version() >= other.version() ? one : other);
        }
        return newest.values();
    }
}
