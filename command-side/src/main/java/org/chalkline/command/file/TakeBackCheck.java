package org.chalkline.command.file;

import java.util.List;
import org.chalkline.command.RefusedException;
import org.chalkline.command.file.FileActs.Fate;
import org.chalkline.command.file.IntakeFileCommand.TakeFileBack;
import org.chalkline.command.file.IntakeFileCommand.TakePartBack;
import org.chalkline.command.intake.Check;
import org.chalkline.command.intake.IntakeRefusal;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.command.CommandGateway;
import org.chalkline.kernel.command.Outcome;
import org.chalkline.kernel.command.Refusal;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.intake.IntakeFileEvent.PartTakenBack;
import org.chalkline.kernel.intake.IntakeFileEvent.TakeBackOrdered;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes a file back within a check, part by part, by the very handlers that would do it. Nothing is
 * recorded; what rests on the acts elsewhere is asked by a reaction, and so isn't told here.
 */
@Component
class TakeBackCheck {
    private final CommandGateway gateway;
    private final FactsOf facts;
    private final FileActs acts;

    TakeBackCheck(CommandGateway gateway, FactsOf facts, FileActs acts) {
        this.gateway = gateway;
        this.facts = facts;
        this.acts = acts;
    }

    /**
     * What would come of the next part.
     *
     * @param after the position after which it begins
     * @param through its last position
     * @param until the last position that will be looked at
     * @param acts what would become of those that it names; others fall along with them
     * @param last whether nothing is left after it
     */
    record Part(long after, long through, long until, List<Fate> acts, boolean last) {}

    /**
     * The next part of the taking back; the first one orders it.
     *
     * @throws RefusedException {@code CHECK_UNKNOWN} if the check has ended meanwhile
     * @throws Refused if it would be refused
     */
    Part next(TakeFileBack order, CommandContext context, Check check) throws Refused {
        var rehearsal = check.rehearsal();
        synchronized (rehearsal) {
            RefusedException.refuseIf(check.closed(), IntakeRefusal.CHECK_UNKNOWN);
            var part = rehearsal.in(() -> next(order, context));
            if (part.refusal() != null) throw new Refused(part.refusal());
            var taken = part.taken();
            var fates = acts.fatesIn(rehearsal);
            if (taken == null) {
                return new Part(FactStream.NOTHING, part.until(), part.until(), fates, true);
            }
            return new Part(taken.after(), taken.through(), part.until(), fates, taken.last());
        }
    }

    /** It would be refused. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Refusal refusal;

        private Refused(Refusal refusal) {
            super(refusal.code());
            this.refusal = refusal;
        }

        Refusal refusal() {
            return refusal;
        }
    }

    private record Taken(@Nullable PartTakenBack taken, long until, @Nullable Refusal refusal) {}

    /** The order that is there already records nothing, and its next part goes on from the last. */
    private Taken next(TakeFileBack order, CommandContext context) {
        var of = order.file().toString();
        if (gateway.submit(order, under(context, "order", of)) instanceof Outcome.Refused refused) {
            return new Taken(null, FactStream.NOTHING, refused.refusal());
        }
        var ordered = last(of, TakeBackOrdered.class);
        if (ordered == null) return new Taken(null, FactStream.NOTHING, null);
        int before = facts.recorded(of).size();
        var part = new TakePartBack(order.file(), ordered.takeBack(), FactStream.NOTHING);
        if (gateway.submit(part, under(context, "part", of)) instanceof Outcome.Refused no) {
            return new Taken(null, FactStream.NOTHING, no.refusal());
        }
        boolean added = facts.recorded(of).size() > before;
        var taken = added ? last(of, PartTakenBack.class) : null;
        return new Taken(taken, ordered.through(), null);
    }

    /** Each time another id: of every part there is one more fact. */
    private CommandContext under(CommandContext context, String what, String of) {
        int recorded = facts.recorded(of).size();
        return context.under(Sha256.hex(context.commandId() + " " + what + " " + recorded));
    }

    private <T extends Fact> @Nullable T last(String of, Class<T> type) {
        T found = null;
        for (var fact : facts.recorded(of)) if (type.isInstance(fact)) found = type.cast(fact);
        return found;
    }
}
