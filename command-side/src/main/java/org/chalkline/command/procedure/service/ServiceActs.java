package org.chalkline.command.procedure.service;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.procedure.service.ServiceRefusal.*;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.axonframework.commandhandling.CommandHandler;
import org.chalkline.command.Inputs;
import org.chalkline.command.RefusedException;
import org.chalkline.command.procedure.ProcedureOffice;
import org.chalkline.command.procedure.Procedures;
import org.chalkline.command.procedure.service.ServiceCommand.*;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.FactsThatStand;
import org.chalkline.kernel.procedure.clock.RuleId;
import org.chalkline.kernel.procedure.clock.StatuteBook;
import org.chalkline.kernel.procedure.clock.StatutoryPeriod;
import org.chalkline.kernel.procedure.paper.KnownPapers;
import org.chalkline.kernel.procedure.paper.ToldPaper;
import org.chalkline.kernel.procedure.service.Consent;
import org.chalkline.kernel.procedure.service.PaperService;
import org.chalkline.kernel.procedure.service.Remedies;
import org.chalkline.kernel.procedure.service.ServiceEvent;
import org.chalkline.kernel.procedure.service.ServiceEvent.PaperServed;
import org.chalkline.kernel.procedure.service.ServiceEvent.ServiceAnnounced;
import org.chalkline.kernel.procedure.service.ServiceEvent.ServiceAttempted;
import org.chalkline.kernel.procedure.service.ServiceId;
import org.chalkline.kernel.procedure.service.ServiceMode;
import org.jspecify.annotations.Nullable;

/**
 * Records how papers of any matter are served on each of its parties. What has been recorded
 * already, word for word, succeeds again and records nothing.
 */
public final class ServiceActs {
    private static final RuleId ANNOUNCEMENT = new RuleId("service.announcement");
    private static final int LINE = 200;
    private static final int TEXT = 2_000;

    private final Procedures procedures;
    private final ProcedureOffice office;
    private final KnownPapers papers;

    ServiceActs(Procedures procedures, ProcedureOffice office, KnownPapers papers) {
        this.procedures = procedures;
        this.office = office;
        this.papers = papers;
    }

    @CommandHandler
    void handle(RecordServiceAttempt c) {
        Inputs.requireText(c.failure(), TEXT);
        refuseIf(c.mode() == ServiceMode.PUBLIC_ANNOUNCEMENT, ANNOUNCEMENT_NEEDS_NO_ATTEMPT);
        record(
                c,
                (service, told) ->
                        new ServiceAttempted(
                                service,
                                c.of(),
                                c.document(),
                                c.receiver(),
                                c.mode(),
                                c.failure(),
                                c.officer(),
                                c.effectiveOn()),
                (known, recorded) -> {});
    }

    @CommandHandler
    void handle(AnnounceService c) {
        Inputs.requireLine(c.place(), LINE);
        Inputs.requireText(c.reasons(), TEXT);
        Inputs.requireDigest(c.announcement());
        record(
                c,
                (service, told) ->
                        new ServiceAnnounced(
                                service,
                                c.of(),
                                c.document(),
                                c.receiver(),
                                c.place(),
                                c.reasons(),
                                c.announcement(),
                                lastDayOfAnnouncement(c.effectiveOn()),
                                c.officer(),
                                c.effectiveOn()),
                (known, recorded) ->
                        refuseIf(known != null && known.announced() != null, ANNOUNCED_ALREADY));
    }

    private LocalDate lastDayOfAnnouncement(LocalDate on) {
        var rule = StatuteBook.standard().inForce(ANNOUNCEMENT, on);
        var last = StatutoryPeriod.open(rule, on).due(office.calendar()).date();
        if (last == null) throw new IllegalStateException(ANNOUNCEMENT + " has no end");
        return last;
    }

    @CommandHandler
    void handle(ServePaper c) {
        Inputs.requireLine(c.receivedBy(), LINE);
        Inputs.requireDigest(c.receipt());
        if (c.paper() != null) Inputs.requireDigest(c.paper());
        requireConsent(c.mode(), c.consent(), c.effectiveOn());
        record(
                c,
                (service, told) ->
                        new PaperServed(
                                service,
                                c.of(),
                                c.document(),
                                c.receiver(),
                                c.mode(),
                                c.receivedBy(),
                                c.receipt(),
                                c.paper(),
                                c.consent(),
                                remedies(told, c.effectiveOn()),
                                c.officer(),
                                c.effectiveOn()),
                (known, recorded) -> {
                    requireAnnounced(known, c);
                    requireKnown(c, recorded);
                });
    }

    private @Nullable Remedies remedies(Fact told, LocalDate servedOn) {
        var decision = told.decision();
        return decision == null ? null : Remedies.of(decision, servedOn, office.calendar());
    }

