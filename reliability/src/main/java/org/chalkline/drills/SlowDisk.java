package org.chalkline.drills;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.chalkline.drills.Running.Launch;

/**
 * Every sync takes long, and writers lose their patience before: what they hand in again is still
 * under way. The program is killed now and then, too.
 */
final class SlowDisk {

    /** Longer than the writers' patience, in microseconds. */
    private static final int SYNC_TAKES = 600_000;

    private SlowDisk() {}

    static KillDrill drill() {
        return new KillDrill(
                "slow-disk",
                "`kill -9` while every sync takes 0.6 s and callers wait for 0.4 s",
                new KillDrill.Times(20, 2),
                2_000,
                8_000,
                Duration.ofMillis(400),
                SlowDisk::launch);
    }

    /** Delays system calls by a tracer. */
    private static Launch launch() throws SkippedException, InterruptedException {
        try {
            if (Program.run(Map.of(), "strace", "-D", "-o", "/dev/null", "true").status() == 0) {
                return new Launch(
                        List.of(),
                        List.of(
                                "strace",
                                "-D",
                                "-f",
                                "-qq",
                                "-o",
                                "/dev/null",
                                "--seccomp-bpf",
                                "-e",
                                "trace=fsync,fdatasync",
                                "-e",
                                "inject=fsync,fdatasync:delay_enter=" + SYNC_TAKES),
                        Map.of());
            }
        } catch (IOException e) {
            throw new SkippedException("`strace` is not installed");
        }
        throw new SkippedException("tracing is not permitted here");
    }
}
