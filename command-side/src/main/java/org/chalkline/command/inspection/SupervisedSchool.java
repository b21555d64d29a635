package org.chalkline.command.inspection;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.Inputs.requireDate;
import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireNumber;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.inspection.SupervisedSchoolRefusal.*;
import static org.chalkline.kernel.procedure.power.Power.LEAD_INSPECTIONS;
import static org.chalkline.kernel.procedure.power.Power.PLAN_INSPECTIONS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.RefusedException;
import org.chalkline.command.inspection.SupervisedSchoolCommand.*;
import org.chalkline.command.procedure.clock.Clocks;
import org.chalkline.command.procedure.unit.UnitOffice;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.inspection.Semesters;
import org.chalkline.kernel.inspection.SupervisedSchoolEvent;
import org.chalkline.kernel.inspection.SupervisedSchoolEvent.*;
import org.chalkline.kernel.inspection.SupervisedSchoolId;
import org.chalkline.kernel.inspector.DistrictDays;
import org.chalkline.kernel.inspector.InspectorId;
import org.chalkline.kernel.inspector.ResponsibleDistrictEvent.ResponsibleInspector;
import org.chalkline.kernel.inspector.ResponsibleDistrictId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.procedure.clock.ClockEvent;
import org.chalkline.kernel.procedure.clock.RuleId;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * The supervision of one school: the cycle of its comprehensive inspections, whose clock runs from
 * the end of the last one, the visits of inspectors (经常性督导), and dangers that somebody reports,
 * which become assigned matters at once.
 */
@Aggregate
public class SupervisedSchool {
    static final RuleId COMPREHENSIVE = new RuleId("supervision.comprehensive");

    private static final int ANNOUNCED_BEFORE = 2;
    private static final int MOST_INSPECTORS = 20;
    private static final int LINE = 200;
    private static final int TEXT = 4_000;

    @AggregateIdentifier private @Nullable SupervisedSchoolId id;

