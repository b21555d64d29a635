package org.chalkline.app.archive;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.chalkline.kernel.fact.Sha256;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Looks a transfer package through as a receiving archive would, by what METS 1.12 and the common
 * specification of E-ARK ask: the order of sections, what each element must say, each reference,
 * each file with its size and digest, and that no file lies there unlisted. The schemas themselves
 * are in no artifact that the build can have, so they are told here in Java.
 */
final class PackageStructure {
    private static final String METS = "METS.xml";
    private static final List<String> SECTIONS =
            List.of("metsHdr", "dmdSec", "amdSec", "fileSec", "structMap");
    private static final Set<String> METADATA_TYPES =
            Set.of("PREMIS", "EAD", "DC", "MODS", "OTHER");

    private final Path root;
    private final List<String> problems = new ArrayList<>();
    private final Set<String> listed = new TreeSet<>();

    private PackageStructure(Path root) {
        this.root = root;
    }

    /** What is wrong with the package in that folder; nothing if it is sound. */
    static List<String> problems(Path root) throws IOException {
        var structure = new PackageStructure(root);
        structure.document("");
        structure.preservation();
        structure.unlisted();
        return structure.problems;
    }

    private void require(boolean holds, String place, String what) {
        if (!holds) problems.add(place + METS + ": " + what);
    }

    /** One METS document, and those that it points to. */
    private void document(String place) throws IOException {
        var mets = root(place + METS);
        if (mets == null) return;
        listed.add(place + METS);
        head(mets, place);
        var ids = ids(mets, place);
        for (var reference : all(mets, "mdRef")) metadata(reference, place);
        var groups = new HashMap<String, String>();
        for (var group : all(mets, "fileGrp")) {
            require(!group.getAttribute("USE").isEmpty(), place, "a fileGrp without USE");
            for (var file : all(group, "file")) groups.put(file(file, place), id(group));
        }
        references(mets, ids, place);
        var pointed = new HashSet<String>();
        for (var pointer : all(mets, "mptr")) {
            var path = href(pointer);
            require(
                    id(ids.get(pointer.getAttribute("xlink:title"))).equals(groups.get(path)),
                    place,
                    "mptr to " + path + " names another fileGrp than its own");
            require(path.endsWith("/" + METS), place, "mptr to " + path);
            pointed.add(path);
            document(place + path.substring(0, path.length() - METS.length()));
        }
        for (var path : groups.keySet()) {
            require(
                    path.endsWith("/" + METS) == pointed.contains(path),
                    place,
                    path + " is a representation that no mptr points to");
        }
    }

    private void head(Element mets, String place) {
        require(mets.getTagName().equals("mets"), place, "no mets");
        require(
                mets.getAttribute("xmlns").equals("http://www.loc.gov/METS/"),
                place,
                "another namespace");
        var folder = place.isEmpty() ? root.getFileName().toString() : name(place);
        require(mets.getAttribute("OBJID").equals(folder), place, "OBJID is not the folder's name");
        require(!mets.getAttribute("TYPE").isEmpty(), place, "no TYPE");
        require(
                mets.getAttribute("PROFILE").startsWith("https://eark")
                        && mets.getAttribute("PROFILE").endsWith(".xml"),
                place,
                "no PROFILE");
        require(
                !mets.getAttribute("csip:CONTENTINFORMATIONTYPE").isEmpty(),
                place,
                "no CONTENTINFORMATIONTYPE");
        int last = 0;
        for (var section : children(mets)) {
            int order = SECTIONS.indexOf(section.getTagName());
            require(order >= last, place, section.getTagName() + " stands out of order");
            last = Math.max(last, order);
        }
        for (var name : List.of("metsHdr", "fileSec", "structMap")) {
            require(all(mets, name).size() == 1, place, "not one " + name);
        }
        for (var header : all(mets, "metsHdr")) {
            instant(header.getAttribute("CREATEDATE"), place, "metsHdr");
            require(
                    header.getAttribute("csip:OAISPACKAGETYPE").equals("SIP"),
                    place,
                    "no OAISPACKAGETYPE");
            var agents = all(header, "agent");
            require(
                    agents.stream().anyMatch(e -> e.getAttribute("ROLE").equals("CREATOR")),
                    place,
                    "nobody made it");
            for (var agent : agents) {
                require(all(agent, "name").size() == 1, place, "an agent without a name");
                require(
                        !agent.getAttribute("TYPE").equals("OTHER")
                                || !agent.getAttribute("OTHERTYPE").isEmpty(),
                        place,
                        "an agent of no type");
            }
        }
        for (var map : all(mets, "structMap")) {
            require(
                    map.getAttribute("TYPE").equals("PHYSICAL")
                            && map.getAttribute("LABEL").equals("CSIP"),
                    place,
                    "no physical structMap of the common specification");
            require(children(map).size() == 1, place, "not one div in the structMap");
        }
    }

