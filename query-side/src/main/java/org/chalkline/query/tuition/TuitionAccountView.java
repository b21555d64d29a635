package org.chalkline.query.tuition;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.tuition.CourseId;
import org.chalkline.kernel.tuition.TuitionEvent;
import org.chalkline.kernel.tuition.TuitionEvent.*;
import org.chalkline.query.money.Yuan;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Copies;
import org.chalkline.query.projection.View;
import org.chalkline.query.tuition.TuitionAccountRecord.Alert;
import org.chalkline.query.tuition.TuitionAccountRecord.Course;
import org.chalkline.query.tuition.TuitionAccountRecord.Misuse;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one tuition account into its {@link TuitionAccountRecord}. */
public final class TuitionAccountView implements View<TuitionAccountRecord> {

    @Override
    public String name() {
        return "tuitionaccounts";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<TuitionAccountRecord> stateType() {
        return TuitionAccountRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return TuitionEvent.class.isAssignableFrom(type);
    }

    @Override
    public String entityOf(Fact fact) {
        return fact.subject();
    }

    @Override
    public List<Column<TuitionAccountRecord>> columns() {
        return TuitionAccountTable.TABLE.columns();
    }

    @Override
    public @Nullable TuitionAccountRecord evolve(@Nullable TuitionAccountRecord before, Fact fact) {
        if (fact instanceof TuitionAccountOpened e) return opened(e);
        var now = Objects.requireNonNull(before, "not opened");
        return switch ((TuitionEvent) fact) {
            case TuitionAccountOpened e -> opened(e);
            case TuitionAccountFiled e ->
                    now.with(b -> b.filing(e.filing()).filedOn(e.effectiveOn()).floor(e.floor()));
            case TuitionMonitoringBegun e -> now.withMonitoredOn(e.effectiveOn());
            case TuitionAccountMoved e ->
                    now.with(
                            b ->
                                    b.bank(e.bank())
                                            .bankAccount(e.bankAccount())
                                            .filing(e.filing())
                                            .movedOn(e.effectiveOn()));
            case FeeSet e -> now.withCourses(withFee(now.courses(), e));
            case TuitionDeposited e ->
                    now.with(
                            b ->
                                    b.deposited(now.deposited().plus(Yuan.of(e.amount())))
                                            .contracts(
                                                    now.contracts() + (e.terms() == null ? 0 : 1)));
            case LessonsTaught e ->
                    now.with(
                            b ->
                                    b.taught(now.taught().plus(Yuan.of(e.value())))
                                            .courses(taught(now.courses(), e)));
            case TuitionReleased e ->
                    now.with(
                            b ->
                                    b.released(now.released().plus(Yuan.of(e.amount())))
                                            .courses(released(now.courses(), e)));
            case TuitionRefundAsked e -> now;
            case TuitionRefunded e -> now.withRefunded(now.refunded().plus(Yuan.of(e.amount())));
            case BankDayClosed e ->
                    now.with(b -> b.bankDay(e.effectiveOn()).bankBalance(e.balance()));
            case TuitionAlertRaised e -> now.withAlerts(Copies.plus(now.alerts(), alert(e)));
            case TuitionAlertSettled e ->
                    now.withAlerts(
                            Copies.changed(
                                    now.alerts(),
                                    each -> each.number() == e.number(),
                                    each -> each.settled(e.measure(), e.effectiveOn())));
            case TuitionMisuseFound e ->
                    now.withMisuses(
                            Copies.plus(
                                    now.misuses(),
                                    new Misuse(
                                            e.number(),
                                            e.misuse(),
                                            e.findings(),
                                            e.officer(),
                                            e.effectiveOn())));
            case TuitionAccountFrozen e -> frozen(now, e);
            case FreezeLifted e ->
                    now.with(
                            b ->
                                    b.freezeCause(null)
                                            .frozenBy(null)
                                            .frozenOn(null)
                                            .licenceEndedOn(e.licenceEndedOn()));
            case TuitionLeftOwing e -> now;
            case TuitionAccountClosed e ->
                    now.with(
                            b ->
                                    b.closedOn(e.effectiveOn())
                                            .closedBy(e.decision().documentNumber())
                                            .owing(e.owing())
                                            .leftOwing(e.owed()));
        };
    }

    private static TuitionAccountRecord opened(TuitionAccountOpened e) {
        return TuitionAccountRecordBuilder.builder()
                .account(e.account())
                .school(e.school())
                .bank(e.bank())
                .bankAccount(e.bankAccount())
                .unit(e.unit())
                .openedOn(e.effectiveOn())
                .deposited(Yuan.ZERO)
                .taught(Yuan.ZERO)
                .released(Yuan.ZERO)
                .refunded(Yuan.ZERO)
                .contracts(0)
                .courses(List.of())
                .alerts(List.of())
                .misuses(List.of())
                .build();
    }

    private static List<Course> withFee(List<Course> courses, FeeSet e) {
        boolean known = courses.stream().anyMatch(of(e.course()));
        var set =
                new Course(
                        e.course().value(),
                        e.title(),
                        e.price(),
                        e.lessons(),
                        e.months(),
                        e.publishedIn(),
                        e.effectiveOn(),
                        Yuan.ZERO,
                        Yuan.ZERO);
        return known
                ? changed(courses, e.course(), was -> moved(set, was.taught(), was.released()))
                : Copies.plus(courses, set);
    }

    private static List<Course> taught(List<Course> courses, LessonsTaught e) {
        return changed(
                courses,
                e.course(),
                was -> moved(was, was.taught().plus(Yuan.of(e.value())), was.released()));
    }

    private static List<Course> released(List<Course> courses, TuitionReleased e) {
        return changed(
                courses,
                e.course(),
                was -> moved(was, was.taught(), was.released().plus(Yuan.of(e.amount()))));
    }

    private static List<Course> changed(
            List<Course> courses, CourseId course, UnaryOperator<Course> change) {
        return Copies.changed(courses, of(course), change);
    }

    private static Predicate<Course> of(CourseId course) {
        return each -> each.course().equals(course.value());
    }

    private static Course moved(Course course, Yuan taught, Yuan released) {
        return new Course(
                course.course(),
                course.title(),
                course.price(),
                course.lessons(),
                course.months(),
                course.publishedIn(),
                course.from(),
                taught,
                released);
    }

    private static Alert alert(TuitionAlertRaised e) {
        return new Alert(
                e.number(),
                e.cause(),
                e.balance(),
                e.findings(),
                e.officer(),
                e.effectiveOn(),
                null,
                null);
    }

    /** To freeze it is to act upon every alert. */
    private static TuitionAccountRecord frozen(TuitionAccountRecord now, TuitionAccountFrozen e) {
        var decision = e.decision();
        var number = decision == null ? null : decision.documentNumber();
        var alerts =
                number == null
                        ? now.alerts()
                        : Copies.changed(
                                now.alerts(),
                                each -> each.settledOn() == null,
                                each -> each.settled(number, e.effectiveOn()));
        return now.with(
                b -> {
                    b.freezeCause(e.cause())
                            .frozenBy(number)
                            .frozenOn(e.effectiveOn())
                            .alerts(alerts);
                    if (e.cause() == FreezeCause.LICENCE_ENDED) b.licenceEndedOn(e.effectiveOn());
                });
    }
}
