package org.chalkline.command.inspection;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.inspection.DistrictRefusal.*;
import static org.chalkline.kernel.procedure.power.Power.PLAN_INSPECTIONS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.inspector.DistrictDays;
import org.chalkline.kernel.inspector.InspectorId;
import org.chalkline.kernel.inspector.InspectorStanding;
import org.chalkline.kernel.inspector.ResponsibleDistrictEvent;
import org.chalkline.kernel.inspector.ResponsibleDistrictEvent.*;
import org.chalkline.kernel.inspector.ResponsibleDistrictId;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * A responsible district (教育督导责任区): laid out with its schools and the inspectors who answer for
 * each of them, changed from a day on, and dissolved. What it has holds until the next act.
 *
 * <p>Its acts concern schools as well, and are handled by {@link ResponsibleDistricts}.
 */
@Aggregate
public class ResponsibleDistrict {
    /** They answer for each school (SHS 14). */
    static final int LEAST_INSPECTORS = 2;

    private static final int MOST_INSPECTORS = 50;

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private @Nullable ResponsibleDistrictId id;

    private final List<ResponsibleDistrictEvent> facts = new ArrayList<>();
    private final Set<InspectorId> gone = new HashSet<>();
    private @Nullable DistrictVersion now;
    private String contact = "";
    private String unit = "";
    private boolean dissolved;
    private LocalDate lastAct = Fact.SINCE_EVER;

    boolean knows(ResponsibleDistrictEvent fact) {
        return facts.contains(fact);
    }

    void layOut(DistrictLaidOut fact, InspectionOffice office) {
        refuseIf(!facts.isEmpty(), DISTRICT_EXISTS);
        record(fact, office);
    }

    void change(DistrictChanged fact, InspectionOffice office) {
        var before = now;
        requireStanding();
        boolean same =
                before != null
                        && before.schools().equals(fact.schools())
                        && before.inspectors().equals(fact.inspectors())
                        && contact.equals(fact.contact())
                        && gone.isEmpty();
        refuseIf(same, DISTRICT_UNCHANGED);
        record(fact, office);
    }

    /** Says from which days on an inspector of it is none, as far as it doesn't say so yet. */
    void miss(InspectorId inspector, InspectionOffice office) {
        var ended = office.standing(inspector, office.today()).ended();
        if (ended == null) return;
        var days = new TreeSet<LocalDate>();
        DistrictDays.on(ended, facts).filter(has(inspector)).ifPresent(each -> days.add(ended));
        for (var fact : facts) {
            boolean later =
                    fact instanceof DistrictVersion version
                            && version.effectiveOn().isAfter(ended)
                            && has(inspector).test(version);
            if (later) days.add(fact.effectiveOn());
        }
        for (var day : days) miss(inspector, day, office);
    }

    private void miss(InspectorId inspector, LocalDate day, InspectionOffice office) {
        var version = DistrictDays.on(day, facts);
        boolean known =
                facts.stream()
                        .anyMatch(
                                each ->
                                        each instanceof DistrictInspectorGone e
                                                && e.inspector().equals(inspector)
                                                && e.effectiveOn().equals(day));
        if (known || version.isEmpty()) return;
        long left =
                version.get().inspectors().stream()
                        .filter(each -> office.standing(each.inspector(), day).serves(day))
                        .count();
        apply(
                new DistrictInspectorGone(
                        requireNonNull(id), inspector, unit, Math.toIntExact(left), day));
    }

    private static Predicate<DistrictVersion> has(InspectorId inspector) {
        return version ->
                version.inspectors().stream().anyMatch(each -> each.inspector().equals(inspector));
    }

    void dissolve(DistrictDissolved fact, InspectionOffice office) {
        requireStanding();
        office.require(fact.decision(), PLAN_INSPECTIONS, fact.effectiveOn());
        requireInOrder(fact.effectiveOn(), office);
        apply(fact);
    }

    private void record(DistrictVersion fact, InspectionOffice office) {
        office.require(requireNonNull(fact.decision()), PLAN_INSPECTIONS, fact.effectiveOn());
        requireInOrder(fact.effectiveOn(), office);
        apply(fact);
    }

    private void requireStanding() {
        refuseIf(facts.isEmpty(), UNKNOWN_DISTRICT);
        refuseIf(dissolved, DISTRICT_DISSOLVED);
    }

    private void requireInOrder(LocalDate on, InspectionOffice office) {
        office.requireDone(on);
        refuseIf(on.isBefore(lastAct), ACT_OUT_OF_ORDER);
    }

    /** Names the inspectors, who serve that day, two of them without a tie to each school. */
    static List<ResponsibleInspector> inspectors(
            List<InspectorId> codes,
            List<SchoolId> schools,
            LocalDate on,
            InspectionOffice office) {
        boolean once = new HashSet<>(codes).size() == codes.size();
        refuseIf(!once || codes.size() > MOST_INSPECTORS, DISTRICT_INSPECTOR_REPEATED);
        var named = new ArrayList<ResponsibleInspector>();
        var ties = new ArrayList<Set<SchoolId>>();
        for (var code : codes) {
            var standing = office.standing(code, on);
            refuseIf(standing.officer() == null, UNKNOWN_DISTRICT_INSPECTOR);
            refuseIf(!standing.serves(on), TERM_OVER);
            named.add(new ResponsibleInspector(code, nameOf(standing)));
            ties.add(standing.ties());
        }
        for (var school : schools) {
            long free = ties.stream().filter(each -> !each.contains(school)).count();
            refuseIf(free < LEAST_INSPECTORS, FEWER_THAN_TWO_INSPECTORS);
        }
        return named;
    }

    private static String nameOf(InspectorStanding standing) {
        var name = standing.officer();
        return name == null ? "" : name;
    }

    @EventSourcingHandler
    void on(ResponsibleDistrictEvent fact) {
        id = fact.district();
        facts.add(fact);
        boolean follows = fact instanceof DistrictInspectorGone;
        if (!follows && fact.effectiveOn().isAfter(lastAct)) lastAct = fact.effectiveOn();
        switch (fact) {
            case DistrictLaidOut e -> {
                unit = e.unit();
                contact = e.contact();
                begin(e);
            }
            case DistrictChanged e -> {
                contact = e.contact();
                begin(e);
            }
            case DistrictInspectorGone e -> gone.add(e.inspector());
            case DistrictDissolved e -> dissolved = true;
        }
    }

    private void begin(DistrictVersion version) {
        now = version;
        gone.clear();
    }

    ResponsibleDistrict() {} // for Axon
}
