package org.chalkline.axon.gateway;

import java.util.function.UnaryOperator;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.Sha256;

/**
 * Tells whether two commands are the same. What is kept for that is a keyed digest: of a command
 * that holds little more than somebody's name, a plain one would let anybody try names until one
 * fits.
 */
public final class CommandDigests {
    private static final String KEYED = "k1:";

    private final UnaryOperator<String> keyed;

    /**
     * @param keyed the digest of a text, which can't be made without the key
     */
    public CommandDigests(UnaryOperator<String> keyed) {
        this.keyed = keyed;
    }

    /** The digest of the command's simple name and its JSON. */
    String of(Object command) {
        return KEYED + keyed.apply(written(command));
    }

    /** Whether a digest that was kept is this command's. Those of older programs have no key. */
    boolean isOf(String kept, Object command) {
        return kept.startsWith(KEYED)
                ? kept.equals(of(command))
                : kept.equals(Sha256.hex(written(command)));
    }

    private static String written(Object command) {
        return command.getClass().getSimpleName() + "\n" + FactJson.write(command);
    }
}
