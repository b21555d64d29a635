package org.chalkline.command.normative;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.normative.NormativeRefusal.DOCUMENT_NOT_ISSUED;
import static org.chalkline.command.normative.NormativeRefusal.RULE_UNPUBLISHED;
import static org.chalkline.command.normative.NormativeRefusal.UNKNOWN_CLAUSE;
import static org.chalkline.command.procedure.decision.DecisionRefusal.VERSION_NOT_IN_FORCE;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.chalkline.command.RefusedException;
import org.chalkline.command.procedure.ProcedureSubjects;
import org.chalkline.kernel.fact.BeforeRecording;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.normative.DocumentText;
import org.chalkline.kernel.normative.NormativeDocumentId;
import org.chalkline.kernel.procedure.FactsThatStand;
import org.chalkline.kernel.procedure.ProcedureId;
import org.chalkline.kernel.procedure.citation.ClauseCited;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.springframework.stereotype.Component;

/**
 * Sees to it that a decision rests on no clause of a normative document that wasn't in force, and
 * published, on its day; and records with the act which version it rests on. Looks at every fact
 * that is about to be recorded.
 */
@Component
class ClausesOfDecisions implements BeforeRecording {
    private final ProcedureSubjects subjects;
    private final FactsOf facts;

    ClausesOfDecisions(ProcedureSubjects subjects, FactsOf facts) {
        this.subjects = subjects;
        this.facts = facts;
    }

    private record Cited(String subject, Decision decision) {}

    @Override
    public void look(List<Fact> recording, Map<String, ?> context) {
        // Most commands repeat one decision in all their facts: the first is the act.
        var seen = new LinkedHashMap<Cited, Fact>();
        for (var fact : recording) {
            var decision = fact.decision();
            if (decision == null || cited(decision).isEmpty()) continue;
            seen.putIfAbsent(new Cited(fact.subject(), decision), fact);
        }
        var numbers = new HashMap<String, Integer>();
        seen.forEach((act, fact) -> look(fact, act.decision(), numbers));
    }

    private static List<LegalBasis> cited(Decision decision) {
        return decision.legalBasis().stream()
                .filter(each -> NormativeDocumentId.cited(each.law()).isPresent())
                .distinct()
                .toList();
    }

    /**
     * @param numbers of the last citation in each aggregate that was looked at
     */
    private void look(Fact act, Decision decision, Map<String, Integer> numbers) {
        var cited = cited(decision);
        cited.forEach(each -> requireInForce(each, decision));
        var recorded = facts.recorded(act.subject());
        var standing = FactsThatStand.of(recorded);
        int number =
                numbers.getOrDefault(
                        act.subject(),
                        (int) recorded.stream().filter(ClauseCited.class::isInstance).count());
        for (var each : cited) {
            // Acts that carry the same decision out rest on what it rests on.
            if (standing.stream().anyMatch(fact -> tells(fact, decision, each))) continue;
            var fact = citation(act, decision, each, ++number);
            // What no procedure can be about, as people, has no citations on record.
            var unused = subjects.alongside(act.subject(), () -> AggregateLifecycle.apply(fact));
        }
        numbers.put(act.subject(), number);
    }

    private static boolean tells(Fact fact, Decision decision, LegalBasis cited) {
        return fact instanceof ClauseCited e
                && e.documentNumber().equals(decision.documentNumber())
                && e.document().equals(cited.law())
                && e.clause().equals(cited.article());
    }

    private static ClauseCited citation(Fact act, Decision decision, LegalBasis cited, int number) {
        return new ClauseCited(
                ProcedureId.of(act.subject(), "cites", Integer.toString(number)),
                act.subject(),
                act.getClass().getAnnotation(FactType.class).value(),
                decision.documentNumber(),
                cited.law(),
                cited.article(),
                Integer.parseInt(cited.version()),
                decision.decidedOn(),
                act.effectiveOn());
    }

    private void requireInForce(LegalBasis cited, Decision decision) {
        var day = decision.decidedOn();
        var text =
                DocumentText.of(facts.of(cited.law()))
                        .orElseThrow(() -> new RefusedException(DOCUMENT_NOT_ISSUED));
        refuseIf(text.versions(cited.article()).isEmpty(), UNKNOWN_CLAUSE);
        boolean holds =
                text.versionOn(cited.article(), day)
                        .filter(each -> Integer.toString(each.version()).equals(cited.version()))
                        .isPresent();
        refuseIf(!holds, VERSION_NOT_IN_FORCE);
        refuseIf(!text.publishedBy(day), RULE_UNPUBLISHED);
    }
}
