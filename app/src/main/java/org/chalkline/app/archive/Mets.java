package org.chalkline.app.archive;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.app.archive.PackageFolder.Written;
import org.jspecify.annotations.Nullable;

/**
 * Writes METS documents by the common specification of E-ARK (CSIP 2.2). The numbers at the side
 * are those of its requirements.
 */
final class Mets {
    private static final String CSIP = "https://earkcsip.dilcis.eu/profile/E-ARK-CSIP-v2-2-0.xml";
    private static final String SIP = "https://earksip.dilcis.eu/profile/E-ARK-SIP-v2-2-0.xml";
    private static final String SOFTWARE = "Chalkline";

    private final Header header;
    private final XmlText xml = new XmlText();

    /**
     * What a document says of itself.
     *
     * @param id the name of the folder that it lies in
     * @param created when what the package tells was complete: two packages of one position are the
     *     same
     * @param version the program's
     * @param archivist whose records they are; absent in a representation
     * @param title of the case file; absent in a representation
     * @param archiveNumber the file's number in the archive (档号); absent in a representation
     */
    record Header(
            String id,
            Instant created,
            String version,
            @Nullable String archivist,
            @Nullable String title,
            @Nullable String archiveNumber) {

        /** That of a representation of the same package. */
        Header of(String representation) {
            return new Header(representation, created, version, null, null, null);
        }
    }

    /**
     * Files of one use.
     *
     * @param use such as {@code Documentation}
     */
    record Group(String use, List<Written> files) {
        Group {
            files = List.copyOf(files);
        }
    }

    private Mets(Header header) {
        this.header = header;
    }

    /**
     * The document of a representation.
     *
     * @param data its files, as seen from its own folder
     */
    static String representation(Header header, List<Written> data) {
        var mets = new Mets(header);
        mets.begin(CSIP);
        mets.files(List.of(new Group("Data", data)));
        mets.xml.begin("structMap", "ID", "struct-1", "TYPE", "PHYSICAL", "LABEL", "CSIP");
        mets.xml.begin("div", "ID", "div-1", "LABEL", header.id());
        mets.xml.empty("div", "ID", "div-metadata", "LABEL", "Metadata");
        mets.group("Data", 1);
        mets.xml.end().end();
        return mets.xml.end().toString();
    }

    /**
     * The document of the whole package.
     *
     * @param description the description of the case file
     * @param preservation what PREMIS says of it
     * @param others the package's documentation and schemas
     * @param representations the METS document of each representation
     */
    static String whole(
            Header header,
            Written description,
            Written preservation,
            List<Group> others,
            List<Written> representations) {
        var mets = new Mets(header);
        mets.begin(SIP);
        mets.metadata(description, preservation);
        var groups = new ArrayList<>(others);
        for (var each : representations) groups.add(new Group(use(each), List.of(each)));
        mets.files(groups);
        mets.xml.begin("structMap", "ID", "struct-1", "TYPE", "PHYSICAL", "LABEL", "CSIP"); // 80–83
        mets.xml.begin("div", "ID", "div-1", "LABEL", header.id()); // 84, 85
        mets.xml.empty(
                "div",
                "ID",
                "div-metadata",
                "LABEL",
                "Metadata",
                "DMDID",
                "dmd-1",
                "ADMID",
                "premis-1"); // 88–92
        for (int i = 0; i < others.size(); i++) mets.group(others.get(i).use(), i + 1); // 93–100
        for (int i = 0; i < representations.size(); i++) {
            mets.pointer(representations.get(i), others.size() + i + 1); // 105–112
        }
        mets.xml.end().end();
        return mets.xml.end().toString();
    }

    /** {@code Representations/papers} for {@code representations/papers/METS.xml}. */
    private static String use(Written representation) {
        var folder = representation.path().substring(0, representation.path().lastIndexOf('/'));
        return "R" + folder.substring(1);
    }

