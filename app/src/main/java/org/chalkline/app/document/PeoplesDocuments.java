package org.chalkline.app.document;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.chalkline.app.document.DocumentRefusedException.Code;
import org.chalkline.kernel.document.Document;
import org.chalkline.kernel.document.Documents;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.person.AccessLog;
import org.chalkline.kernel.person.AccessLog.Access;
import org.chalkline.kernel.person.AccessLog.Kind;
import org.chalkline.kernel.person.KeyStanding;
import org.chalkline.kernel.person.PersonCodes;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalData;
import org.chalkline.kernel.person.PersonalData.Opened;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.person.PersonalReader;

/**
 * Documents about people. Each is sealed under a key of its own, and that key for each of the
 * people: so it can be read as long as the key of one of them is there, and by nobody once the last
 * was destroyed. Facts cite the digest of what is kept, which is never changed for that. Whoever
 * reads one is written down with all whom it is about.
 */
public final class PeoplesDocuments {
    private static final int MOST_PEOPLE = 50;

    private final Documents documents;
    private final PersonalData people;
    private final AccessLog accesses;
    private final FactsOf facts;
    private final LongSupplier head;
    private final Clock clock;

    /**
     * @param head the last position, which is written down with a reading
     */
    PeoplesDocuments(
            Documents documents,
            PersonalData people,
            AccessLog accesses,
            FactsOf facts,
            LongSupplier head,
            Clock clock) {
        this.documents = documents;
        this.people = people;
        this.accesses = accesses;
        this.facts = facts;
        this.head = head;
        this.clock = clock;
    }

    /** Content whose digest is taken on the way: what is kept of it has another. */
    private static final class Arriving extends DigestInputStream {
        private long size;

        Arriving(InputStream content) {
            super(content, ContentDigest.sha256());
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            if (one >= 0) size++;
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            if (read > 0) size += read;
            return read;
        }

        String digest() {
            return HexFormat.of().formatHex(getMessageDigest().digest());
        }
    }

    /**
     * Keeps a document sealed.
     *
     * @param about the codes of the people whom it is about, with commas between them
     * @param arrival asked about the content that was sent, not about what is kept of it
     * @throws DocumentRefusedException if one of them isn't on record, or nothing new may be stored
     *     of them
     */
    Documents.Kept keep(
            InputStream content,
            String mediaType,
            String keptBy,
            String about,
            Documents.Arrival arrival)
            throws IOException {
        var named = named(about);
        var arriving = new Arriving(content);
        var sealing = ContentKey.seal(arriving);
        var keys = new ArrayList<Personal>();
        for (var person : named) keys.add(keyFor(person, sealing.key()));
        return documents.keep(
                sealing.content(),
                mediaType,
                keptBy,
                keys,
                (digest, size) -> arrival.accept(arriving.digest(), arriving.size));
    }

    private Personal keyFor(PersonId person, ContentKey key) throws DocumentRefusedException {
        if (people.standing(person) != KeyStanding.OPEN) {
            throw new DocumentRefusedException(Code.PERSON_NOT_OPEN, person);
        }
        return people.seal(person, PersonalField.DOCUMENT, key.secret());
    }

    private Set<PersonId> named(String about) throws DocumentRefusedException {
        var named = new LinkedHashSet<PersonId>();
        for (var code : about.split(",", -1)) {
            PersonId person;
            try {
                person = new PersonId(code.strip());
            } catch (IllegalArgumentException e) {
                throw new DocumentRefusedException(Code.PERSON_UNKNOWN, code.strip());
            }
            var current = PersonCodes.current(person, facts);
            if (facts.of(current.toString()).isEmpty()) {
                throw new DocumentRefusedException(Code.PERSON_UNKNOWN, code.strip());
            }
            named.add(current);
        }
        if (named.size() > MOST_PEOPLE) {
            throw new DocumentRefusedException(Code.TOO_MANY_PEOPLE, MOST_PEOPLE);
        }
        return named;
    }

    /**
     * The content of a sealed document, for somebody whose reading is written down first.
     *
     * @throws DocumentRefusedException if one of the people is restricted, or all were erased
     * @throws org.chalkline.kernel.person.PurposeRefusedException if the reader has named no
     *     purpose that is listed
     */
    InputStream open(Document document, PersonalReader reader) throws IOException {
        var key = key(document, reader);
        var sealed = documents.open(document.digest());
        try {
            return key.open(sealed);
        } catch (IOException e) {
            sealed.close();
            throw e;
        }
    }

    /**
     * The key of a sealed document, as {@link #open} takes it: who has it reads the document.
     *
     * @throws DocumentRefusedException as {@link #open} does
     */
    ContentKey key(Document document, PersonalReader reader) throws DocumentRefusedException {
        var digest = document.digest();
        ContentKey found = null;
        for (var opened : people.openAll(document.keys())) {
            switch (opened) {
                case Opened.Readable(var secret) -> found = new ContentKey(secret);
                case Opened.Restricted restricted -> {
                    note(Kind.REFUSED, document, reader);
                    throw new DocumentRefusedException(Code.DOCUMENT_RESTRICTED, digest);
                }
                case Opened.Erased erased -> {} // another's key may be there
            }
        }
        if (found == null) {
            note(Kind.REFUSED, document, reader);
            throw new DocumentRefusedException(Code.DOCUMENT_ERASED, digest);
        }
        note(Kind.DOCUMENT, document, reader);
        return found;
    }

    /** Writes it down for each of the people. */
    private void note(Kind kind, Document document, PersonalReader reader) {
        var now = clock.instant();
        long position = head.getAsLong();
        accesses.add(
                document.keys().stream()
                        .map(
                                key ->
                                        new Access(
                                                kind,
                                                now,
                                                key.person(),
                                                Set.of(PersonalField.DOCUMENT),
                                                reader,
                                                "document " + document.digest(),
                                                position))
                        .toList());
    }

    /**
     * What opens a sealed document with tools of age, for somebody whose reading is written down
     * first; absent where it may not be opened, or by nobody any more.
     */
    public Optional<String> secret(Document document, PersonalReader reader) {
        try {
            return Optional.of(key(document, reader).secret());
        } catch (DocumentRefusedException e) {
            return Optional.empty();
        }
    }

    /** The people whom a sealed document is about. */
    static List<PersonId> about(Document document) {
        return document.keys().stream().map(Personal::person).toList();
    }
}
