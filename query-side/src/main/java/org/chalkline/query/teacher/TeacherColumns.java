package org.chalkline.query.teacher;

import static org.chalkline.query.projection.Column.Type.DATE;
import static org.chalkline.query.projection.Column.Type.NUMBER;
import static org.chalkline.query.projection.Column.Type.TEXT;

import java.util.List;
import java.util.function.Function;
import org.chalkline.query.projection.Column;
import org.chalkline.query.teacher.TeacherRecord.Post;
import org.chalkline.query.teacher.TeacherRecord.SanctionStatus;
import org.jspecify.annotations.Nullable;

/** What lists of teachers are filtered, ordered and counted by. */
final class TeacherColumns {

    static final Column<TeacherRecord> ID =
            new Column<>("id", TEXT, teacher -> teacher.person().value());
    static final Column<TeacherRecord> STATUS =
            new Column<>("status", TEXT, teacher -> teacher.status().name());
    static final Column<TeacherRecord> SCHOOL =
            new Column<>("school", TEXT, ofPost(post -> post.school().value()));
    static final Column<TeacherRecord> STAFFING =
            new Column<>("staffing", TEXT, ofPost(post -> post.staffing().name()));

    /** 1 where the school has a post for them, 0 where they wait for one. */
    static final Column<TeacherRecord> CONFIRMED =
            new Column<>("confirmed", NUMBER, TeacherColumns::confirmed);

    static final Column<TeacherRecord> TITLE =
            new Column<>(
                    "title",
                    TEXT,
                    teacher -> teacher.title() == null ? null : teacher.title().name());
    static final Column<TeacherRecord> REGISTRATION =
            new Column<>("registration", TEXT, TeacherColumns::registration);
    static final Column<TeacherRecord> REGISTERED_UNTIL =
            new Column<>("registered_until", DATE, TeacherRecord::registeredUntil);
    static final Column<TeacherRecord> CONTRACT_UNTIL =
            new Column<>("contract_until", DATE, ofPost(post -> post.contract().until()));
    static final Column<TeacherRecord> EMPLOYED_FROM =
            new Column<>("employed_from", DATE, ofPost(Post::from));
    static final Column<TeacherRecord> TRAINING_HOURS =
            new Column<>("training_hours", NUMBER, teacher -> (long) teacher.trainingHours());

    /** How many sanctions run. */
    static final Column<TeacherRecord> SANCTIONS =
            new Column<>("sanctions", NUMBER, TeacherColumns::running);

    static final List<Column<TeacherRecord>> ALL =
            List.of(
                    ID,
                    STATUS,
                    SCHOOL,
                    STAFFING,
                    CONFIRMED,
                    TITLE,
                    REGISTRATION,
                    REGISTERED_UNTIL,
                    CONTRACT_UNTIL,
                    EMPLOYED_FROM,
                    TRAINING_HOURS,
                    SANCTIONS);

    private TeacherColumns() {}

    private static Function<TeacherRecord, @Nullable Object> ofPost(Function<Post, Object> value) {
        return teacher -> {
            var post = teacher.employment();
            return post == null ? null : value.apply(post);
        };
    }

    private static @Nullable Object confirmed(TeacherRecord teacher) {
        var post = teacher.employment();
        if (post == null || post.confirmed() == null) return null;
        return post.confirmed() ? 1L : 0L;
    }

    private static @Nullable Object registration(TeacherRecord teacher) {
        return teacher.registration() == null ? null : teacher.registration().status().name();
    }

    private static Object running(TeacherRecord teacher) {
        return teacher.sanctions().stream()
                .filter(s -> s.status() == SanctionStatus.RUNNING)
                .count();
    }
}
