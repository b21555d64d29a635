package org.chalkline.command.procedure.correction;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.procedure.correction.CorrectionRefusal.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.chalkline.command.Inputs;
import org.chalkline.command.RefusedException;
import org.chalkline.command.procedure.ProcedureSubjects;
import org.chalkline.command.procedure.decision.Decisions;
import org.chalkline.kernel.command.Refusal;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.person.PersonCodeEvent;
import org.chalkline.kernel.person.PersonEvent;
import org.chalkline.kernel.procedure.AboutFacts;
import org.chalkline.kernel.procedure.FactsThatStand;
import org.chalkline.kernel.procedure.clock.ClockEvent;
import org.chalkline.kernel.procedure.correction.StoredValue;
import org.chalkline.kernel.procedure.correction.StoredValue.UnfitException;
import org.chalkline.kernel.procedure.correction.ValueCorrected;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.standing.ContestedAct;
import org.jspecify.annotations.Nullable;

/**
 * Puts values right in facts of any feature. What has been corrected already, word for word,
 * succeeds again and records nothing.
 */
final class ValueCorrections {
    private static final int PATH = 200;
    private static final int LINE = 200;
    private static final int TEXT = 4_000;
    private static final int MOST_DOCUMENTS = 100;

    private final ProcedureSubjects subjects;
    private final FactStream stream;
    private final CorrectionOffice office;
    private final Map<String, Correctable> features;

    ValueCorrections(
            ProcedureSubjects subjects,
            FactStream stream,
            CorrectionOffice office,
            List<Correctable> features) {
        this.subjects = subjects;
        this.stream = stream;
        this.office = office;
        this.features = features.stream().collect(Collectors.toMap(Correctable::kind, f -> f));
    }

    @CommandHandler
    void handle(CorrectValue c) {
        Inputs.requireLine(c.path(), PATH);
        if (c.was() != null) Inputs.requireText(c.was(), TEXT);
        if (c.is() != null) Inputs.requireText(c.is(), TEXT);
        Inputs.requireText(c.why(), TEXT);
        refuseIf(c.evidence().isEmpty(), EVIDENCE_MISSING);
        Inputs.requireDigests(c.evidence(), MOST_DOCUMENTS);
        Inputs.requireLine(c.officer(), LINE);
        office.requireDone(c.correctedOn());
        office.require(c.officer(), Power.CORRECT_RECORDS, c.correctedOn());
        var act = find(c.act());
        subjects.on(act.of(), recorded -> correct(c, act, recorded));
    }

    private ContestedAct find(long position) {
        refuseIf(position < 0 || position > stream.head(), UNKNOWN_FACT);
        var found = stream.at(List.of(position)).getFirst();
        var fact = found.payload().get();
        boolean ofPerson = fact instanceof PersonEvent || fact instanceof PersonCodeEvent;
        refuseIf(ofPerson, RECORD_OF_A_PERSON);
        refuseIf(fact instanceof AboutFacts, SPEAKS_OF_OTHERS);
        refuseIf(fact instanceof ClockEvent, RECKONED_NOT_RECORDED);
        var decision = fact.decision();
        return new ContestedAct(
                found.aggregateId(),
                found.sequence(),
                found.position(),
                found.type(),
                decision == null ? null : decision.documentNumber());
    }

    private void correct(CorrectValue c, ContestedAct act, List<Fact> recorded) {
        var earlier = earlier(c.path(), act, recorded);
        if (!earlier.isEmpty() && earlier.getLast().equals(made(c, act, earlier.getLast()))) return;
        var stand = new FactsThatStand();
        recorded.forEach(stand::take);
        var now = stand.of(act.sequence(), recorded.get(Math.toIntExact(act.sequence())));
        if (now == null) throw new RefusedException(FACT_FALLEN);
        var corrected = set(c, now);
        boolean saidBefore = earlier.stream().anyMatch(e -> Objects.equals(e.was(), c.is()));
        refuseIf(saidBefore && !c.back(), CORRECTED_BACK);
        refuseIf(c.back() && !saidBefore, NOT_CORRECTED_BEFORE);
        Inputs.requireDate(corrected.effectiveOn(), office.today());
        requireDecided(now, corrected);
        var fact = made(c, act, corrected);
        var feature = features.get(ProcedureSubjects.kindOf(act.of()));
        if (feature != null) {
            var all = new ArrayList<>(recorded);
            all.add(fact);
            feature.require(FactsThatStand.of(all));
        }
        apply(fact);
    }

    /** What was put right there before, in its order. */
    private static List<ValueCorrected> earlier(
            String path, ContestedAct act, List<Fact> recorded) {
        var all = new ArrayList<ValueCorrected>();
        for (var fact : recorded) {
            if (fact instanceof ValueCorrected e
                    && e.act().sequence() == act.sequence()
                    && e.path().equals(path)) {
                all.add(e);
            }
        }
        return all;
    }

    /**
     * @param like the fact whose day it has
     */
    private static ValueCorrected made(CorrectValue c, ContestedAct act, Fact like) {
        return new ValueCorrected(
                act,
                c.path(),
                c.was(),
                c.is(),
                c.back(),
                c.why(),
                c.evidence(),
                c.officer(),
                c.correctedOn(),
                like.effectiveOn());
    }

    private static Fact set(CorrectValue c, Fact now) {
        try {
            var value = StoredValue.in(now, c.path());
            if (!Objects.equals(value.text(), c.was())) {
                throw refused(WAS_OTHERWISE, "It says " + quoted(value.text()) + ".");
            }
            refuseIf(Objects.equals(c.was(), c.is()), NOTHING_CORRECTED);
            return value.set(c.is());
        } catch (UnfitException e) {
            throw refused(reason(e.problem()), String.valueOf(e.getMessage()) + ".");
        }
    }

    private static String quoted(@Nullable String text) {
        return text == null ? "nothing" : "'" + text + "'";
    }

    private static CorrectionRefusal reason(StoredValue.Problem problem) {
        return switch (problem) {
            case UNKNOWN_PATH -> UNKNOWN_PATH;
            case NOT_ONE_VALUE -> NOT_ONE_VALUE;
            case AN_ID -> ID_NOT_CORRECTABLE;
            case SEALED -> SEALED_NOT_CORRECTABLE;
            case NOT_OF_ITS_TYPE -> NOT_A_VALUE_OF_ITS_KIND;
        };
    }

    private static RefusedException refused(CorrectionRefusal reason, String more) {
        var why = reason.refusal();
        return new RefusedException(
                new Refusal(why.code(), why.message() + " " + more, why.law(), why.article()));
    }

    /** A decision that could carry its act must be able to carry it so. */
    private void requireDecided(Fact was, Fact is) {
        var before = was.decision();
        var after = is.decision();
        if (before == null || after == null) return;
        try {
            Decisions.require(before, was.effectiveOn(), office.today());
        } catch (RefusedException e) {
            return; // figures of a year that is under way, and what was taken over
        }
        Decisions.require(after, is.effectiveOn(), office.today());
    }
}
