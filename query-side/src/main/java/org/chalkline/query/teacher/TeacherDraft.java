package org.chalkline.query.teacher;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.teacher.Employment;
import org.chalkline.kernel.teacher.RecruitmentId;
import org.chalkline.kernel.teacher.Staffing;
import org.chalkline.kernel.teacher.TeacherEvent.EmploymentEnd;
import org.chalkline.query.teacher.TeacherRecord.Conferred;
import org.chalkline.query.teacher.TeacherRecord.Post;
import org.chalkline.query.teacher.TeacherRecord.Registration;
import org.chalkline.query.teacher.TeacherRecord.Sanction;
import org.chalkline.query.teacher.TeacherRecord.Status;
import org.chalkline.query.teacher.TeacherRecord.Training;
import org.chalkline.query.teacher.TeacherRecord.Transfer;
import org.jspecify.annotations.Nullable;

/** A teacher's record while one fact is applied to it. */
final class TeacherDraft {
    private final PersonId person;
    private final List<Post> employments;
    private final List<Training> training;
    private final List<Sanction> sanctions;
    final List<Conferred> titles;
    @Nullable Transfer pending;
    @Nullable Registration registration;
    @Nullable String source;

    TeacherDraft(PersonId person, @Nullable TeacherRecord before) {
        this.person = person;
        employments = new ArrayList<>(before == null ? List.of() : before.employments());
        training = new ArrayList<>(before == null ? List.of() : before.training());
        sanctions = new ArrayList<>(before == null ? List.of() : before.sanctions());
        titles = new ArrayList<>(before == null ? List.of() : before.titles());
        if (before == null) return;
        pending = before.pending();
        registration = before.registration();
        source = before.source();
    }

    TeacherRecord done() {
        return new TeacherRecord(
                person,
                status(),
                employments,
                pending,
                titles,
                registration,
                training,
                sanctions,
                source);
    }

    private Status status() {
        boolean employed = !employments.isEmpty() && employments.getLast().endedOn() == null;
        if (!employed) return Status.NOT_EMPLOYED;
        return pending == null ? Status.EMPLOYED : Status.TRANSFERRING;
    }

    void employ(Employment now, @Nullable RecruitmentId recruitment, LocalDate from) {
        employments.add(
                new Post(
                        now.school(),
                        now.staffing(),
                        now.contract(),
                        from,
                        recruitment,
                        now.staffing() == Staffing.ESTABLISHED ? true : null,
                        null,
                        null));
    }

    void endEmployment(LocalDate on, @Nullable EmploymentEnd why) {
        change(post -> post.ended(on, why));
    }

    void change(UnaryOperator<Post> change) {
        if (employments.isEmpty()) throw new IllegalStateException("not employed");
        employments.set(employments.size() - 1, change.apply(employments.getLast()));
    }

    void train(Training completed) {
        training.add(completed);
        training.sort(Comparator.comparing(Training::completedOn));
    }

    void sanction(Sanction imposed) {
        sanctions.add(imposed);
    }

    void sanction(String number, UnaryOperator<Sanction> change) {
        for (int i = 0; i < sanctions.size(); i++) {
            if (!sanctions.get(i).number().equals(number)) continue;
            sanctions.set(i, change.apply(sanctions.get(i)));
            return;
        }
        throw new IllegalStateException("no sanction " + number);
    }
}
