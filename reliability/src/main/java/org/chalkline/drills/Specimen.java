package org.chalkline.drills;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chalkline.drills.Act.Prepares;
import org.chalkline.drills.Answer.Accepted;
import org.chalkline.drills.Running.Launch;
import org.jspecify.annotations.Nullable;

/**
 * A data folder and what lies beside it, of which one file at a time is damaged in a copy, with an
 * older copy of all of it, and what its program answers.
 */
final class Specimen {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long WRITING_MILLIS = 1_500;

    /** The watcher would record facts of its own at a moment of its own. */
    private static final String NO_WATCHER = "--chalkline.watcher.interval=0";

    /** Two seconds: the ledger has then read what is stored. */
    private static final int LOOKS = 8;

    /**
     * The questions whose answers are compared. None names a position: one that is gone would be
     * refused, whether or not the program has noticed that facts are missing.
     */
    private static final List<String> QUESTIONS =
            List.of(
                    "{ schools(first: 100, orderBy: {field: NAME}) { totalCount basis { position } edges { node { code name status openedOn } } } }",
                    "{ schools(first: 100, orderBy: {field: NAME}, asOf: {effectiveOn: \"2019-01-01\"}) { totalCount edges { node { code name status } } } }",
                    "{ schoolAggregate(groupBy: [STATUS, KIND]) { total groups { count values { by value } } } }",
                    "{ budgetLines(first: 100) { totalCount edges { node { code status payments figures { approved { amount } paid { amount } remaining { amount } } } } } }",
                    "{ budgetExecution(groupBy: [YEAR, MONTH]) { groups { values { value } figures { paid { amount } } } total { paid { amount } } } }",
                    "{ schoolHistory(code: \"s-files-1-0\", first: 50) { edges { node { position type actor commandId recordedAt data } } } }",
                    "{ budgetLineHistory(code: \"b-files-2-0\", first: 70) { edges { node { position type actor commandId recordedAt data } } } }",
                    "{ clocks(first: 50) { totalCount edges { node { rule { id } state } } } }",
                    "{ before: personAccesses(code: \"p-before\", first: 50) { edges { node { actor fields } } } after: personAccesses(code: \"p-after\", first: 50) { edges { node { actor fields } } } }",
                    "{ persons(first: 10) { edges { node { code status name { text status } contact { text status } } } } }");

    private static final String RUN = "files";
    private static final String DATA = "data";

    private final Grounds grounds;
    private final Path original;
    private final Path older;
    private final long acknowledged;
    private final List<String> questions;
    private final Answers baseline;

    private Specimen(
            Grounds grounds,
            Path original,
            Path older,
            long acknowledged,
            List<String> questions,
            Answers baseline) {
        this.grounds = grounds;
        this.original = original;
        this.older = older;
        this.acknowledged = acknowledged;
        this.questions = questions;
        this.baseline = baseline;
    }

    /** The result of damage. */
    record Finding(@Nullable String warning, Set<String> differing) {
        Finding {
            differing = Set.copyOf(differing);
        }

        @Override
        public String toString() {
            var told = warning == null ? "unnoticed" : warning;
            return differing.isEmpty()
                    ? told
                    : "%s; %d answers differ, as of %s"
                            .formatted(told, differing.size(), differing.iterator().next());
        }
    }

    /** Records for a while, takes the older copy, and records again. */
    static Specimen make(Grounds grounds) throws IOException, InterruptedException {
        var original = grounds.folder("original");
        var older = grounds.folder("older").resolve("copy");
        var acknowledged = new Acknowledged();
        var questions = new ArrayList<String>();
        try (var writers = new Writers(RUN, PATIENCE, acknowledged, true)) {
            questions.add("/documents/" + record(grounds, original, writers, "before"));
            Folders.copy(original, older);
            questions.add("/documents/" + record(grounds, original, writers, "after"));
            try (var running = grounds.start(original.resolve(DATA), launch(grounds))) {
                writers.at(running.url());
                writers.finish();
                running.stop();
            }
        }
        questions.addAll(QUESTIONS);
        try (var http = HttpClient.newHttpClient()) {
            var copy = grounds.folder("untouched").resolve("copy");
            Folders.copy(original, copy);
            try (var running = grounds.start(copy.resolve(DATA), launch(grounds))) {
                var baseline = Answers.to(questions, Caller.patient(http), running.url(), LOOKS);
                if (baseline.warning() != null) {
                    throw new IllegalStateException("Untouched, it warns: " + baseline.warning());
                }
                return new Specimen(
                        grounds, original, older, acknowledged.size(), questions, baseline);
            }
        }
    }