    private final Clocks clocks = new Clocks();
    private final Map<String, SupervisedSchoolEvent> byCode = new HashMap<>();
    private @Nullable SchoolPutUnderSupervision begun;
    private final List<ComprehensivelyInspected> inspected = new ArrayList<>();
    private final Set<ResponsibleDistrictId> districts = new LinkedHashSet<>();
    private String unit = "";

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SuperviseSchool c, InspectionOffice office) {
        var fact =
                new SchoolPutUnderSupervision(
                        c.supervised(),
                        c.unit(),
                        c.lastInspectedOn(),
                        c.officer(),
                        c.effectiveOn());
        if (fact.equals(begun)) return;
        refuseIf(begun != null, SUPERVISED_ALREADY);
        requireLine(c.unit(), LINE);
        office.requireKnown(c.supervised().school());
        office.requireDone(c.effectiveOn());
        var last = c.lastInspectedOn();
        refuseIf(last != null && last.isAfter(c.effectiveOn()), INSPECTED_IN_FUTURE);
        office.require(c.officer(), PLAN_INSPECTIONS, c.effectiveOn());
        apply(fact);
        // A comprehensive inspection may have begun the cycle before.
        if (!clocks.pending(COMPREHENSIVE)) {
            open(last == null ? c.effectiveOn() : last, c.effectiveOn(), c.unit(), office);
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordSchoolVisit c, InspectionOffice office) {
        requireSupervised();
        office.requireDone(c.effectiveOn());
        requireNumber(c.visit());
        var fact =
                new SchoolVisited(
                        c.supervised(),
                        c.visit(),
                        visitors(c, office),
                        c.announcedOn(),
                        c.report(),
                        Semesters.of(c.effectiveOn()),
                        c.officer(),
                        c.effectiveOn());
        if (fact.equals(byCode.get(c.visit()))) return;
        refuseIf(byCode.containsKey(c.visit()), VISIT_EXISTS);
        requireDigest(c.report());
        requireNotEarly(c.announcedOn(), c.effectiveOn(), office.calendar());
        office.require(c.officer(), LEAD_INSPECTIONS, c.effectiveOn());
        apply(fact);
    }

    private List<String> visitors(RecordSchoolVisit c, InspectionOffice office) {
        boolean sound =
                !c.inspectors().isEmpty()
                        && c.inspectors().size() <= MOST_INSPECTORS
                        && new HashSet<>(c.inspectors()).size() == c.inspectors().size();
        refuseIf(!sound, VISIT_WITHOUT_INSPECTOR);
        var names = new ArrayList<String>();
        var responsible = responsible(c.effectiveOn(), office);
        refuseIf(!responsible.containsAll(c.inspectors()), VISITOR_NOT_RESPONSIBLE);
        for (var each : c.inspectors()) {
            var standing = office.standing(each, c.effectiveOn());
            var name = standing.officer();
            if (name == null || !standing.serves(c.effectiveOn())) {
                throw new RefusedException(VISIT_WITHOUT_INSPECTOR);
            }
            refuseIf(standing.ties().contains(c.supervised().school()), VISITOR_TIED);
            names.add(name);
        }
        return names;
    }

    /** Announced after it, or more than two working days before, isn't as the regulations want. */
    private static void requireNotEarly(
            @Nullable LocalDate announced, LocalDate on, WorkingDayCalendar calendar) {
        if (announced == null) return;
        boolean early =
                announced.isAfter(on)
                        || announced.isBefore(
                                calendar.nthWorkingDayBackFrom(on.minusDays(1), ANNOUNCED_BEFORE));
        refuseIf(early, VISIT_ANNOUNCED_EARLY);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReportDanger c, InspectionOffice office) {
        requireSupervised();
        office.requireDone(c.effectiveOn());
        requireNumber(c.danger());
        requireLine(c.summary(), LINE);
        requireLine(c.officer(), LINE);
        refuseIf(c.testimony() != null && c.informant() == null, INFORMANT_MISSING);
        if (c.testimony() != null) requireText(c.testimony(), TEXT);
        if (c.informant() != null) office.people().requireBorn(c.informant(), c.effectiveOn());
        UnitOffice.requireStanding(c.unit(), c.effectiveOn(), office.facts());
        requireDate(c.dueOn(), office.today());
        refuseIf(c.dueOn().isBefore(c.effectiveOn()), DANGER_DUE_PAST);
        var fact =
                new DangerReported(
                        c.supervised(),
                        c.danger(),
                        c.summary(),
                        c.informant(),
                        sealed(c, office),
                        c.unit().value(),
                        c.dueOn(),
                        c.officer(),
                        c.effectiveOn());
        var before = byCode.get(c.danger());
        if (before != null) {
            refuseIf(!office.seals().same(before, fact), VISIT_EXISTS);
            return;
        }
        apply(fact);
    }

    private static @Nullable Personal sealed(ReportDanger c, InspectionOffice office) {
        var informant = c.informant();
        var testimony = c.testimony();
        if (informant == null || testimony == null) return null;
        return office.seals().conduct(informant, testimony);
    }

    /**
     * The school comes into a district, or stays in it. On no day does it lie in two: what other
     * districts that it ever entered say of it is read fresh, as they stand.
     */
    void enter(ResponsibleDistrictId district, LocalDate on, InspectionOffice office) {
        requireSupervised();
        for (var entered : districts) {
            if (entered.equals(district)) continue;
            boolean holds = DistrictDays.holds(school(), on, office.factsOf(entered));
            refuseIf(holds, DistrictRefusal.SCHOOL_IN_OTHER_DISTRICT);
        }
        // It is recorded again where it comes back, and where two act at once they meet here.
        apply(new SchoolEnteredDistrict(requireNonNull(id), district, on));
    }

    private SchoolId school() {
        return requireNonNull(id).school();
    }

    /** The inspectors who answer for the school on that day; none where it lies in no district. */
    private Set<InspectorId> responsible(LocalDate on, InspectionOffice office) {
        for (var entered : districts) {
            var version = DistrictDays.on(on, office.factsOf(entered));
            if (version.isEmpty() || !version.get().schools().contains(school())) continue;
            return version.get().inspectors().stream()
                    .map(ResponsibleInspector::inspector)
                    .collect(Collectors.toSet());
        }
        return Set.of();
    }

    /** What the opinion letter of a comprehensive inspection means for the school's cycle. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(BeginCycleAnew c, InspectionOffice office) {
        var fact =
                new ComprehensivelyInspected(
                        c.supervised(), c.inspection(), c.endedOn(), c.effectiveOn());
        if (inspected.contains(fact)) return;
        var known = begun;
        var last = known == null ? null : known.lastInspectedOn();
        boolean first = inspected.isEmpty() && last == null;
        boolean later =
                inspected.stream().anyMatch(each -> each.endedOn().isAfter(c.endedOn()))
                        || (last != null && !last.isBefore(c.endedOn()));
        apply(fact);
        // One of the past that is recorded late moves no cycle that began after it.
        if (later) return;
        if (known != null && first && c.endedOn().isBefore(known.effectiveOn())) {
            // No inspection was known of, and the cycle was counted from the day of effect.
            clocks.overtakeAll(
                    known.effectiveOn(), "an earlier inspection was found", office.calendar());
            open(c.endedOn(), known.effectiveOn(), unit, office);
            return;
        }
        clocks.settle(c.endedOn(), office.calendar());
        clocks.meet(COMPREHENSIVE, c.endedOn(), c.inspection().toString(), office.calendar());
        open(c.endedOn(), c.effectiveOn(), unit.isEmpty() ? c.unit() : unit, office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SettleSupervisionClocks c, InspectionOffice office) {
        clocks.settle(office.today(), office.calendar());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReckonSupervisionClocksAnew c, InspectionOffice office) {
        var calendar = office.calendar();
        clocks.settle(c.publishedOn(), calendar);
        clocks.reckonAnew(c.notice(), c.publishedOn(), calendar);
    }

    private void open(LocalDate from, LocalDate on, String of, InspectionOffice office) {
        // Before the regulations were in force there was no cycle.
        clocks.openIfInForce(String.valueOf(id), COMPREHENSIVE, of, from, on, office.calendar());
    }

    private void requireSupervised() {
        if (begun == null && inspected.isEmpty()) {
            throw new RefusedException(SCHOOL_NOT_SUPERVISED);
        }
    }

    @EventSourcingHandler
    void on(SupervisedSchoolEvent fact) {
        id = fact.supervised();
        switch (fact) {
            case SchoolPutUnderSupervision e -> {
                begun = e;
                unit = e.unit();
            }
            case SchoolVisited e -> byCode.put(e.visit(), e);
            case DangerReported e -> byCode.put(e.danger(), e);
            case ComprehensivelyInspected e -> inspected.add(e);
            case SchoolEnteredDistrict e -> districts.add(e.district());
        }
    }

    @EventSourcingHandler
    void on(ClockEvent fact) {
        clocks.on(fact);
    }

    SupervisedSchool() {} // for Axon
}
