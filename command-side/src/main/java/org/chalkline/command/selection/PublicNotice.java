package org.chalkline.command.selection;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.selection.SelectionRefusal.*;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.clock.RuleId;
import org.chalkline.kernel.clock.RuleVersion;
import org.chalkline.kernel.clock.StatuteBook;
import org.chalkline.kernel.clock.StatutoryPeriod;

/** A notice given to the public before something is decided, and the objections to it. */
public final class PublicNotice {

    /** How long a notice is given at the least. */
    public static final RuleId RULE = new RuleId("school-leaders.public-notice");

    private static final StatuteBook BOOK = StatuteBook.standard();

    /** How an objection stands. */
    private enum Objection {
        OPEN,
        DISMISSED,
        UPHELD
    }

    private final LocalDate until;
    private final Map<String, Objection> objections = new LinkedHashMap<>();

    /**
     * @param until its last day
     */
    public PublicNotice(LocalDate until) {
        this.until = until;
    }

    /** Whether the law sets a time for notices that are first given on that day. */
    public static boolean timed(LocalDate on) {
        return inForce(on).isPresent();
    }

    /**
     * Refuses a notice that is given for too short a time.
     *
     * @param on its first day
     * @param until its last day
     */
    public static void requireLongEnough(
            LocalDate on, LocalDate until, WorkingDayCalendar calendar) {
        var least =
                inForce(on)
                        .map(version -> StatutoryPeriod.open(version, on).due(calendar).date())
                        .orElse(on);
        refuseIf(until.isBefore(least), NOTICE_TOO_SHORT);
    }

    private static Optional<RuleVersion> inForce(LocalDate on) {
        return BOOK.find(RULE).flatMap(rule -> rule.inForceOn(on));
    }

    /** Takes in an objection. */
    public void raised(String objection) {
        objections.put(objection, Objection.OPEN);
    }

    /** Takes in what was found of one. */
    public void answered(String objection, boolean upheld) {
        objections.put(objection, upheld ? Objection.UPHELD : Objection.DISMISSED);
    }

    /** Refuses an objection of that day that comes too late, or under another's number. */
    public void requireOpenTo(String objection, LocalDate on) {
        refuseIf(on.isAfter(until), NOTICE_OVER);
        refuseIf(objections.containsKey(objection), OBJECTION_EXISTS);
    }

    /** Refuses an answer to what wasn't objected, or was answered before. */
    public void requireUnanswered(String objection) {
        refuseIf(!objections.containsKey(objection), UNKNOWN_OBJECTION);
        refuseIf(objections.get(objection) != Objection.OPEN, OBJECTION_ANSWERED_ALREADY);
    }

    /** Refuses a decision of that day before the notice has ended, and all is answered. */
    public void requireOver(LocalDate decidedOn) {
        refuseIf(!decidedOn.isAfter(until), NOTICE_NOT_OVER);
        refuseIf(objections.containsValue(Objection.OPEN), OBJECTION_OPEN);
    }

    /** Whether an objection was found to be right. */
    public boolean upheld() {
        return objections.containsValue(Objection.UPHELD);
    }
}
