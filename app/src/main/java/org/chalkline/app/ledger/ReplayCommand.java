package org.chalkline.app.ledger;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import org.chalkline.app.DataOption;
import org.chalkline.app.data.DataFolder;
import org.chalkline.app.intake.Progress;
import org.chalkline.app.ledger.BesideProgram.Work;
import org.chalkline.app.wiring.Offline;
import org.chalkline.kernel.fact.StoredFacts;
import org.chalkline.query.projection.KeptElsewhereException;
import org.chalkline.query.projection.View;
import org.chalkline.query.projection.engine.Comparison;
import org.chalkline.query.projection.engine.ProjectionStore;
import org.chalkline.query.projection.engine.Replay;
import org.chalkline.query.projection.sqlite.SqliteProjectionStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code replay}: projections built anew from the facts, and compared before they are exchanged.
 */
@Command(
        name = "replay",
        description = {
            "Builds projections anew from the stored events, which are read once for all of them. Each"
                    + " is hashed again and must be the one that was signed.",
            "Says which entities differ from the projection as it is, and how. Changes nothing; the"
                    + " program may run meanwhile.",
            "With --switch, and while the program is stopped, what differs is exchanged."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:the projections show what the events say, or were exchanged",
            "1:a projection differs, or an event is not the one that was signed",
            "2:it could not run",
            "3:with --switch: the program is running"
        })
public final class ReplayCommand implements Callable<Integer> {
    private static final int MOST_TOLD = 20;

    @Mixin private DataOption data = new DataOption();

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
                    "Put what was built in the place of a projection that differs. No program may be keeping it: one that runs does so itself, by POST /actuator/projections/NAME/rebuild.")
    private boolean exchange;

    @Mixin private StoreOptions stores = new StoreOptions();

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (exchange && to != null) {
            throw refusal(
                    "OPTIONS_DISAGREE",
                    "A projection of an earlier position can't be put in the place of one of today. Leave out --to or --switch.");
        }
        var folder = data.folder();
        try (var found = stores) {
            var facts = found.facts(folder);
            var offline = Offline.parts(DataFolder.zone(folder));
            var views = views(offline.views());
            Work work = (store, scratch) -> told(folder, facts, offline, views, store, scratch);
            boolean hold =
                    exchange
                            ? alone(folder, work)
                            : BesideProgram.look(folder, found, this::isWanted, work);
            return hold ? 0 : 1;
        } catch (IOException e) {
            throw new CannotRunException(
                    Exit.CANNOT_RUN,
                    "FOLDER_UNREADABLE",
                    "What is in %s can't be read, or be copied into the folder for temporary files: %s"
                            .formatted(folder, e),
                    e);
        } catch (LeafCheck.NotAsSignedException e) {
            out().println("STOPPED, no projection was exchanged: " + e.getMessage());
            return 1;
        } catch (KeptElsewhereException e) {
            throw new CannotRunException(
                    Exit.IN_USE,
                    "PROJECTION_IN_USE",
                    "%s So it was not exchanged. Stop the programs that use this MongoDB first; without --switch it is compared beside them."
                            .formatted(e.getMessage()),
                    e);
        }
    }

    /** Where no program runs. */
    private boolean alone(Path folder, Work work) throws IOException, InterruptedException {
        var there = stores.mongoProjections();
        try (var taken = DataFolder.open(folder);
                var store =
                        there.isPresent()
                                ? there.get()
                                : new SqliteProjectionStore(taken.views())) {
            return work.on(store, store);
        }
    }

    private boolean told(
            Path folder,
            StoredFacts facts,
            Offline offline,
            List<View<?>> views,
            ProjectionStore store,
            ProjectionStore scratch)
            throws InterruptedException {
        // Read last: no projection that was copied shows more.
        long upTo = to == null ? facts.head() : Math.min(to, facts.head());
        var replays =
                new ProjectionReplay(
                        facts, stores.log(folder), offline.catalogue(), store, scratch);
        return told(replays.replays(views, upTo), upTo);
    }

    private boolean isWanted(String name) {
        return projection == null || projection.equals(name);
    }

    private List<View<?>> views(List<View<?>> all) {
        if (projection == null) return all;
        var named = all.stream().filter(view -> isWanted(view.name())).toList();
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
        var progress = new Progress(commandSpec().commandLine().getErr(), upTo + 1, "events");
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
