package dev.kodama.bench;

/// One thing worth knowing about a house full of creators.
interface Measure {
    /// As in `bench.only`.
    String name();

    void measure(House house, Results results) throws Exception;
}
