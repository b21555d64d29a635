package org.chalkline.query.projection.engine;

import java.util.List;
import java.util.stream.Stream;

/** What is the same work for each of many, and done by whichever processor is free. */
final class AllProcessors {

    /** For fewer, another thread would hardly have begun when the first one is done. */
    private static final int MANY = 32;

    private AllProcessors() {}

    /** The elements, to be worked on side by side where there are enough of them. */
    static <T> Stream<T> over(List<T> all) {
        return all.size() < MANY ? all.stream() : all.parallelStream();
    }
}
