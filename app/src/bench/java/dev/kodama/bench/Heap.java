package dev.kodama.bench;

/// What a measure needed, in bytes; see the package for how it is measured.
///
/// @param idle alive before
/// @param peak the most that was alive at once over idle, without what scoring's index came to hold
/// @param afterCollections the most in use after any collection, over idle
/// @param used the most in use at any moment
/// @param index what scoring's index holds more than before
record Heap(long idle, long peak, long afterCollections, long used, long index) {
    static double megabytes(long bytes) {
        return Math.round(bytes / 1048576.0 * 10) / 10.0;
    }
}
