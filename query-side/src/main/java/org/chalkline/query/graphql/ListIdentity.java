package org.chalkline.query.graphql;

import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.Sha256;

/** Tells lists apart, so that a cursor of one is not taken for a cursor of another. */
public final class ListIdentity {
    private ListIdentity() {}

    /**
     * A digest of what makes a list this list: its name, filter and order. It is told to nobody: a
     * filter by a name could be found by trying names.
     *
     * @param parts written as JSON, so they must have a stable written form
     */
    public static String of(Object... parts) {
        return Sha256.hex(FactJson.write(parts));
    }
}
