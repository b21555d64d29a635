package org.chalkline.command;

import java.util.Set;
import java.util.TreeSet;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.command.Refusal;

/**
 * Acts of the past that are recorded as they were done, though they broke a rule. A record that
 * refused them would tell of fewer acts than there were, or of others. The command says in which
 * paper the act was found; the rules that it broke are noted while it is decided upon, and stand in
 * the metadata of each of its facts.
 *
 * <p>Only rules that say how an act is to be done may have been broken ({@link Reason#mayBeFound}).
 * What an act needs to be one at all (a case that there is, a sum that adds up) holds of acts of
 * the past as well.
 */
public final class AsFound {

    private AsFound() {}

    /** Whether the act that is being decided upon is one of the past, as it was found. */
    static boolean isUnderWay() {
        return CurrentUnitOfWork.isStarted()
                && CurrentUnitOfWork.get()
                                .root()
                                .getMessage()
                                .getMetaData()
                                .get(CommandContext.AS_FOUND)
                        != null;
    }

    /** Whether the command goes on with this rule broken; that it is, is then noted. */
    static boolean notes(Reason reason, Refusal refusal) {
        if (!reason.mayBeFound() || !isUnderWay()) return false;
        Set<String> breaches =
                CurrentUnitOfWork.get()
                        .root()
                        .getOrComputeResource(CommandContext.BREACHES, key -> new TreeSet<>());
        breaches.add(breach(refusal));
        return true;
    }

    private static String breach(Refusal refusal) {
        var law = refusal.law();
        var article = refusal.article();
        return refusal.code()
                + ":"
                + (law == null ? "" : law)
                + ":"
                + (article == null ? "" : article);
    }
}
