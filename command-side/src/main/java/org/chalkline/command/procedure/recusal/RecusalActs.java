package org.chalkline.command.procedure.recusal;

import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.procedure.recusal.RecusalRefusal.*;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandHandler;
import org.chalkline.command.procedure.ProcedureOffice;
import org.chalkline.command.procedure.Procedures;
import org.chalkline.command.procedure.recusal.RecusalCommand.*;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.FactsThatStand;
import org.chalkline.kernel.procedure.ProcedureEvent;
import org.chalkline.kernel.procedure.notice.NoticeEvent;
import org.chalkline.kernel.procedure.notice.NoticeEvent.AnswerVoided;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.recusal.RecusalEvent;
import org.chalkline.kernel.procedure.recusal.RecusalEvent.RecusalAskedFor;
import org.chalkline.kernel.procedure.recusal.RecusalEvent.RecusalDecided;
import org.chalkline.kernel.procedure.recusal.RecusalEvent.RecusalDeclared;
import org.chalkline.kernel.procedure.recusal.Recusals;
import org.chalkline.kernel.procedure.recusal.Recusals.State;
import org.chalkline.kernel.procedure.vote.CountingVotes;
import org.chalkline.kernel.procedure.vote.VoteEvent.VoteVoided;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Records who has no part in a matter. Who declares a tie stands aside at once; whose recusal is
 * asked for goes on until the head has decided. What has been recorded already, word for word,
 * succeeds again and records nothing.
 */
@Component
public class RecusalActs {
    private static final int LINE = 200;
    private static final int TEXT = 4_000;

    private final Procedures procedures;
    private final ProcedureOffice office;

    public RecusalActs(Procedures procedures, ProcedureOffice office) {
        this.procedures = procedures;
        this.office = office;
    }

    @CommandHandler
    void handle(DeclareRecusal c) {
        requireLine(c.member(), LINE);
        requireText(c.tie(), TEXT);
        office.requireDone(c.effectiveOn());
        office.requireKnown(c.about());
        record(
                new RecusalDeclared(
                        c.of(),
                        c.member(),
                        office.inClear(c.about(), c.tie()),
                        office.sealed(c.about(), c.tie()),
                        c.effectiveOn()),
                state -> refuseIf(state != null && state.standsAside(), RECUSED_ALREADY));
    }

    @CommandHandler
    void handle(AskForRecusal c) {
        requireLine(c.member(), LINE);
        requireLine(c.by(), LINE);
        requireText(c.grounds(), TEXT);
        office.requireDone(c.effectiveOn());
        office.requireKnown(c.about());
        refuseIf(c.by().equals(c.member()), ASKS_FOR_OWN_RECUSAL);
        record(
                new RecusalAskedFor(
                        c.of(),
                        c.member(),
                        c.by(),
                        office.inClear(c.about(), c.grounds()),
                        office.sealed(c.about(), c.grounds()),
                        c.effectiveOn()),
                state -> {
                    refuseIf(state != null && state.standsAside(), RECUSED_ALREADY);
                    refuseIf(state == State.ASKED_FOR, RECUSAL_ASKED_ALREADY);
                });
    }

    @CommandHandler
    void handle(DecideRecusal c) {
        requireLine(c.member(), LINE);
        requireText(c.reasons(), TEXT);
        office.requireDone(c.effectiveOn());
        office.require(c.officer(), Power.DECIDE_RECUSALS, c.effectiveOn());
        refuseIf(c.officer().equals(c.member()), DECIDES_OWN_RECUSAL);
        record(
                new RecusalDecided(
                        c.of(), c.member(), c.recused(), c.reasons(), c.officer(), c.effectiveOn()),
                state ->
                        refuseIf(
                                state != State.ASKED_FOR && state != State.DECLARED,
                                RECUSAL_NOT_RAISED));
    }

    /** Records the fact, unless it was the last word on that recusal; and what is void for it. */
    private void record(RecusalEvent fact, Consumer<@Nullable State> check) {
        procedures.on(
                fact.of(),
                recorded -> {
                    var facts = FactsThatStand.of(recorded);
                    var last = last(fact.member(), facts);
                    if (last != null && office.seals().same(last, fact)) return;
                    check.accept(Recusals.of(facts).state(fact.member()));
                    refuseIf(
                            last != null && fact.effectiveOn().isBefore(last.effectiveOn()),
                            ACT_OUT_OF_ORDER);
                    procedures.record(fact.of(), recorded, fact);
                    if (!(fact instanceof RecusalDecided decided) || !decided.recused()) return;
                    var known = new ArrayList<>(recorded);
                    known.add(fact);
                    for (var each : voided(decided, facts)) {
                        procedures.record(fact.of(), List.copyOf(known), each);
                        known.add(each);
                    }
                });
    }

    /** That the member's votes and answers count no longer. */
    private static List<ProcedureEvent> voided(RecusalDecided decided, List<Fact> facts) {
        var voided = new ArrayList<ProcedureEvent>();
        var member = decided.member();
        var on = decided.effectiveOn();
        for (var vote : CountingVotes.of(facts).with(member)) {
            voided.add(new VoteVoided(vote, decided.of(), member, on));
        }
        for (var answer : NoticeEvent.answeredBy(member, facts)) {
            voided.add(
                    new AnswerVoided(
                            answer.noticeId(), decided.of(), answer.opinion(), member, on));
        }
        return voided;
    }

    private static @Nullable RecusalEvent last(String member, List<Fact> facts) {
        RecusalEvent last = null;
        for (var fact : facts) {
            if (fact instanceof RecusalEvent e && e.member().equals(member)) last = e;
        }
        return last;
    }
}
