package org.chalkline.app.ledger;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.chalkline.app.CannotRunException;
import org.chalkline.app.CannotRunException.Exit;
import org.chalkline.app.DataOption;
import org.chalkline.app.ProgramUrl;
import org.chalkline.app.data.DataFolder;
import org.chalkline.app.intake.Progress;
import org.chalkline.app.wiring.Offline;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.ledger.audit.Evidence.Kept;
import org.chalkline.ledger.audit.Report;
import org.chalkline.ledger.bundle.Trust;
import org.chalkline.ledger.log.KeyRing;
import org.chalkline.ledger.log.LogFolder;
import org.chalkline.ledger.note.Checkpoint;
import org.chalkline.ledger.note.MalformedNoteException;
import org.chalkline.ledger.note.SignedNote;
import org.chalkline.ledger.note.VerifierKey;
import org.chalkline.ledger.tile.TileSite;
import org.chalkline.personal.sqlite.SqliteStoredReads;
import org.chalkline.query.projection.View;
import org.chalkline.query.projection.engine.ProjectionStore;
import org.chalkline.query.projection.engine.Replay;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code verify}: whether what is recorded is what was signed. */
@Command(
        name = "verify",
        description = {
            "Reads every stored event again, hashes it, and checks every tile and every signed"
                    + " checkpoint against the tree that comes out.",
            "So it does with the log of who read personal data, row by row.",
            "Says at which position something differs first and what was done to it, and what a"
                    + " pass does not prove. Changes nothing; the program may run meanwhile."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:all of it holds",
            "1:something is not as it was signed",
            "2:it could not be checked",
            "3:all that was signed holds, and the last events lack a signature: the log's, or that of"
                    + " a witness that you named"
        })