    /** Records acts, with a person, a read of them and a document, whose digest it returns. */
    private static String record(Grounds grounds, Path folder, Writers writers, String when)
            throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient();
                var running = grounds.start(folder.resolve(DATA), launch(grounds))) {
            Reckoning.prepare(running, RUN);
            var caller = Caller.patient(http);
            var person =
                    new Act(
                            "person-" + when,
                            "registerPerson",
                            """
                            person: "p-%1$s", name: "Lin %1$s", contact: "lin@example.org", ground: STATUTORY_DUTY,
                            purpose: "Teacher qualification", effectiveOn: "2026-03-02"
                            """
                                    .formatted(when),
                            new Prepares());
            var answer = caller.act(running.url(), person);
            if (!(answer instanceof Accepted told)) {
                throw new IllegalStateException("A person was answered with " + answer);
            }
            caller.data(
                    running.url(),
                    "{ person(code: \"p-%s\", atLeast: %d) { name { text } } }"
                            .formatted(when, told.facts().getLast().position()));
            var digest = caller.keep(running.url(), "The paper of " + when);
            writers.at(running.url());
            Thread.sleep(WRITING_MILLIS);
            writers.at();
            running.stop();
            return digest;
        }
    }

    /** Without its guards, nothing compares what is stored with what was signed. */
    private static Launch launch(Grounds grounds) {
        return grounds.guarded()
                ? Launch.with(NO_WATCHER)
                : Launch.with(NO_WATCHER, "--chalkline.ledger.enabled=false");
    }

    /** All files, as paths from the folder in which the data folder lies. */
    List<Path> files() throws IOException {
        return Folders.files(original);
    }

    /** How many commands its writers were told of. */
    long acknowledged() {
        return acknowledged;
    }

    /** The result of damage to a file; nothing where it can't be done to it. */
    Optional<Finding> examine(Path file, Damage damage) throws IOException, InterruptedException {
        var copy = damaged(file, damage);
        if (copy.isEmpty()) return Optional.empty();
        var answers = answers(copy.get());
        var warning = answers.warning();
        if (warning == null && grounds.guarded()) {
            // From another copy: the start may have mended something.
            var other = damaged(file, damage).orElseThrow();
            var verified = grounds.program().verify(other.resolve(DATA));
            if (verified.status() != 0) warning = "verify: " + verified.inShort();
            Folders.remove(other);
        }
        Folders.remove(copy.get());
        var differing = answers.texts().isEmpty() ? Set.<String>of() : baseline.differing(answers);
        return Optional.of(new Finding(warning, differing));
    }

    private Optional<Path> damaged(Path file, Damage damage) throws IOException {
        var copy = grounds.folder("damaged").resolve("copy");
        Folders.copy(original, copy);
        if (damage.to(copy.resolve(file), older.resolve(file))) return Optional.of(copy);
        Folders.remove(copy);
        return Optional.empty();
    }

    private Answers answers(Path copy) throws IOException, InterruptedException {
        try (var running = grounds.tryToStart(copy.resolve(DATA), launch(grounds));
                var http = HttpClient.newHttpClient()) {
            var refusal = running.refusal();
            if (refusal != null) {
                return new Answers(Map.of(), "start: " + refusal.inShort());
            }
            return Answers.to(questions, Caller.patient(http), running.url(), LOOKS);
        }
    }
}
