package org.chalkline.app.bundle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chalkline.app.bundle.BundledEvent.Why;
import org.chalkline.app.bundle.Scope.OfCase;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent.*;
import org.chalkline.kernel.procedure.casefile.CaseParty;
import org.chalkline.kernel.procedure.checklist.Checklist;
import org.chalkline.kernel.procedure.checklist.Checklist.Told;
import org.chalkline.kernel.procedure.paper.Addressee;
import org.chalkline.kernel.procedure.paper.NamesParty;
import org.chalkline.kernel.procedure.service.Remedies;
import org.chalkline.kernel.procedure.service.ServiceEvent.PaperServed;
import org.chalkline.kernel.procedure.service.ServiceEvent.ServiceAnnounced;
import org.chalkline.kernel.procedure.service.ServiceEvent.ServiceAttempted;
import org.chalkline.kernel.procedure.standing.ActStanding;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The respondent's file of one case (答辩卷), told from the case's own facts: what the case is, what
 * was decided, what a court asks and which fact answers it, the catalogue of evidence, who took
 * part, what was served and received, and what whoever decided had been shown.
 *
 * @param of the case's id
 * @param number the number of its file (案号); absent, with title and unit, where none was opened
 * @param standing how its file stands, as a word
 * @param decisions every act that was decided in it, in the order of their recording
 * @param undecided the checklist where there is no act; empty where there is one
 */
