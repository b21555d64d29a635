package org.chalkline.app.bundle;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.chalkline.app.bundle.BundleRefusedException.Code;
import org.chalkline.app.bundle.BundledEvent.Why;
import org.chalkline.app.bundle.Scope.OfCase;
import org.chalkline.app.bundle.Scope.OfRange;
import org.chalkline.app.ledger.StoredEvents;
import org.chalkline.app.lottery.DrawFiles;
import org.chalkline.app.standard.StandardForm;
import org.chalkline.app.standard.StandardWriter;
import org.chalkline.kernel.document.Document;
import org.chalkline.kernel.document.Documents;
import org.chalkline.kernel.fact.FactCatalogue;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.StoredFacts;
import org.chalkline.ledger.bundle.BagWriter;
import org.chalkline.ledger.bundle.Layout;
import org.chalkline.ledger.log.LogFolder;
import org.chalkline.ledger.note.VerifierKey;
import org.chalkline.query.projection.View;
import org.jspecify.annotations.Nullable;

/**
 * Makes bundles. All that is in one follows from the events up to its position, the documents and
 * texts at hand, and the first checkpoint that covers it; so two of one position are the same to
 * the byte.
 */
final class BundleMaker {
    private static final Duration SIGNED_WITHIN = Duration.ofSeconds(5);
    private static final long PAUSE_MILLIS = 100;

    private final Sources sources;

    /**
     * The sources that bundles are made from.
     *
     * @param facts the events as they are stored
     * @param catalogue every fact that the program knows
     * @param views the folds of all projections
     * @param log the log
     * @param witnesses keys of witnesses beside those that the log remembers
     * @param documents the documents
     * @param lawTexts a folder of the texts of laws, if there is one
     * @param clock by which it is told whether an instant has passed
     * @param madeUp whether the events are those of a made-up district
     */
    record Sources(
            StoredFacts facts,
            FactCatalogue catalogue,
            List<View<?>> views,
            LogFolder log,
            List<VerifierKey> witnesses,
            Documents documents,
            @Nullable Path lawTexts,
            Clock clock,
            BooleanSupplier madeUp) {
        Sources {
            views = List.copyOf(views);
            witnesses = List.copyOf(witnesses);
        }
    }

    /**
     * A request says what is asked for.
     *
     * @param scope what it is about
     * @param asOf the last position that is looked at; null for the last one that is signed
     * @param effectiveOn the day of effect of the states; null for all days
     */
    record Request(Scope scope, @Nullable Long asOf, @Nullable LocalDate effectiveOn) {}

    /**
     * A bundle that is ready to be written.
     *
     * @param name of its file, without the ending
     * @param origin the log's name
     * @param bag all of it
     * @param dossier what it tells
     * @param unsigned how many events were recorded that no checkpoint covers yet, and that were
     *     therefore not looked at
     */
    record Made(String name, String origin, BagWriter bag, Dossier dossier, long unsigned) {}

    BundleMaker(Sources sources) {
        this.sources = sources;
    }

    /**
     * The last position that was recorded at or before the instant.
     *
     * @throws BundleRefusedException if nothing was, or more may still be
     */
    long positionAt(Instant instant) throws BundleRefusedException, InterruptedException {
        if (instant.isAfter(sources.clock().instant())) {
            throw new BundleRefusedException(Code.RECORDED_AT_IN_FUTURE, instant);
        }
        long low = FactStream.NOTHING;
        long high = sources.facts().head();
        while (low < high) {
            long middle = low + (high - low + 1) / 2;
            if (recordedAt(middle).isAfter(instant)) high = middle - 1;
            else low = middle;
        }
        if (low == FactStream.NOTHING) {
            throw new BundleRefusedException(
                    Code.SCOPE_MALFORMED, "Nothing had been recorded by " + instant + ".");
        }
        return low;
    }

    private Instant recordedAt(long position) throws InterruptedException {
        try (var reader = sources.facts().readAfter(position - 1)) {
            return Instant.parse(reader.next(1, Duration.ZERO).getFirst().recordedAt());
        }
    }

    /** The keys of documents about people. */
    interface Keys {

        /** No key is in the bundle: it holds such documents sealed. */
        Keys NONE = document -> Optional.empty();

        /** Returns what opens the sealed document, for whoever is to have the bundle. */
        Optional<String> of(Document document);
    }

    /**
     * Gathers a bundle without keys, as {@link #make(Request, Keys)} does.
     *
     * @throws BundleRefusedException if there is nothing to gather, or nothing could be proven
     * @throws IOException if the log, the documents or the texts can't be read
     */
    Made make(Request request) throws BundleRefusedException, IOException, InterruptedException {
        return make(request, Keys.NONE);
    }

