package org.chalkline.query.headship;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.chalkline.kernel.headship.HeadshipEvent.VacancyCause;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.query.headship.HeadshipRecord.Candidacy;
import org.chalkline.query.headship.HeadshipRecord.Stage;
import org.chalkline.query.headship.HeadshipRecord.Suspension;
import org.chalkline.query.headship.HeadshipRecord.Tenure;
import org.chalkline.query.headship.HeadshipRecord.Vacancy;
import org.jspecify.annotations.Nullable;

/** A {@link HeadshipRecord} that a fact is about to change. Lives for one fact. */
final class HeadshipDraft {
    private final SchoolId school;
    private final List<Tenure> tenures;
    private final List<Candidacy> candidacies;
    private @Nullable Vacancy vacancy;
    private @Nullable Suspension suspension;
    private @Nullable LocalDate abolishedOn;

    HeadshipDraft(SchoolId school, @Nullable HeadshipRecord of) {
        this.school = school;
        tenures = new ArrayList<>(of == null ? List.of() : of.tenures());
        candidacies = new ArrayList<>(of == null ? List.of() : of.candidacies());
        vacancy = of == null ? null : of.vacancy();
        suspension = of == null ? null : of.suspension();
        abolishedOn = of == null ? null : of.abolishedOn();
    }

    /** Somebody heads the school from now on. */
    void enter(Tenure tenure) {
        if (abolishedOn != null) return; // decided before it was known that the school would end
        tenures.add(tenure);
        if (!tenure.acting()) vacancy = null;
    }

    /**
     * Somebody heads the school no longer. What ended before, by a fact recorded later, changes no
     * more.
     */
    void leave(
            PersonId head,
            boolean acting,
            LocalDate on,
            Consumer<HeadshipRecordTenureBuilder> how) {
        change(t -> t.acting() == acting && open(t, head), how);
        var suspended = suspension;
        if (!acting && suspended != null && !inOffice(suspended.person())) suspension = null;
        // Of an earlier register it may not be known that the office fell vacant.
        if (!acting && headless() && vacancy == null && abolishedOn == null) {
            vacancy = new Vacancy(on, VacancyCause.HEAD_DEPARTED);
        }
    }

    private boolean inOffice(PersonId head) {
        return tenures.stream().anyMatch(t -> !t.acting() && open(t, head));
    }

    /** The head is suspended from now on, if they weren't let go before. */
    void suspend(Suspension now) {
        if (inOffice(now.person())) suspension = now;
    }

    /** That suspension is over; another one isn't. */
    void endSuspension(PersonId head, LocalDate since) {
        var now = suspension;
        if (now == null || !now.person().equals(head) || !now.since().equals(since)) return;
        suspension = null;
    }

    /** Changes the tenure of somebody appointed who is in office. */
    void inOffice(PersonId head, Consumer<HeadshipRecordTenureBuilder> how) {
        change(t -> !t.acting() && open(t, head), how);
    }

    /** Changes that person's last tenure that has ended. */
    void departed(PersonId head, Consumer<HeadshipRecordTenureBuilder> how) {
        for (int i = tenures.size() - 1; i >= 0; i--) {
            var tenure = tenures.get(i);
            if (!tenure.person().equals(head) || tenure.acting()) continue;
            tenures.set(i, tenure.with(how));
            return;
        }
    }

    /** Whether the person acts since before that day. */
    boolean acts(PersonId head, LocalDate day) {
        return tenures.stream()
                .anyMatch(t -> t.acting() && open(t, head) && t.from().isBefore(day));
    }

    private static boolean open(Tenure tenure, PersonId head) {
        return tenure.person().equals(head) && tenure.leftOn() == null;
    }

    /** The earliest of them: where one follows the other on the same day, the former is meant. */
    private void change(Predicate<Tenure> which, Consumer<HeadshipRecordTenureBuilder> how) {
        tenures.stream()
                .filter(which)
                .min(Comparator.comparing(Tenure::from))
                .ifPresent(found -> tenures.set(tenures.indexOf(found), found.with(how)));
    }

    /** Nobody appointed is in office, unless somebody entered the same day. */
    void vacant(LocalDate since, VacancyCause cause) {
        if (headless() && vacancy == null && abolishedOn == null) {
            vacancy = new Vacancy(since, cause);
        }
    }

    private boolean headless() {
        return tenures.stream().noneMatch(t -> !t.acting() && t.leftOn() == null);
    }

    void nominate(Candidacy candidacy) {
        candidacies.add(candidacy);
    }

    /** Changes the candidacy of that person that is under way. */
    void candidate(PersonId person, Consumer<HeadshipRecordCandidacyBuilder> how) {
        for (int i = candidacies.size() - 1; i >= 0; i--) {
            var candidacy = candidacies.get(i);
            if (!candidacy.person().equals(person) || over(candidacy)) continue;
            candidacies.set(i, candidacy.with(how));
            return;
        }
    }

    static boolean over(Candidacy candidacy) {
        return candidacy.stage() == Stage.APPOINTED || candidacy.stage() == Stage.NOT_APPOINTED;
    }

    /** One candidate was appointed; the others were not. */
    void chosen(PersonId head, LocalDate decidedOn, LocalDate on) {
        candidacies.replaceAll(
                c -> {
                    if (over(c) || c.nominatedOn().isAfter(decidedOn)) return c;
                    boolean appointed = c.person().equals(head);
                    var stage = appointed ? Stage.APPOINTED : Stage.NOT_APPOINTED;
                    return c.with(b -> b.stage(stage).endedOn(on));
                });
    }

    void abolish(LocalDate on) {
        abolishedOn = on;
        vacancy = null;
    }

    HeadshipRecord done() {
        tenures.sort(Comparator.comparing(Tenure::from));
        return new HeadshipRecord(school, vacancy, suspension, tenures, candidacies, abolishedOn);
    }
}
