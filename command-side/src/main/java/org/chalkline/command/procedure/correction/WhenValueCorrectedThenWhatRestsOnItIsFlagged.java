package org.chalkline.command.procedure.correction;

import static org.chalkline.command.procedure.correction.CorrectionRefusal.RESTS_ON_CORRECTED_VALUE;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.chalkline.command.feature.Feature;
import org.chalkline.command.procedure.ProcedureSubjects;
import org.chalkline.command.procedure.standing.Dependents;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.command.reaction.ReportRefused;
import org.chalkline.command.reaction.Reports;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.procedure.AboutFacts;
import org.chalkline.kernel.procedure.FactsThatStand;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOpened;
import org.chalkline.kernel.procedure.correction.ValueCorrected;
import org.chalkline.kernel.procedure.followup.FollowUpId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What was decided, begun, paid while a value was wrong doesn't change by itself: somebody has to
 * look at it. So each of it becomes a follow-up: in the fact's own aggregate what came after it, in
 * others what they say rests on it.
 */
@Component
public class WhenValueCorrectedThenWhatRestsOnItIsFlagged implements Reaction {

    /** So many become follow-ups of their own. What comes after them is told in one more. */
    static final int MOST_BY_THEMSELVES = 200;

    private final List<Feature> features;
    private final ObjectProvider<Correctable> correctables;
    private final FactsOf facts;
    private final Reports reports;

    WhenValueCorrectedThenWhatRestsOnItIsFlagged(
            List<Feature> features,
            ObjectProvider<Correctable> correctables,
            FactsOf facts,
            Reports reports) {
        this.features = features;
        this.correctables = correctables;
        this.facts = facts;
        this.reports = reports;
    }

    @Override
    public String name() {
        return "corrected-flags";
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == ValueCorrected.class;
    }

    @Override
    public List<Object> to(Fact fact) {
        return List.of(new FlagWhatRests((ValueCorrected) fact));
    }

    @CommandHandler
    void handle(FlagWhatRests c) {
        var correction = c.correction();
        var recorded = facts.recorded(correction.of());
        var known = recorded.subList(0, recorded.lastIndexOf(correction));
        var stand = new FactsThatStand();
        known.forEach(stand::take);
        int act = Math.toIntExact(correction.act().sequence());
        var prefix = "corrected:" + correction.act().position() + ":" + known.size() + ":";

        var own = resting(known, act, stand);
        for (int number : own.subList(0, Math.min(own.size(), MOST_BY_THEMSELVES))) {
            raise(prefix + number, correction, correction.of(), told(known.get(number)));
        }
        if (own.size() > MOST_BY_THEMSELVES) {
            int left = own.size() - MOST_BY_THEMSELVES;
            var from = own.get(MOST_BY_THEMSELVES);
            var what = left + " more facts from number " + from + " of the matter on";
            raise(prefix + "more", correction, correction.of(), what);
        }
        var before = Objects.requireNonNull(stand.of(act, known.get(act)), "fallen and corrected");
        for (var other : elsewhere(before)) {
            raise(Reports.id(prefix, other).value(), correction, other, "What stands in " + other);
        }
    }

    /** The numbers of those facts of the aggregate that were done upon what stood before them. */
    private List<Integer> resting(List<Fact> known, int act, FactsThatStand stand) {
        var opened = Dependents.atOnce(known, act);
        var consequences = consequences(ProcedureSubjects.kindOf(known.get(act).subject()));
        var resting = new ArrayList<Integer>();
        for (int i = act + 1; i < known.size(); i++) {
            var fact = stand.of(i, known.get(i));
            if (fact == null || fact instanceof AboutFacts) continue;
            boolean clock = fact instanceof ClockOpened && opened.get(i);
            boolean done = fact.decision() != null || consequences.contains(fact.getClass());
            if (clock || done) resting.add(i);
        }
        return resting;
    }

    private Set<Class<? extends Fact>> consequences(String kind) {
        return correctables.stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst()
                .map(Correctable::consequences)
                .orElse(Set.of());
    }

    private List<String> elsewhere(Fact act) {
        return features.stream()
                .flatMap(feature -> feature.resting().stream())
                .flatMap(each -> each.on(act, facts).stream())
                .distinct()
                .toList();
    }

    private static String told(Fact fact) {
        var decision = fact.decision();
        var clock =
                fact instanceof ClockOpened opened ? ", period " + opened.clockId().value() : "";
        return type(fact)
                + " of "
                + fact.effectiveOn()
                + (decision == null ? "" : ", decision " + decision.documentNumber())
                + clock;
    }

    private static String type(Fact fact) {
        var named = fact.getClass().getAnnotation(FactType.class);
        return named == null ? fact.getClass().getSimpleName() : named.value();
    }

    private void raise(String id, ValueCorrected correction, String about, String what) {
        var message =
                "%s may rest on %s of position %d, whose %s was %s and is %s. %s"
                        .formatted(
                                what,
                                correction.act().type(),
                                correction.act().position(),
                                correction.path(),
                                Objects.requireNonNullElse(correction.was(), "not there"),
                                Objects.requireNonNullElse(correction.is(), "not there"),
                                RESTS_ON_CORRECTED_VALUE.message());
        reports.raise(
                new ReportRefused(
                        new FollowUpId(id),
                        name(),
                        about,
                        correction.act().position(),
                        FlagWhatRests.class.getSimpleName(),
                        RESTS_ON_CORRECTED_VALUE.name(),
                        message,
                        null));
    }
}
