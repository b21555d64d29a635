package org.chalkline.command.licence;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.licence.ApplicationId;
import org.chalkline.kernel.licence.LicenceContent;
import org.chalkline.kernel.licence.LicenceEvent;
import org.chalkline.kernel.licence.LicenceEvent.*;
import org.chalkline.kernel.procedure.decision.Decision;
import org.jspecify.annotations.Nullable;

/** What is on file of one licence, as far as deciding needs it. Folded from its facts alone. */
final class LicenceState {
    private final Set<LicenceEvent> facts = new HashSet<>();
    private final Inspections inspections = new Inspections();
    private final Termination termination = new Termination();

    private @Nullable LicenceFounded founded;
    private @Nullable LicenceContent content;
    private @Nullable Term term;

    /** The application for renewal that awaits its decision, and whether it was filed in time. */
    private @Nullable RenewalSought pending;

    /** The last term, where it rests on nothing but silence, and the one that it followed. */
    private @Nullable LicenceDeemedRenewed deemed;

    private @Nullable Term beforeDeemed;
    private @Nullable LicenceExpired expired;
    private boolean lapseAnnounced;

    /** Revoked, withdrawn or cancelled. */
    private @Nullable LicenceEvent taken;

    private @Nullable LicenceDeregistered deregistered;
    private LocalDate lastAct = Fact.SINCE_EVER;

    boolean exists() {
        return founded != null;
    }

    /** Whether this very fact is on file, so that recording it again would add nothing. */
    boolean knows(LicenceEvent fact) {
        return facts.contains(fact);
    }

    /** Whether a fact of that kind rests on this application, which has each effect once. */
    boolean knows(Class<? extends LicenceEvent> kind, ApplicationId application) {
        return facts.stream()
                .anyMatch(fact -> kind.isInstance(fact) && application.equals(of(fact)));
    }

    private static @Nullable ApplicationId of(LicenceEvent fact) {
        return switch (fact) {
            case LicenceIssued e -> e.application();
            case LicenceChanged e -> e.application();
            case RenewalSought e -> e.application();
            case LicenceRenewed e -> e.application();
            case RenewalEnded e -> e.application();
            case LicenceDeemedRenewed e -> e.application();
            case TerminationBegun e -> e.application();
            default -> null;
        };
    }

    /** How it came on record. */
    LicenceFounded founded() {
        return requireNonNull(founded);
    }

    LicenceContent content() {
        return requireNonNull(content);
    }

    /** The last term; it may have run out. */
    Term term() {
        return requireNonNull(term);
    }

    /** The renewal that awaits its decision. */
    @Nullable RenewalSought pending() {
        return pending;
    }

    /** Whether the last term rests on silence upon this application. */
    boolean deemedUpon(ApplicationId application) {
        return deemed != null && deemed.application().equals(application);
    }

    /** The term that a renewal upon this application follows. */
    Term renewedBy(ApplicationId application) {
        return deemedUpon(application) ? requireNonNull(beforeDeemed) : term();
    }

    boolean expired() {
        return expired != null;
    }

    boolean expiredBy(LocalDate day) {
        return expired != null && !day.isBefore(expired.effectiveOn());
    }

    /**
     * The day on which something done that day can become of the clocks: none of them is closed
     * before it was opened, though a decision that came on record late has effect earlier.
     */
    LocalDate clocksKnow(LocalDate on) {
        Fact ended = deemed != null ? deemed : expired;
        return ended != null && ended.effectiveOn().isAfter(on) ? ended.effectiveOn() : on;
    }

    /** Whether it was announced that it lapsed with its term. */
    boolean lapseAnnounced() {
        return lapseAnnounced;
    }

    /** Whether this decision of that day has let it go on by itself already. */
    boolean continuedBy(Decision decision, LocalDate on) {
        return facts.stream()
                .anyMatch(
                        fact ->
                                fact instanceof LicenceContinued e
                                        && e.decision().equals(decision)
                                        && e.effectiveOn().equals(on));
    }

    boolean revoked() {
        return taken instanceof LicenceRevoked;
    }

    boolean cancelled() {
        return taken instanceof LicenceCancelled;
    }

    /** Whether it was revoked, withdrawn or cancelled. */
    boolean takenAway() {
        return taken != null;
    }

    boolean deregistered() {
        return deregistered != null;
    }

    /** The latest day on which an act was done. */
    LocalDate lastAct() {
        return lastAct;
    }

    Inspections inspections() {
        return inspections;
    }

    Termination termination() {
        return termination;
    }

    /** Takes in one more fact. */
    void evolve(LicenceEvent fact) {
        facts.add(fact);
        inspections.evolve(fact);
        termination.evolve(fact);
        switch (fact) {
            case LicenceFounded e -> {
                founded = e;
                content = e.content();
                term = new Term(e.effectiveOn(), e.validUntil());
            }
            case LicenceChanged e -> content = e.content();
            case RenewalSought e -> {
                pending = e;
                deemed = null;
                if (e.silenceRenews()) expired = null;
            }
            case LicenceRenewed e -> begin(renewedBy(e.application()).then(e.validUntil()), null);
            case LicenceDeemedRenewed e -> {
                beforeDeemed = term();
                begin(term().then(e.validUntil()), e);
            }
            case RenewalEnded e -> {
                if (deemedUpon(e.application())) begin(renewedBy(e.application()), null);
                pending = null;
            }
            case LicenceContinued e -> begin(term().then(e.validUntil()), null);
            case LicenceExpired e -> expired = e;
            case LapseAnnounced e -> lapseAnnounced = true;
            case LicenceRevoked e -> taken = e;
            case LicenceWithdrawn e -> taken = e;
            case LicenceCancelled e -> taken = e;
            case LicenceDeregistered e -> deregistered = e;
            default -> {} // inspections and termination have taken it in
        }
        boolean act = !(fact instanceof LicenceExpired || fact instanceof LicenceDeemedRenewed);
        if (act && fact.effectiveOn().isAfter(lastAct)) lastAct = fact.effectiveOn();
    }

    private void begin(Term next, @Nullable LicenceDeemedRenewed bySilence) {
        term = next;
        deemed = bySilence;
        pending = null;
        expired = null;
    }
}
