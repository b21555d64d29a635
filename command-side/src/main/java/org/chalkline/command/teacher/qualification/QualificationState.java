package org.chalkline.command.teacher.qualification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chalkline.command.RefusedException;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOpened;
import org.chalkline.kernel.procedure.clock.ClockId;
import org.chalkline.kernel.teacher.Certificate;
import org.chalkline.kernel.teacher.QualificationEvent;
import org.chalkline.kernel.teacher.QualificationEvent.*;
import org.chalkline.kernel.teacher.QualificationFileId;
import org.chalkline.kernel.teacher.QualificationKind;
import org.jspecify.annotations.Nullable;

/** What is on file of one person's qualifications, as far as deciding needs it. */
public final class QualificationState {

    /** How far an application has come. */
    enum Standing {
        OPEN,
        SENT_UP,
        CLOSED
    }

    /** One application, as it stands. */
    static final class Application {
        private final QualificationAppliedFor applied;
        private final Map<Document, String> documents = new EnumMap<>(Document.class);
        private @Nullable ApplicationExamined examined;
        private Standing standing = Standing.OPEN;
        private LocalDate lastAct;
        private @Nullable ClockId clock;

        private Application(QualificationAppliedFor applied) {
            this.applied = applied;
            documents.putAll(applied.documents());
            lastAct = applied.effectiveOn();
        }

        QualificationAppliedFor applied() {
            return applied;
        }

        boolean complete() {
            return documents.size() == Document.values().length;
        }

        @Nullable ApplicationExamined examined() {
            return examined;
        }

        Standing standing() {
            return standing;
        }

        LocalDate lastAct() {
            return lastAct;
        }

        @Nullable ClockId clock() {
            return clock;
        }
    }

    /** A certificate, and the first day on which it was lost; absent while it is held. */
    private record Held(Certificate certificate, @Nullable LocalDate lostOn) {
        boolean on(LocalDate day) {
            return !day.isBefore(certificate.grantedOn())
                    && (lostOn == null || day.isBefore(lostOn));
        }
    }

    private final Set<QualificationEvent> facts = new HashSet<>();
    private final Map<String, Application> applications = new LinkedHashMap<>();
    private final Map<String, Held> certificates = new LinkedHashMap<>();
    private final Map<String, QualificationRevoked> revoked = new HashMap<>();
    private @Nullable String lastApplication;
    private @Nullable LocalDate barredUntil;
    private @Nullable QualificationLost lost;

    /** A person's file as their facts show it, on which nothing need be. */
    public static QualificationState of(PersonId person, FactsOf facts) {
        var record = new QualificationState();
        for (var fact : facts.of(new QualificationFileId(person).toString())) {
            if (fact instanceof QualificationEvent event) record.evolve(event);
        }
        return record;
    }

    /** The certificates that are held on a day. */
    public List<Certificate> heldOn(LocalDate day) {
        return certificates.values().stream()
                .filter(held -> held.on(day))
                .map(Held::certificate)
                .toList();
    }

    boolean exists() {
        return !facts.isEmpty();
    }

    boolean knows(QualificationEvent fact) {
        return facts.contains(fact);
    }

    @Nullable Application find(String application) {
        return applications.get(application);
    }

    /**
     * @throws RefusedException {@code UNKNOWN_APPLICATION}
     */
    Application get(String application) {
        var found = applications.get(application);
        if (found == null) throw new RefusedException(QualificationRefusal.UNKNOWN_APPLICATION);
        return found;
    }

    boolean pending(QualificationKind kind) {
        return applications.values().stream()
                .anyMatch(a -> a.applied.kind() == kind && a.standing != Standing.CLOSED);
    }

    /** Whether any application waits for its result. */
    boolean pending() {
        return applications.values().stream().anyMatch(a -> a.standing != Standing.CLOSED);
    }

    @Nullable Certificate certificate(String number) {
        var held = certificates.get(number);
        return held == null ? null : held.certificate();
    }

    @Nullable QualificationRevoked revoked(String certificate) {
        return revoked.get(certificate);
    }

    boolean barredOn(LocalDate day) {
        return barredUntil != null && !day.isAfter(barredUntil);
    }

    @Nullable QualificationLost lost() {
        return lost;
    }

    /** A clock was opened: that of the application before it. */
    void opened(ClockOpened e) {
        if (lastApplication != null) get(lastApplication).clock = e.clockId();
    }

    /** Takes in one more fact. */
    void evolve(QualificationEvent fact) {
        facts.add(fact);
        switch (fact) {
            case QualificationTakenOver e -> hold(e.certificate());
            case QualificationAppliedFor e -> {
                applications.put(e.application(), new Application(e));
                lastApplication = e.application();
            }
            case DocumentsSupplemented e -> at(e.application(), e).documents.putAll(e.documents());
            case ApplicationExamined e -> at(e.application(), e).examined = e;
            case ApplicationWithdrawn e -> at(e.application(), e).standing = Standing.CLOSED;
            case QualificationGranted e -> {
                at(e.application(), e).standing = Standing.CLOSED;
                hold(e.certificate());
            }
            case QualificationRefused e -> at(e.application(), e).standing = Standing.CLOSED;
            case ApplicationSentUp e -> at(e.application(), e).standing = Standing.SENT_UP;
            case HigherResultRecorded e -> {
                at(e.application(), e).standing = Standing.CLOSED;
                if (e.certificate() != null) hold(e.certificate());
            }
            case QualificationRevoked e -> {
                revoked.put(e.certificate(), e);
                lose(e.certificate(), e.effectiveOn());
                boolean later = barredUntil == null || e.barredUntil().isAfter(barredUntil);
                if (later) barredUntil = e.barredUntil();
            }
            case QualificationLost e -> {
                lost = e;
                for (var number : new ArrayList<>(e.certificates())) lose(number, e.effectiveOn());
            }
        }
    }

    private Application at(String application, QualificationEvent fact) {
        var found = get(application);
        found.lastAct = fact.effectiveOn();
        return found;
    }

    private void hold(Certificate certificate) {
        certificates.put(certificate.number(), new Held(certificate, null));
    }

    private void lose(String number, LocalDate on) {
        certificates.computeIfPresent(number, (n, held) -> new Held(held.certificate(), on));
    }
}
