package org.chalkline.app.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chalkline.app.access.LocalPurpose;
import org.chalkline.app.bundle.BundledEvent.Why;
import org.chalkline.app.bundle.Scope.OfCase;
import org.chalkline.app.document.DocumentPlace;
import org.chalkline.app.ledger.place.OpenLog;
import org.chalkline.app.setting.ProgramSettings;
import org.chalkline.kernel.command.CommandContext;
import org.chalkline.kernel.document.Document;
import org.chalkline.kernel.document.Documents;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.ledger.bundle.BagWriter;
import org.jspecify.annotations.Nullable;

/** A case's bundle, with what it was made of: for a package of another form that holds it. */
public final class CaseBundle {
    private final BundleMaker.Made made;
    private final Documents documents;

    /**
     * An event of the case itself.
     *
     * @param type the stored name of its fact
     * @param fact absent where this program can't read it
     * @param actor who handed it in
     * @param cited the digests of documents that it cites
     */
    public record Event(
            long position,
            Instant recordedAt,
            String type,
            @Nullable Fact fact,
            String actor,
            Set<String> cited) {
        public Event {
            cited = Set.copyOf(cited);
        }
    }

    private CaseBundle(BundleMaker.Made made, Documents documents) {
        this.made = made;
        this.documents = documents;
    }

    /**
     * Makes it of a data folder.
     *
     * @param of the id of the case's aggregate
     * @param asOf the last position that is looked at, or an instant; absent for all that is signed
     * @param witnesses keys of witnesses beside those that the log remembers
     * @param lawTexts a folder of the texts of laws, if there is one
     * @param purpose by which it is written down who takes it out, before it is handed out
     * @throws BundleRefusedException if nothing is recorded of it, or nothing could be proven
     * @throws org.chalkline.app.CannotRunException if nothing is recorded in the folder, or a key
     *     can't be read
     * @throws IOException if the log, the documents or the texts can't be read
     */
    public static CaseBundle in(
            Path folder,
            String of,
            @Nullable String asOf,
            List<String> witnesses,
            @Nullable Path lawTexts,
            LocalPurpose purpose)
            throws BundleRefusedException, IOException, InterruptedException {
        var unused = purpose.reader();
        var keys = FolderBundles.keys(witnesses);
        try (var log = OpenLog.of(folder)) {
            return in(
                    folder, FolderBundles.of(folder, log.log(), keys, lawTexts), of, asOf, purpose);
        }
    }

    private static CaseBundle in(
            Path folder, BundleMaker maker, String of, @Nullable String asOf, LocalPurpose purpose)
            throws BundleRefusedException, IOException, InterruptedException {
        var documents = DocumentPlace.inFolder(folder, ProgramSettings.of(folder, List.of()));
        var position = new RequestText(null, null, null, asOf, null).position(maker);
        var request = new BundleMaker.Request(scope(of), position, null);
        var made = maker.make(request);
        purpose.note(
                folder,
                (log, reader) -> new BundleReads(log, Clock.systemUTC()).note(made, reader));
        return new CaseBundle(made, documents);
    }

    private static OfCase scope(String of) throws BundleRefusedException {
        try {
            return new OfCase(of);
        } catch (IllegalArgumentException e) {
            throw new BundleRefusedException(
                    BundleRefusedException.Code.SCOPE_MALFORMED, "Here " + e.getMessage() + ".");
        }
    }

    /** Returns what its file is named after, without the ending. */
    public String name() {
        return made.name();
    }

    /** The name of the log that vouches for it. */
    public String origin() {
        return made.origin();
    }

    /** The last position that was looked at. */
    public long position() {
        return made.dossier().position();
    }

    /** Tells when the event at that position was recorded. */
    public Instant recordedUntil() {
        return made.dossier().recordedUntil();
    }

    /** Whether it is of a made-up district. */
    public boolean madeUp() {
        return made.dossier().madeUp();
    }

    /** Counts the events that were left out because no checkpoint covers them yet. */
    public long unsigned() {
        return made.unsigned();
    }

    /** The bundle itself. */
    public BagWriter bag() {
        return made.bag();
    }

    /** The events of the case's own aggregate, in the order of their positions. */
    public List<Event> events() {
        return made.dossier().events().stream()
                .filter(event -> event.why() == Why.ASKED_FOR)
                .sorted(Comparator.comparingLong(BundledEvent::position))
                .map(
                        event ->
                                new Event(
                                        event.position(),
                                        event.recordedAt(),
                                        event.stored().type(),
                                        event.fact(),
                                        event.metadata().getOrDefault(CommandContext.ACTOR, ""),
                                        event.cited()))
                .toList();
    }

    /** The document of that digest, as it is held; empty where it isn't. */
    public Optional<Document> document(String digest) throws IOException {
        return documents.find(digest);
    }

    /** Its content, which is encrypted where the document is kept so. */
    public InputStream open(String digest) throws IOException {
        return documents.open(digest);
    }
}
