package org.chalkline.app.ledger;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.chalkline.app.bundle.AccountCheck;
import org.chalkline.ledger.bundle.BagFiles;
import org.chalkline.ledger.bundle.BundleCheck;
import org.chalkline.ledger.bundle.BundleReport;
import org.chalkline.ledger.bundle.Trust;

/** Checks a bundle, and tells what came of it as the person who asked reads it. */
final class BundleText {
    private static final int MOST = 20;

    private BundleText() {}

    /**
     * Checks a bundle and prints what came of it.
     *
     * @param place a zip, or the folder into which one was unpacked
     * @return whether all of it holds
     * @throws IOException if it can't be read at all
     */
    static boolean check(PrintWriter out, Path place, Trust trust) throws IOException {
        try (var files = BagFiles.open(place)) {
            var report = BundleCheck.of(files, trust).with(AccountCheck.of(files));
            print(out, report);
            return report.holds();
        }
    }

    private static void print(PrintWriter out, BundleReport report) {
        out.printf(
                Locale.ROOT,
                "Bundle of %s: %,d events, %,d documents, %,d more that it cites and does not hold; proofs lead to the checkpoint of %,d leaves.%n",
                report.scope(),
                report.events(),
                report.documents(),
                report.missing(),
                report.size());
        if (report.madeUp()) {
            out.println("It is of a made-up district, to try things on: no record in it is real.");
        }
        report.first()
                .ifPresentOrElse(
                        first -> {
                            out.println("FAILED, first: " + first);
                            report.findings().stream()
                                    .skip(1)
                                    .limit(MOST)
                                    .forEach(finding -> out.println("  " + finding));
                            int more = report.findings().size() - 1 - MOST;
                            if (more > 0) out.printf(Locale.ROOT, "  and %,d more%n", more);
                        },
                        () -> out.println("PASSED: every event is as it was signed."));
        if (report.vouchers().isEmpty()) {
            out.println("The log is vouched for by its owner alone.");
        } else {
            out.println("Vouched for, beside its owner:");
            report.vouchers().forEach(voucher -> out.println("  " + voucher));
        }
        out.println("What a pass does not prove:");
        report.unproven().forEach(line -> out.println("  - " + line));
        out.flush();
    }
}
