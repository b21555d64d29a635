package org.chalkline.app.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.chalkline.app.archive.Mets.Group;
import org.chalkline.app.archive.Mets.Header;
import org.chalkline.app.archive.PackageFolder.Written;
import org.chalkline.app.bundle.CaseBundle;
import org.chalkline.kernel.document.Documents;
import org.chalkline.query.procedure.casefile.CaseFileRecord;
import org.jspecify.annotations.Nullable;

/**
 * The package in which a case file goes to a state archive: a submission package of E-ARK, with the
 * papers of the index, the other documents that the case cites, and the evidence bundle that proves
 * all of it. All of it follows from the bundle's position and from the documents at hand, so two of
 * one position are the same to the byte.
 */
final class SubmissionPackage {
    private static final String XML = "application/xml";
    private static final String PAPERS = "representations/papers/";
    private static final String PROOF = "representations/proof/";
    private static final String METS = "METS.xml";

    private final CaseBundle bundle;
    private final CaseFileRecord file;
    private final FiledCase filed;
    private final String version;

    /** Where each document lies, by its digest. */
    private final Map<String, String> paths = new LinkedHashMap<>();

    /** The digests of those that the bureau doesn't hold. */
    private final Set<String> missing = new HashSet<>();

    /**
     * @param file the case file, which is in the archive
     * @param version the program's
     */
    SubmissionPackage(CaseBundle bundle, CaseFileRecord file, FiledCase filed, String version) {
        this.bundle = bundle;
        this.file = file;
        this.filed = filed;
        this.version = version;
    }

    /** The name of its folder. */
    String name() {
        return "sip-" + bundle.name();
    }

    /** How many documents the case cites that the bureau doesn't hold. */
    int missing() {
        return missing.size();
    }

    /**
     * Writes it.
     *
     * @return the SHA-256 of its {@code METS.xml}, which fixes every file of it
     */
    String writeInto(Path root) throws IOException {
        var folder = new PackageFolder(root);
        var header =
                new Header(
                        name(),
                        bundle.recordedUntil(),
                        version,
                        bundle.origin(),
                        file.title(),
                        file.archiveNumber());
        var data = new ArrayList<>(documents(folder));
        var papers = representation(folder, header, PAPERS, data);
        var proof =
                folder.write(
                        PROOF + "data/bundle.zip",
                        "application/zip",
                        out -> bundle.bag().writeTo(out));
        data.add(proof);
        var proofs = representation(folder, header, PROOF, List.of(proof));
        var description =
                folder.write(
                        "metadata/descriptive/case-file.xml",
                        XML,
                        CaseFileXml.write(file, filed, paths, bundle.madeUp()));
        var premis =
                folder.write(
                        "metadata/preservation/premis.xml",
                        XML,
                        Premis.write(data, bundle.events(), paths));
        var others =
                List.of(
                        copied(folder, "Documentation", "documentation/README.txt", "text/plain"),
                        copied(folder, "Schemas", "schemas/case-file.xsd", XML));
        var representations = papers == null ? List.of(proofs) : List.of(papers, proofs);
        return folder.write(
                        METS, XML, Mets.whole(header, description, premis, others, representations))
                .digest();
    }

    private static @Nullable Written representation(
            PackageFolder folder, Header header, String place, List<Written> data)
            throws IOException {
        if (data.isEmpty()) return null;
        var name = place.substring(place.indexOf('/') + 1, place.length() - 1);
        var inside = data.stream().map(each -> each.within(place)).toList();
        return folder.write(place + METS, XML, Mets.representation(header.of(name), inside));
    }

    /** The papers under their numbers in the index, then what else the case cites. */
    private List<Written> documents(PackageFolder folder) throws IOException {
        var written = new ArrayList<Written>();
        for (var paper : filed.papers()) {
            var number = String.format(Locale.ROOT, "%05d", paper.seq());
            write(folder, paper.digest(), PAPERS + "data/index/" + number + "-", written);
        }
        var others = new TreeSet<String>();
        for (var event : bundle.events()) others.addAll(event.cited());
        for (var digest : others) {
            if (!paths.containsKey(digest)) {
                write(folder, digest, PAPERS + "data/cited/", written);
            }
        }
        return written;
    }

    private void write(PackageFolder folder, String digest, String before, List<Written> written)
            throws IOException {
        if (Documents.described(digest) != null) return;
        var document = bundle.document(digest).orElse(null);
        if (document == null) {
            missing.add(digest);
            return;
        }
        var path = before + digest;
        paths.put(digest, path);
        written.add(
                folder.write(
                        path,
                        document.mediaType(),
                        out -> {
                            try (var in = bundle.open(digest)) {
                                in.transferTo(out);
                            }
                        }));
    }

    private static Group copied(PackageFolder folder, String use, String path, String mediaType)
            throws IOException {
        var name = path.substring(path.indexOf('/') + 1);
        return new Group(use, List.of(folder.write(path, mediaType, resource(name))));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = SubmissionPackage.class.getResourceAsStream("/archive/" + name)) {
            if (in == null) throw new IllegalStateException(name + " is missing");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
