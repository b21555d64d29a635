package org.chalkline.app.ledger;

import java.io.PrintWriter;
import java.util.Locale;
import org.chalkline.ledger.audit.Report;

/** A report as the person who asked for it reads it. */
final class ReportText {
    private static final int MOST = 20;

    private ReportText() {}

    /** Prints what came of checking the log of reads. Its rows are counted from 1. */
    static void printReads(PrintWriter out, Report report) {
        out.printf(
                Locale.ROOT,
                "%,d reads of personal data were read and hashed again, the last checkpoint is of %,d leaves, %,d signed checkpoints in all.%n",
                report.events(),
                report.size(),
                report.checkpoints());
        if (report.holds()) {
            out.println(
                    "PASSED: every read that was signed is in the log of reads as it was signed.");
        } else {
            out.printf(
                    Locale.ROOT,
                    "FAILED, the log of reads first at row %d.%n",
                    report.first().orElseThrow().position() + 1);
            for (var each : report.findings().stream().limit(MOST).toList()) {
                out.printf(
                        Locale.ROOT,
                        "  row %d: %s: %s%n",
                        each.position() + 1,
                        each.kind().name().toLowerCase(Locale.ROOT),
                        each.what());
            }
            int more = report.findings().size() - MOST;
            if (more > 0) out.printf(Locale.ROOT, "  and %,d more%n", more);
        }
        report.tail()
                .ifPresent(
                        tail ->
                                out.printf(
                                        Locale.ROOT,
                                        "NOTE: rows %d to %d of the log of reads are not covered by any checkpoint yet. The program signs them when it is started.%n",
                                        tail.from() + 1,
                                        tail.to() + 1));
        out.flush();
    }

    private static String note(Report.Tail tail) {
        return "NOTE: "
                + which(tail)
                + " is not covered by any checkpoint: it was recorded just before the program was stopped hard, or put in since. Nothing of it is proven. The program signs it when it is started.";
    }

    private static String note(Report.Behind behind) {
        return "NOTE: "
                + which(behind.events())
                + " is not cosigned by the witness "
                + behind.witness()
                + ": it was away, or it was not asked. It vouches for nothing of that.";
    }

    private static String which(Report.Tail tail) {
        return tail.count() == 1
                ? "the last event (position %d)".formatted(tail.from())
                : "the tail of %d events (positions %d..%d)"
                        .formatted(tail.count(), tail.from(), tail.to());
    }

    /**
     * Prints it.
     *
     * @param stored whether the events themselves were read, or only what was published of them
     */
    static void print(PrintWriter out, Report report, boolean stored) {
        out.printf(
                Locale.ROOT,
                "%,d %s, the last checkpoint is of %,d leaves, %,d signed checkpoints in all.%n",
                report.events(),
                stored ? "stored events were read and hashed again" : "published entries were read",
                report.size(),
                report.checkpoints());
        if (report.holds()) {
            out.println(
                    report.tail().isEmpty()
                            ? "PASSED: everything is as it was signed."
                            : "PASSED: everything that was signed is as it was signed.");
        } else {
            out.printf(
                    Locale.ROOT,
                    "FAILED, first at position %d.%n",
                    report.first().orElseThrow().position());
            report.findings().stream().limit(MOST).forEach(finding -> out.println("  " + finding));
            int more = report.findings().size() - MOST;
            if (more > 0) out.printf(Locale.ROOT, "  and %,d more%n", more);
        }
        report.tail().ifPresent(tail -> out.println(note(tail)));
        report.behind().forEach(behind -> out.println(note(behind)));
        if (report.vouchers().isEmpty()) {
            out.println("The log is vouched for by its owner alone.");
        } else {
            out.println("Vouched for, beside its owner:");
            report.vouchers().forEach(voucher -> out.println("  " + voucher));
        }
        out.println("What a pass does not prove:");
        report.unproven().forEach(line -> out.println("  - " + line));
        if (!stored)
            out.println("  - that the stored events are those whose digests are published");
        out.flush();
    }
}
