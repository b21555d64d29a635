package org.chalkline.app.archive;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.chalkline.app.archive.PackageFolder.Written;
import org.chalkline.app.bundle.CaseBundle;

/**
 * Writes what PREMIS 3 says of a package: each file with its digest, what happened to the case, and
 * who had it recorded.
 */
final class Premis {
    private static final String LOCAL = "local";
    private static final String POSITION = "chalkline-position";

    private final XmlText xml = new XmlText();

    private Premis() {}

    /**
     * Writes it.
     *
     * @param files those of the representations
     * @param events those of the case, in their order
     * @param paths where in the package each document lies, by its digest
     */
    static String write(
            List<Written> files, List<CaseBundle.Event> events, Map<String, String> paths) {
        var premis = new Premis();
        premis.xml.begin(
                "premis",
                "xmlns",
                "http://www.loc.gov/premis/v3",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "version",
                "3.0");
        files.forEach(premis::object);
        events.forEach(event -> premis.event(event, paths));
        var agents = new TreeSet<String>();
        events.forEach(event -> agents.add(event.actor()));
        agents.forEach(premis::agent);
        return premis.xml.end().toString();
    }

    private void object(Written file) {
        xml.begin("object", "xsi:type", "file");
        identifier("objectIdentifier", LOCAL, file.path());
        xml.begin("objectCharacteristics");
        xml.begin("fixity");
        xml.leaf("messageDigestAlgorithm", "SHA-256");
        xml.leaf("messageDigest", file.digest());
        xml.end();
        xml.leaf("size", file.size());
        xml.begin("format").begin("formatDesignation");
        xml.leaf("formatName", file.mediaType());
        xml.end().end().end().end();
    }

    private void event(CaseBundle.Event event, Map<String, String> paths) {
        xml.begin("event");
        identifier("eventIdentifier", POSITION, Long.toString(event.position()));
        xml.leaf("eventType", event.type());
        xml.leaf("eventDateTime", event.recordedAt());
        if (event.fact() != null) {
            xml.begin("eventDetailInformation");
            xml.leaf("eventDetail", "effective on " + event.fact().effectiveOn());
            xml.end();
        }
        identifier("linkingAgentIdentifier", LOCAL, event.actor());
        for (var digest : new TreeSet<>(event.cited())) {
            var path = paths.get(digest);
            if (path != null) identifier("linkingObjectIdentifier", LOCAL, path);
        }
        xml.end();
    }

    private void agent(String actor) {
        xml.begin("agent");
        identifier("agentIdentifier", LOCAL, actor);
        xml.leaf("agentName", actor);
        xml.end();
    }

    private void identifier(String name, String type, String value) {
        xml.begin(name);
        xml.leaf(name + "Type", type);
        xml.leaf(name + "Value", value);
        xml.end();
    }
}
