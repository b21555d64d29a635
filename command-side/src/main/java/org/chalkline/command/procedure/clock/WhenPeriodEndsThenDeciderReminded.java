package org.chalkline.command.procedure.clock;

import static org.chalkline.command.procedure.clock.LapseRefusal.DECISION_DUE;
import static org.chalkline.command.procedure.clock.LapseRefusal.RULE_NOT_READ;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.chalkline.command.RefusedException;
import org.chalkline.command.reaction.Question;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockLapsed;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOpened;
import org.chalkline.kernel.procedure.clock.ClockId;
import org.chalkline.kernel.procedure.clock.RuleRef;
import org.chalkline.kernel.procedure.clock.StatuteBook;
import org.chalkline.kernel.procedure.clock.Terms;
import org.springframework.stereotype.Component;

/**
 * A period that ended has an effect only by a rule that somebody has read. Where nobody has, or
 * where the law leaves it to somebody to decide, a follow-up reminds of it, and nothing else
 * happens.
 */
@Component
public class WhenPeriodEndsThenDeciderReminded implements Reaction {
    private static final StatuteBook BOOK = StatuteBook.standard();

    private final FactsOf facts;

    public WhenPeriodEndsThenDeciderReminded(FactsOf facts) {
        this.facts = facts;
    }

    /**
     * Asks what follows from the end of a period. It is always refused, and so becomes a follow-up.
     *
     * @param of whose period it was
     * @param clock which
     */
    public record AskWhatFollows(String of, ClockId clock) implements Question {}

    @Override
    public String name() {
        return "period-reminds";
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == ClockLapsed.class;
    }

    @Override
    public List<Object> to(Fact fact) {
        var lapsed = (ClockLapsed) fact;
        var rule = rule(lapsed.of(), lapsed.clockId());
        var outcome = outcome(rule);
        boolean reminds = outcome == Terms.Outcome.REMINDED;
        boolean unread = outcome.writes() && !BOOK.wasRead(rule);
        if (!reminds && !unread) return List.of();
        return List.of(new AskWhatFollows(lapsed.of(), lapsed.clockId()));
    }

    @CommandHandler
    void handle(AskWhatFollows c) {
        var version = BOOK.version(rule(c.of(), c.clock()));
        var why =
                version.terms().lapse().outcome() == Terms.Outcome.REMINDED
                        ? DECISION_DUE
                        : RULE_NOT_READ;
        throw new RefusedException(why.citing(version.law(), version.terms().article()));
    }

    private static Terms.Outcome outcome(RuleRef rule) {
        return BOOK.version(rule).terms().lapse().outcome();
    }

    private RuleRef rule(String of, ClockId clock) {
        return facts.recorded(of).stream()
                .filter(fact -> fact instanceof ClockOpened e && e.clockId().equals(clock))
                .map(fact -> ((ClockOpened) fact).rule())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("never opened: " + clock));
    }
}
