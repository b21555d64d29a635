package org.chalkline.command.programme;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireNumber;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.programme.LifelongProviderRefusal.*;
import static org.chalkline.kernel.procedure.power.Power.APPROVE_PROGRAMMES;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.RefusedException;
import org.chalkline.command.programme.LifelongProviderCommand.*;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.programme.LifelongProviderEvent;
import org.chalkline.kernel.programme.LifelongProviderEvent.*;
import org.chalkline.kernel.programme.LifelongProviderId;
import org.chalkline.kernel.school.SchoolKind;
import org.jspecify.annotations.Nullable;

/**
 * A school as a provider of lifelong education: which community college guides it, one at most on
 * any day; its learning points; how it was evaluated.
 */
@Aggregate
public class LifelongProvider {
    private static final int LINE = 200;

    /** Whether a learning point is there still, and the day since which that is so. */
    private record Point(boolean open, LocalDate since) {}

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private LifelongProviderId id;

    private final Set<LifelongProviderEvent> facts = new HashSet<>();
    private final Map<String, Point> points = new HashMap<>();
    private final Set<String> evaluations = new HashSet<>();
    private @Nullable GuidanceBegun guidance;

    /** The first day on which another college may guide it. */
    private LocalDate freeFrom = Fact.SINCE_EVER;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(BeginGuidance c, ProgrammeOffice office) {
        var fact = new GuidanceBegun(c.provider(), c.college(), c.officer(), c.effectiveOn());
        if (facts.contains(fact)) return;
        requireActing(c.officer(), c.effectiveOn(), office);
        var guided = office.requireOpen(c.provider().school(), c.effectiveOn());
        refuseIf(guided.kind() != SchoolKind.COMMUNITY_SCHOOL, NOT_A_COMMUNITY_SCHOOL);
        var college = office.requireOpen(c.college(), c.effectiveOn());
        refuseIf(college.kind() != SchoolKind.COMMUNITY_COLLEGE, NOT_A_COMMUNITY_COLLEGE);
        boolean guidedThen = guidance != null || c.effectiveOn().isBefore(freeFrom);
        refuseIf(guidedThen, GUIDED_BY_ANOTHER);
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(EndGuidance c, ProgrammeOffice office) {
        var repeats =
                facts.stream()
                        .anyMatch(
                                each ->
                                        each instanceof GuidanceEnded e
                                                && e.officer().equals(c.officer())
                                                && e.effectiveOn().equals(c.effectiveOn()));
        if (repeats) return;
        requireActing(c.officer(), c.effectiveOn(), office);
        var begun = guidance;
        if (begun == null) throw new RefusedException(NOT_GUIDED);
        refuseIf(!c.effectiveOn().isAfter(begun.effectiveOn()), NOT_GUIDED);
        apply(new GuidanceEnded(c.provider(), begun.college(), c.officer(), c.effectiveOn()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(OpenLearningPoint c, ProgrammeOffice office) {
        var fact =
                new LearningPointOpened(
                        c.provider(),
                        c.point(),
                        c.name(),
                        c.address(),
                        c.subdistrict(),
                        c.officer(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        requireActing(c.officer(), c.effectiveOn(), office);
        office.requireOpen(c.provider().school(), c.effectiveOn());
        requireNumber(c.point());
        refuseIf(points.containsKey(c.point()), LEARNING_POINT_EXISTS);
        requireLine(c.name(), LINE);
        requireLine(c.address(), LINE);
        ProgrammeOffice.requireSubdistrict(c.subdistrict());
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CloseLearningPoint c, ProgrammeOffice office) {
        var fact = new LearningPointClosed(c.provider(), c.point(), c.officer(), c.effectiveOn());
        if (facts.contains(fact)) return;
        requireActing(c.officer(), c.effectiveOn(), office);
        var point = points.get(c.point());
        if (point == null || !point.open()) throw new RefusedException(UNKNOWN_LEARNING_POINT);
        refuseIf(c.effectiveOn().isBefore(point.since()), ACT_OUT_OF_ORDER);
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(EvaluateProvider c, ProgrammeOffice office) {
        var fact =
                new ProviderEvaluated(
                        c.provider(),
                        c.evaluation(),
                        c.year(),
                        c.grade(),
                        c.evaluatedBy(),
                        c.report(),
                        c.unit(),
                        c.officer(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        requireActing(c.officer(), c.effectiveOn(), office);
        office.requireKnown(c.provider().school());
        requireNumber(c.evaluation());
        refuseIf(evaluations.contains(c.evaluation()), EVALUATION_EXISTS);
        refuseIf(c.year() > c.effectiveOn().getYear(), YEAR_NOT_OVER);
        requireLine(c.evaluatedBy(), LINE);
        requireLine(c.unit(), LINE);
        requireDigest(c.report());
        apply(fact);
    }

    private static void requireActing(String officer, LocalDate on, ProgrammeOffice office) {
        office.requireDone(on);
        office.require(officer, APPROVE_PROGRAMMES, on);
    }

    @EventSourcingHandler
    void on(LifelongProviderEvent fact) {
        id = fact.provider();
        facts.add(fact);
        switch (fact) {
            case GuidanceBegun e -> guidance = e;
            case GuidanceEnded e -> {
                guidance = null;
                freeFrom = e.effectiveOn();
            }
            case LearningPointOpened e -> points.put(e.point(), new Point(true, e.effectiveOn()));
            case LearningPointClosed e -> points.put(e.point(), new Point(false, e.effectiveOn()));
            case ProviderEvaluated e -> evaluations.add(e.evaluation());
        }
    }

    LifelongProvider() {} // for Axon
}
