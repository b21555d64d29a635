package org.chalkline.command.gateway;

import static org.chalkline.command.InputRefusal.MALFORMED_INPUT;

import java.util.function.Supplier;
import org.chalkline.command.RefusedException;
import org.chalkline.kernel.command.Refusal;
import org.chalkline.kernel.command.RefusalException;

/** Refusals of what is given in one field, which say which field it is. */
public final class InField {
    private InField() {}

    /**
     * What is read from a field.
     *
     * @param path the field, with those that hold it: {@code heading.function}
     * @throws RefusedException if it can't be read; the message begins with the path, and never
     *     repeats what was given
     */
    public static <T> T read(String path, Supplier<T> read) {
        try {
            return read.get();
        } catch (RefusedException e) {
            throw refused(path, e.refusal());
        } catch (RefusalException e) {
            throw refused(path, e.refusal());
        } catch (IllegalArgumentException e) {
            throw refused(path, MALFORMED_INPUT.refusal());
        }
    }

    static RefusedException refused(String path, Refusal refusal) {
        if (path.isEmpty()) return new RefusedException(refusal);
        var what = refusal.message();
        var message = path + ": " + Character.toLowerCase(what.charAt(0)) + what.substring(1);
        return new RefusedException(
                new Refusal(refusal.code(), message, refusal.law(), refusal.article()));
    }
}
