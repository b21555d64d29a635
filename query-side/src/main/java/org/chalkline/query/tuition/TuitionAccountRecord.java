package org.chalkline.query.tuition;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.tuition.TuitionAccountId;
import org.chalkline.kernel.tuition.TuitionEvent.AlertCause;
import org.chalkline.kernel.tuition.TuitionEvent.FreezeCause;
import org.chalkline.kernel.tuition.TuitionEvent.MisuseKind;
import org.chalkline.query.money.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the projection shows of one tuition account on a day; is what GraphQL calls {@code
 * TuitionAccount}. It keeps sums alone: each contract is a record of its own.
 *
 * @param filing of the bank account that it has now
 * @param floor absent before it is filed
 * @param movedOn since when it is in the bank account that it has now; absent if it never moved
 * @param taught what the lessons come to that are reported
 * @param bankBalance what the bank had at the end of the last day that it closed
 * @param frozenBy the number of the decision; absent where it followed from the licence's end
 */
@RecordBuilder
public record TuitionAccountRecord(
        TuitionAccountId account,
        SchoolId school,
        String bank,
        String bankAccount,
        String unit,
        LocalDate openedOn,
        @Nullable String filing,
        @Nullable LocalDate filedOn,
        @Nullable Money floor,
        @Nullable LocalDate movedOn,
        @Nullable LocalDate monitoredOn,
        Yuan deposited,
        Yuan taught,
        Yuan released,
        Yuan refunded,
        int contracts,
        @Nullable LocalDate bankDay,
        @Nullable Money bankBalance,
        List<Course> courses,
        List<Alert> alerts,
        List<Misuse> misuses,
        @Nullable FreezeCause freezeCause,
        @Nullable String frozenBy,
        @Nullable LocalDate frozenOn,
        @Nullable LocalDate licenceEndedOn,
        @Nullable LocalDate closedOn,
        @Nullable String closedBy,
        @Nullable Integer owing,
        @Nullable Money leftOwing)
        implements TuitionAccountRecordBuilder.With {

    /** Tells how the account stands. */
    public enum Status {
        OPENED,
        FILED,
        MONITORED,
        ALERT,
        FROZEN,
        CLOSED
    }

    /** A course and its fee, with what was taught and released of it. */
    public record Course(
            String course,
            String title,
            Money price,
            int lessons,
            int months,
            String publishedIn,
            LocalDate from,
            Yuan taught,
            Yuan released) {

        /** The money that can still be released for what was taught. */
        public Yuan releasable() {
            return taught.minus(released);
        }
    }

    /**
     * An alert.
     *
     * @param officer who raised it; absent where the watch did
     * @param measure what was done upon it; absent while nothing was
     */
    public record Alert(
            int number,
            AlertCause cause,
            Money balance,
            String findings,
            @Nullable String officer,
            LocalDate on,
            @Nullable String measure,
            @Nullable LocalDate settledOn) {

        Alert settled(String by, LocalDate day) {
            return new Alert(number, cause, balance, findings, officer, on, by, day);
        }
    }

    /** The misuse of tuition that was found. */
    public record Misuse(
            int number, MisuseKind misuse, String findings, String officer, LocalDate on) {}

    /** The licence of the provider. */
    public LicenceId licence() {
        return account.licence();
    }

    /** The balance at the end of the day. */
    public Yuan balance() {
        return deposited.minus(released).minus(refunded);
    }

    /** Whether less is in it than its floor, while it is watched. */
    public boolean underFloor() {
        return floor != null
                && monitoredOn != null
                && closedOn == null
                && balance().fen() < floor.fen();
    }

    /** How many alerts nobody acted upon. */
    public int alertsOpen() {
        return (int) alerts.stream().filter(each -> each.settledOn() == null).count();
    }

    /** How it stands. */
    public Status status() {
        if (closedOn != null) return Status.CLOSED;
        if (frozenOn != null) return Status.FROZEN;
        if (alertsOpen() > 0) return Status.ALERT;
        if (monitoredOn != null) return Status.MONITORED;
        return filedOn == null ? Status.OPENED : Status.FILED;
    }
}
