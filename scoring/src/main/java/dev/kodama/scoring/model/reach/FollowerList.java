package dev.kodama.scoring.model.reach;

import dev.kodama.creators.events.FollowerCoverage;

/// Followers of an account as somebody listed them.
///
/// What may be concluded depends on how the list came about:
/// - **complete**: its sketch stands for the whole, so unions, intersections and sizes can be read off it;
/// - **drawn at random**: each follower is in it with one known probability, so a pair's overlap can be estimated
///   from the followers found in both lists; but the list is not the audience, and a union of lists is no union of
///   audiences;
/// - **partial**, of unknown selection: whoever is in two lists follows both accounts, and nothing more.
///
/// @param idForm how the list names people. Names and numbers of the same people never meet, so lists of different
///   form tell nothing about each other
public record FollowerList(FollowerCoverage coverage, String idForm, FollowerSketch sketch) {
    boolean isComplete() {
        return coverage == FollowerCoverage.COMPLETE;
    }
}