    private void begin(String profile) {
        xml.begin(
                "mets",
                "xmlns",
                "http://www.loc.gov/METS/",
                "xmlns:csip",
                "https://DILCIS.eu/XML/METS/CSIPExtensionMETS",
                "xmlns:xlink",
                "http://www.w3.org/1999/xlink",
                "OBJID",
                header.id(), // 1
                "LABEL",
                header.title(),
                "TYPE",
                "Mixed", // 2
                "PROFILE",
                profile, // 6
                "csip:CONTENTINFORMATIONTYPE",
                "MIXED"); // 4
        xml.begin(
                "metsHdr",
                "CREATEDATE",
                header.created().toString(), // 7
                "RECORDSTATUS",
                "NEW",
                "csip:OAISPACKAGETYPE",
                "SIP"); // 9
        xml.begin("agent", "ROLE", "CREATOR", "TYPE", "OTHER", "OTHERTYPE", "SOFTWARE"); // 10–13
        xml.leaf("name", SOFTWARE); // 14
        xml.leaf("note", header.version(), "csip:NOTETYPE", "SOFTWARE VERSION"); // 15, 16
        xml.end();
        if (header.archivist() != null) {
            xml.begin("agent", "ROLE", "ARCHIVIST", "TYPE", "ORGANIZATION");
            xml.leaf("name", header.archivist());
            xml.end();
        }
        xml.leaf("altRecordID", header.archiveNumber(), "TYPE", "REFERENCECODE");
        xml.end();
    }

    private void metadata(Written description, Written preservation) {
        xml.begin("dmdSec", "ID", "dmd-1", "CREATED", created(), "STATUS", "CURRENT"); // 17–20
        reference(description, "OTHER", "CHALKLINE-CASE-FILE"); // 21–30
        xml.end();
        xml.begin("amdSec", "ID", "amd-1"); // 31
        xml.begin("digiprovMD", "ID", "premis-1", "CREATED", created(), "STATUS", "CURRENT");
        reference(preservation, "PREMIS", null); // 35–44
        xml.end().end();
    }

    private String created() {
        return header.created().toString();
    }

    private void reference(Written file, String type, @Nullable String otherType) {
        xml.empty(
                "mdRef",
                "LOCTYPE",
                "URL",
                "xlink:type",
                "simple",
                "xlink:href",
                href(file),
                "MDTYPE",
                type,
                "OTHERMDTYPE",
                otherType,
                "MIMETYPE",
                file.mediaType(),
                "SIZE",
                Long.toString(file.size()),
                "CREATED",
                created(),
                "CHECKSUM",
                file.digest(),
                "CHECKSUMTYPE",
                "SHA-256");
    }

    private void files(List<Group> groups) {
        xml.begin("fileSec", "ID", "files-1"); // 58, 59
        int group = 0;
        int count = 0;
        for (var each : groups) {
            xml.begin("fileGrp", "ID", groupId(++group), "USE", each.use()); // 60–65
            for (var file : each.files()) file(file, ++count);
            xml.end();
        }
        xml.end();
    }

    private void file(Written file, int number) {
        xml.begin(
                "file",
                "ID",
                "file-" + number, // 67
                "MIMETYPE",
                file.mediaType(), // 68
                "SIZE",
                Long.toString(file.size()), // 69
                "CREATED",
                created(), // 70
                "CHECKSUM",
                file.digest(), // 71
                "CHECKSUMTYPE",
                "SHA-256"); // 72
        xml.empty(
                "FLocat",
                "LOCTYPE",
                "URL",
                "xlink:type",
                "simple",
                "xlink:href",
                href(file)); // 76–79
        xml.end();
    }

    private static String groupId(int number) {
        return "group-" + number;
    }

    private void group(String label, int number) {
        xml.begin("div", "ID", "div-of-" + groupId(number), "LABEL", label);
        xml.empty("fptr", "FILEID", groupId(number));
        xml.end();
    }

    private void pointer(Written representation, int number) {
        xml.begin("div", "ID", "div-of-" + groupId(number), "LABEL", use(representation));
        xml.empty(
                "mptr",
                "LOCTYPE",
                "URL",
                "xlink:type",
                "simple",
                "xlink:href",
                href(representation),
                "xlink:title",
                groupId(number));
        xml.end();
    }

    private static String href(Written file) {
        try {
            return new URI(null, null, file.path(), null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(file.path(), e);
        }
    }
}
