package org.chalkline.command.headmaster;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.headmaster.HeadmasterRefusal.*;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** A notice given to the public before something is decided, and the objections to it. */
final class PublicNotice {

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
    PublicNotice(LocalDate until) {
        this.until = until;
    }

    void raised(String objection) {
        objections.put(objection, Objection.OPEN);
    }

    void answered(String objection, boolean upheld) {
        objections.put(objection, upheld ? Objection.UPHELD : Objection.DISMISSED);
    }

    /** Refuses an objection of that day that comes too late, or under another's number. */
    void requireOpenTo(String objection, LocalDate on) {
        refuseIf(on.isAfter(until), NOTICE_OVER);
        refuseIf(objections.containsKey(objection), OBJECTION_EXISTS);
    }

    /** Refuses an answer to what wasn't objected, or was answered before. */
    void requireUnanswered(String objection) {
        refuseIf(!objections.containsKey(objection), UNKNOWN_OBJECTION);
        refuseIf(objections.get(objection) != Objection.OPEN, OBJECTION_ANSWERED_ALREADY);
    }

    /** Refuses a decision of that day before the notice has ended, and all is answered. */
    void requireOver(LocalDate decidedOn) {
        refuseIf(!decidedOn.isAfter(until), NOTICE_NOT_OVER);
        refuseIf(objections.containsValue(Objection.OPEN), OBJECTION_OPEN);
    }

    boolean upheld() {
        return objections.containsValue(Objection.UPHELD);
    }
}
