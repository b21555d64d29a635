package org.chalkline.app.archive;

import java.util.Map;
import org.chalkline.kernel.document.Documents;
import org.chalkline.kernel.procedure.casefile.CaseParty;
import org.chalkline.query.procedure.casefile.CaseFileRecord;
import org.chalkline.query.procedure.casefile.PaperRecord;
import org.jspecify.annotations.Nullable;

/** Writes the description of a case file with its index, by {@code case-file.xsd}. */
final class CaseFileXml {
    static final String NAMESPACE = "https://chalkline.org/archive/case-file/1";

    private final XmlText xml = new XmlText();

    private CaseFileXml() {}

    /**
     * Writes it.
     *
     * @param paths where in the package each document lies, by its digest; one that the bureau
     *     doesn't hold lies nowhere
     * @param madeUp whether it is of a made-up district
     */
    static String write(
            CaseFileRecord file, FiledCase filed, Map<String, String> paths, boolean madeUp) {
        var description = new CaseFileXml();
        description.xml.begin("caseFile", "xmlns", NAMESPACE, "madeUp", madeUp ? "true" : null);
        description.head(file);
        description.xml.begin("parties");
        file.parties().forEach(description::party);
        description.xml.end();
        description.xml.begin("index");
        filed.papers().forEach(paper -> description.paper(paper, paths.get(paper.digest())));
        description.xml.end();
        return description.xml.end().toString();
    }

    private void head(CaseFileRecord file) {
        xml.leaf("of", file.of());
        xml.leaf("number", file.number());
        xml.leaf("title", file.title());
        xml.leaf("unit", file.unit());
        xml.leaf("openedOn", file.openedOn());
        xml.leaf("closedOn", file.closedOn());
        xml.leaf("archivedOn", file.archivedOn());
        xml.leaf("archiveNumber", file.archiveNumber());
        xml.leaf("retention", file.retention());
        xml.leaf("retainedUntil", file.retainedUntil());
    }

    private void party(CaseParty party) {
        xml.empty(
                "party",
                "role",
                party.role().name(),
                "person",
                party.person() == null ? null : party.person().value(),
                "organisation",
                party.organisation());
    }

    private void paper(PaperRecord paper, @Nullable String path) {
        var described = Documents.described(paper.digest());
        xml.begin(
                "paper",
                "seq",
                Integer.toString(paper.seq()),
                "timing",
                paper.timing().name(),
                "sha256",
                described == null ? paper.digest() : null,
                "described",
                described,
                "file",
                path);
        xml.leaf("title", paper.title());
        xml.leaf("source", paper.source());
        xml.leaf("madeOn", paper.madeOn());
        xml.leaf("collectedOn", paper.collectedOn());
        xml.leaf("filedOn", paper.filedOn());
        xml.leaf("proves", paper.proves());
        xml.leaf("original", paper.original());
        xml.leaf("consent", paper.consent());
        xml.leaf("supersededBy", paper.supersededBy());
        xml.leaf("supersededBecause", paper.supersededBecause());
        xml.end();
    }
}
