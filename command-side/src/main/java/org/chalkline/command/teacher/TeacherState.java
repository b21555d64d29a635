package org.chalkline.command.teacher;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.Title;
import org.chalkline.kernel.teacher.Contract;
import org.chalkline.kernel.teacher.Employment;
import org.chalkline.kernel.teacher.TeacherEvent;
import org.chalkline.kernel.teacher.TeacherEvent.*;
import org.chalkline.kernel.teacher.TeacherId;
import org.jspecify.annotations.Nullable;

/** What is on file of one teacher, as far as deciding needs it. Folded from its facts alone. */
public final class TeacherState {
    private final Set<TeacherEvent> facts = new HashSet<>();
    private final Set<SchoolId> schools = new HashSet<>();
    private final Set<String> transfers = new HashSet<>();
    private final Map<String, TrainingRecorded> training = new HashMap<>();

    private @Nullable Employment employment;
    private LocalDate employedSince = Fact.SINCE_EVER;
    private LocalDate lastEmploymentAct = Fact.SINCE_EVER;
    private @Nullable SchoolId withoutPostAt;
    private @Nullable Dismissed dismissed;
    private @Nullable TransferOrdered pending;
    private @Nullable QualificationFellAway unqualified;
    private @Nullable Title title;
    private @Nullable LocalDate registeredUntil;
    private LocalDate lastRegistration = Fact.SINCE_EVER;

    /**
     * A dismissal after which they weren't employed again.
     *
     * @param employment what it ended
     * @param unqualified the qualification that had fallen away, where nobody had decided of it
     */
    record Dismissed(
            @Nullable Employment employment,
            @Nullable QualificationFellAway unqualified,
            EmploymentEnded end) {}

    /** The teacher as their facts show them, of whom nothing need be on file. */
    public static TeacherState of(PersonId person, FactsOf facts) {
        var record = new TeacherState();
        for (var fact : facts.of(new TeacherId(person).toString())) {
            if (fact instanceof TeacherEvent event) record.evolve(event);
        }
        return record;
    }

    boolean exists() {
        return !facts.isEmpty();
    }

    /** Whether this very fact is on file. */
    boolean knows(TeacherEvent fact) {
        return facts.contains(fact);
    }

    /** Where they are employed, by the last act; absent where they are not. */
    public @Nullable Employment employment() {
        return employment;
    }

    /** Whether they are employed on that day, as far as the last act tells. */
    public boolean employedOn(LocalDate day) {
        return employment != null && !day.isBefore(employedSince);
    }

    /** Whether they are employed at that school on that day. */
    public boolean employedAt(SchoolId school, LocalDate day) {
        var now = employment;
        return now != null && !day.isBefore(employedSince) && now.school().equals(school);
    }

    /** Whether they are or were employed at that school. */
    public boolean servedAt(SchoolId school) {
        return schools.contains(school);
    }

    /** The title held; absent for a first one. */
    public @Nullable Title title() {
        return title;
    }

    /** The school that employs them and has no post for them yet; absent where all is well. */
    @Nullable SchoolId withoutPostAt() {
        return withoutPostAt;
    }

    /** The dismissal that ended the last employment; absent where nothing of the kind did. */
    @Nullable Dismissed dismissed() {
        return dismissed;
    }

    /** Their qualification that fell away and isn't decided upon; absent where all is well. */
    @Nullable QualificationFellAway unqualified() {
        return unqualified;
    }

    /** From which day they are employed where they are. */
    LocalDate employedSince() {
        return employedSince;
    }

    /** Whether a transfer was ordered and isn't settled. */
    boolean transferring() {
        return pending != null;
    }

    LocalDate lastEmploymentAct() {
        return lastEmploymentAct;
    }

    @Nullable TransferOrdered pending() {
        return pending;
    }

    boolean usedTransfer(String transfer) {
        return transfers.contains(transfer);
    }

    /** The last day of the last registration that passed; absent before the first. */
    @Nullable LocalDate registeredUntil() {
        return registeredUntil;
    }

    LocalDate lastRegistration() {
        return lastRegistration;
    }

    @Nullable TrainingRecorded training(String certificate) {
        return training.get(certificate);
    }

    /** Hours completed after the one day, up to the other. */
    int hours(LocalDate after, LocalDate upTo) {
        return training.values().stream()
                .filter(e -> e.effectiveOn().isAfter(after) && !e.effectiveOn().isAfter(upTo))
                .mapToInt(TrainingRecorded::hours)
                .sum();
    }

    /** The facts of this kind, in no order. */
    <T extends TeacherEvent> List<T> facts(Class<T> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Takes in one more fact. */
    void evolve(TeacherEvent fact) {
        facts.add(fact);
        switch (fact) {
            case TeacherTakenOver e -> {
                employed(e.employment(), e.effectiveOn());
                if (e.title() != null) title = e.title().title();
                registeredUntil = e.registeredUntil();
            }
            case TeacherHired e -> employed(e.employment(), e.effectiveOn());
            case HiringFailed e -> {} // changes nothing for the teacher
            case PostNotConfirmed e -> {
                var now = employment;
                if (now != null && now.school().equals(e.school())) withoutPostAt = e.school();
            }
            case PostConfirmed e -> withoutPostAt = null;
            case ContractRenewed e -> {
                var now = employment;
                if (now != null) {
                    var contract = new Contract(now.contract().from(), e.contract().until());
                    employment = new Employment(now.school(), now.staffing(), contract);
                }
                lastEmploymentAct = e.effectiveOn();
            }
            case EmploymentEnded e -> {
                dismissed =
                        e.why() == EmploymentEnd.DISMISSED
                                ? new Dismissed(employment, unqualified, e)
                                : null;
                employment = null;
                withoutPostAt = null;
                unqualified = null;
                pending = null;
                lastEmploymentAct = e.effectiveOn();
            }
            case TransferOrdered e -> {
                pending = e;
                transfers.add(e.transfer());
                lastEmploymentAct = e.effectiveOn();
            }
            case EmploymentContinued e -> employed(e.to(), e.effectiveOn());
            case TeacherTransferred e -> {
                pending = null;
                employed(e.to(), e.effectiveOn());
            }
            case TransferFailed e -> pending = null;
            case TitleConferred e -> title = e.title();
            case TrainingRecorded e -> training.put(e.certificate(), e);
            case RegistrationDecided e -> {
                lastRegistration = e.effectiveOn();
                if (e.validUntil() != null) registeredUntil = e.validUntil();
            }
            case RegistrationLapsed e -> {} // its last day says so
            case TeacherReinstated e -> {
                if (dismissed != null) unqualified = dismissed.unqualified();
                employed(e.employment(), e.effectiveOn());
            }
            case QualificationFellAway e -> unqualified = e;
            case UnqualifiedEmploymentDecided e -> unqualified = null;
        }
    }

    private void employed(@Nullable Employment now, LocalDate on) {
        if (now != null) dismissed = null;
        employment = now;
        withoutPostAt = null;
        if (now != null) schools.add(now.school());
        employedSince = on;
        lastEmploymentAct = on;
    }
}
