package org.chalkline.app;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.kernel.limitation.Limitation;
import org.chalkline.kernel.limitation.Limitations;
import org.chalkline.ledger.log.SigningRefusedException;

/**
 * Tells on the terminal what the program stops doing while it runs, and what it does again. What
 * the ledger refuses is told by {@link Welcome}, with what that means for the log.
 */
final class LimitationsOnTerminal {
    private static final long LOOK_EVERY_MILLIS = 1_000;
    private static final String COMPARING = "LEDGER_NOT_COMPARED";

    private final PrintWriter out;
    private final Limitations limitations;
    private List<Limitation> told = List.of();

    LimitationsOnTerminal(PrintWriter out, Limitations limitations) {
        this.out = out;
        this.limitations = limitations;
    }

    /** Tells for as long as the program runs. Returns at once. */
    void start() {
        Thread.ofPlatform().daemon().name("limitations").start(this::run);
    }

    private void run() {
        try {
            while (true) {
                look();
                Thread.sleep(LOOK_EVERY_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tells what has changed since it looked last. */
    void look() {
        var now = new ArrayList<Limitation>();
        for (var limitation : limitations.now()) if (isOurs(limitation)) now.add(limitation);
        for (var limitation : now) {
            if (isIn(told, limitation)) continue;
            out.printf(
                    "  %s (%s): %s%n%n", what(limitation), limitation.code(), limitation.message());
        }
        for (var limitation : told) {
            if (!isIn(now, limitation)) out.printf("  %s is over.%n%n", limitation.code());
        }
        out.flush();
        told = now;
    }

    private static boolean isIn(List<Limitation> some, Limitation limitation) {
        return some.stream().anyMatch(each -> each.code().equals(limitation.code()));
    }

    private static boolean isOurs(Limitation limitation) {
        if (limitation.code().equals(COMPARING)) return false;
        for (var code : SigningRefusedException.Code.values()) {
            if (code.name().equals(limitation.code())) return false;
        }
        return true;
    }

    private static String what(Limitation limitation) {
        return switch (limitation.of()) {
            case RECORDING -> "NOTHING IS RECORDED";
            case BULK -> "NO DOCUMENTS AND NO FILES ARE TAKEN IN";
            case PERSONAL_DATA -> "NOTHING SEALED OF PEOPLE IS SHOWN";
        };
    }
}
