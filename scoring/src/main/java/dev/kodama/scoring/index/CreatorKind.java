package dev.kodama.scoring.index;

import java.util.List;

/// All that the frequent choices look at, taken together: creators of one kind pass or fail them together, and numbers
/// by kind are facets. There are some hundreds, at most some thousands of kinds, whatever the number of creators.
///
/// @param language a code of the language words
/// @param accounts most followers first, of equals in the order of the profile
record CreatorKind(boolean contactable, int language, List<Standing> accounts) {
    CreatorKind {
        accounts = List.copyOf(accounts);
    }

    /// Where among the accounts the one is that a brief judges by, as in `Dossier.judgedAccount`; -1 where there is
    /// none.
    ///
    /// @param wanted platforms, a bit each
    int judged(int wanted) {
        for (var place = 0; place < accounts.size(); place++) {
            if ((wanted >>> accounts.get(place).platform() & 1) != 0) {
                return place;
            }
        }
        return accounts.isEmpty() ? -1 : 0;
    }

    /// The platforms that the creator is on, a bit each, by ordinal.
    int platforms() {
        var mask = 0;
        for (var account : accounts) {
            mask |= 1 << account.platform();
        }
        return mask;
    }

    /// @param platform by ordinal
    /// @param tier likewise; -1 as long as no follower count is known
    record Standing(int platform, int tier) {}
}
