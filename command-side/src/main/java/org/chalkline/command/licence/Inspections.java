package org.chalkline.command.licence;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.licence.LicenceRefusal.DEADLINE_NOT_AHEAD;
import static org.chalkline.command.licence.LicenceRefusal.GRADED_ALREADY;
import static org.chalkline.command.licence.LicenceRefusal.NOT_GRADED;
import static org.chalkline.command.licence.LicenceRefusal.NO_RECTIFICATION_OUTSTANDING;
import static org.chalkline.command.licence.LicenceRefusal.PUBLISHED_ALREADY;
import static org.chalkline.command.licence.LicenceRefusal.RECTIFICATION_OUTSTANDING;
import static org.chalkline.command.licence.LicenceRefusal.REPORT_FILED_ALREADY;
import static org.chalkline.command.licence.LicenceRefusal.REPORT_MISSING;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.chalkline.kernel.licence.LicenceEvent;
import org.chalkline.kernel.licence.LicenceEvent.AnnualInspectionGraded;
import org.chalkline.kernel.licence.LicenceEvent.AnnualInspectionPublished;
import org.chalkline.kernel.licence.LicenceEvent.AnnualReportFiled;
import org.chalkline.kernel.licence.LicenceEvent.RectificationOrdered;
import org.chalkline.kernel.licence.LicenceEvent.RectificationRechecked;

/** The annual inspections of one school, and the orders to put something right. */
final class Inspections {

    /** How far an order has come. */
    private enum Order {
        /** Nobody has looked yet whether it was followed. */
        GIVEN,
        /** It was found not to have been followed, or not wholly. */
        FOUND_UNFULFILLED,
        FULFILLED
    }

    private final Set<Integer> reported = new HashSet<>();
    private final Set<Integer> graded = new HashSet<>();
    private final Set<Integer> published = new HashSet<>();
    private final Map<Integer, Order> orders = new HashMap<>();

    void requireFileable(AnnualReportFiled fact) {
        refuseIf(reported.contains(fact.year()), REPORT_FILED_ALREADY);
    }

    void requireGradable(AnnualInspectionGraded fact) {
        refuseIf(graded.contains(fact.year()), GRADED_ALREADY);
        refuseIf(!reported.contains(fact.year()), REPORT_MISSING);
    }

    /** It need not follow a grade: supervision may find something any day. */
    void requireOrderable(RectificationOrdered fact) {
        refuseIf(!fact.deadline().isAfter(fact.effectiveOn()), DEADLINE_NOT_AHEAD);
        refuseIf(orders.get(fact.year()) == Order.GIVEN, RECTIFICATION_OUTSTANDING);
    }

    void requireRecheckable(RectificationRechecked fact) {
        var order = orders.get(fact.year());
        refuseIf(order == null || order == Order.FULFILLED, NO_RECTIFICATION_OUTSTANDING);
    }

    void requirePublishable(AnnualInspectionPublished fact) {
        refuseIf(published.contains(fact.year()), PUBLISHED_ALREADY);
        refuseIf(!graded.contains(fact.year()), NOT_GRADED);
    }

    /** Takes in a fact of the licence, if it is about this. */
    void evolve(LicenceEvent fact) {
        switch (fact) {
            case AnnualReportFiled e -> reported.add(e.year());
            case AnnualInspectionGraded e -> graded.add(e.year());
            case RectificationOrdered e -> orders.put(e.year(), Order.GIVEN);
            case RectificationRechecked e ->
                    orders.put(e.year(), e.rectified() ? Order.FULFILLED : Order.FOUND_UNFULFILLED);
            case AnnualInspectionPublished e -> published.add(e.year());
            default -> {} // about something else
        }
    }
}
