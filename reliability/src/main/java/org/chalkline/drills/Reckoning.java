package org.chalkline.drills;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.chalkline.drills.Answer.Accepted;
import org.chalkline.drills.Answer.Refused;
import org.chalkline.drills.Running.Launch;

/** Counts, after a drill, what is left in a data folder of what was acknowledged. */
final class Reckoning {
    /** Acts that are handed in once more, to see that they end as they did. */
    private static final int AGAIN = 100;

    private static final int NOTED = 5;

    /** What an officer is told whom an earlier run on the same servers let do the same. */
    private static final Answer HELD_ALREADY = new Refused("POWER_HELD_ALREADY");

    private final Grounds grounds;
    private final String run;
    private final Acknowledged acknowledged;
    private final List<String> notes = new ArrayList<>();

    /**
     * @param run as the writers of it were named
     */
    Reckoning(Grounds grounds, String run, Acknowledged acknowledged) {
        this.grounds = grounds;
        this.run = run;
        this.acknowledged = acknowledged;
    }

    /** Lets the officer of all acts do them: to be done before any writer begins. */
    static void prepare(Grounds grounds, Path data, String run, Launch launch)
            throws IOException, InterruptedException {
        try (var running = grounds.start(data, launch)) {
            prepare(running, run);
            running.stop();
        }
    }

    /** As above, by a program that runs. */
    static void prepare(Running running, String run) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            for (var act : Script.powers(run)) {
                var answer = Caller.patient(http).act(running.url(), act);
                if (!(answer instanceof Accepted) && !answer.equals(HELD_ALREADY)) {
                    throw new IllegalStateException(act.id() + " was answered with " + answer);
                }
            }
        }
    }

    /** Counts facts at rest, figures in answers, and repeats, while no program runs at first. */
    Discrepancies of(Path data) throws IOException, InterruptedException, SQLException {
        return of(data, Launch.PLAIN);
    }

    /** As above, where the program is started in this way. */
    Discrepancies of(Path data, Launch launch)
            throws IOException, InterruptedException, SQLException {
        Discrepancies found;
        try (var running = grounds.start(data, launch);
                var http = HttpClient.newHttpClient()) {
            var caller = Caller.patient(http);
            found = figures(caller, running.url(), true).misplaced(again(caller, running.url()));
            running.stop();
        }
        // Read at rest, after all: the repeats must have added nothing.
        found = found.plus(facts(FactsAtRest.in(data), true));
        var verified = grounds.program().verify(data);
        if (verified.status() != 0) {
            notes.add("verify ends with %d: %s".formatted(verified.status(), verified.inShort()));
            found = found.changed(1);
        }
        return found.misplaced(acknowledged.endedOtherwise());
    }

    /** Holds answers against what was acknowledged. */
    Discrepancies figures(Caller caller, String url, boolean alone)
            throws IOException, InterruptedException {
        var due = Figures.of(acknowledged.names(), acknowledged.payments());
        var different = due.differences(Shown.by(caller, url, run, acknowledged, alone));
        different.stream().limit(NOTED).forEach(notes::add);
        return Discrepancies.NONE.changed(different.size());
    }

    /** Holds facts against what was acknowledged. */
    Discrepancies facts(List<StoredRow> found, boolean dense) {
        return Checker.check(
                acknowledged.facts(), found, dense, id -> id.startsWith(Script.IDS + run + "-"));
    }

    /** Hands some acts in once more, and counts those that end otherwise than they did. */
    long again(Caller caller, String url) throws InterruptedException {
        var acts = acknowledged.acts();
        var facts = acknowledged.facts();
        int step = Math.max(1, acts.size() / AGAIN);
        long otherwise = 0;
        for (int i = 0; i < acts.size(); i += step) {
            var act = acts.get(i);
            boolean same =
                    caller.act(url, act) instanceof Accepted told
                            && told.repeated()
                            && new HashSet<>(told.facts())
                                    .equals(new HashSet<>(facts.getOrDefault(act.id(), List.of())));
            if (!same) otherwise++;
        }
        return otherwise;
    }

    /** The observations, a sentence each. */
    List<String> notes() {
        return List.copyOf(notes);
    }
}
