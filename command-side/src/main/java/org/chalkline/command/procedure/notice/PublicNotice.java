package org.chalkline.command.procedure.notice;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.procedure.notice.NoticeRefusal.*;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chalkline.command.RefusedException;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.ProcedureId;
import org.chalkline.kernel.procedure.clock.RuleId;
import org.chalkline.kernel.procedure.clock.StatuteBook;
import org.chalkline.kernel.procedure.notice.NoticeFact;
import org.chalkline.kernel.procedure.notice.NoticeLengths;
import org.chalkline.kernel.procedure.notice.NoticeLengths.Least;
import org.chalkline.kernel.procedure.notice.NoticeStep;
import org.chalkline.kernel.procedure.notice.NoticeStep.Answered;
import org.chalkline.kernel.procedure.notice.NoticeStep.Given;
import org.chalkline.kernel.procedure.notice.NoticeStep.Received;
import org.chalkline.kernel.procedure.notice.NoticeStep.Reopened;
import org.chalkline.kernel.procedure.notice.NoticeStep.Withdrawn;
import org.chalkline.kernel.procedure.notice.OpinionResult;
import org.jspecify.annotations.Nullable;

/**
 * One notice given to the public before something is decided, and the opinions on it. What it
 * precedes waits for its end and for all answers.
 */
public final class PublicNotice {

    /** One opinion. The result is absent while it is not answered. */
    private record Opinion(LocalDate on, @Nullable OpinionResult result) {}

    private static final StatuteBook BOOK = StatuteBook.standard();

    private final String matter;
    private final LocalDate from;
    private final LocalDate until;
    private final Map<String, Opinion> opinions = new LinkedHashMap<>();

    private PublicNotice(Given given, LocalDate from) {
        this.matter = given.matter();
        this.from = from;
        this.until = given.until();
    }

    /**
     * Refuses what comes before the end of an aggregate's notices on a matter, or before each
     * opinion on them was answered.
     *
     * @param standing the aggregate's facts that stand
     * @param matter as {@code statutes/notices.json} names it
     * @return whether any such notice was given
     */
    public static boolean requireOver(List<Fact> standing, String matter, LocalDate on) {
        Map<ProcedureId, PublicNotice> notices = new LinkedHashMap<>();
        for (var fact : standing) {
            if (!(fact instanceof NoticeFact told)) continue;
            var before = notices.get(told.noticeId());
            boolean asks =
                    !(told.noticeStep() instanceof Given given) || given.matter().equals(matter);
            if (before == null && !asks) continue;
            var after = after(before, told.noticeStep(), fact.effectiveOn());
            if (after == null) notices.remove(told.noticeId());
            else notices.put(told.noticeId(), after);
        }
        notices.values().forEach(each -> each.requireOver(on));
        return !notices.isEmpty();
    }

    /**
     * The notice after one more fact of it.
     *
     * @param before absent while it hasn't been given
     * @param on the day of the fact
     * @return absent once it counts no longer
     */
    public static @Nullable PublicNotice after(
            @Nullable PublicNotice before, NoticeStep step, LocalDate on) {
        return switch (step) {
            case Given e -> new PublicNotice(e, on);
            case Withdrawn e -> null;
            case Received e -> {
                if (before != null) before.opinions.put(e.opinion(), new Opinion(on, null));
                yield before;
            }
            case Answered e -> answered(before, e.opinion(), e.result());
            case Reopened e -> answered(before, e.opinion(), null);
        };
    }

    private static @Nullable PublicNotice answered(
            @Nullable PublicNotice notice, String opinion, @Nullable OpinionResult result) {
        if (notice == null) return null;
        notice.opinions.computeIfPresent(opinion, (no, was) -> new Opinion(was.on(), result));
        return notice;
    }

    /**
     * The rule whose clock times such a notice from that day on; absent where none does, or it
     * isn't in force.
     */
    public static Optional<RuleId> timedBy(String matter, LocalDate on) {
        return Optional.ofNullable(NoticeLengths.of(matter, on).rule())
                .filter(id -> BOOK.find(id).flatMap(rule -> rule.inForceOn(on)).isPresent());
    }

    /** Whether clocks of this rule time notices. */
    public static boolean times(RuleId rule) {
        return NoticeLengths.all().stream().anyMatch(least -> rule.equals(least.rule()));
    }

    /**
     * Refuses a notice that ends before it begins, or is given for too short a time.
     *
     * @param matter what it precedes, one that the data has
     * @param on its first day
     * @param until its last day
     */
    public static void requireLongEnough(
            String matter, LocalDate on, LocalDate until, WorkingDayCalendar calendar) {
        requireLongEnough(NoticeLengths.of(matter, on), on, until, calendar, false);
    }

    /**
     * The same.
     *
     * @param explained whether the notice says why it is shorter than is usual
     */
    static void requireLongEnough(
            Least least,
            LocalDate on,
            LocalDate until,
            WorkingDayCalendar calendar,
            boolean explained) {
        if (until.isBefore(on)) throw refused(NOTICE_ENDS_BEFORE_IT_BEGINS, least);
        if (explained && least.mayBeShortened()) return;
        if (until.isBefore(least.earliestEnd(on, calendar))) throw refused(NOTICE_TOO_SHORT, least);
    }

    /** The refusal, with the provision that says so where there is one. */
    private static RefusedException refused(NoticeRefusal reason, Least least) {
        var law = least.law();
        var article = least.article();
        return law == null || article == null
                ? new RefusedException(reason)
                : new RefusedException(reason.citing(law, article));
    }

    /** The notice that was given; refused where none was. */
    public static PublicNotice requireGiven(
            @Nullable PublicNotice notice, String matter, LocalDate on) {
        if (notice == null) throw refused(NOTICE_NOT_GIVEN, NoticeLengths.of(matter, on));
        return notice;
    }

    /** Refuses an opinion of that day that comes too late, or under another's number. */
    public void requireOpenTo(String opinion, LocalDate on) {
        refuseIf(on.isBefore(from), NOTICE_NOT_BEGUN);
        refuseIf(on.isAfter(until), NOTICE_OVER);
        refuseIf(opinions.containsKey(opinion), OBJECTION_EXISTS);
    }

    /** Refuses an answer to what wasn't said, or was answered before. */
    public void requireUnanswered(String opinion, LocalDate on) {
        var found = opinions.get(opinion);
        if (found == null) throw new RefusedException(UNKNOWN_OBJECTION);
        refuseIf(found.result() != null, OBJECTION_ANSWERED_ALREADY);
        refuseIf(on.isBefore(found.on()), ANSWERED_BEFORE_IT_CAME);
    }

    /** Refuses a decision of that day before the notice has ended, and all is answered. */
    public void requireOver(LocalDate decidedOn) {
        if (!decidedOn.isAfter(until)) {
            throw refused(NOTICE_NOT_OVER, NoticeLengths.of(matter, from));
        }
        refuseIf(unanswered(), OBJECTION_OPEN);
    }

    /** Whether an opinion was adopted as it is: an objection was found to be right. */
    public boolean upheld() {
        return opinions.values().stream().anyMatch(o -> o.result() == OpinionResult.ADOPTED);
    }

    /** Whether an opinion waits for its answer. */
    public boolean unanswered() {
        return opinions.values().stream().anyMatch(opinion -> opinion.result() == null);
    }

    /** Its last day. */
    public LocalDate until() {
        return until;
    }
}