    /** Elements by their ids, which are XML names and stand once. */
    private Map<String, Element> ids(Element mets, String place) {
        var ids = new HashMap<String, Element>();
        for (var each : all(mets, "*")) {
            if (!each.hasAttribute("ID")) continue;
            var id = id(each);
            require(id.matches("[A-Za-z_][A-Za-z0-9_.-]*"), place, id + " is no ID");
            require(ids.put(id, each) == null, place, id + " stands twice");
        }
        return ids;
    }

    private void metadata(Element reference, String place) throws IOException {
        var type = reference.getAttribute("MDTYPE");
        require(METADATA_TYPES.contains(type), place, "mdRef of MDTYPE " + type);
        require(
                type.equals("OTHER") == reference.hasAttribute("OTHERMDTYPE"),
                place,
                "mdRef of another type that has no name");
        stored(reference, href(reference), reference, place);
        instant(((Element) reference.getParentNode()).getAttribute("CREATED"), place, "metadata");
    }

    private String file(Element file, String place) throws IOException {
        require(!id(file).isEmpty(), place, "a file without ID");
        var locations = all(file, "FLocat");
        require(locations.size() == 1, place, id(file) + " doesn't lie in one place");
        if (locations.isEmpty()) return "";
        var path = href(locations.getFirst());
        stored(file, path, locations.getFirst(), place);
        return path;
    }

    /** The file is where it is said to be, and is what it is said to be. */
    private void stored(Element said, String path, Element location, String place)
            throws IOException {
        require(location.getAttribute("LOCTYPE").equals("URL"), place, path + " has no LOCTYPE");
        require(location.getAttribute("xlink:type").equals("simple"), place, path + " is no link");
        require(
                said.getAttribute("MIMETYPE").matches("[a-z]+/[A-Za-z0-9.+-]+"),
                place,
                path + " has no MIMETYPE");
        instant(said.getAttribute("CREATED"), place, path);
        require(
                said.getAttribute("CHECKSUMTYPE").equals("SHA-256"),
                place,
                path + " has no digest");
        var file = root.resolve(place + path);
        if (!file.normalize().startsWith(root) || !Files.isRegularFile(file)) {
            require(false, place, path + " isn't there");
            return;
        }
        require(
                said.getAttribute("SIZE").equals(Long.toString(Files.size(file))),
                place,
                path + " has another size");
        try (var in = Files.newInputStream(file)) {
            require(
                    said.getAttribute("CHECKSUM").equals(Sha256.hex(in)),
                    place,
                    path + " has another digest");
        }
        boolean own = path.endsWith("/" + METS) || listed.add(place + path);
        require(own, place, path + " is listed twice");
    }

    private void references(Element mets, Map<String, Element> ids, String place) {
        var shown = new HashSet<String>();
        for (var pointer : all(mets, "fptr")) {
            var id = pointer.getAttribute("FILEID");
            var to = ids.get(id);
            require(
                    to != null && Set.of("file", "fileGrp").contains(to.getTagName()),
                    place,
                    "fptr to " + id);
            shown.add(id);
        }
        for (var pointer : all(mets, "mptr")) shown.add(pointer.getAttribute("xlink:title"));
        for (var group : all(mets, "fileGrp")) {
            require(shown.contains(id(group)), place, id(group) + " is in no div");
        }
        for (var div : all(mets, "div")) {
            require(!div.getAttribute("LABEL").isEmpty(), place, "a div without LABEL");
            points(div, "DMDID", "dmdSec", ids, place);
            points(div, "ADMID", "digiprovMD", ids, place);
        }
        for (var section : List.of("dmdSec", "digiprovMD")) {
            var by = section.equals("dmdSec") ? "DMDID" : "ADMID";
            for (var each : all(mets, section)) {
                require(
                        all(mets, "div").stream()
                                .anyMatch(d -> d.getAttribute(by).equals(id(each))),
                        place,
                        id(each) + " is in no div");
            }
        }
    }