record CaseAccount(
        String of,
        @Nullable String number,
        @Nullable String title,
        @Nullable String unit,
        String standing,
        List<Party> parties,
        List<Act> decisions,
        List<Checklist.Line> undecided,
        List<Catalogue.Entry> catalogue,
        List<Participant> participants,
        List<Service> services) {

    /** Names of members of facts in which somebody stands who acts, besides officers. */
    private static final Set<String> ACTING =
            Set.of(
                    "officer",
                    "preparer",
                    "approver",
                    "reviewer",
                    "reviewers",
                    "investigator",
                    "investigators",
                    "inspector",
                    "inspectors",
                    "examiner",
                    "presider",
                    "chair",
                    "member",
                    "members",
                    "participants",
                    "appraiser",
                    "handler",
                    "agent",
                    "agents",
                    "head");

    /**
     * Somebody whom it concerns.
     *
     * @param role as in the case's file, or as whoever the papers are addressed to
     * @param name an organisation by its name, a person by their code
     */
    record Party(String role, String name, long position) {}

    /**
     * An act.
     *
     * @param type the stored name of its fact
     * @param standing how it stands, as a word
     * @param basis the last position that its author says they were looking at; absent where they
     *     say none
     * @param shown the evidence that it cites, by digest
     * @param unseen the case's facts after that position and before the act
     */
    record Act(
            long position,
            String type,
            String documentNumber,
            String body,
            String officer,
            @Nullable String approver,
            LocalDate decidedOn,
            ActStanding.Standing standing,
            @Nullable Long basis,
            List<String> shown,
            List<Long> unseen,
            List<Checklist.Line> checklist) {}

    /**
     * Somebody who took part.
     *
     * @param parts what they did, and at which positions
     */
    record Participant(String name, Map<String, TreeSet<Long>> parts) {}

    /**
     * A step of serving a paper.
     *
     * @param how the mode, or the place of an announcement
     * @param outcome who signed for it, why it failed, or until when it is announced
     * @param receipt SHA-256 of the receipt or the announcement
     */
    record Service(
            long position,
            LocalDate on,
            String document,
            String receiver,
            String how,
            String outcome,
            @Nullable String receipt,
            @Nullable Remedies remedies) {}

    /** Told of the events of a bundle; absent where it is of no case. */
    static @Nullable CaseAccount of(Scope scope, List<BundledEvent> events) {
        if (!(scope instanceof OfCase asked)) return null;
        var own = events.stream().filter(e -> e.why() == Why.ASKED_FOR).toList();
        var powers = events.stream().filter(e -> e.why() == Why.POWERS).toList();
        var facts = own.stream().map(BundledEvent::fact).toList();
        CaseOpened opened = null;
        var parties = new ArrayList<Party>();
        for (var event : own) {
            if (event.fact() instanceof CaseOpened e) {
                opened = e;
                for (var party : e.parties()) parties.add(party(party, event.position()));
            }
            if (event.fact() instanceof PartyJoined e) {
                parties.add(party(e.party(), event.position()));
            }
            if (event.fact() instanceof NamesParty e && !(e instanceof CaseFileEvent)) {
                for (var each : e.addressees()) addressee(each, event.position(), parties);
            }
        }
        var decisions = new ArrayList<Act>();
        var told = own.stream().map(BundledEvent::told).toList();
        var held = powers.stream().map(BundledEvent::told).toList();
        for (var event : own) {
            if (Checklist.isAct(event.fact())) decisions.add(act(event, own, told, held));
        }
        return new CaseAccount(
                asked.of(),
                opened == null ? null : opened.number(),
                opened == null ? null : opened.title(),
                opened == null ? null : opened.unit(),
                standing(facts),
                parties,
                decisions,
                decisions.isEmpty() ? Checklist.of(told, held, null) : List.of(),
                Catalogue.of(own),
                participants(own),
                services(own));
    }

    private static Party party(CaseParty party, long position) {
        var person = party.person();
        var name = person == null ? String.valueOf(party.organisation()) : person.value();
        return new Party(party.role().name(), name, position);
    }

    private static void addressee(Addressee each, long position, List<Party> parties) {
        var person = each.person();
        var name = person == null ? each.organisation() : person.value();
        if (name == null || parties.stream().anyMatch(p -> p.name().equals(name))) return;
        parties.add(new Party("ADDRESSEE", name, position));
    }

    private static String standing(List<? extends @Nullable Fact> facts) {
        var standing = "NOT_OPENED";
        for (var fact : facts) {
            standing =
                    switch (fact) {
                        case CaseOpened e -> "OPEN";
                        case CaseReopened e -> "OPEN";
                        case CaseClosed e -> "CLOSED";
                        case CaseArchived e -> "ARCHIVED";
                        case CaseTransferred e -> "TRANSFERRED";
                        case CaseDestroyed e -> "DESTROYED";
                        case null, default -> standing;
                    };
        }
        return standing;
    }

    private static Act act(
            BundledEvent event, List<BundledEvent> own, List<Told> told, List<Told> powers) {
        var decision = event.decision();
        if (decision == null) throw new IllegalArgumentException("no act");
        var basis = basis(event);
        var unseen = new ArrayList<Long>();
        for (var other : own) {
            boolean between =
                    basis != null
                            && other.position() > basis
                            && other.position() < event.position();
            if (between) unseen.add(other.position());
        }
        return new Act(
                event.position(),
                event.stored().type(),
                decision.documentNumber(),
                decision.body(),
                decision.officer(),
                decision.approver(),
                decision.decidedOn(),
                Checklist.standing(event.told(), told),
                basis,
                decision.evidence(),
                unseen,
                Checklist.of(told, powers, event.told()));
    }

    private static @Nullable Long basis(BundledEvent event) {
        var basis = event.metadata().get(CommandContext.BASIS);
        try {
            return basis == null ? null : Long.valueOf(basis);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static List<Participant> participants(List<BundledEvent> own) {
        Map<String, Map<String, TreeSet<Long>>> all = new TreeMap<>();
        for (var event : own) {
            collect("", event.payload(), event.position(), all);
            var actor = event.metadata().get(CommandContext.ACTOR);
            if (actor != null) add(all, actor, "记录 recorded", event.position());
        }
        var participants = new ArrayList<Participant>();
        all.forEach((name, parts) -> participants.add(new Participant(name, parts)));
        return participants;
    }

    private static void collect(
            String name, JsonNode node, long at, Map<String, Map<String, TreeSet<Long>>> all) {
        if (node.isString()) {
            if (ACTING.contains(name)) add(all, node.asString(), Words.field(name), at);
        } else if (node.isArray()) {
            for (var each : node) collect(name, each, at, all);
        } else {
            for (var each : node.properties()) collect(each.getKey(), each.getValue(), at, all);
        }
    }

    private static void add(
            Map<String, Map<String, TreeSet<Long>>> all, String name, String part, long at) {
        all.computeIfAbsent(name, n -> new LinkedHashMap<>())
                .computeIfAbsent(part, p -> new TreeSet<>())
                .add(at);
    }

    private static List<Service> services(List<BundledEvent> own) {
        var services = new ArrayList<Service>();
        for (var event : own) {
            long at = event.position();
            switch (event.fact()) {
                case PaperServed e ->
                        services.add(
                                new Service(
                                        at,
                                        e.effectiveOn(),
                                        e.document(),
                                        e.receiver(),
                                        e.mode().name(),
                                        "签收 received by " + e.receivedBy(),
                                        e.receipt(),
                                        e.remedies()));
                case ServiceAttempted e ->
                        services.add(
                                new Service(
                                        at,
                                        e.effectiveOn(),
                                        e.document(),
                                        e.receiver(),
                                        e.mode().name(),
                                        "未成 failed: " + e.failure(),
                                        null,
                                        null));
                case ServiceAnnounced e ->
                        services.add(
                                new Service(
                                        at,
                                        e.effectiveOn(),
                                        e.document(),
                                        e.receiver(),
                                        "公告 announced, " + e.place(),
                                        "至 until " + e.until(),
                                        e.announcement(),
                                        null));
                case null, default -> {} // serves nothing
            }
        }
        return services;
    }
}
