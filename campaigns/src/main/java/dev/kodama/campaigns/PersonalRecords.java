package dev.kodama.campaigns;

import java.util.UUID;

/// All that this module keeps of one person, row by row, for the person themselves.
public interface PersonalRecords {
    /// Hands out every row, table by table, under every id that the person is known by. What is only there for
    /// searching or is sealed is left out.
    void tell(UUID creatorId, Reader reader);

    /// Who takes the rows.
    interface Reader {
        /// The rows of this table follow.
        ///
        /// @param about what a row of it is
        void table(String name, String about);

        /// @param json an object
        void row(String json);
    }
}
