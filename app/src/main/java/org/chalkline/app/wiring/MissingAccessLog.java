package org.chalkline.app.wiring;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.chalkline.kernel.limitation.Limitation;
import org.chalkline.kernel.limitation.Limitation.Of;
import org.chalkline.kernel.limitation.Limitations;
import org.chalkline.kernel.limitation.LimitedException;
import org.chalkline.kernel.person.AccessLog;
import org.chalkline.kernel.person.PersonId;

/** Stands where the log of reads was lost: no read can be written down, so nothing is shown. */
final class MissingAccessLog implements AccessLog, Limitations.Source {
    private final Limitation limitation;

    /**
     * @param place where the log was
     * @param isReplaced whether another one is there now
     */
    MissingAccessLog(Path place, boolean isReplaced) {
        limitation =
                new Limitation(
                        Of.PERSONAL_DATA,
                        isReplaced ? "READS_REPLACED" : "READS_MISSING",
                        "The log of who read what of whom %s %s, and nothing sealed of people is shown without it. Put it back and start again. If it is lost for good, start with --accept-loss=reads."
                                .formatted(
                                        isReplaced
                                                ? "was replaced by another one at"
                                                : "is missing at",
                                        place));
    }

    @Override
    public Optional<Limitation> now() {
        return Optional.of(limitation);
    }

    @Override
    public void add(List<Access> accesses) {
        if (!accesses.isEmpty()) throw new LimitedException(limitation);
    }

    @Override
    public List<Logged> of(Collection<PersonId> codes, long after, int most) {
        throw new LimitedException(limitation);
    }

    @Override
    public List<Logged> by(
            Collection<String> actors, Instant from, Instant until, long after, int most) {
        throw new LimitedException(limitation);
    }
}
