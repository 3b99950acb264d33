package dev.kodama.personal;

import dev.kodama.campaigns.InvitationLetters;
import dev.kodama.creators.Contest;
import dev.kodama.creators.ContestBook;
import dev.kodama.creators.Creator;
import dev.kodama.creators.CreatorDirectory;
import dev.kodama.creators.EditOutcome;
import dev.kodama.security.PersonalAccess.Deed;
import dev.kodama.security.PersonalAccess.Matter;
import dev.kodama.security.PersonalAccessBook;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What creators see of themselves, and may say about it, by a personal link that works.
@Component
@Transactional
public class OwnData {
    private final InvitationLetters letters;
    private final CreatorDirectory directory;
    private final ContestBook contests;
    private final PersonalAccessBook log;

    OwnData(InvitationLetters letters, CreatorDirectory directory, ContestBook contests, PersonalAccessBook log) {
        this.letters = letters;
        this.directory = directory;
        this.contests = contests;
        this.log = log;
    }

    /// The creator behind the link; nothing if it does not work, or the register has nobody.
    public Optional<Creator> of(String token) {
        return letters.creatorOf(token).map(directory::byId);
    }

    public List<Contest> contests(String token) {
        return letters.creatorOf(token)
                .map(id -> contests.of(Set.of(id)).getOrDefault(id, List.of()))
                .orElse(List.of());
    }

    /// @return false if the link does not work, the words do not fit, or too many wait already
    public boolean contest(String token, Contest.About about, String words) {
        var id = letters.creatorOf(token);
        var contested = id.flatMap(creator -> contests.contest(creator, about, words));
        contested.ifPresent(contest -> log.noteOfCreator(
                contest.creatorId(),
                Matter.EVERYTHING,
                Deed.CONTESTED,
                contest.about().name()));
        return contested.isPresent();
    }

    /// Nobody may write to this creator any more.
    ///
    /// @return false if the link does not work
    public boolean optOut(String token) {
        return letters.creatorOf(token)
                .map(directory::optOut)
                .filter(EditOutcome.Done.class::isInstance)
                .isPresent();
    }
}
