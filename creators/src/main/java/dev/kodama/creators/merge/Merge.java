package dev.kodama.creators.merge;

import dev.kodama.creators.erasure.Forgotten;
import dev.kodama.creators.erasure.Forgotten.Mark;
import dev.kodama.creators.fields.CustomValues;
import dev.kodama.creators.roster.AbsorbedCreators;
import dev.kodama.creators.roster.Announcements;
import dev.kodama.creators.roster.Creators;
import dev.kodama.creators.roster.KnownAccount.KnownSource;
import dev.kodama.creators.roster.RateCards;
import dev.kodama.creators.sampling.ProfileSamples;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Brings a batch of entries into the register, or works out what that would do.
///
/// A handful of statements reads all that the batch speaks of, plain code decides, and `COPY` writes: new rows
/// straight into their tables, changed ones by way of a temporary table and one `update`. Where nothing changes
/// nothing is written. The result is announced in the same transaction.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Merge {
    private final Creators creators;
    private final AbsorbedCreators absorbed;
    private final Forgotten forgotten;
    private final RateCards rateCards;
    private final Known known;
    private final MassWriter writer;
    private final ProfileSamples samples;
    private final CustomValues values;
    private final Announcements announcements;
    private final ContentMerge contents;

    Merge(
            Creators creators,
            AbsorbedCreators absorbed,
            Forgotten forgotten,
            RateCards rateCards,
            Known known,
            MassWriter writer,
            ProfileSamples samples,
            CustomValues values,
            Announcements announcements,
            ContentMerge contents) {
        this.creators = creators;
        this.absorbed = absorbed;
        this.forgotten = forgotten;
        this.rateCards = rateCards;
        this.known = known;
        this.writer = writer;
        this.samples = samples;
        this.values = values;
        this.announcements = announcements;
        this.contents = contents;
    }

    /// What does not come in by an import.
    public MergeResult merge(List<Entry> entries, KnownSource source) {
        return merge(entries, source, null);
    }

    /// Fails, and is to be tried again, if an edit by hand came in between; see [MassWriter].
    ///
    /// @param runId the import that the entries belong to
    public MergeResult merge(List<Entry> entries, KnownSource source, @Nullable UUID runId) {
        creators.lockRegister();
        var batch = read(entries, source);
        var effects = batch.apply(entries);
        var changes = batch.changes();
        writer.write(changes, source);
        announce(changes, source);
        if (!batch.values().isEmpty()) {
            values.add(batch.values(), source.source().label(), runId);
        }
        if (!batch.profiles().isEmpty()) {
            announcements.samples(samples.add(batch.profiles(), source, runId));
        }
        return batch.result(contents.take(entries, effects, batch::accountOf, source, runId));
    }

    /// What [#merge] would do, without doing it.
    ///
    /// @param rehearsal remembers what earlier batches of the same dry run would have registered
    public MergeResult rehearse(List<Entry> entries, KnownSource source, Rehearsal rehearsal) {
        var batch = read(entries, source);
        var effects = rehearsal.withoutRepeats(entries, batch.apply(entries));
        return batch.result(contents.rehearse(entries, effects, batch::accountOf, source));
    }

    private Batch read(List<Entry> entries, KnownSource source) {
        var accountKeys = new LinkedHashSet<AccountKey>();
        var externalIds = new LinkedHashSet<String>();
        for (var entry : entries) {
            if (entry.externalId() != null) {
                externalIds.add(entry.externalId());
            }
            for (var account : entry.accounts()) {
                if (account.handle() != null) {
                    accountKeys.add(
                            new AccountKey(account.platform(), account.handle().key()));
                }
            }
        }
        var ids = known.creators(accountKeys, externalIds);
        var survivors = externalIds.isEmpty() ? Map.<String, UUID>of() : absorbed.survivorsByExternalId(externalIds);
        ids.addAll(survivors.values());
        var batch = new Batch(source);
        batch.knowForgotten(forgottenAmong(accountKeys, externalIds));
        if (!ids.isEmpty()) {
            creators.byIds(ids).values().forEach(creator -> batch.know(Draft.of(creator)));
            survivors.forEach(batch::knowUnder);
            batch.knowSnapshots(known.snapshots(batch.snapshotsSpokenOf(entries)));
            var measured = batch.draftsSpokenOf(entries, entry -> entry.audience() != null);
            batch.knowAudiences(known.audiences(measured, source));
            var sampled = batch.sampledAccounts(entries);
            if (!sampled.isEmpty()) {
                batch.knowProfiles(samples.places(sampled, source));
            }
            var valued = batch.draftsSpokenOf(entries, entry -> !entry.own().isEmpty());
            if (!valued.isEmpty()) {
                batch.knowValues(values.places(valued));
            }
            var priced = batch.draftsSpokenOf(entries, entry -> !entry.rates().isEmpty());
            if (!priced.isEmpty()) {
                batch.knowRateCards(rateCards.of(priced));
            }
        }
        return batch;
    }

    private Set<Mark> forgottenAmong(Set<AccountKey> accountKeys, Set<String> externalIds) {
        return forgotten.among(Stream.concat(
                        accountKeys.stream().map(key -> new Mark.OfAccount(key.platform(), key.handleKey())),
                        externalIds.stream().map(Mark.OfList::new))
                .toList());
    }

    private void announce(Changes changes, KnownSource source) {
        announcements.profiles(changes.profiles());
        announcements.figures(changes.figures(), changes.followerCounts());
        announcements.audiences(changes.audienceEvents(source));
        announcements.rateCards(changes.rateCards());
    }
}
