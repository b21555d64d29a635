package org.chalkline.app.bundle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerTakenBack;
import org.jspecify.annotations.Nullable;

/**
 * Lists those who had a part: who recorded what, in which role and for whom; who decided; and which
 * powers were delegated to them.
 *
 * @param recordedBy everybody who recorded an event
 * @param decisions every decision with those who took it
 * @param delegations every power of an officer concerned that was delegated or taken back
 */
record BundledPeople(
        List<Recorder> recordedBy, List<Deciding> decisions, List<Delegation> delegations) {

    /**
     * One who recorded events.
     *
     * @param at the positions of those events
     */
    record Recorder(
            String actor,
            String role,
            @Nullable String onBehalfOf,
            String channel,
            TreeSet<Long> at) {}

    /** A decision and who had a part in it. */
    record Deciding(
            long position,
            String documentNumber,
            String body,
            String officer,
            LocalDate decidedOn,
            @Nullable String approver,
            @Nullable String delegation,
            List<String> recusals) {}

    /**
     * A power given or taken back.
     *
     * @param delegatedBy who gave it; absent where it was taken back
     * @param until its last day, where the instrument names one
     */
    record Delegation(
            long position,
            String officer,
            Power power,
            String instrument,
            @Nullable String delegatedBy,
            LocalDate effectiveOn,
            @Nullable LocalDate until,
            boolean takenBack) {}

    private record Key(String actor, String role, @Nullable String onBehalfOf, String channel) {}

    /** Gathers them from the events. */
    static BundledPeople of(List<BundledEvent> events) {
        Map<Key, TreeSet<Long>> recorders = new LinkedHashMap<>();
        var decisions = new ArrayList<Deciding>();
        var delegations = new ArrayList<Delegation>();
        for (var event : events) {
            recorders
                    .computeIfAbsent(key(event.metadata()), key -> new TreeSet<>())
                    .add(event.position());
            if (event.decision() != null) decisions.add(deciding(event));
            var delegation = delegation(event);
            if (delegation != null) delegations.add(delegation);
        }
        var recordedBy = new ArrayList<Recorder>();
        recorders.forEach(
                (key, at) ->
                        recordedBy.add(
                                new Recorder(
                                        key.actor(),
                                        key.role(),
                                        key.onBehalfOf(),
                                        key.channel(),
                                        at)));
        return new BundledPeople(recordedBy, decisions, delegations);
    }

    private static Key key(Map<String, String> metadata) {
        return new Key(
                metadata.getOrDefault(CommandContext.ACTOR, ""),
                metadata.getOrDefault(CommandContext.ROLE, ""),
                metadata.get(CommandContext.ON_BEHALF_OF),
                metadata.getOrDefault(CommandContext.CHANNEL, ""));
    }

    private static Deciding deciding(BundledEvent event) {
        var decision = event.decision();
        if (decision == null) throw new IllegalArgumentException("no decision");
        return new Deciding(
                event.position(),
                decision.documentNumber(),
                decision.body(),
                decision.officer(),
                decision.decidedOn(),
                decision.approver(),
                decision.delegation(),
                decision.recusals());
    }

    private static @Nullable Delegation delegation(BundledEvent event) {
        return switch (event.fact()) {
            case PowerDelegated e ->
                    new Delegation(
                            event.position(),
                            e.officer().value(),
                            e.power(),
                            e.instrument(),
                            e.delegatedBy(),
                            e.effectiveOn(),
                            e.until(),
                            false);
            case PowerTakenBack e ->
                    new Delegation(
                            event.position(),
                            e.officer().value(),
                            e.power(),
                            e.instrument(),
                            null,
                            e.effectiveOn(),
                            null,
                            true);
            case null, default -> null;
        };
    }
}