    private static void requireConsent(
            ServiceMode mode, @Nullable Consent consent, LocalDate servedOn) {
        refuseIf(mode != ServiceMode.ELECTRONIC && consent != null, CONSENT_WITHOUT_USE);
        if (mode != ServiceMode.ELECTRONIC) return;
        if (consent == null) throw new RefusedException(CONSENT_MISSING);
        Inputs.requireDigest(consent.confirmation());
        refuseIf(consent.confirmedOn().isAfter(servedOn), CONSENT_AFTER_SERVICE);
    }

    private static void requireAnnounced(@Nullable PaperService known, ServePaper c) {
        if (c.mode() != ServiceMode.PUBLIC_ANNOUNCEMENT) return;
        var announced = known == null ? null : known.announced();
        if (announced == null) throw new RefusedException(NOT_ANNOUNCED);
        refuseIf(!c.effectiveOn().equals(announced.until().plusDays(1)), ANNOUNCEMENT_DAY);
    }

    /** Nobody could lay any other before a court. */
    private void requireKnown(ServePaper c, List<Fact> recorded) {
        var paper = c.paper();
        refuseIf(paper != null && !papers.isKnown(paper, recorded, c.document()), PAPER_UNKNOWN);
    }

    // ---- what all have in common

    /**
     * @param fact made of the service's id, and of the fact that the paper tells
     * @param check refuses what can't follow on what is known of the service, and recorded of the
     *     matter
     */
    private void record(
            ServiceCommand c,
            BiFunction<ServiceId, Fact, ServiceEvent> fact,
            BiConsumer<@Nullable PaperService, List<Fact>> check) {
        refuseIf(c.receiver().isBlank(), RECEIVER_MISSING);
        Inputs.requireLine(c.receiver(), LINE);
        Inputs.requireLine(c.document(), LINE);
        Inputs.requireLine(c.officer(), LINE);
        office.requireDone(c.effectiveOn());
        procedures.on(
                c.of(),
                recorded -> {
                    var standing = FactsThatStand.of(recorded);
                    var told = told(standing, c.document());
                    var known =
                            PaperService.find(standing, c.document(), c.receiver()).orElse(null);
                    var made = fact.apply(id(recorded, c), told);
                    if (isOnFile(standing, made)) return;
                    refuseIf(c.effectiveOn().isBefore(ToldPaper.madeOn(told)), SERVED_BEFORE_MADE);
                    var served = known == null ? null : known.served();
                    refuseIf(
                            served != null
                                    && !(made instanceof ServiceAttempted
                                            && !made.effectiveOn().isAfter(served.effectiveOn())),
                            SERVED_ALREADY);
                    check.accept(known, recorded);
                    procedures.record(c.of(), recorded, made);
                });
    }

    /** The last fact that the paper of this number tells. */
    private static Fact told(List<Fact> standing, String document) {
        for (int i = standing.size() - 1; i >= 0; i--) {
            var number = ToldPaper.number(standing.get(i));
            if (number.isPresent() && number.get().equals(document)) return standing.get(i);
        }
        throw new RefusedException(UNKNOWN_DOCUMENT);
    }

    /** The id that the service has already, or the next of its matter. */
    private static ServiceId id(List<Fact> recorded, ServiceCommand c) {
        var ids = new LinkedHashSet<ServiceId>();
        for (var fact : recorded) {
            if (!(fact instanceof ServiceEvent e)) continue;
            if (e.document().equals(c.document()) && e.receiver().equals(c.receiver())) {
                return e.service();
            }
            ids.add(e.service());
        }
        return ServiceId.of(c.of(), ids.size() + 1);
    }

    /** A later notice of holidays may reckon other last days: what was done is the same. */
    private static boolean isOnFile(List<Fact> standing, ServiceEvent made) {
        return standing.stream()
                .anyMatch(fact -> fact instanceof ServiceEvent e && asDone(e).equals(asDone(made)));
    }

    private static ServiceEvent asDone(ServiceEvent fact) {
        return switch (fact) {
            case ServiceAttempted e -> e;
            case ServiceAnnounced e ->
                    new ServiceAnnounced(
                            e.service(),
                            e.of(),
                            e.document(),
                            e.receiver(),
                            e.place(),
                            e.reasons(),
                            e.announcement(),
                            LocalDate.MAX,
                            e.officer(),
                            e.effectiveOn());
            case PaperServed e ->
                    new PaperServed(
                            e.service(),
                            e.of(),
                            e.document(),
                            e.receiver(),
                            e.mode(),
                            e.receivedBy(),
                            e.receipt(),
                            e.paper(),
                            e.consent(),
                            null,
                            e.officer(),
                            e.effectiveOn());
        };
    }
}
