package org.chalkline.command.procedure.power;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.procedure.power.SignatureRefusal.DECISION_NOT_SIGNED;
import static org.chalkline.command.procedure.power.SignatureRefusal.PREPARED_BY_SAME_SUBJECT;
import static org.chalkline.command.procedure.power.SignatureRefusal.SIGNED_AS_NO_DECIDER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chalkline.command.RefusedException;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.access.SignIn;
import org.chalkline.kernel.access.Subject;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.fact.BeforeRecording;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.procedure.decision.PreparedFact;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.PostingEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sees to it that an officer's name under a decision is the officer's: whoever records it is signed
 * in as that officer, or names the paper that the officer signed. Looks at every fact that somebody
 * who signed in is about to record. What the program records follows from a decision that was
 * looked at.
 */
@Component
public class Signatures implements BeforeRecording {
    private final FactsOf facts;
    private final Clock clock;

    public Signatures(FactsOf facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public void look(List<Fact> recording, Map<String, ?> context) {
        var who = CommandContext.signIn(context);
        if (who == null) return;
        boolean mayDecide =
                List.of(String.valueOf(context.get(CommandContext.ROLE)).split(", "))
                        .contains(Role.DECIDER.word());
        for (var fact : recording) {
            var decision = fact.decision();
            if (decision == null) continue;
            var deciders = subjects(decision.officer());
            if (decision.paper() == null) {
                refuseIf(!deciders.contains(who.who()), DECISION_NOT_SIGNED);
                refuseIf(!mayDecide, SIGNED_AS_NO_DECIDER);
            }
            requireOthersPrepared(fact, deciders, recording);
        }
    }

    /** Whoever has two names as an officer is one all the same. */
    private void requireOthersPrepared(Fact decided, Set<Subject> deciders, List<Fact> recording) {
        if (deciders.isEmpty()) return;
        var all = new ArrayList<>(facts.of(decided.subject()));
        all.addAll(recording);
        var asked = new HashSet<String>();
        for (var fact : all) {
            if (!(fact instanceof PreparedFact prepared)) continue;
            if (!fact.subject().equals(decided.subject()) || !asked.add(prepared.preparer())) {
                continue;
            }
            boolean same = !Collections.disjoint(subjects(prepared.preparer()), deciders);
            refuseIf(same, PREPARED_BY_SAME_SUBJECT);
        }
    }

    /**
     * Refuses an act in an officer's name by who neither is signed in as them nor names a paper
     * that they signed. What the program does, and was told of the past, passes.
     *
     * @param officer in whose name it is done
     * @param who hands it in; absent for the program
     * @param paper SHA-256 of the signed paper; absent where there is none
     * @throws RefusedException {@code DECISION_NOT_SIGNED}
     */
    void require(String officer, @Nullable SignIn who, @Nullable String paper) {
        if (who == null || paper != null) return;
        refuseIf(!subjects(officer).contains(who.who()), DECISION_NOT_SIGNED);
    }

    private Set<Subject> subjects(String officer) {
        OfficerId id;
        try {
            id = new OfficerId(officer);
        } catch (IllegalArgumentException e) {
            return Set.of(); // named as no officer on record can be
        }
        return PostingEvent.subjects(facts.of(id.toString()), LocalDate.now(clock));
    }
}