    /**
     * Gathers a bundle.
     *
     * @throws BundleRefusedException if there is nothing to gather, or nothing could be proven
     * @throws IOException if the log, the documents or the texts can't be read
     */
    Made make(Request request, Keys keys)
            throws BundleRefusedException, IOException, InterruptedException {
        long head = sources.facts().head();
        long wanted = wanted(request, head);
        var vouched = vouched(wanted, request.asOf() != null || request.scope() instanceof OfRange);
        long position = Math.min(wanted, vouched.size() - 1);
        var events =
                new Selection(sources.facts(), sources.catalogue(), position).of(request.scope());
        if (events.isEmpty()) {
            throw new BundleRefusedException(Code.SCOPE_EMPTY, request.scope().words(), position);
        }
        var law = new Law(sources.lawTexts());
        var dossier = dossier(request, position, events, law, keys);
        var name = "chalkline-" + request.scope().name() + "-at-" + position;
        var bag = new BagWriter(name);
        fill(bag, dossier, vouched, law);
        return new Made(name, vouched.origin(), bag, dossier, wanted - position);
    }

    private static long wanted(Request request, long head) throws BundleRefusedException {
        var asOf = request.asOf();
        long last = request.scope() instanceof OfRange range ? range.to() : head;
        long wanted = asOf == null ? last : asOf;
        if (wanted > head || wanted < 0 || last > wanted && request.scope() instanceof OfRange) {
            throw new BundleRefusedException(Code.POSITION_UNKNOWN, Math.max(last, wanted), head);
        }
        return wanted;
    }

    /** The next checkpoint is waited for; what is not signed then is left out, or refused. */
    private Vouched vouched(long wanted, boolean asked)
            throws BundleRefusedException, IOException, InterruptedException {
        long end = System.nanoTime() + SIGNED_WITHIN.toNanos();
        while (true) {
            var found = Vouched.covering(sources.log(), wanted, sources.witnesses());
            if (found.isPresent()) return found.get();
            if (System.nanoTime() >= end) break;
            Thread.sleep(PAUSE_MILLIS);
        }
        if (asked) throw new BundleRefusedException(Code.NOT_SIGNED_YET, wanted);
        var last = sources.log().history().last();
        if (last.isEmpty()) throw new BundleRefusedException(Code.NO_LEDGER);
        long size = org.chalkline.ledger.note.Checkpoint.of(last.get()).size();
        return Vouched.covering(sources.log(), size - 1, sources.witnesses())
                .orElseThrow(() -> new BundleRefusedException(Code.NO_LEDGER));
    }

    private Dossier dossier(
            Request request, long position, List<BundledEvent> events, Law law, Keys keys)
            throws IOException, InterruptedException {
        var documents = new TreeMap<String, Dossier.Cited>();
        for (var cited : Dossier.citations(events).entrySet()) {
            var found = sources.documents().find(cited.getKey());
            var key =
                    found.isPresent() && found.get().isSealed()
                            ? keys.of(found.get())
                            : Optional.<String>empty();
            documents.put(cited.getKey(), new Dossier.Cited(found, cited.getValue(), key));
        }
        // A range is the whole of nothing that a projection shows.
        boolean whole = !(request.scope() instanceof OfRange);
        return new Dossier(
                request.scope(),
                sources.madeUp().getAsBoolean(),
                position,
                recordedAt(position),
                request.effectiveOn(),
                events,
                documents,
                whole ? states(events, position, request.effectiveOn()) : List.of(),
                whole ? BundledPeriods.of(events) : List.of(),
                law.citedBy(events),
                BundledPeople.of(events),
                CaseAccount.of(request.scope(), events));
    }

    private List<States.OfProjection> states(
            List<BundledEvent> events, long position, @Nullable LocalDate on)
            throws InterruptedException {
        var leftOut =
                LeftOut.find(
                        sources.views(), events, sources.catalogue(), sources.facts(), position);
        return States.of(sources.views(), events, leftOut, on);
    }

