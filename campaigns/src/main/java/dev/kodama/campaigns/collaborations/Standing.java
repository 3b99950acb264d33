package dev.kodama.campaigns.collaborations;

import dev.kodama.campaigns.Collaboration;
import dev.kodama.campaigns.CollaborationStage;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Where a collaboration stands, with what is known at that point.
///
/// A move exists only on the standings that allow it, so an illegal one cannot be written down:
/// shortlisted → invited → accepted → in review ⇄ revising → approved → live. An invitation can be declined, and
/// offered anew while it is open or declined; only what was never invited can be removed.
sealed interface Standing {
    CollaborationStage stage();

    /// An offer may be made, or be replaced by another.
    sealed interface Invitable extends Standing {
        default Invited invite(long offeredYen, @Nullable String message) {
            return new Invited(offeredYen, message);
        }
    }

    /// The creator has agreed to a fee; from here on it can be paid.
    sealed interface Agreed extends Standing {
        long agreedYen();
    }

    /// A draft is awaited.
    sealed interface Drafting extends Agreed {
        /// Drafts handed in so far.
        int rounds();

        default InReview submit() {
            return new InReview(agreedYen(), rounds() + 1);
        }
    }

    /// A post may go live, and another after it.
    sealed interface Publishable extends Agreed {
        int rounds();

        default Live publish() {
            return new Live(agreedYen(), rounds());
        }
    }

    record Shortlisted() implements Invitable {
        Removed remove() {
            return new Removed();
        }

        @Override
        public CollaborationStage stage() {
            return CollaborationStage.SHORTLISTED;
        }
    }

    record Removed() implements Standing {
        Shortlisted shortlist() {
            return new Shortlisted();
        }

        @Override
        public CollaborationStage stage() {
            return CollaborationStage.REMOVED;
        }
    }

    record Invited(long offeredYen, @Nullable String message) implements Invitable {
        Accepted accept() {
            return new Accepted(offeredYen);
        }

        Declined decline(@Nullable String reason) {
            return new Declined(reason);
        }

        @Override
        public CollaborationStage stage() {
            return CollaborationStage.INVITED;
        }
    }

    record Declined(@Nullable String reason) implements Invitable {
        @Override
        public CollaborationStage stage() {
            return CollaborationStage.DECLINED;
        }
    }

    record Accepted(long agreedYen) implements Drafting {
        @Override
        public int rounds() {
            return 0;
        }

        @Override
        public CollaborationStage stage() {
            return CollaborationStage.ACCEPTED;
        }
    }

    /// @param rounds the draft that waits for the manager
    record InReview(long agreedYen, int rounds) implements Agreed {
        Revising revise() {
            return new Revising(agreedYen, rounds);
        }

        Approved approve() {
            return new Approved(agreedYen, rounds);
        }

        @Override
        public CollaborationStage stage() {
            return CollaborationStage.IN_REVIEW;
        }
    }

    record Revising(long agreedYen, int rounds) implements Drafting {
        @Override
        public CollaborationStage stage() {
            return CollaborationStage.REVISING;
        }
    }

    record Approved(long agreedYen, int rounds) implements Publishable {
        @Override
        public CollaborationStage stage() {
            return CollaborationStage.APPROVED;
        }
    }

    record Live(long agreedYen, int rounds) implements Publishable {
        @Override
        public CollaborationStage stage() {
            return CollaborationStage.LIVE;
        }
    }

    static Standing of(Collaboration row) {
        var rounds = row.draftRound();
        return switch (row.stage()) {
            case SHORTLISTED -> new Shortlisted();
            case REMOVED -> new Removed();
            case INVITED -> new Invited(Objects.requireNonNull(row.offeredYen()), row.message());
            case DECLINED -> new Declined(row.declineReason());
            case ACCEPTED -> new Accepted(agreed(row));
            case IN_REVIEW -> new InReview(agreed(row), rounds);
            case REVISING -> new Revising(agreed(row), rounds);
            case APPROVED -> new Approved(agreed(row), rounds);
            case LIVE -> new Live(agreed(row), rounds);
        };
    }

    private static long agreed(Collaboration row) {
        return Objects.requireNonNull(row.agreedYen());
    }
}
