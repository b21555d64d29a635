package org.chalkline.command.programme;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chalkline.kernel.budget.CommitmentId;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.programme.ProgrammeEvent;
import org.chalkline.kernel.programme.ProgrammeEvent.*;
import org.jspecify.annotations.Nullable;

/** Holds what acts on a programme ask of its facts: how far it is, who teaches, what is paid. */
final class ProgrammeState {

    /** Tells how far it has come. */
    enum Step {
        NONE,
        PROPOSED,
        CLEARED,
        ENROLLING,
        RUNNING,
        ENDED,
        REFUSED,
        STOPPED
    }

    private final Map<PersonId, TeacherAssigned> teachers = new LinkedHashMap<>();
    private final Map<CommitmentId, PlacesAsked> asked = new LinkedHashMap<>();
    private final Map<CommitmentId, PlacesOpened> open = new LinkedHashMap<>();
    private final Set<CommitmentId> answered = new HashSet<>();
    private final Set<String> preparers = new HashSet<>();
    private @Nullable ProgrammeProposed proposed;
    private Step step = Step.NONE;
    private int capacity;
    private int enrolled;
    private LocalDate lastDone = Fact.SINCE_EVER;

    /** The record as these facts make it, where they stand. */
    static ProgrammeState of(List<Fact> facts) {
        var state = new ProgrammeState();
        for (var fact : facts) if (fact instanceof ProgrammeEvent event) state.evolve(event);
        return state;
    }

    boolean isAt(Step wanted) {
        return step == wanted;
    }

    /** Whether it was proposed; one that was taken over wasn't. */
    boolean isProposed() {
        return proposed != null;
    }

    /** What was proposed; only asked of a programme that was. */
    ProgrammeProposed proposed() {
        return Objects.requireNonNull(proposed);
    }

    boolean prepared(String officer) {
        return preparers.contains(officer);
    }

    Map<PersonId, TeacherAssigned> teachers() {
        return teachers;
    }

    @Nullable PlacesAsked asked(CommitmentId claim) {
        return asked.get(claim);
    }

    boolean isAnswered(CommitmentId claim) {
        return answered.contains(claim);
    }

    /** Whether a line was asked and hasn't answered. */
    boolean awaits() {
        return !answered.containsAll(asked.keySet());
    }

    Map<CommitmentId, PlacesOpened> open() {
        return open;
    }

    /** How many places are paid publicly. */
    int places() {
        return open.values().stream().mapToInt(PlacesOpened::places).sum();
    }

    int capacity() {
        return capacity;
    }

    int enrolled() {
        return enrolled;
    }

    LocalDate lastDone() {
        return lastDone;
    }

    void evolve(ProgrammeEvent fact) {
        if (fact.effectiveOn().isAfter(lastDone)) lastDone = fact.effectiveOn();
        switch (fact) {
            case ProgrammeProposed e -> {
                proposed = e;
                step = Step.PROPOSED;
                preparers.add(e.officer());
            }
            case ProgrammeApproved e -> step = Step.CLEARED;
            case ProgrammeFiled e -> step = Step.CLEARED;
            case ProgrammeRefused e -> step = Step.REFUSED;
            case EnrolmentOpened e -> {
                step = Step.ENROLLING;
                capacity = e.capacity();
            }
            case TeacherAssigned e -> teachers.put(e.person(), e);
            case TeacherReleased e -> teachers.remove(e.person());
            case PlacesAsked e -> asked.put(e.claim(), e);
            case PlacesOpened e -> {
                answered.add(e.claim());
                open.put(e.claim(), e);
            }
            case PlacesDeclined e -> answered.add(e.claim());
            case PlacesClosed e -> open.remove(e.claim());
            case ProgrammeStarted e -> {
                step = Step.RUNNING;
                enrolled = e.enrolled();
            }
            case ProgrammeEnded e -> step = Step.ENDED;
            case ProgrammeStopped e -> step = Step.STOPPED;
            case ProgrammeTakenOver e -> {
                step = Step.ENDED;
                enrolled = e.enrolled();
                // The next act, if there were one, would be after its last day.
                if (e.endedOn().isAfter(lastDone)) lastDone = e.endedOn();
            }
        }
    }
}
