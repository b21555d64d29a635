package org.chalkline.command.headmaster;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.school.Ownership;
import org.chalkline.kernel.school.Particulars;
import org.chalkline.kernel.school.RecordField;
import org.chalkline.kernel.school.SchoolEvent;
import org.chalkline.kernel.school.SchoolEvent.*;
import org.chalkline.kernel.school.SchoolKind;

/** What a school was on a day, as far as it matters to who heads it. Folded from its facts. */
final class HeadedSchool {
    private boolean known;
    private boolean open;
    private SchoolKind kind = SchoolKind.UNSTATED;
    private Ownership ownership = Ownership.UNSTATED;

    private HeadedSchool() {}

    /**
     * The school as it stood that day.
     *
     * @param facts all of its facts, in the order of recording
     */
    static HeadedSchool on(LocalDate day, List<Fact> facts) {
        var school = new HeadedSchool();
        school.known = !facts.isEmpty();
        facts.stream()
                .filter(fact -> !fact.effectiveOn().isAfter(day))
                .sorted(Comparator.comparing(Fact::effectiveOn))
                .forEach(school::evolve);
        return school;
    }

    /** Whether anything is on record of it, on whatever day. */
    boolean known() {
        return known;
    }

    boolean open() {
        return open;
    }

    SchoolKind kind() {
        return kind;
    }

    Ownership ownership() {
        return ownership;
    }

    private void evolve(Fact fact) {
        if (!(fact instanceof SchoolEvent event)) return;
        switch (event) {
            case SchoolRegistered e -> opened(e.particulars());
            case SchoolEstablished e -> opened(e.particulars());
            case SchoolConverted e -> kind = e.kind();
            case SchoolRecordCorrected e -> corrected(e);
            case OpeningDateCorrected e -> {
                opened(e.particulars());
                open = !e.openedOn().isAfter(e.effectiveOn());
            }
            case SchoolOpened e -> open = true;
            case SchoolClosed e -> open = false;
            case SchoolClosureTakenOver e -> open = false;
            case SchoolAbsorbed e -> open = false;
            case SchoolDivided e -> open = open && !e.dissolved();
            default -> {} // changes nothing of who heads it
        }
    }

    private void opened(Particulars particulars) {
        open = true;
        kind = particulars.kind();
        ownership = particulars.ownership();
    }

    private void corrected(SchoolRecordCorrected e) {
        if (e.field() == RecordField.KIND) kind = SchoolKind.valueOf(e.now());
        if (e.field() == RecordField.OWNERSHIP) ownership = Ownership.valueOf(e.now());
    }
}