    private void fill(BagWriter bag, Dossier dossier, Vouched vouched, Law law) throws IOException {
        bag.info("Source-Organization", vouched.origin());
        bag.info(
                "External-Description", "Evidence bundle of Chalkline: " + dossier.scope().words());
        bag.info(Layout.SCOPE, dossier.scope().words());
        if (dossier.madeUp()) bag.info(Layout.MADE_UP, "yes: no record in it is real");
        bag.info(Layout.POSITION, Long.toString(dossier.position()));
        bag.info("Chalkline-Recorded-Until", dossier.recordedUntil().toString());
        var day = dossier.effectiveOn();
        bag.info("Chalkline-Effective-On", day == null ? "every day" : day.toString());
        bag.info("Chalkline-Checkpoint-Size", Long.toString(vouched.size()));
        for (var event : dossier.events()) {
            bag.add(
                    Layout.event(event.position()),
                    StoredEvents.event(event.stored()).canonicalForm());
            bag.add(Layout.proof(event.position()), vouched.proof(event.position()));
        }
        vouched.putInto(bag);
        putDocuments(bag, dossier.documents());
        dossier.files().forEach(bag::add);
        var account = dossier.account();
        if (account != null) bag.add("data/case.pdf", printed(dossier, account));
        for (var text : law.texts().entrySet()) {
            bag.add("data/" + text.getKey(), Files.readAllBytes(text.getValue()));
        }
        if (dossier.scope() instanceof OfCase one) {
            new DrawFiles(sources.facts(), sources.catalogue(), sources.log(), sources.madeUp())
                    .bundled(one.of(), vouched.checkpoint())
                    .forEach(bag::add);
        }
        putStandards(bag, dossier, StandardWriter.source(vouched.origin()));
        bag.add("data/provenance.txt", Pages.provenance(dossier, vouched.vouchers()));
        bag.add("index.html", Pages.index(dossier, vouched.vouchers()));
        bag.add("verify.html", Pages.verify());
    }

    /**
     * Printed when the bundle is written, and once: its content is asked for twice. It lies in a
     * file that nobody else sees, and that is gone with the last who reads it.
     */
    private static BagWriter.Content printed(Dossier dossier, CaseAccount account) {
        var made = new AtomicReference<@Nullable FileChannel>();
        return () -> {
            var file = made.get();
            if (file == null) {
                file = print(dossier, account);
                made.set(file);
            }
            return Channels.newInputStream(new FromItsBeginning(file));
        };
    }

    private static FileChannel print(Dossier dossier, CaseAccount account) throws IOException {
        var file = Files.createTempFile("chalkline-case-", ".pdf");
        try {
            CasePdf.write(dossier, account, file);
            return FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** Reads a file once through, and leaves it open for the next. */
    private static final class FromItsBeginning implements ReadableByteChannel {
        private final FileChannel file;
        private long at;

        FromItsBeginning(FileChannel file) {
            this.file = file;
        }

        @Override
        public int read(ByteBuffer into) throws IOException {
            int read = file.read(into, at);
            if (read > 0) at += read;
            return read;
        }

        @Override
        public boolean isOpen() {
            return file.isOpen();
        }

        @Override
        public void close() {}
    }

    /** The same facts as tools of others read them. */
    private static void putStandards(BagWriter bag, Dossier dossier, URI source) {
        var all = dossier.events();
        putStandard(bag, "cloudevents.jsonl", StandardForm.CLOUDEVENTS_LINES, source, all);
        putStandard(bag, "prov.json", StandardForm.PROV_JSON, source, all);
        if (!(dossier.scope() instanceof OfCase)) return;
        // What happened in the case; not by which powers and notices.
        var happened =
                all.stream().filter(e -> e.why() == Why.ASKED_FOR || e.why() == Why.CONNECTED);
        putStandard(bag, "ocel.json", StandardForm.OCEL_JSON, source, happened.toList());
    }

    private static void putStandard(
            BagWriter bag, String name, StandardForm form, URI source, List<BundledEvent> events) {
        bag.add(
                Layout.STANDARDS + name,
                () -> {
                    var out = new ByteArrayOutputStream();
                    try (var writer = form.write(source, out)) {
                        for (var event : events) writer.take(event.legible());
                        writer.finish();
                    }
                    return new ByteArrayInputStream(out.toByteArray());
                });
    }

    private void putDocuments(BagWriter bag, Map<String, Dossier.Cited> cited) {
        var missing = new StringBuilder();
        cited.forEach(
                (digest, document) -> {
                    if (document.document().isPresent()) {
                        bag.add(Layout.DOCUMENTS + digest, () -> open(digest));
                        document.key().ifPresent(key -> bag.add(Layout.key(digest), key + "\n"));
                    } else {
                        missing.append(digest).append('\n');
                    }
                });
        bag.add(Layout.MISSING_DOCUMENTS, missing.toString());
    }

    private InputStream open(String digest) throws IOException {
        return sources.documents().open(digest);
    }
}