    private void points(
            Element div, String attribute, String to, Map<String, Element> ids, String place) {
        if (!div.hasAttribute(attribute)) return;
        var found = ids.get(div.getAttribute(attribute));
        require(
                found != null && found.getTagName().equals(to),
                place,
                attribute + " to " + div.getAttribute(attribute));
    }

    /** PREMIS tells of the representations' files, each with its digest, and names who acted. */
    private void preservation() throws IOException {
        var path = "metadata/preservation/premis.xml";
        var premis = root(path);
        if (premis == null) return;
        var objects = new TreeSet<String>();
        for (var object : all(premis, "object")) {
            var file = text(object, "objectIdentifierValue");
            objects.add(file);
            if (!Files.isRegularFile(root.resolve(file))) {
                problems.add(path + ": " + file + " isn't there");
                continue;
            }
            try (var in = Files.newInputStream(root.resolve(file))) {
                if (!text(object, "messageDigest").equals(Sha256.hex(in))) {
                    problems.add(path + ": " + file + " has another digest");
                }
            }
        }
        var data = new TreeSet<>(listed);
        data.removeIf(each -> !each.startsWith("representations/") || each.endsWith("/" + METS));
        if (!objects.equals(data)) problems.add(path + ": it tells of other files than there are");
        var agents = new HashSet<String>();
        for (var agent : all(premis, "agent")) agents.add(text(agent, "agentIdentifierValue"));
        for (var event : all(premis, "event")) {
            if (!agents.contains(text(event, "linkingAgentIdentifierValue"))) {
                problems.add(path + ": an event by nobody");
            }
            for (var object : all(event, "linkingObjectIdentifierValue")) {
                if (!objects.contains(object.getTextContent())) {
                    problems.add(path + ": an event with " + object.getTextContent());
                }
            }
        }
    }

    private void unlisted() throws IOException {
        try (var all = Files.walk(root)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                var path = root.relativize(file).toString();
                if (!listed.contains(path)) problems.add(path + ": listed nowhere");
            }
        }
    }

    private @Nullable Element root(String path) throws IOException {
        try (var in = Files.newInputStream(root.resolve(path))) {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(in)
                    .getDocumentElement();
        } catch (SAXException | ParserConfigurationException e) {
            problems.add(path + ": " + e.getMessage());
            return null;
        }
    }

    private void instant(String text, String place, String of) {
        try {
            var unused = Instant.parse(text);
        } catch (DateTimeParseException e) {
            require(false, place, of + " is of no time: '" + text + "'");
        }
    }

    private static String name(String place) {
        var folder = place.substring(0, place.length() - 1);
        return folder.substring(folder.lastIndexOf('/') + 1);
    }

    private static String id(@Nullable Element element) {
        return element == null ? "" : element.getAttribute("ID");
    }

    private static String href(Element link) {
        return URI.create(link.getAttribute("xlink:href")).getPath();
    }

    private static String text(Element in, String name) {
        var found = all(in, name);
        return found.isEmpty() ? "" : found.getFirst().getTextContent();
    }

    private static List<Element> children(Element in) {
        var found = new ArrayList<Element>();
        var all = in.getChildNodes();
        for (int i = 0; i < all.getLength(); i++) {
            if (all.item(i) instanceof Element each) found.add(each);
        }
        return found;
    }

    private static List<Element> all(Element in, String name) {
        var all = in.getElementsByTagName(name);
        var found = new ArrayList<Element>();
        for (int i = 0; i < all.getLength(); i++) found.add((Element) all.item(i));
        return found;
    }
}
