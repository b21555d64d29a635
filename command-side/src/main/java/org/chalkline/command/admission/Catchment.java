package org.chalkline.command.admission;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.Inputs.requireAtMost;
import static org.chalkline.command.Inputs.requireDate;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.admission.AdmissionRefusal.*;
import static org.chalkline.kernel.procedure.power.Power.PUBLISH_CATCHMENTS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.RefusedException;
import org.chalkline.command.admission.CatchmentCommand.*;
import org.chalkline.kernel.admission.AddressEntry;
import org.chalkline.kernel.admission.AddressEntry.NumberSide;
import org.chalkline.kernel.admission.CatchmentEvent;
import org.chalkline.kernel.admission.CatchmentEvent.*;
import org.chalkline.kernel.admission.CatchmentId;
import org.chalkline.kernel.command.Codes;
import org.chalkline.kernel.fact.Fact;
import org.jspecify.annotations.Nullable;

/**
 * The catchments of a stage (学区), as one year's version draws them: drafted zone by zone and
 * address by address, published, in force from its day on, and replaced by the version of a later
 * year. All addresses of a version are of one aggregate, so that none lies in two zones of it.
 */
@Aggregate
public class Catchment {
    private static final int LINE = 200;
    private static final int NAME = 100;
    private static final int MOST_SCHOOLS = 50;
    private static final int LARGEST_NUMBER = 99_999;

    /** Addresses of one zone. */
    private record Lies(String zone, AddressEntry entry) {}

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private CatchmentId id;