public final class VerifyCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int UNSIGNED_TAIL = 3;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "BUNDLE",
            description = "Check this evidence bundle instead: a zip, or the unpacked folder.")
    private @Nullable Path bundle;

    @Mixin private DataOption data = new DataOption();

    @Option(
            names = "--url",
            paramLabel = "URL",
            converter = ProgramUrl.class,
            description =
                    "Check the log that is published here instead; events can't be seen then.")
    private @Nullable URI url;

    @Option(
            names = "--key",
            paramLabel = "VERIFIER-KEY",
            description = "The log's key, as you were given it. Else the log's own word is taken.")
    private List<String> keys = new ArrayList<>();

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description = "A checkpoint of this log that was kept elsewhere.")
    private List<Path> checkpoints = new ArrayList<>();

    @Option(
            names = "--witness",
            paramLabel = "VERIFIER-KEY",
            description =
                    "The key of a witness that you trust. What it did not cosign fails. Repeated: each"
                            + " of them is to have cosigned.")
    private List<String> witnesses = new ArrayList<>();

    @Option(
            names = "--timestamp-root",
            paramLabel = "FILE",
            description =
                    "The certificate of an authority whose timestamps you trust. What bears none of"
                            + " them fails. Repeated: one of them is enough.")
    private List<Path> timestampRoots = new ArrayList<>();

    @Option(
            names = "--signing-key",
            paramLabel = "FILE",
            description =
                    "The file of the signing key, beside which the last signed checkpoint is"
                            + " remembered. Default: DATA-keys/ledger.key")
    private @Nullable Path signingKey;

    @Option(
            names = "--full",
            description = "Check the projections too: each is built again and compared.")
    private boolean full;

    @Mixin private StoreOptions stores = new StoreOptions();

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var out = commandSpec().commandLine().getOut();
        try {
            if (bundle != null) return ofBundle(out, bundle);
            var report = url == null ? ofData() : ofUrl(url);
            ReportText.print(out, report, url == null);
            boolean holds = report.holds();
            boolean complete = report.complete();
            var reads = url == null ? ofReads() : Optional.<Report>empty();
            if (reads.isPresent()) {
                ReportText.printReads(out, reads.get());
                holds &= reads.get().holds();
                complete &= reads.get().complete();
            }
            if (full && url == null) holds &= projectionsHold();
            out.flush();
            if (!holds) return 1;
            return complete ? 0 : UNSIGNED_TAIL;
        } catch (IOException e) {
            throw new CannotRunException(
                    Exit.CANNOT_RUN,
                    "LOG_UNREADABLE",
                    "The log could not be read: %s.".formatted(e),
                    e);
        } finally {
            stores.close();
        }
    }

    private int ofBundle(PrintWriter out, Path place) {
        if (data.isGiven() || url != null || full) {
            throw new CannotRunException(
                    Exit.CANNOT_RUN,
                    "BUNDLE_ALONE",
                    "A bundle is checked by what is in it. Leave out --data, --url and --full.");
        }
        try {
            var trust = new Trust(keys(keys), keys(witnesses), Stamps.roots(timestampRoots));
            return BundleText.check(out, place, trust) ? 0 : 1;
        } catch (IOException e) {
            throw new CannotRunException(
                    Exit.CANNOT_RUN,
                    "BUNDLE_UNREADABLE",
                    "%s can't be read as a bundle: %s. It is damaged, or something else."
                            .formatted(place, e.getMessage()),
                    e);
        }
    }

    private Path folder() {
        return data.folder();
    }

    private Report ofData() throws IOException, InterruptedException {
        var events = stores.facts(folder());
        var log = stores.log(folder());
        var key = signingKey == null ? LedgerSettings.keyOf(folder()) : signingKey;
        var kept = kept();
        remembered(key).ifPresent(kept::add);
        var stamps = Stamps.of(log, Stamps.roots(timestampRoots));
        kept.addAll(stamps.kept());
        var progress = progress(events.head() + 1);
        try {
            var report =
                    new Verification(keys(keys), keys(witnesses), kept)
                            .ofData(events, log, at -> progress.show(at + 1, at + 1));
            return withStamps(report, stamps);
        } finally {
            progress.end();
        }
    }

    /** Whoever read personal data: absent where nobody ever did. */
    private Optional<Report> ofReads() throws IOException, InterruptedException {
        var rows = new SqliteStoredReads(folder().resolve("reads.db"));
        var log = new LogFolder(LedgerSettings.readsFolder(LedgerSettings.folderOf(folder())));
        boolean signed = log.place().exists(LogFolder.CHECKPOINT);
        if (!signed && rows.head() == FactStream.NOTHING) return Optional.empty();
        var facts = signingKey == null ? LedgerSettings.keyOf(folder()) : signingKey;
        var kept = new ArrayList<Kept>();
        remembered(LedgerSettings.readsKey(facts)).ifPresent(kept::add);
        return Optional.of(
                new Verification(List.of(), List.of(), kept).ofData(rows, log, at -> {}));
    }

    private static Optional<Kept> remembered(Path key) throws IOException {
        try {
            return KeyRing.remembered(key)
                    .map(
                            note ->
                                    new Kept(
                                            note,
                                            "what is remembered beside the signing key",
                                            false));
        } catch (MalformedNoteException e) {
            throw new CannotRunException(
                    Exit.CANNOT_RUN,
                    "CHECKPOINT_UNREADABLE",
                    "What is remembered beside %s is no checkpoint: %s. Move that file away to check without it."
                            .formatted(key, e.getMessage()),
                    e);
        }
    }

    private static Report withStamps(Report report, Stamps stamps) {
        var findings = new ArrayList<>(report.findings());
        findings.addAll(stamps.findings());
        var vouchers = new ArrayList<>(report.vouchers());
        for (var kept : stamps.kept()) {
            vouchers.add(
                    "size %d is %s".formatted(Checkpoint.of(kept.checkpoint()).size(), kept.by()));
        }
        return new Report(
                report.events(),
                report.size(),
                report.checkpoints(),
                findings,
                report.tail(),
                report.behind(),
                vouchers,
                report.unproven());
    }

    private Report ofUrl(URI program) throws IOException, InterruptedException {
        if (!timestampRoots.isEmpty()) {
            throw new CannotRunException(
                    Exit.CANNOT_RUN,
                    "TIMESTAMPS_NOT_PUBLISHED",
                    "Timestamps lie in the log's folder and are not published. Leave out --timestamp-root, or check the folder or a bundle.");
        }
        var prefix = program.toString().replaceAll("/+$", "");
        if (!prefix.endsWith("/ledger")) prefix += "/ledger";
        try (var http = HttpClient.newHttpClient()) {
            var site = new TileSite(http, URI.create(prefix), PATIENCE);
            var run = new Verification(keys(keys), keys(witnesses), kept());
            var published = run.published(site);
            var own = site.get("keys").map(VerifyCommand::notes).orElse(List.of());
            var progress = progress(published.last().map(n -> Checkpoint.of(n).size()).orElse(0L));
            try {
                return run.ofTiles(site, published, own, at -> progress.show(at, at));
            } finally {
                progress.end();
            }
        } catch (MalformedNoteException e) {
            throw new IOException("what is published there is no log: " + e.getMessage(), e);
        }
    }

    private static List<VerifierKey> notes(byte[] lines) {
        return new String(lines, StandardCharsets.UTF_8)
                .lines()
                .map(VerifierKey::parse)
                .filter(key -> key.purpose() == VerifierKey.Purpose.NOTE)
                .toList();
    }

    private Progress progress(long events) {
        return new Progress(commandSpec().commandLine().getErr(), events, "events");
    }

    private static List<VerifierKey> keys(List<String> texts) {
        try {
            return texts.stream().map(VerifierKey::parse).toList();
        } catch (MalformedNoteException e) {
            throw new CannotRunException(
                    Exit.CANNOT_RUN, "KEY_UNREADABLE", e.getMessage() + ".", e);
        }
    }

    private List<Kept> kept() {
        var kept = new ArrayList<Kept>();
        for (var file : checkpoints) {
            try {
                kept.add(new Kept(SignedNote.parse(Files.readAllBytes(file)), file + "", true));
            } catch (IOException | MalformedNoteException e) {
                throw new CannotRunException(
                        Exit.CANNOT_RUN,
                        "CHECKPOINT_UNREADABLE",
                        "%s holds no checkpoint: %s.".formatted(file, e.getMessage()),
                        e);
            }
        }
        return kept;
    }

    private boolean projectionsHold() throws IOException, InterruptedException {
        var out = commandSpec().commandLine().getOut();
        if (!stores.areProjectionsElsewhere() && !Files.exists(folder().resolve("views"))) {
            out.println(
                    "There are no projections in the data folder. Name the MongoDB that they are in with --mongodb-uri.");
            return true;
        }
        try {
            return BesideProgram.look(
                    folder(),
                    stores,
                    all -> true,
                    (store, built) -> projectionsHold(store, built, out));
        } catch (LeafCheck.NotAsSignedException e) {
            out.println("FAILED, the projections can't be checked: " + e.getMessage());
            return false;
        }
    }

    private boolean projectionsHold(ProjectionStore store, ProjectionStore built, PrintWriter out)
            throws IOException, InterruptedException {
        var facts = stores.facts(folder());
        var offline = Offline.parts(DataFolder.zone(folder()));
        boolean hold = true;
        var replays =
                new ProjectionReplay(
                        facts, stores.log(folder()), offline.catalogue(), store, built);
        var shown = new ArrayList<View<?>>();
        long upTo = FactStream.NOTHING;
        for (var replay : replays.replays(offline.views(), facts.head())) {
            var at = replay.live();
            if (at.isEmpty()) {
                out.println(replay.view().name() + ": not built, or for another version");
                continue;
            }
            shown.add(replay.view());
            upTo = Math.max(upTo, at.get());
        }
        var all = replays.replays(shown, upTo);
        var progress = progress(upTo + 1);
        try {
            for (var comparison : ProjectionReplay.run(all, progress)) {
                if (comparison.isEmpty()) continue;
                ReplayCommand.print(out, comparison.get());
                hold &= comparison.get().same();
            }
        } finally {
            progress.end();
            all.forEach(Replay::discard);
        }
        return hold;
    }

    private CommandSpec commandSpec() {
        var given = spec;
        if (given == null) throw new IllegalStateException("not called from the command line");
        return given;
    }
}
