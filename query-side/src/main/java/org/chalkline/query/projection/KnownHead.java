package org.chalkline.query.projection;

import org.chalkline.kernel.fact.FactStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the facts end, for whoever tells how far behind it is: while it fails, the store isn't
 * waited for, and its last answer is known. For several threads.
 */
public final class KnownHead {
    private static final Logger LOG = LoggerFactory.getLogger(KnownHead.class);

    private final FactStream facts;
    private volatile boolean failing;
    private volatile long last = FactStream.NOTHING;

    /** The end of these facts, which nobody has asked for yet. */
    public KnownHead(FactStream facts) {
        this.facts = facts;
    }

    /** The last try to read, fold or write failed. */
    public void failed() {
        failing = true;
    }

    /** It works, or is tried once more. */
    public void mended() {
        failing = false;
    }

    /** Where they end, as far as it is known. */
    public long position() {
        if (failing) return last;
        try {
            return last = facts.head();
        } catch (RuntimeException e) {
            LOG.debug("the head of the facts is not known", e);
            return last;
        }
    }
}