    private final Map<String, ZoneDrawn> zones = new LinkedHashMap<>();
    private final Map<String, List<Lies>> places = new HashMap<>();
    private @Nullable CatchmentDrafted drafted;
    private @Nullable CatchmentPublished published;
    private @Nullable CatchmentReplaced replaced;
    private LocalDate lastDone = Fact.SINCE_EVER;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DraftCatchment c, AdmissionOffice office) {
        var fact = new CatchmentDrafted(c.catchment(), c.title(), c.officer(), c.effectiveOn());
        if (fact.equals(drafted)) return;
        refuseIf(drafted != null, CATCHMENT_EXISTS);
        requireLine(c.title(), LINE);
        requireNext(c.officer(), c.effectiveOn(), office);
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DrawZone c, AdmissionOffice office) {
        var fact =
                new ZoneDrawn(
                        c.catchment(),
                        c.zone(),
                        c.name(),
                        c.schools(),
                        c.officer(),
                        c.effectiveOn());
        if (fact.equals(zones.get(c.zone()))) return;
        requireDraft();
        Codes.requireId("A zone's", c.zone());
        requireLine(c.name(), NAME);
        requireAtMost(c.schools(), MOST_SCHOOLS);
        boolean sound =
                !c.schools().isEmpty() && new HashSet<>(c.schools()).size() == c.schools().size();
        refuseIf(!sound, ZONE_WITHOUT_SCHOOL);
        c.schools().forEach(office::requireKnown);
        requireNext(c.officer(), c.effectiveOn(), office);
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(EnterAddress c, AdmissionOffice office) {
        var entry = entry(c.road(), c.from(), c.to(), c.side(), c.compound());
        requireKnown();
        var there = places.getOrDefault(entry.place(), List.of());
        if (there.contains(new Lies(c.zone(), entry))) return; // a retry, not a new fact
        requireDraft();
        refuseIf(!zones.containsKey(c.zone()), UNKNOWN_ZONE);
        for (var other : there) {
            if (!other.entry().overlaps(entry)) continue;
            boolean same = other.zone().equals(c.zone());
            throw new RefusedException(same ? NUMBERS_OVERLAP : ADDRESS_IN_TWO_ZONES);
        }
        requireNext(c.officer(), c.effectiveOn(), office);
        apply(new AddressEntered(c.catchment(), c.zone(), entry, c.officer(), c.effectiveOn()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(TakeOutAddress c, AdmissionOffice office) {
        var entry = entry(c.road(), c.from(), c.to(), c.side(), c.compound());
        requireDraft();
        var there = places.getOrDefault(entry.place(), List.of());
        refuseIf(!there.contains(new Lies(c.zone(), entry)), ADDRESS_NOT_ENTERED);
        requireNext(c.officer(), c.effectiveOn(), office);
        apply(new AddressTakenOut(c.catchment(), c.zone(), entry, c.officer(), c.effectiveOn()));
    }

    private static AddressEntry entry(
            @Nullable String road,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable NumberSide side,
            @Nullable String compound) {
        if (road == null && from == null && to == null && side == null && compound != null) {
            requireLine(compound, NAME);
            return AddressEntry.ofCompound(compound);
        }
        if (road == null || from == null || to == null || side == null || compound != null) {
            throw new RefusedException(ADDRESS_MALFORMED);
        }
        requireLine(road, NAME);
        refuseIf(from < 1 || to < from || to > LARGEST_NUMBER, ADDRESS_MALFORMED);
        var entry = AddressEntry.ofRoad(road, from, to, side);
        // A single number on the other side is none.
        refuseIf(!entry.has(from) && !entry.has(to) && from.equals(to), ADDRESS_MALFORMED);
        return entry;
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(PublishCatchment c, AdmissionOffice office) {
        var fact =
                new CatchmentPublished(
                        c.catchment(),
                        c.publishedIn(),
                        c.inForceFrom(),
                        c.decision(),
                        c.effectiveOn());
        if (fact.equals(published)) return;
        requireDraft();
        requireLine(c.publishedIn(), LINE);
        requireDate(c.inForceFrom(), office.today());
        boolean inYear =
                c.inForceFrom().getYear() == c.catchment().year()
                        && !c.inForceFrom().isBefore(c.effectiveOn());
        refuseIf(!inYear, IN_FORCE_OUTSIDE_YEAR);
        var filled = new HashSet<String>();
        places.values().forEach(all -> all.forEach(each -> filled.add(each.zone())));
        refuseIf(zones.isEmpty() || !filled.containsAll(zones.keySet()), CATCHMENT_EMPTY);
        office.require(c.decision(), PUBLISH_CATCHMENTS, c.effectiveOn());
        requireInOrder(c.effectiveOn(), office);
        apply(fact);
        apply(new CatchmentCameIntoForce(c.catchment(), c.decision(), c.inForceFrom()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReplaceCatchment c) {
        var now = published;
        // Of what was never in force nothing is replaced.
        if (now == null || c.effectiveOn().isBefore(now.inForceFrom())) return;
        if (replaced != null && !c.by().equals(replaced.by())) return;
        var fact = new CatchmentReplaced(c.catchment(), c.by(), c.effectiveOn());
        if (!fact.equals(replaced)) apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReinstateCatchment c, AdmissionOffice office) {
        var now = replaced;
        if (now == null || !now.by().equals(c.by())) return;
        boolean stands =
                office.facts().of(c.by().toString()).stream()
                        .anyMatch(CatchmentPublished.class::isInstance);
        if (!stands) apply(new CatchmentReinstated(c.catchment(), c.by(), now.effectiveOn()));
    }

    private void requireKnown() {
        refuseIf(drafted == null, UNKNOWN_CATCHMENT);
    }

    private void requireDraft() {
        requireKnown();
        refuseIf(published != null, CHANGED_AFTER_PUBLICATION);
    }

    private void requireNext(String officer, LocalDate on, AdmissionOffice office) {
        requireInOrder(on, office);
        office.require(officer, PUBLISH_CATCHMENTS, on);
    }

    private void requireInOrder(LocalDate on, AdmissionOffice office) {
        office.requireDone(on);
        refuseIf(on.isBefore(lastDone), ACT_OUT_OF_ORDER);
    }

    @EventSourcingHandler
    void on(CatchmentEvent fact) {
        id = fact.catchment();
        switch (fact) {
            case CatchmentDrafted e -> {
                drafted = e;
                lastDone = e.effectiveOn();
            }
            case ZoneDrawn e -> {
                zones.put(e.zone(), e);
                lastDone = e.effectiveOn();
            }
            case AddressEntered e -> {
                places.computeIfAbsent(e.entry().place(), place -> new ArrayList<>())
                        .add(new Lies(e.zone(), e.entry()));
                lastDone = e.effectiveOn();
            }
            case AddressTakenOut e -> {
                places.getOrDefault(e.entry().place(), new ArrayList<>())
                        .remove(new Lies(e.zone(), e.entry()));
                lastDone = e.effectiveOn();
            }
            case CatchmentPublished e -> published = e;
            case CatchmentCameIntoForce e -> {}
            case CatchmentReplaced e -> replaced = e;
            case CatchmentReinstated e -> replaced = null;
        }
    }

    Catchment() {} // for Axon
}
