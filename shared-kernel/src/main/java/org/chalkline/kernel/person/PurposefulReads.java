package org.chalkline.kernel.person;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * A log of reads that takes nothing that was read without a purpose from the list. What isn't
 * logged isn't shown, so no way to what is sealed can forget to ask what for. Whom somebody sought
 * in vain, asked for by a code, or learnt of by a refusal is taken without: that nothing was said
 * is told, too.
 */
public final class PurposefulReads implements AccessLog {
    private final AccessLog log;
    private final Purposes purposes;

    /** Before this log. */
    public PurposefulReads(AccessLog log, Purposes purposes) {
        this.log = log;
        this.purposes = purposes;
    }

    /**
     * @throws PurposeRefusedException if something sealed was read for no purpose that is listed
     */
    @Override
    public void add(List<Access> accesses) {
        for (var access : accesses) {
            switch (access.kind()) {
                case SHOWN, DOCUMENT -> purposes.require(access.reader());
                case SEARCHED, LOOKED_UP, HISTORY, TAKEN_OUT, TAKEN_IN, REFUSED -> {}
            }
        }
        log.add(accesses);
    }

    @Override
    public List<Logged> of(Collection<PersonId> codes, long after, int most) {
        return log.of(codes, after, most);
    }

    @Override
    public List<Logged> by(
            Collection<String> actors, Instant from, Instant until, long after, int most) {
        return log.by(actors, from, until, after, most);
    }
}
