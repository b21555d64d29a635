package org.chalkline.app.ledger;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import org.chalkline.app.Chalkline;
import org.chalkline.app.data.DataFolder;
import org.chalkline.app.intake.Progress;
import org.chalkline.app.wiring.Offline;
import org.chalkline.kernel.fact.StoredFacts;
import org.chalkline.query.projection.KeptElsewhereException;
import org.chalkline.query.projection.View;
import org.chalkline.query.projection.engine.Comparison;
import org.chalkline.query.projection.engine.Replay;
import org.chalkline.query.projection.sqlite.SqliteProjectionStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/**
 * {@code replay}: projections built anew from the facts, and compared before they are exchanged.
 */
@Command(
        name = "replay",
        description = {
            "Builds projections anew from the stored events, while the program is stopped. Each event"
                    + " is hashed again and must be the one that was signed.",
            "Says which entities differ from the projection as it is, and how. It is exchanged only"
                    + " with --switch."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:the projections show what the events say, or were exchanged",
            "1:a projection differs, or an event is not the one that was signed",
            "2:it could not run",
            "3:the program is running"
        })
public final class ReplayCommand implements Callable<Integer> {
    private static final int MOST_TOLD = 20;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data folder. Default: the one the program would use.")
    private @Nullable Path data;

    @Option(
            names = "--projection",
            paramLabel = "NAME",
            description = "Only this one, such as schools. Default: all of them.")
    private @Nullable String projection;

    @Option(
            names = "--to",
            paramLabel = "POSITION",
            description = "Compare as of this position. Nothing is exchanged then.")
    private @Nullable Long to;

    @Option(
            names = "--switch",
            description =
                    "Put what was built in the place of a projection that differs. No other program may be keeping it.")
    private boolean exchange;

    @Mixin private StoreOptions stores = new StoreOptions();

    @ParentCommand private @Nullable Chalkline parent;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (exchange && to != null) {
            throw refusal(
                    "OPTIONS_DISAGREE",
                    "A projection of an earlier position can't be put in the place of one of today. Leave out --to or --switch.");
        }
        var folder = data != null ? data : parent == null ? Path.of("data") : parent.data();
        try (var found = stores) {
            return replay(folder, found.facts(folder), DataFolder.zone(folder));
        } catch (IOException e) {
            throw new CannotRunException(
                    Exit.CANNOT_RUN,
                    "FOLDER_UNREADABLE",
                    "It can't be read in %s by which time zone days go there: %s"
                            .formatted(folder, e.getMessage()),
                    e);
        } catch (LeafCheck.NotAsSignedException e) {
            out().println("STOPPED, no projection was exchanged: " + e.getMessage());
            return 1;
        } catch (KeptElsewhereException e) {
            throw new CannotRunException(
                    Exit.IN_USE,
                    "PROJECTION_IN_USE",
                    "%s So it was not exchanged. Stop the programs that use this MongoDB first; ./run verify --full compares beside them."
                            .formatted(e.getMessage()),
                    e);
        }
    }

    private int replay(Path folder, StoredFacts facts, ZoneId zone) throws InterruptedException {
        var offline = Offline.parts(zone);
        var views = views(offline.views());
        var there = stores.mongoProjections();
        try (var taken = DataFolder.open(folder);
                var store =
                        there.isPresent()
                                ? there.get()
                                : new SqliteProjectionStore(taken.views())) {
            var log = stores.log(folder);
            var replays = new ProjectionReplay(facts, log, offline.catalogue(), store, store);
            long upTo = to == null ? facts.head() : Math.min(to, facts.head());
            return told(replays.replays(views, upTo), upTo) ? 0 : 1;
        }
    }

    private List<View<?>> views(List<View<?>> all) {
        if (projection == null) return all;
        var named = all.stream().filter(view -> view.name().equals(projection)).toList();
        if (!named.isEmpty()) return named;
        throw refusal(
                "REGISTER_UNKNOWN",
                "There is no projection '%s'. There are: %s."
                        .formatted(
                                projection,
                                String.join(", ", all.stream().map(View::name).sorted().toList())));
    }

    /** Whether the projections show what the events say, now at least. */
    private boolean told(List<Replay<?>> replays, long upTo) throws InterruptedException {
        var progress =
                new Progress(
                        commandSpec().commandLine().getErr(),
                        Boolean.getBoolean("chalkline.terminal"),
                        replays.size() * (upTo + 1),
                        "events");
        boolean hold = true;
        try {
            var compared = ProjectionReplay.run(replays, progress);
            progress.end();
            for (int i = 0; i < replays.size(); i++) {
                hold &= told(replays.get(i), compared.get(i));
            }
        } finally {
            replays.forEach(Replay::discard);
        }
        return hold;
    }

    private boolean told(Replay<?> replay, Optional<Comparison> comparison)
            throws InterruptedException {
        if (comparison.isEmpty()) {
            out().println(replay.view().name() + ": was not built yet, or for another version");
        } else {
            print(out(), comparison.get());
        }
        boolean same = comparison.isPresent() && comparison.get().same();
        if (same || !exchange) return same;
        replay.switchOver();
        out().println("  exchanged for what the events say");
        return true;
    }

    static void print(PrintWriter out, Comparison comparison) {
        out.printf(
                Locale.ROOT,
                "%s at position %d: %,d stretches, digest %s%n",
                comparison.projection(),
                comparison.position(),
                comparison.rectangles(),
                comparison.stored());
        if (comparison.same()) {
            out.println("  shows what the events say");
        } else if (comparison.differing() > 0) {
            out.printf(
                    Locale.ROOT,
                    "  DIFFERS from what the events say (%s) in %,d entities:%n",
                    comparison.refolded(),
                    comparison.differing());
            comparison.differences().stream()
                    .limit(MOST_TOLD)
                    .forEach(d -> out.println("    " + d.entity() + ": " + d.how()));
        }
        comparison.faults().stream()
                .limit(MOST_TOLD)
                .forEach(fault -> out.println("  DIFFERS from its own rectangles: " + fault));
        out.flush();
    }

    private static CannotRunException refusal(String code, String message) {
        return new CannotRunException(Exit.CANNOT_RUN, code, message);
    }

    private PrintWriter out() {
        return commandSpec().commandLine().getOut();
    }

    private CommandSpec commandSpec() {
        var given = spec;
        if (given == null) throw new IllegalStateException("not called from the command line");
        return given;
    }
}
